// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Checksums

/// The CRC of bytes whose ranges come in any order. Each is combined with those before it as soon as
/// they are there, so that only those are kept that are ahead.
struct RangeChecksums: Sendable {
  private let variant: CRCVariant
  /// The CRC of the ranges from the first one up to the first that is missing.
  private(set) var whole: UInt64 = 0
  private var next = 1
  private var ahead: [Int: (crc: UInt64, length: Int64)] = [:]

  init(_ variant: CRCVariant) { self.variant = variant }

  /// How many ranges wait for one before them.
  var aheadCount: Int { ahead.count }

  /// Takes the CRC of a range.
  ///
  /// - Parameter number: The range's, from 1.
  mutating func add(_ number: Int, _ crc: UInt64, length: Int64) {
    guard number >= next else { return }
    ahead[number] = (crc, length)
    while let range = ahead.removeValue(forKey: next) {
      whole = CRC.combine(
        variant, whole, range.crc, secondByteCount: UInt64(clamping: range.length))
      next &+= 1
    }
  }
}

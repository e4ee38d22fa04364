// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import AWSProtocols
import BotoCore
import Checksums
import NIOCore
import Synchronization
import WireFormats

/// The CRC of a whole object that is read in ranges, combined from theirs.
final class ObjectChecksum: Sendable {
  let variant: CRCVariant
  private let expected: String
  private let ranges: Mutex<RangeChecksums>

  /// The CRC in a `HeadObject` response.
  ///
  /// - Returns: `nil` if it has none of the whole object.
  init?(_ response: Value) {
    guard String(response["ChecksumType"]) != "COMPOSITE" else { return nil }
    for variant in [CRCVariant.crc64nvme, .crc32c, .crc32] {
      guard let text = String(response[variant.member]), ChecksumPlan.isChecksum(text),
        !text.utf8.contains(UInt8(ascii: "-"))
      else { continue }
      self.variant = variant
      expected = text
      ranges = Mutex(RangeChecksums(variant))
      return
    }
    return nil
  }

  /// Adds the CRC of a range.
  func add(_ part: PartPlan.Part, _ crc: UInt64?) {
    guard let crc else { return }
    ranges.withLock { $0.add(part.number, crc, length: part.length) }
  }

  /// Compares, if all ranges are there.
  ///
  /// - Throws: `flexibleChecksumError` if the bytes aren't those that were uploaded.
  func check() throws {
    let whole = ranges.withLock { $0.whole }
    let computed = Base64.encode(variant.bytes(of: whole))
    guard computed == expected else {
      throw BotoCoreError(
        .flexibleChecksumError,
        "Expected checksum \(expected) did not match calculated checksum: \(computed)")
    }
  }
}

/// The CRC of bytes whose ranges come in any order. Each is combined with those before it as soon
/// as they are there, so that only those ahead are kept.
struct RangeChecksums: Sendable {
  private let variant: CRCVariant
  /// The CRC of the ranges from the first one up to the first missing one.
  private(set) var whole: UInt64 = 0
  private var next = 1
  private var ahead: [Int: (crc: UInt64, length: Int64)] = [:]

  init(_ variant: CRCVariant) { self.variant = variant }

  /// The number of ranges that wait for one before them.
  var aheadCount: Int { ahead.count }

  /// Adds the CRC of a range.
  ///
  /// - Parameter number: The range's number, from 1.
  mutating func add(_ number: Int, _ crc: UInt64, length: Int64) {
    guard number >= next else { return }
    ahead[number] = (crc, length)
    while let range = ahead.removeValue(forKey: next) {
      whole = CRC.combine(
        variant, whole, range.crc, secondByteCount: UInt64(clamping: range.length))
      next += 1
    }
  }
}

extension CRC {
  /// Continues over the bytes of buffers.
  mutating func update(_ buffers: [ByteBuffer]) {
    for buffer in buffers { buffer.withUnsafeReadableBytes { update($0) } }
  }
}

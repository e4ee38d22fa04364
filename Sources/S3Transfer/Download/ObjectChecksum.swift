// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import AWSProtocols
import BotoCore
import Checksums
import Synchronization
import WireFormats

/// The CRC of a whole object that is read in ranges, combined out of theirs.
final class ObjectChecksum: Sendable {
  let variant: CRCVariant
  private let expected: String
  private let ranges: Mutex<RangeChecksums>

  /// The CRC that a `HeadObject` response has.
  ///
  /// - Returns: `nil` when it has none of the whole object's bytes.
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

  /// Takes the CRC of a range.
  func add(_ part: PartPlan.Part, _ crc: UInt64?) {
    guard let crc else { return }
    ranges.withLock { $0.add(part.number, crc, length: part.length) }
  }

  /// Compares, when all ranges are there.
  ///
  /// - Throws: `flexibleChecksumError` when the bytes aren't those that were uploaded.
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

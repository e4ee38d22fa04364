// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import AWSProtocols
import BotoCore
import Checksums
import WireFormats

/// A multipart upload that the service has created.
struct StartedUpload: Sendable {
  let id: String
  /// Its start, by the service's clock.
  let since: Timestamp
  /// Whether the service supports a checksum of the whole content: servers that don't ignore the
  /// request for it, and don't confirm it.
  var combines = false
}

/// An earlier upload that still exists, with its parts.
struct ResumableUpload: Sendable {
  var upload: StartedUpload
  let partSize: Int64
  var parts: [CompletedPart] = []
}

/// A part that the service has.
struct CompletedPart: Sendable {
  let number: Int
  let length: Int64
  let eTag: Value
  /// The checksum that the service confirmed, with the algorithm's member.
  let checksum: (member: String, value: String)?

  /// - Parameters:
  ///   - response: A structure with `ETag` and checksums.
  ///   - algorithm: The upload's checksum algorithm, as the caller spells it.
  /// - Throws: `s3ValidationError` if there is no ETag, which completing the upload requires.
  init(
    _ part: PartPlan.Part, _ response: Value, algorithm: String?, of location: S3Location
  ) throws {
    guard let tag = String(response["ETag"]), EntityTag.value(tag) != nil else {
      throw BotoCoreError(
        .s3ValidationError,
        "The store returned no entity tag (ETag) for part \(part.number) of \(location.url), which "
          + "completing the multipart upload requires")
    }
    number = part.number
    length = part.length
    eTag = .string(tag)
    let member = algorithm.map { "Checksum" + $0.uppercased() }
    checksum = member.flatMap { member in
      String(response[member]).flatMap { ChecksumPlan.isChecksum($0) ? (member, $0) : nil }
    }
  }

  /// The part for `CompleteMultipartUpload`.
  func value(withChecksum: Bool) -> Value {
    var value: Structure = ["ETag": eTag, "PartNumber": .integer(Int64(number))]
    if withChecksum, let checksum { value[checksum.member] = .string(checksum.value) }
    return .structure(value)
  }
}

extension [CompletedPart] {
  /// The CRC of the whole object, from those of its parts in order: computed from the bytes that
  /// were read here, and confirmed by the service for each part.
  ///
  /// - Returns: `nil` if a part has none.
  func combinedCRC(_ variant: CRCVariant) -> String? {
    var whole: UInt64 = 0
    for part in self {
      guard let text = part.checksum?.value, let bytes = try? Base64.decode(text),
        bytes.count == variant.byteCount
      else { return nil }
      let crc = bytes.reduce(0) { $0 << 8 | UInt64($1) }
      whole = CRC.combine(variant, whole, crc, secondByteCount: UInt64(clamping: part.length))
    }
    return Base64.encode(variant.bytes(of: whole))
  }
}

extension CRCVariant {
  /// A value as it appears in headers before Base64.
  func bytes(of value: UInt64) -> [UInt8] {
    let bytes = withUnsafeBytes(of: value.bigEndian) { Array($0) }
    return Array(bytes.suffix(byteCount))
  }
}

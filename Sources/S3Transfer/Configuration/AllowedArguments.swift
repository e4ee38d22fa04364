// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import AWSProtocols
import BotoCore
import Checksums
import WireFormats

/// The additional arguments that a kind of transfer accepts: s3transfer's lists, in their order.
struct AllowedArguments: Sendable {
  let names: [String]

  static let download = AllowedArguments(
    names: [
      "ChecksumMode", "VersionId", "SSECustomerAlgorithm", "SSECustomerKey", "SSECustomerKeyMD5",
      "RequestPayer", "ExpectedBucketOwner",
    ])

  static let upload = AllowedArguments(
    names: written + ["ChecksumType", "MpuObjectSize"] + fullObjectChecksums)

  static let copy = AllowedArguments(
    names: written + copyConditions + copyKeys + ["MetadataDirective", "TaggingDirective"])

  static let delete = AllowedArguments(
    names: ["MFA", "VersionId", "RequestPayer", "ExpectedBucketOwner"])

  static let deleteMany = AllowedArguments(names: ["MFA", "RequestPayer", "ExpectedBucketOwner"])

  /// What every request accepts that writes a new object.
  private static let written = [
    "ACL", "CacheControl", "ChecksumAlgorithm", "ContentDisposition", "ContentEncoding",
    "ContentLanguage", "ContentType", "ExpectedBucketOwner", "Expires", "GrantFullControl",
    "GrantRead", "GrantReadACP", "GrantWriteACP", "Metadata", "ObjectLockLegalHoldStatus",
    "ObjectLockMode", "ObjectLockRetainUntilDate", "RequestPayer", "ServerSideEncryption",
    "StorageClass", "SSECustomerAlgorithm", "SSECustomerKey", "SSECustomerKeyMD5", "SSEKMSKeyId",
    "SSEKMSEncryptionContext", "Tagging", "WebsiteRedirectLocation",
  ]

  /// Checksums of a whole object that the caller provides.
  static let fullObjectChecksums = [
    "ChecksumCRC32", "ChecksumCRC32C", "ChecksumCRC64NVME", "ChecksumMD5", "ChecksumSHA1",
    "ChecksumSHA256", "ChecksumSHA512", "ChecksumXXHASH3", "ChecksumXXHASH64",
    "ChecksumXXHASH128",
  ]

  static let copyConditions = [
    "CopySourceIfMatch", "CopySourceIfModifiedSince", "CopySourceIfNoneMatch",
    "CopySourceIfUnmodifiedSince",
  ]

  static let copyKeys = [
    "CopySourceSSECustomerAlgorithm", "CopySourceSSECustomerKey", "CopySourceSSECustomerKeyMD5",
  ]

  /// - Throws: `valueError` for the first one that isn't allowed, with the list of those that are.
  func check(_ arguments: Structure) throws {
    for (name, _) in arguments where !names.contains(where: { $0.hasSameBytes(as: name) }) {
      throw BotoCoreError(
        .valueError,
        "Invalid extra_args key '\(name)', must be one of: \(names.joined(separator: ", "))")
    }
  }
}

extension Structure {
  /// The members with these names.
  func keeping(_ names: [String]) -> Structure {
    members { name in names.contains { $0.hasSameBytes(as: name) } }
  }

  /// The members with other names.
  func without(_ names: [String]) -> Structure {
    members { name in !names.contains { $0.hasSameBytes(as: name) } }
  }

  /// The members whose names are wanted.
  private func members(where isWanted: (String) -> Bool) -> Structure {
    var wanted = Structure()
    wanted.reserveCapacity(count)
    for (name, value) in self where isWanted(name) { wanted.append(name, value) }
    return wanted
  }

  /// The same with others appended, which replace those of the same name.
  func adding(_ others: Structure) -> Structure {
    var all = self
    for (name, value) in others { all[name] = value }
    return all
  }

  /// The CRC that is the checksum algorithm in these arguments.
  var crcVariant: CRCVariant? {
    String(self["ChecksumAlgorithm"]).flatMap { CRCVariant(algorithm: $0) }
  }
}

extension CRCVariant {
  /// The CRC with S3's name of the algorithm.
  init?(algorithm: String) {
    switch algorithm.uppercased() {
    case "CRC32": self = .crc32
    case "CRC32C": self = .crc32c
    case "CRC64NVME": self = .crc64nvme
    default: return nil
    }
  }

  /// The member that carries it: `ChecksumCRC32`.
  var member: String {
    switch self {
    case .crc32: "ChecksumCRC32"
    case .crc32c: "ChecksumCRC32C"
    case .crc64nvme: "ChecksumCRC64NVME"
    }
  }
}

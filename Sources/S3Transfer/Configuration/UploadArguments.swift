// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import BotoCore

/// The arguments of an upload, parted to the requests that take them, as s3transfer parts them.
struct UploadArguments: Sendable {
  private let all: Structure
  /// Whether the checksum's algorithm is none of the caller's arguments.
  private let addsAlgorithm: Bool
  /// Directory buckets are asked for what boto3 asks for.
  private let isDirectoryBucket: Bool

  /// - Parameters:
  ///   - arguments: The caller's, allowed ones only.
  ///   - bucket: Where the object goes.
  ///   - addsChecksum: Whether CRC-32 is the algorithm where the caller has none.
  init(_ arguments: Structure, to bucket: String, addsChecksum: Bool) {
    var all = arguments
    let brought = AllowedArguments.fullObjectChecksums.last { arguments[$0] != nil }
    addsAlgorithm = addsChecksum && brought == nil && all["ChecksumAlgorithm"] == nil
    if addsAlgorithm { all["ChecksumAlgorithm"] = "CRC32" }
    self.all = all
    isDirectoryBucket = bucket.hasSuffix("--x-s3")
  }

  /// The size that the service is told.
  var expectedSize: Int64? {
    guard case .integer(let size)? = all["MpuObjectSize"], size >= 0 else { return nil }
    return size
  }

  /// For `PutObject`, with what a store takes of it.
  func put(_ limits: StoreLimits) -> Structure {
    let omitted = addsAlgorithm && limits.contains(.noChecksum) ? ["ChecksumAlgorithm"] : []
    return all.without(["ChecksumType", "MpuObjectSize"] + omitted)
  }

  /// Which checksum requests get by themselves.
  func checksum(_ limits: StoreLimits) -> RequestChecksumRule {
    addsAlgorithm && limits.contains(.noChecksum) ? .onlyNamed : .usual
  }

  /// What a `PutObject` that is refused may leave out.
  var steps: [StoreLimits] { addsAlgorithm ? [.noChecksum] : [] }

  /// For the requests of an upload in parts.
  ///
  /// A checksum of the whole object that the caller brought makes it an upload with a full-object
  /// checksum. One is asked for, too, where it can be had by combining those of the parts.
  var multipart: MultipartArguments {
    var all = all
    if let name = AllowedArguments.fullObjectChecksums.last(where: { all[$0] != nil }) {
      all["ChecksumType"] = "FULL_OBJECT"
      all["ChecksumAlgorithm"] = .string(String(name.dropFirst("Checksum".count)))
    }
    var create = all.without(AllowedArguments.fullObjectChecksums + ["MpuObjectSize"])
    let addsType =
      create["ChecksumType"] == nil && create.crcVariant != nil && !isDirectoryBucket
    if addsType { create["ChecksumType"] = "FULL_OBJECT" }
    return MultipartArguments(
      create: create,
      part: all.keeping([
        "ChecksumAlgorithm", "SSECustomerKey", "SSECustomerAlgorithm", "SSECustomerKeyMD5",
        "RequestPayer", "ExpectedBucketOwner",
      ]),
      complete: all.keeping(
        MultipartArguments.completing + ["ChecksumType", "MpuObjectSize"]
          + AllowedArguments.fullObjectChecksums),
      steps: (addsType ? [.noWholeChecksum] : []) + steps)
  }
}

/// The arguments of the requests of an upload in parts.
struct MultipartArguments: Sendable {
  /// For `CreateMultipartUpload`.
  var create: Structure
  /// For `UploadPart` or `UploadPartCopy`.
  var part: Structure
  /// For `CompleteMultipartUpload`.
  var complete: Structure
  /// What requests that are refused may leave out, one after the other: only what the caller hasn't
  /// asked for.
  var steps: [StoreLimits] = []

  static let completing = [
    "SSECustomerKey", "SSECustomerAlgorithm", "SSECustomerKeyMD5", "RequestPayer",
    "ExpectedBucketOwner",
  ]
}

extension MultipartArguments {
  /// What is left out of each request for a store.
  private func omitted(_ limits: StoreLimits) -> [String] {
    var names: [String] = []
    if !limits.isDisjoint(with: [.noWholeChecksum, .noChecksum]), steps.contains(.noWholeChecksum) {
      names.append("ChecksumType")
    }
    if limits.contains(.noChecksum), steps.contains(.noChecksum) {
      names.append("ChecksumAlgorithm")
    }
    return names
  }

  /// Whether nothing has a checksum that the caller hasn't asked for.
  func omitsChecksums(_ limits: StoreLimits) -> Bool {
    limits.contains(.noChecksum) && steps.contains(.noChecksum)
  }

  /// For `CreateMultipartUpload`, with what a store takes of it.
  func create(_ limits: StoreLimits) -> Structure { create.without(omitted(limits)) }

  /// The parameters of a part's request, with what a store takes of them.
  func part(_ parameters: Structure, _ limits: StoreLimits) -> Structure {
    parameters.without(omitted(limits))
  }
}

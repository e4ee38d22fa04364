// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import BotoCore

/// The arguments of an upload, divided among the requests that accept them, as s3transfer does.
struct UploadArguments: Sendable {
  private let all: Structure
  /// Whether the checksum's algorithm isn't among the caller's arguments.
  private let addsAlgorithm: Bool
  /// Requests to directory buckets ask for the same as boto3's.
  private let isDirectoryBucket: Bool

  /// - Parameters:
  ///   - arguments: The caller's, only allowed ones.
  ///   - bucket: The destination's bucket.
  ///   - usualChecksum: The algorithm if the caller has none; `nil` for no checksum.
  init(_ arguments: Structure, to bucket: String, usualChecksum: ChecksumAlgorithm?) {
    var all = arguments
    // Most uploads have no arguments at all.
    let hasChecksum =
      !arguments.isEmpty
      && (arguments["ChecksumAlgorithm"] != nil
        || AllowedArguments.fullObjectChecksums.contains { arguments[$0] != nil })
    addsAlgorithm = usualChecksum != nil && !hasChecksum
    if addsAlgorithm, let usualChecksum {
      all["ChecksumAlgorithm"] = .string(usualChecksum.rawValue.uppercased())
    }
    self.all = all
    isDirectoryBucket = bucket.hasSuffix("--x-s3")
  }

  /// The size that is sent to the service.
  var expectedSize: Int64? {
    guard case .integer(let size)? = all["MpuObjectSize"], size >= 0 else { return nil }
    return size
  }

  /// For `PutObject`, without what a store doesn't accept.
  func put(_ limits: StoreLimits) -> Structure {
    let omitted = addsAlgorithm && limits.contains(.noChecksum) ? ["ChecksumAlgorithm"] : []
    return all.without(["ChecksumType", "MpuObjectSize"] + omitted)
  }

  /// The checksum that requests get by default.
  func checksum(_ limits: StoreLimits) -> RequestChecksumRule {
    addsAlgorithm && limits.contains(.noChecksum) ? .onlyNamed : .usual
  }

  /// What a refused `PutObject` may leave out.
  var steps: [StoreLimits] { addsAlgorithm ? [.noChecksum] : [] }

  /// For the requests of a multipart upload.
  ///
  /// A checksum of the whole object from the caller makes it an upload with a full-object checksum.
  /// The upload also requests one if it can be combined from those of the parts.
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
      steps: (addsType ? [.noFullObjectChecksum] : []) + steps)
  }
}

/// The arguments of the requests of a multipart upload.
struct MultipartArguments: Sendable {
  /// For `CreateMultipartUpload`.
  var create: Structure
  /// For `UploadPart` or `UploadPartCopy`.
  var part: Structure
  /// For `CompleteMultipartUpload`.
  var complete: Structure
  /// What refused requests may leave out, one after the other: only additions that the caller
  /// didn't ask for.
  var steps: [StoreLimits] = []

  static let completing = [
    "SSECustomerKey", "SSECustomerAlgorithm", "SSECustomerKeyMD5", "RequestPayer",
    "ExpectedBucketOwner",
  ]
}

extension MultipartArguments {
  /// What each request leaves out for a store.
  private func omitted(_ limits: StoreLimits) -> [String] {
    var names: [String] = []
    if !limits.isDisjoint(with: [.noFullObjectChecksum, .noChecksum]),
      steps.contains(.noFullObjectChecksum)
    {
      names.append("ChecksumType")
    }
    if limits.contains(.noChecksum), steps.contains(.noChecksum) {
      names.append("ChecksumAlgorithm")
    }
    return names
  }

  /// Whether no request has a checksum that the caller didn't ask for.
  func omitsChecksums(_ limits: StoreLimits) -> Bool {
    limits.contains(.noChecksum) && steps.contains(.noChecksum)
  }

  /// For `CreateMultipartUpload`, without what a store doesn't accept.
  func create(_ limits: StoreLimits) -> Structure { create.without(omitted(limits)) }

  /// The parameters of a part's request, without what a store doesn't accept.
  func part(_ parameters: Structure, _ limits: StoreLimits) -> Structure {
    parameters.without(omitted(limits))
  }
}

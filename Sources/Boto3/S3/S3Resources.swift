// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import AWSProtocols
import BotoCore
import S3Transfer

/// The members of S3's resources beyond their models.
enum S3Resources {
  static let extensions = [
    ResourceExtension("s3.Bucket") { bucket in
      bucket.setLoad { try await bucketData($0) }
      bucket.addAction("copy") { try await copy($0, $1) }
    },
    ResourceExtension("s3.Object") { object in
      object.addAction("copy") { try await copy($0, $1) }
    },
    ResourceExtension("s3.ObjectSummary") { summary in
      summary.setLoad { try await summaryData($0) }
    },
  ]

  /// A bucket's data is only in the list of all buckets. Without permission to list, or for another
  /// owner's bucket, there is none.
  private static func bucketData(_ bucket: Resource) async throws -> Value {
    do {
      let response = try await bucket.service.call("ListBuckets")
      return response.Buckets[...].first { $0.Name == bucket.identifiers[0] }
        ?? .structure([:])
    } catch let error as ClientError where error.code == "AccessDenied" {
      return .structure([:])
    }
  }

  /// The data as in a list of objects.
  private static func summaryData(_ summary: Resource) async throws -> Value {
    let response = try await summary.service.call(
      "HeadObject", ["Bucket": summary.identifiers[0], "Key": summary.identifiers[1]])
    guard var data = Structure(response), let size = data["ContentLength"] else { return response }
    data["ContentLength"] = nil
    data["Size"] = size
    return .structure(data)
  }

  /// boto3's `copy`: the parameters are `CopySource`, `ExtraArgs`, and `Key` for a bucket. (A method
  /// of this name would hide `copy` of EC2's snapshots.)
  private static func copy(
    _ resource: Resource, _ parameters: Structure
  ) async throws -> any ResourceOutput {
    let known = ["CopySource", "Key", "ExtraArgs"]
    if let unknown = parameters.names.first(where: { !known.contains($0) }) {
      throw BotoCoreError(
        .valueError,
        "copy has no parameter \(unknown), only \(known.joined(separator: ", ")); "
          + "transfers.copy has more")
    }
    guard let bucket = String(parameters["CopySource"]?.Bucket),
      let key = String(parameters["CopySource"]?.Key)
    else {
      throw BotoCoreError(
        .valueError, "Required parameter CopySource not set: [\"Bucket\": \"…\", \"Key\": \"…\"]")
    }
    try await resource.transfers.copy(
      S3Location(bucket: bucket, key: key), versionID: String(parameters["CopySource"]?.VersionId),
      key: String(parameters["Key"]), arguments: Structure(parameters["ExtraArgs"]) ?? [:])
    return Value.null
  }
}

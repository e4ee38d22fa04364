// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// Configurations of which a bucket has several: analytics, inventory, metrics, tiering.
enum NamedSettings {
  static let all =
    operations(.analytics, "BucketAnalyticsConfiguration", "AnalyticsConfiguration") { _ in }
    + operations(.metrics, "BucketMetricsConfiguration", "MetricsConfiguration") { _ in }
    + operations(
      .intelligentTiering, "BucketIntelligentTieringConfiguration",
      "IntelligentTieringConfiguration"
    ) { document in
      guard document.text("Status") != nil, document["Tierings"] != nil else {
        throw S3Fault.malformedXML
      }
    } + operations(.inventory, "BucketInventoryConfiguration", "InventoryConfiguration", inventory)

  private static func operations(
    _ setting: Setting, _ name: String, _ member: String,
    _ check: @escaping @Sendable (Structure) throws -> Void
  ) -> [S3Operation] {
    [
      S3Operation.bucket("Put" + name, .ownerOnly) { bucket, call in
        guard let document = call.structure(member), let id = call.string("Id") else {
          throw S3Fault.malformedXML
        }
        try check(document)
        guard document.text("Id") == id else {
          guard setting == .inventory else { throw S3Fault.malformedXML }
          throw S3Fault.of(
            400, "IdMismatch", "Document ID does not match the specified configuration ID.")
        }
        if setting == .inventory {
          let target = document.members("Destination")?.members("S3BucketDestination")
          guard target?.text("Bucket")?.hasPrefix("arn:") == true else {
            throw S3Fault.of(400, "InvalidS3DestinationBucket", "Invalid bucket ARN.")
          }
        }
        bucket.named[setting, default: OrderedMap()][ByteName(id)] = document
        return LocalAnswer([:], status: 204)
      },
      S3Operation.bucket("Get" + name, .ownerOnly) { bucket, call in
        guard let document = bucket.named[setting]?[ByteName(call.string("Id") ?? "")] else {
          throw missing
        }
        return LocalAnswer([member: .structure(document)])
      },
      S3Operation.bucket("Delete" + name, .ownerOnly) { bucket, call in
        let id = ByteName(call.string("Id") ?? "")
        guard bucket.named[setting]?[id] != nil else { throw missing }
        bucket.named[setting]?[id] = nil
        return LocalAnswer([:])
      },
      S3Operation.bucket("List" + name + "s", .ownerOnly) { bucket, call in
        let token = call.string("ContinuationToken")
        let start = try token.map { token in
          guard let bytes = try? Base64.decode(token) else {
            throw S3Fault.argument(
              "The continuation token provided is incorrect", "continuation-token")
          }
          return ByteName(String(decoding: bytes, as: UTF8.self))
        }
        let rest = bucket.named[setting]?.entries(from: start).prefix(101).map(\.value) ?? []
        let page = rest.prefix(100)
        var output: Structure = ["IsTruncated": .bool(rest.count > 100)]
        output.set("ContinuationToken", token)
        if rest.count > 100 {
          output["NextContinuationToken"] = .string(
            Base64.encode(Array((rest[100].text("Id") ?? "").utf8)))
        }
        if !page.isEmpty { output[member + "List"] = .list(page.map { .structure($0) }) }
        return LocalAnswer(output)
      },
    ]
  }

  private static var missing: ServiceFault {
    S3Fault.of(404, "NoSuchConfiguration", "The specified configuration does not exist.")
  }

  private static let fields: Set = [
    "Size", "LastModifiedDate", "StorageClass", "ETag", "IsMultipartUploaded",
    "ReplicationStatus", "EncryptionStatus", "ObjectLockRetainUntilDate", "ObjectLockMode",
    "ObjectLockLegalHoldStatus", "IntelligentTieringAccessTier", "BucketKeyStatus",
    "ChecksumAlgorithm", "ObjectAccessControlList", "ObjectOwner", "LifecycleExpirationDate",
  ]

  private static func inventory(_ document: Structure) throws {
    let target = document.members("Destination")?.members("S3BucketDestination")
    guard document.text("Id") != nil, document.flag("IsEnabled") != nil,
      target?.text("Bucket") != nil,
      ["CSV", "ORC", "Parquet"].contains(target?.text("Format")),
      ["Daily", "Weekly"].contains(document.members("Schedule")?.text("Frequency")),
      ["All", "Current"].contains(document.text("IncludedObjectVersions")),
      (document.strings("OptionalFields") ?? []).allSatisfy(fields.contains)
    else { throw S3Fault.malformedXML }
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// Versioning and Object Lock.
enum VersioningSettings {
  static let all =
    [
      S3Operation.bucket("GetBucketVersioning", .ownerOnly) { bucket, call in
        var output = Structure()
        output.set("Status", bucket.versioning?.rawValue)
        output.set("MFADelete", bucket.mfaDelete)
        return LocalAnswer(output)
      },
      S3Operation.bucket("PutBucketVersioning", .ownerOnly) { bucket, call in
        guard let status = call.structure("VersioningConfiguration")?.text("Status") else {
          throw S3Fault.of(
            400, "IllegalVersioningConfigurationException",
            "The Versioning element must be specified")
        }
        guard let versioning = Versioning(rawValue: status) else { throw S3Fault.malformedXML }
        if versioning == .suspended, bucket.lock != nil {
          throw S3Fault.of(
            409, "InvalidBucketState",
            "An Object Lock configuration is present on this bucket, so the versioning state cannot be changed."
          )
        }
        bucket.versioning = versioning
        return LocalAnswer([:])
      },
      S3Operation.bucket("PutObjectLockConfiguration", .ownerOnly) { bucket, call in
        guard bucket.versioning == .enabled else {
          throw S3Fault.of(
            409, "InvalidBucketState",
            "Versioning must be 'Enabled' on the bucket to apply a Object Lock configuration")
        }
        guard let document = call.structure("ObjectLockConfiguration"),
          document.text("ObjectLockEnabled") == "Enabled"
        else { throw S3Fault.malformedXML }
        try checkRule(document)
        bucket.lock = document
        return LocalAnswer([:])
      },
      S3Operation.bucket("GetObjectLockConfiguration", .ownerOnly) { bucket, call in
        guard let lock = bucket.lock else {
          throw S3Fault.of(
            404, "ObjectLockConfigurationNotFoundError",
            "Object Lock configuration does not exist for this bucket",
            ["BucketName": .string(bucket.name)])
        }
        return LocalAnswer(["ObjectLockConfiguration": .structure(lock)])
      },
    ] + objectOperations

  private static func checkRule(_ document: Structure) throws {
    guard document["Rule"] != nil else { return }
    guard let retention = document.members("Rule")?.members("DefaultRetention"),
      ["GOVERNANCE", "COMPLIANCE"].contains(retention.text("Mode"))
    else { throw S3Fault.malformedXML }
    let days = retention.number("Days")
    let years = retention.number("Years")
    guard (days == nil) != (years == nil) else { throw S3Fault.malformedXML }
    if (days ?? years ?? 1) <= 0 {
      throw S3Fault.of(
        400, "InvalidRetentionPeriod",
        "Default retention period must be a positive integer value.")
    }
  }

  private static let objectOperations = [
    S3Operation.bucket("PutObjectRetention", .ownerOnly) { bucket, call in
      let version = try lockable(bucket, call, "PUT")
      let document = call.structure("Retention") ?? [:]
      let mode = document.text("Mode")
      var until: LocalInstant?
      if case .timestamp(let time)? = document["RetainUntilDate"] { until = LocalInstant(time) }
      guard (mode == nil) == (until == nil), [nil, "GOVERNANCE", "COMPLIANCE"].contains(mode) else {
        throw S3Fault.malformedXML
      }
      if let until, until <= call.now {
        throw S3Fault.argument(
          "The retain until date must be in the future!", "RetainUntilDate",
          until.timestamp.iso8601Seconds)
      }
      let new = mode.flatMap { mode in until.map { Retention(mode: mode, until: $0) } }
      if let old = version.retention, old.until > call.now {
        let isLonger = new.map { $0.mode == old.mode && $0.until >= old.until } ?? false
        let bypass = old.mode == "GOVERNANCE" && call.bool("BypassGovernanceRetention") == true
        guard isLonger || bypass else { throw LockChecks.protected }
      }
      bucket.change(version.id, of: call.key) { $0.retention = new }
      return LocalAnswer([:])
    },
    S3Operation.bucket("GetObjectRetention", .ownerOnly) { bucket, call in
      let version = try lockable(bucket, call, "GET")
      guard let retention = version.retention else { throw noConfiguration }
      return LocalAnswer([
        "Retention": [
          "Mode": .string(retention.mode),
          "RetainUntilDate": .timestamp(retention.until.timestamp),
        ]
      ])
    },
    S3Operation.bucket("PutObjectLegalHold", .ownerOnly) { bucket, call in
      let version = try lockable(bucket, call, "PUT")
      guard let status = call.structure("LegalHold")?.text("Status"),
        ["ON", "OFF"].contains(status)
      else { throw S3Fault.malformedXML }
      bucket.change(version.id, of: call.key) { $0.legalHold = status == "ON" }
      return LocalAnswer([:])
    },
    S3Operation.bucket("GetObjectLegalHold", .ownerOnly) { bucket, call in
      let version = try lockable(bucket, call, "GET")
      guard let hold = version.legalHold else { throw noConfiguration }
      return LocalAnswer(["LegalHold": ["Status": hold ? "ON" : "OFF"]])
    },
  ]

  private static var noConfiguration: ServiceFault {
    S3Fault.of(
      404, "NoSuchObjectLockConfiguration",
      "The specified object does not have a ObjectLock configuration")
  }

  private static func lockable(
    _ bucket: Bucket, _ call: S3Call, _ method: String
  ) throws -> ObjectVersion {
    let version = try bucket.version(call.string("VersionId"), of: call.key, method: method)
    guard bucket.lock != nil else {
      throw S3Fault.request("Bucket is missing Object Lock Configuration")
    }
    return version
  }
}

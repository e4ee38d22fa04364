// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// CreateBucket.
enum CreateBucket {
  static let operation = S3Operation.state("CreateBucket") { state, call in
    let name = call.bucketName
    guard BucketName.isValid(name) else {
      throw S3Fault.of(
        400, "InvalidBucketName", "The specified bucket is not valid.",
        ["BucketName": .string(name)])
    }
    guard let account = call.caller else { throw S3Fault.accessDenied() }
    let configuration = call.structure("CreateBucketConfiguration") ?? [:]
    let tags =
      try configuration["Tags"].map {
        try [Tag].read(["TagSet": $0], isBucket: true, isCreation: true)
      } ?? []
    let constraint = try location(configuration.text("LocationConstraint"), call.place.region)
    let region = constraint == "EU" ? "eu-west-1" : constraint ?? "us-east-1"
    if let existing = state.buckets[ByteName(name)] {
      guard existing.account == account else {
        throw S3Fault.of(
          409, "BucketAlreadyExists",
          "The requested bucket name is not available. The bucket namespace is shared by all users of the system. Please select a different name and try again.",
          ["BucketName": .string(name)])
      }
      guard existing.region == "us-east-1", region == "us-east-1", tags.isEmpty else {
        throw S3Fault.of(
          409, "BucketAlreadyOwnedByYou",
          "Your previous request to create the named bucket succeeded and you already own it.",
          ["BucketName": .string(name)])
      }
      return answer(existing)
    }
    let bucket = try make(
      name, account, region, constraint, tags, state.newBuckets, call)
    state.buckets[ByteName(name)] = bucket
    return answer(bucket)
  }

  private static func answer(_ bucket: Bucket) -> LocalAnswer {
    let location =
      bucket.region == "us-east-1"
      ? "/\(bucket.name)" : "http://\(bucket.name).s3.amazonaws.com/"
    return LocalAnswer(["Location": .string(location), "BucketArn": .string(bucket.arn)])
  }

  /// Checks where a bucket is to be.
  private static func location(_ constraint: String?, _ region: String) throws -> String? {
    guard let constraint, !constraint.isEmpty else {
      guard region == "us-east-1" else { throw incompatible("unspecified") }
      return nil
    }
    guard region != "us-east-1" else {
      guard constraint != "us-east-1", isRegion(constraint) else {
        throw S3Fault.of(
          400, "InvalidLocationConstraint", "The specified location-constraint is not valid",
          ["LocationConstraint": .string(constraint)])
      }
      return constraint
    }
    guard constraint == region || constraint == "EU" && region == "eu-west-1" else {
      throw incompatible(constraint)
    }
    return constraint
  }

  private static func incompatible(_ constraint: String) -> ServiceFault {
    S3Fault.of(
      400, "IllegalLocationConstraintException",
      "The \(constraint) location constraint is incompatible for the region specific endpoint this request was sent to."
    )
  }

  private static func isRegion(_ name: String) -> Bool {
    let parts = name.split(separator: "-")
    return name == "EU"
      || parts.count >= 3 && parts[0].utf8.count == 2 && Int(parts[parts.count - 1]) != nil
  }

  private static func make(
    _ name: String, _ account: String, _ region: String, _ constraint: String?, _ tags: [Tag],
    _ newBuckets: NewBuckets, _ call: S3Call
  ) throws -> Bucket {
    let owner = Identifiers.canonical(account)
    let requested = try AccessControl.requested(by: call, owner: owner, bucketOwner: owner)
    var bucket = Bucket(
      name: name, account: account, region: region, locationConstraint: constraint,
      created: call.now, acl: requested ?? .privately(owner))
    let ownership = call.string("ObjectOwnership")
    if let ownership {
      guard ["BucketOwnerEnforced", "BucketOwnerPreferred", "ObjectWriter"].contains(ownership)
      else {
        throw S3Fault.argument(
          "Invalid x-amz-object-ownership header: \(ownership)", "x-amz-object-ownership")
      }
    }
    if let ownership = ownership ?? (newBuckets == .current ? "BucketOwnerEnforced" : nil) {
      bucket.settings[.ownership] = ["Rules": [["ObjectOwnership": .string(ownership)]]]
    }
    if newBuckets == .current {
      bucket.settings[.publicAccessBlock] = [
        "BlockPublicAcls": true, "IgnorePublicAcls": true, "BlockPublicPolicy": true,
        "RestrictPublicBuckets": true,
      ]
    }
    if let requested, requested != .privately(owner), bucket.hasACLsDisabled {
      throw S3Fault.of(
        400, "InvalidBucketAclWithObjectOwnership",
        "Bucket cannot have ACLs set with ObjectOwnership's BucketOwnerEnforced setting")
    }
    if let requested, requested.isPublic, bucket.blocks("BlockPublicAcls") {
      throw S3Fault.accessDenied()
    }
    if call.bool("ObjectLockEnabledForBucket") == true {
      bucket.lock = ["ObjectLockEnabled": "Enabled"]
      bucket.versioning = .enabled
    }
    if !tags.isEmpty { bucket.tags = tags }
    return bucket
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore

/// The access control lists of buckets and objects.
enum ACLSettings {
  static let all = [
    S3Operation.bucket("GetBucketAcl", .bucket("READ_ACP")) { bucket, call in
      let list = bucket.hasACLsDisabled ? .privately(bucket.owner) : bucket.acl
      return LocalAnswer(list.output)
    },
    S3Operation.bucket("PutBucketAcl", .bucket("WRITE_ACP")) { bucket, call in
      let list = try requested(call, bucket, owner: bucket.owner)
      bucket.acl = list
      return LocalAnswer([:])
    },
    S3Operation.bucket("GetObjectAcl", .object("READ_ACP")) { bucket, call in
      let version = try bucket.version(call.string("VersionId"), of: call.key, method: "GET")
      let list = bucket.hasACLsDisabled ? .privately(bucket.owner) : version.acl
      return LocalAnswer(list.output)
    },
    S3Operation.bucket("PutObjectAcl", .object("WRITE_ACP")) { bucket, call in
      let version = try bucket.version(call.string("VersionId"), of: call.key, method: "PUT")
      let list = try requested(call, bucket, owner: version.acl.owner)
      bucket.change(version.id, of: call.key) { $0.acl = list }
      Notifications.send("ObjectAcl:Put", bucket, call.key, version, call)
      return LocalAnswer([:])
    },
  ]

  private static func requested(
    _ call: S3Call, _ bucket: Bucket, owner: String
  ) throws -> AccessControl {
    // A request without a body has an empty document.
    let document = call.structure("AccessControlPolicy").flatMap { $0.isEmpty ? nil : $0 }
    let headers = try AccessControl.requested(by: call, owner: owner, bucketOwner: bucket.owner)
    if headers != nil, document != nil {
      throw S3Fault.of(400, "UnexpectedContent", "This request does not support content")
    }
    let list = try headers ?? document.map { try AccessControl.document($0, owner: owner) }
    guard let list else {
      throw S3Fault.of(
        400, "MissingSecurityHeader", "Your request was missing a required header",
        ["MissingHeaderName": "x-amz-acl"])
    }
    if bucket.hasACLsDisabled {
      guard list == .privately(bucket.owner), call.string("ACL") != "private" else {
        throw S3Fault.of(
          400, "AccessControlListNotSupported", "The bucket does not allow ACLs")
      }
    }
    if list.isPublic, bucket.blocks("BlockPublicAcls") { throw S3Fault.accessDenied() }
    return list
  }
}

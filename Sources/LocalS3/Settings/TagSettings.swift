// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore

/// The tags of buckets and objects.
enum TagSettings {
  static let all = [
    S3Operation.bucket("PutBucketTagging", .ownerOnly) { bucket, call in
      bucket.tags = try [Tag].read(call.structure("Tagging"), isBucket: true)
      return LocalAnswer([:], status: 204)
    },
    S3Operation.bucket("GetBucketTagging", .ownerOnly) { bucket, call in
      guard let tags = bucket.tags, !tags.isEmpty else {
        throw S3Fault.of(
          404, "NoSuchTagSet", "The TagSet does not exist", ["BucketName": .string(bucket.name)])
      }
      return LocalAnswer(["TagSet": tags.output])
    },
    S3Operation.bucket("DeleteBucketTagging", .ownerOnly) { bucket, call in
      bucket.tags = nil
      return LocalAnswer([:])
    },
    S3Operation.bucket("PutObjectTagging", .ownerOnly) { bucket, call in
      let version = try version(bucket, call, "PUT")
      let tags = try [Tag].read(call.structure("Tagging"), isBucket: false)
      bucket.change(version.id, of: call.key) { $0.tags = tags }
      Notifications.send("ObjectTagging:Put", bucket, call.key, version, call)
      return answer(version, bucket)
    },
    S3Operation.bucket("GetObjectTagging", .ownerOnly) { bucket, call in
      let version: ObjectVersion
      do {
        version = try TagSettings.version(bucket, call, "GET")
      } catch var fault as ServiceFault where fault.code == "NoSuchKey" {
        // This operation alone names the bucket, too.
        fault.members["Key"] = .string("\(bucket.name)/\(call.key)")
        throw fault
      }
      var answer = answer(version, bucket)
      answer.output["TagSet"] = version.tags.output
      return answer
    },
    S3Operation.bucket("DeleteObjectTagging", .ownerOnly) { bucket, call in
      let version = try version(bucket, call, "DELETE")
      bucket.change(version.id, of: call.key) { $0.tags = [] }
      Notifications.send("ObjectTagging:Delete", bucket, call.key, version, call)
      return answer(version, bucket)
    },
  ]

  private static func version(
    _ bucket: Bucket, _ call: S3Call, _ method: String
  ) throws -> ObjectVersion {
    if call.string("VersionId") == nil,
      bucket.objects[ObjectKey(call.key)]?.current.isMarker == true
    {
      throw S3Fault.notAllowed(method, "DeleteMarker")
    }
    return try bucket.version(call.string("VersionId"), of: call.key, method: method)
  }

  private static func answer(_ version: ObjectVersion, _ bucket: Bucket) -> LocalAnswer {
    LocalAnswer(bucket.versioning == nil ? [:] : ["VersionId": .string(version.id)])
  }
}

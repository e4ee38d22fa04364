// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// The actions by which policies name the operations of S3.
package enum PolicyAction {
  /// The action of an operation.
  ///
  /// - Parameter hasVersion: Whether the request names a version.
  package static func of(_ operation: String, hasVersion: Bool) -> String {
    let action = actions[operation] ?? configuration(operation) ?? operation
    return "s3:" + action + (hasVersion && versioned.contains(action) ? "Version" : "")
  }

  /// The action of what has many configurations in a bucket: `GetBucketMetricsConfiguration`.
  private static func configuration(_ operation: String) -> String? {
    for kind in ["Analytics", "IntelligentTiering", "Inventory", "Metrics"]
    where operation.contains("Bucket\(kind)Configuration") {
      let reads = operation.hasPrefix("Get") || operation.hasPrefix("List")
      return (reads ? "Get" : "Put") + kind + "Configuration"
    }
    return nil
  }

  private static let versioned: Set = [
    "GetObject", "DeleteObject", "GetObjectAcl", "PutObjectAcl",
  ]

  private static let actions = [
    "ListBuckets": "ListAllMyBuckets",
    "ListObjects": "ListBucket", "ListObjectsV2": "ListBucket", "HeadBucket": "ListBucket",
    "ListObjectVersions": "ListBucketVersions", "HeadObject": "GetObject",
    "GetObjectAttributes": "GetObject", "DeleteObjects": "DeleteObject",
    "CopyObject": "PutObject", "CreateMultipartUpload": "PutObject", "UploadPart": "PutObject",
    "UploadPartCopy": "PutObject", "CompleteMultipartUpload": "PutObject",
    "ListParts": "ListMultipartUploadParts",
    "ListMultipartUploads": "ListBucketMultipartUploads",
    "PutBucketLifecycleConfiguration": "PutLifecycleConfiguration",
    "DeleteBucketLifecycle": "PutLifecycleConfiguration",
    "GetBucketLifecycleConfiguration": "GetLifecycleConfiguration",
    "PutBucketCors": "PutBucketCORS", "DeleteBucketCors": "PutBucketCORS",
    "GetBucketCors": "GetBucketCORS", "PutBucketEncryption": "PutEncryptionConfiguration",
    "DeleteBucketEncryption": "PutEncryptionConfiguration",
    "GetBucketEncryption": "GetEncryptionConfiguration",
    "PutBucketReplication": "PutReplicationConfiguration",
    "DeleteBucketReplication": "PutReplicationConfiguration",
    "GetBucketReplication": "GetReplicationConfiguration",
    "PutBucketNotificationConfiguration": "PutBucketNotification",
    "GetBucketNotificationConfiguration": "GetBucketNotification",
    "PutPublicAccessBlock": "PutBucketPublicAccessBlock",
    "DeletePublicAccessBlock": "PutBucketPublicAccessBlock",
    "GetPublicAccessBlock": "GetBucketPublicAccessBlock",
    "PutObjectLockConfiguration": "PutBucketObjectLockConfiguration",
    "GetObjectLockConfiguration": "GetBucketObjectLockConfiguration",
    "PutBucketAccelerateConfiguration": "PutAccelerateConfiguration",
    "GetBucketAccelerateConfiguration": "GetAccelerateConfiguration",
    "DeleteBucketTagging": "PutBucketTagging",
    "DeleteBucketOwnershipControls": "PutBucketOwnershipControls",
  ]
}

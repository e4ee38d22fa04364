// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// The roots of S3's responses, which its model doesn't name. Clients that follow the model don't look
/// at them, others do.
enum ResponseRoots {
  /// The root of a response of a shape, if it isn't the shape's name.
  static func name(ofShape shape: String) -> StaticString? {
    switch shape {
    case "ListBucketsOutput": "ListAllMyBucketsResult"
    case "ListObjectsOutput", "ListObjectsV2Output": "ListBucketResult"
    case "ListObjectVersionsOutput": "ListVersionsResult"
    case "ListMultipartUploadsOutput": "ListMultipartUploadsResult"
    case "ListPartsOutput": "ListPartsResult"
    case "CreateMultipartUploadOutput": "InitiateMultipartUploadResult"
    case "CompleteMultipartUploadOutput": "CompleteMultipartUploadResult"
    case "DeleteObjectsOutput": "DeleteResult"
    case "GetObjectAttributesOutput": "GetObjectAttributesResponse"
    case "GetBucketAclOutput", "GetObjectAclOutput": "AccessControlPolicy"
    case "GetBucketTaggingOutput", "GetObjectTaggingOutput": "Tagging"
    case "GetBucketVersioningOutput": "VersioningConfiguration"
    case "GetBucketCorsOutput": "CORSConfiguration"
    case "GetBucketLifecycleConfigurationOutput": "LifecycleConfiguration"
    case "GetBucketWebsiteOutput": "WebsiteConfiguration"
    case "GetBucketLoggingOutput": "BucketLoggingStatus"
    case "GetBucketRequestPaymentOutput": "RequestPaymentConfiguration"
    case "GetBucketAccelerateConfigurationOutput": "AccelerateConfiguration"
    default: nil
    }
  }
}

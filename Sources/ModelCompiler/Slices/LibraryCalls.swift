// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// The operations that the library calls by itself, which slices of models therefore have. The only
/// table of services in this module.
enum LibraryCalls {
  /// Calls of each client of a service, by service ID: S3 Express sessions, the search for a bucket's
  /// region, and transfers of objects and directories.
  static let ofClients: [String: Set<String>] = [
    "S3": [
      "CreateSession", "HeadBucket",
      "AbortMultipartUpload", "CompleteMultipartUpload", "CopyObject", "CreateMultipartUpload",
      "DeleteObject", "DeleteObjects", "GetObject", "GetObjectTagging", "HeadObject", "ListObjects",
      "ListObjectsV2", "ListParts", "PutObject", "PutObjectTagging", "UploadPart", "UploadPartCopy",
    ]
  ]

  /// Calls of credential providers, by service.
  static let ofProviders = [
    "signin": ["CreateOAuth2Token"],
    "sso": ["GetRoleCredentials"],
    "sso-oidc": ["CreateToken"],
    "sts": ["AssumeRole", "AssumeRoleWithWebIdentity"],
  ]
}

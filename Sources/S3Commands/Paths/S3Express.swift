// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// Directory buckets: `name--use1-az4--x-s3`.
enum S3Express {
  /// Whether a name is one of a directory bucket.
  static func isDirectoryBucket(_ bucket: String) -> Bool {
    bucket.utf8.ends(with: "--x-s3".utf8)
  }
}

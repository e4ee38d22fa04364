// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import S3Transfer
import WireFormats

/// The argument of commands that take a bucket: it requires its `s3://`.
struct BucketPath {
  let bucket: String
  /// The part after the bucket, for commands that don't allow one.
  let key: String

  /// - Throws: ``CommandFailure`` for a path without `s3://`.
  init(_ path: String) throws {
    guard path.hasBytePrefix("s3://") else {
      throw CommandFailure(
        "<S3Uri>\nError: Invalid argument type: \(path) doesn't begin with s3://")
    }
    let location = try S3Location(path: path)
    bucket = location.bucket
    key = location.key
  }
}

/// Directory buckets: `name--use1-az4--x-s3`.
enum S3Express {
  /// Whether a name is a directory bucket's.
  static func isDirectoryBucket(_ bucket: String) -> Bool {
    bucket.utf8.ends(with: "--x-s3".utf8)
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Boto3

/// A bucket's keys through the paginator.
enum Listing {
  static func run(prefix: String, count: Int) async throws {
    let s3 = try Setting.current.client("s3")
    var seen = 0
    try await steadily {
      let pages = try s3.paginator("list_objects_v2").paginate(Bucket: "b", Prefix: .string(prefix))
      for try await page in pages {
        for object in page.Contents[...] where !(String(object.Key) ?? "").isEmpty { seen += 1 }
      }
    }
    try check(seen == count, "\(seen) keys")
  }

  /// Some members of a bucket's objects, by a JMESPath expression on each page: for
  /// `scripts/instructions`.
  static func search(prefix: String, count: Int) async throws {
    let s3 = try Setting.current.client("s3")
    var seen = 0
    try await steadily {
      let pages = try s3.paginator("list_objects_v2").paginate(Bucket: "b", Prefix: .string(prefix))
      let objects = try pages.search(
        "Contents[?StorageClass == 'STANDARD'].{name: Key, size: Size}")
      for try await object in objects where Int64(object.size) != nil { seen += 1 }
    }
    try check(seen == count, "\(seen) keys")
  }
}

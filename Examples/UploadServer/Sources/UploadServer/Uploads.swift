// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Boto3

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What the server does: it knows nothing of HTTP, and a test gives it `S3.stub { … }`.
struct Uploads: Sendable {
  /// An answer to `POST /uploads`.
  struct Ticket: Codable, Equatable {
    var key: String
    var url: String
  }

  /// An object in the answer to `GET /uploads`.
  struct File: Codable, Equatable {
    var key: String
    var size: Int
  }

  let s3: S3
  let bucket: String

  /// A URL to which a file can be put during the next ten minutes.
  func ticket(name: String) async throws -> Ticket {
    let key = "uploads/\(UUID().uuidString)/\(name)"
    let url = try await s3.presignedURL(expiresIn: .seconds(600)) {
      try await $0.putObject(bucket: bucket, key: key)
    }
    return Ticket(key: key, url: url)
  }

  /// What was uploaded so far, at most 1,000 files.
  func files() async throws -> [File] {
    let page = try await s3.listObjectsV2(bucket: bucket, prefix: "uploads/")
    return page.contents.map { File(key: $0.key ?? "", size: $0.size ?? 0) }
  }
}

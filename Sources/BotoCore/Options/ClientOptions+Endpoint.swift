// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

extension ClientOptions {
  /// The endpoint of a client: its URL, and the kind of server.
  ///
  /// ```swift
  /// var options = ClientOptions()
  /// options.endpoint = "http://localhost:8000"                    // the service's own protocol
  /// options.endpoint = .compatible("https://minio.example.com")   // an S3-compatible store
  /// ```
  public struct Endpoint: Sendable, Hashable, ExpressibleByStringLiteral {
    /// The URL with its scheme.
    public let url: String
    /// Whether it is an S3-compatible store.
    public let isCompatible: Bool

    /// The URL of an endpoint with all of AWS's features.
    public static func url(_ url: String) -> Endpoint { Endpoint(url: url, isCompatible: false) }

    /// The URL of an S3-compatible store: MinIO, Ceph, Cloudflare R2, Google Cloud Storage,
    /// Backblaze B2. Buckets are in paths, checksums are used only if S3 requires one, the region
    /// is `us-east-1` if none is set, and features that only AWS has are off. Options that are set
    /// take precedence over these defaults; the article on such stores lists them.
    public static func compatible(_ url: String) -> Endpoint {
      Endpoint(url: url, isCompatible: true)
    }

    /// A URL.
    public init(stringLiteral url: String) { self.init(url: url, isCompatible: false) }

    private init(url: String, isCompatible: Bool) {
      self.url = url
      self.isCompatible = isCompatible
    }
  }
}

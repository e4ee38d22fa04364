// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
public import AWSHTTP

extension ClientOptions {
  /// How often and how a client retries.
  public struct Retries: Sendable, Hashable {
    /// The retry mode.
    public var mode: RetryMode?
    /// The attempts of a call, the first included.
    public var maxAttempts: Int?

    /// Options for retries; the configuration determines those that are left out.
    public init(mode: RetryMode? = nil, maxAttempts: Int? = nil) {
      self.mode = mode
      self.maxAttempts = maxAttempts
    }

    /// - Throws: `invalidMaxRetryAttemptsError`.
    func validate() throws(BotoCoreError) {
      if let maxAttempts, maxAttempts < 1 {
        throw Self.tooFew("total_max_attempts", maxAttempts, 1)
      }
    }

    static func tooFew(_ option: String, _ value: Int, _ minimum: Int) -> BotoCoreError {
      BotoCoreError(
        .invalidMaxRetryAttemptsError,
        "Value provided to \"\(option)\": \(value) must be an integer greater than or equal to "
          + "\(minimum).")
    }
  }
}

extension RetryMode {
  /// A mode by its name.
  ///
  /// - Throws: `invalidRetryModeError`.
  init(named name: String) throws(BotoCoreError) {
    guard let mode = RetryMode(rawValue: name) else {
      throw BotoCoreError(
        .invalidRetryModeError,
        "Invalid value provided to \"mode\": \"\(name)\" must be one of: \(RetryMode.choices)")
    }
    self = mode
  }
}

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

extension ClientOptions {
  /// The proxies of a client.
  public struct Proxies: Sendable, Hashable {
    /// The proxies by the endpoint's scheme: `["https": "http://proxy:3128"]`; those of
    /// `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY` by default.
    public var urls: [String: String]?
    /// The path of the certificates by which an HTTPS proxy is checked.
    public var caBundle: String?
    /// The client's certificate for proxies.
    public var clientCertificate: ClientCertificate?
    /// Whether the proxy itself makes the TLS connection to HTTPS endpoints.
    public var useForwardingForHTTPS: Bool?

    /// Options for proxies.
    public init(
      urls: [String: String]? = nil, caBundle: String? = nil,
      clientCertificate: ClientCertificate? = nil, useForwardingForHTTPS: Bool? = nil
    ) {
      self.urls = urls
      self.caBundle = caBundle
      self.clientCertificate = clientCertificate
      self.useForwardingForHTTPS = useForwardingForHTTPS
    }

    /// Whether code sets how proxies are reached.
    var isConfigured: Bool {
      caBundle != nil || clientCertificate != nil || useForwardingForHTTPS != nil
    }
  }
}

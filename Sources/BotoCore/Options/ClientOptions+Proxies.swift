// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

public import AWSHTTP

extension ClientOptions {
  /// The proxies of a client.
  public struct Proxies: Sendable, Hashable {
    /// The proxies by the endpoint's scheme: `["https": "http://proxy:3128"]`; those of
    /// `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY` unless given.
    public var urls: [String: String]?
    /// The path of the certificates by which an HTTPS proxy is checked.
    public var caBundle: String?
    /// The certificate that is shown to proxies.
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
    var saysHow: Bool {
      caBundle != nil || clientCertificate != nil || useForwardingForHTTPS != nil
    }
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import WireFormats

/// The proxies of a transport, by the scheme of the endpoint.
package struct Proxies: Sendable, Hashable {
  /// For endpoints that begin with `http://`.
  package var http: Proxy?
  /// For endpoints that begin with `https://`.
  package var https: Proxy?
  /// How they are reached.
  package var options: ProxyOptions

  /// Proxies with options.
  package init(http: Proxy? = nil, https: Proxy? = nil, options: ProxyOptions = ProxyOptions()) {
    self.http = http
    self.https = https
    self.options = options
  }

  /// The proxies of URLs by the endpoint's scheme; `nil` for none.
  ///
  /// - Throws: `invalidConfigError` if a URL isn't a proxy's.
  package init?(urls: [String: String], options: ProxyOptions) throws {
    let proxy = { (scheme: String) throws -> Proxy? in
      guard let url = urls[scheme], !url.isEmpty else { return nil }
      return try Proxy(url)
    }
    self.init(http: try proxy("http"), https: try proxy("https"), options: options)
    if http == nil, https == nil { return nil }
  }
}

/// How proxies are reached.
package struct ProxyOptions: Sendable, Hashable {
  /// The path of the certificates that verify an HTTPS proxy.
  package var caBundle: String?
  /// The client's certificate for proxies.
  package var clientCertificate: ClientCertificate?
  /// Whether the proxy itself makes the TLS connection to HTTPS endpoints.
  package var useForwardingForHTTPS: Bool?

  /// Options; by default those of a proxy without TLS.
  package init(
    caBundle: String? = nil, clientCertificate: ClientCertificate? = nil,
    useForwardingForHTTPS: Bool? = nil
  ) {
    self.caBundle = caBundle
    self.clientCertificate = clientCertificate
    self.useForwardingForHTTPS = useForwardingForHTTPS
  }
}

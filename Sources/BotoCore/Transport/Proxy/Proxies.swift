// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

/// The proxies of a transport, by the scheme of the endpoint.
package struct Proxies: Sendable, Hashable {
  /// For endpoints that begin with `http://`.
  package var http: Proxy?
  /// For endpoints that begin with `https://`.
  package var https: Proxy?
  /// How they are spoken to.
  package var options: ClientOptions.Proxies

  /// Proxies that are spoken to as the options say.
  package init(
    http: Proxy? = nil, https: Proxy? = nil,
    options: ClientOptions.Proxies = ClientOptions.Proxies()
  ) {
    self.http = http
    self.https = https
    self.options = options
  }

  /// The proxies for a client's endpoint, `nil` for none: those set in code, or those of the
  /// environment, unless `NO_PROXY` names the endpoint.
  ///
  /// - Parameters:
  ///   - urls: What was set in code, by scheme; the environment then doesn't count.
  ///   - endpoint: The client's endpoint.
  /// - Throws: `invalidConfigError` for a URL that is none of a proxy.
  init?(
    _ urls: [String: String]?, environment: Environment, endpoint: String,
    options: ClientOptions.Proxies
  ) throws {
    let urls = urls ?? environment.proxies(for: endpoint)
    guard !urls.isEmpty else { return nil }
    let proxy = { (scheme: String) throws -> Proxy? in
      guard let url = urls[scheme], !url.isEmpty else { return nil }
      return try Proxy(url)
    }
    self.init(http: try proxy("http"), https: try proxy("https"), options: options)
    if http == nil, https == nil { return nil }
  }
}

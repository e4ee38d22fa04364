// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSCredentials
import AWSProtocols
import EndpointRules
import ServiceModel
import WireFormats

/// The endpoint of a call.
struct CallEndpoint: Sendable {
  /// The URL to which the operation's path is appended.
  var url: RequestURL
  /// The headers of every request to it.
  var headers: [(name: String, value: String)] = []
  /// The ways to sign, the preferred one first; none if the service's model decides.
  var authSchemes: [OfferedAuthScheme] = []

  /// An endpoint with only a URL.
  init(url: RequestURL) { self.url = url }

  /// The endpoint from the rule set.
  init(_ resolved: ResolvedEndpoint) throws {
    url = try RequestURL(resolved.url)
    headers = resolved.headers.compactMap { header in
      header.values.first.map { (header.name, $0) }
    }
    authSchemes = resolved.authSchemes.map(OfferedAuthScheme.init)
  }
}

/// A way to sign that the endpoint rule set offers, with the corresponding signature.
struct OfferedAuthScheme: Sendable {
  let scheme: AuthScheme
  /// The signature: the scheme's name without `sig`.
  let version: SignatureVersion

  init(_ scheme: AuthScheme) {
    self.scheme = scheme
    let name = scheme.name.split(separator: "#").last.map(String.init) ?? scheme.name
    version = SignatureVersion(
      rawValue: name.hasPrefix("sig") ? String(name.dropFirst(3)) : name)
  }
}

extension Optional<Value> {
  /// Whether there is no value, or null.
  var isNullOrMissing: Bool { (self ?? .null) == .null }
}

/// The discovered endpoint of an operation, and its expiration.
struct DiscoveredEndpoint: Sendable {
  let address: String
  let expiration: Timestamp
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSCredentials
import AWSProtocols
import EndpointRules
import ServiceModel
import WireFormats

/// Where a call goes, and what the rules say about the way.
struct CallEndpoint: Sendable {
  /// The URL to which the operation's path is added.
  var url: RequestURL
  /// The headers that every request to it carries.
  var headers: [(name: String, value: String)] = []
  /// All properties.
  var properties = EndpointNode.null
  /// The ways to sign, the preferred one first; none where the service's model decides.
  var authSchemes: [OfferedAuthScheme] = []

  /// An endpoint of a URL alone.
  init(url: RequestURL) { self.url = url }

  /// What the rules gave.
  init(_ resolved: ResolvedEndpoint) throws {
    url = try RequestURL(resolved.url)
    headers = resolved.headers.compactMap { header in
      header.values.first.map { (header.name, $0) }
    }
    properties = resolved.properties
    authSchemes = resolved.authSchemes.map(OfferedAuthScheme.init)
  }
}

/// A way to sign that the endpoint rules offer, with the signature that its name means.
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
  /// Whether there is no value, or a null.
  var isNullOrMissing: Bool { (self ?? .null) == .null }
}

/// Where an operation was told to go, and until when.
struct DiscoveredEndpoint: Sendable {
  let address: String
  let expiration: Timestamp
}

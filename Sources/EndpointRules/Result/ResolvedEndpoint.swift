// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// The endpoint of a request: what a rule set made of its parameters.
package struct ResolvedEndpoint: Sendable, Hashable {
  /// A header that every request to the endpoint carries.
  package struct Header: Sendable, Hashable {
    /// The name.
    package let name: String
    /// The values, of which botocore sends the first.
    package let values: [String]

    /// A header.
    package init(name: String, values: [String]) {
      self.name = name
      self.values = values
    }
  }

  /// Scheme, host and optionally port and path: `https://bucket.s3.eu-west-1.amazonaws.com`.
  package let url: String
  /// The headers in the rule set's order.
  package let headers: [Header]
  /// All properties, including ``authSchemes``: an object.
  package let properties: EndpointNode

  /// An endpoint.
  package init(url: String, headers: [Header] = [], properties: EndpointNode = .object([])) {
    self.url = url
    self.headers = headers
    self.properties = properties
  }

  /// The ways to sign in order of preference; none if the rules leave that to the service's model.
  package var authSchemes: [AuthScheme] {
    (properties["authSchemes"]?.elements ?? []).compactMap(AuthScheme.init)
  }
}

/// A way to sign requests to an endpoint, from its `authSchemes` property.
package struct AuthScheme: Sendable, Hashable {
  /// `sigv4`, `sigv4a`, `sigv4-s3express`, `none`, …
  package let name: String
  /// The service's name in the signature.
  package let signingName: String?
  /// The region in the signature.
  package let signingRegion: String?
  /// The regions in a multi-region signature.
  package let signingRegionSet: [String]?
  /// Whether the path is percent-encoded once for the signature, not twice.
  package let disableDoubleEncoding: Bool?
  /// All its properties in the rule set.
  package let properties: EndpointNode

  /// The scheme of a node of `authSchemes`; `nil` if it has no name.
  package init?(_ node: EndpointNode) {
    guard let name = node["name"]?.string else { return nil }
    self.name = name
    signingName = node["signingName"]?.string
    signingRegion = node["signingRegion"]?.string
    signingRegionSet = node["signingRegionSet"].map { $0.elements.compactMap(\.string) }
    disableDoubleEncoding = node["disableDoubleEncoding"]?.bool
    properties = node
  }
}

/// A node of an endpoint's properties, with all templates filled in.
package indirect enum EndpointNode: Sendable, Hashable {
  case null
  case bool(Bool)
  case integer(Int)
  case string(String)
  case list([EndpointNode])
  /// The members in the rule set's order.
  case object([Member])

  /// A member of an object.
  package struct Member: Sendable, Hashable {
    /// The name.
    package let name: String
    /// The value.
    package let value: EndpointNode

    /// A member.
    package init(name: String, value: EndpointNode) {
      self.name = name
      self.value = value
    }
  }

  /// The member of an object; `nil` when there is none, or this isn't an object.
  package subscript(name: String) -> EndpointNode? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// The text of a string.
  package var string: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// The value of a boolean.
  package var bool: Bool? {
    if case .bool(let value) = self { value } else { nil }
  }

  /// The elements of a list; none for other kinds.
  package var elements: [EndpointNode] {
    if case .list(let elements) = self { elements } else { [] }
  }
}

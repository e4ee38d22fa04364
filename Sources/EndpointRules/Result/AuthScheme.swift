// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// A way to sign requests to an endpoint, as its `authSchemes` property lists them.
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
  /// All that the rules say about it.
  package let properties: EndpointNode

  /// The scheme of a node of `authSchemes`; `nil` when it has no name.
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

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import ServiceModel

/// The protocols, under their names in the models.
package enum ProtocolName: String, Sendable, Hashable, CaseIterable {
  // In the order in which botocore prefers them.
  /// JSON RPC 1.0 and 1.1.
  case json
  /// REST with JSON.
  case restJSON = "rest-json"
  /// REST with XML.
  case restXML = "rest-xml"
  /// Smithy's RPC with CBOR.
  case rpcV2CBOR = "smithy-rpc-v2-cbor"
  /// Forms in, XML out.
  case query
  /// EC2's kind of `query`.
  case ec2

  /// The protocol for a service: the first one in botocore's order among those that it lists
  /// (`protocols`), or else the one that it names (`protocol`).
  ///
  /// - Throws: ``UnsupportedServiceProtocolsError`` if the service has none of these.
  package init(for service: ServiceModel) throws {
    let metadata = service.metadata
    let listed = metadata["protocols"].elements.compactMap(\.string)
    let names = listed.isEmpty ? [metadata["protocol"].string].compactMap { $0 } : listed
    let preferred = Self.allCases.first { name in
      names.contains { $0.utf8.elementsEqual(name.rawValue.utf8) }
    }
    guard let preferred else {
      throw UnsupportedServiceProtocolsError(
        service: metadata["serviceId"].string ?? "", protocols: names)
    }
    self = preferred
  }
}

/// A service that supports none of this library's protocols.
package struct UnsupportedServiceProtocolsError: Error, Sendable, CustomStringConvertible {
  /// The service's ID.
  package let service: String
  /// The protocols that it has.
  package let protocols: [String]

  /// The protocols that the service has, and those that are supported.
  package var description: String {
    let supported = ProtocolName.allCases.map(\.rawValue).joined(separator: ", ")
    let own =
      protocols.isEmpty
      ? "names no protocol in its model"
      : "only supports \(protocols.joined(separator: ", "))"
    return "Boto3 supports \(supported), but service \(service.isEmpty ? "" : service + " ")\(own)"
  }
}

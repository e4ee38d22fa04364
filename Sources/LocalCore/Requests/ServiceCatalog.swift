// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import AWSProtocols
package import ServiceModel
import Synchronization
import WireFormats

/// The services that a request may be for.
package final class ServiceCatalog: Sendable {
  /// A service.
  package struct Entry: Sendable {
    /// The name as botocore has it.
    package let name: String
    /// The model.
    package let model: ServiceModel
    /// The name in signatures.
    package let signingName: String
    /// The first labels of the service's hosts.
    package let endpointPrefix: String
    /// What comes before the operation in `X-Amz-Target` and in the paths of RPC v2.
    package let targetPrefix: String?
    /// The protocols, the preferred one first.
    package let protocols: [ProtocolName]
    /// The routes if the service has a REST protocol, made at first use.
    private let made: Once<RestRoutes>
    private let readPatterns = Once<ServicePatterns>()

    init?(_ name: String, _ model: ServiceModel) {
      guard let preferred = try? ProtocolName(for: model) else { return nil }
      let metadata = model.metadata
      self.name = name
      self.model = model
      endpointPrefix = metadata["endpointPrefix"].string ?? name
      signingName = metadata["signingName"].string ?? endpointPrefix
      targetPrefix = metadata["targetPrefix"].string
      let others = metadata["protocols"].elements.compactMap(\.string)
        .compactMap(ProtocolName.init(rawValue:)).filter { $0 != preferred }
      // A service that was moved to another protocol still speaks its first one, whatever its model
      // says.
      let isFormer = !metadata["awsQueryCompatible"].isNull && !others.contains(.query)
      protocols = [preferred] + others + (isFormer ? [.query] : [])
      made = Once()
    }

    /// One of the service's protocols. What the model has left out is spoken by its former rules.
    func makeProtocol(_ name: ProtocolName) -> any AWSProtocol {
      let isFormer =
        name == .query
        && model.metadata["protocols"].elements.allSatisfy {
          $0.string != "query"
        } && model.metadata["protocol"].string != "query"
      return isFormer ? AWSQuery(.former) : AWSProtocols.makeProtocol(name)
    }

    /// The regular expressions of the shapes.
    var patterns: ServicePatterns? { try? readPatterns.value { ServicePatterns(ofService: name) } }

    /// The routes of a REST service; `nil` for other services.
    package var routes: RestRoutes? {
      guard protocols.contains(.restJSON) || protocols.contains(.restXML) else { return nil }
      return try? made.value { RestRoutes(model) }
    }
  }

  /// The services that are there.
  let present: [Entry]
  private let models: ModelBundle
  private let opened = Once<[Entry]>()

  /// A catalog of some services that are there, and of all others in the models.
  ///
  /// - Throws: ``ModelError``.
  package init(models: ModelBundle, present names: [String]) throws {
    self.models = models
    present = try names.sorted().compactMap { name in
      try models.service(name).flatMap { Entry(name, $0) }
    }
  }

  /// All services. Opening them takes some time, which only requests need that aren't clearly for
  /// one of the services that are there.
  package var all: [Entry] {
    let entries = try? opened.value {
      try models.serviceNames.compactMap { name in
        if let entry = present.first(where: { $0.name == name }) { return entry }
        return try models.service(name).flatMap { Entry(name, $0) }
      }
    }
    return entries ?? present
  }

  /// A service by its name.
  package func entry(_ name: String) -> Entry? {
    present.first { $0.name == name } ?? all.first { $0.name == name }
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import AWSProtocols
import BotoCore
import ServiceModel
import Synchronization

/// What all resources from one `session.resource(…)` share: the client and the classes.
final class ResourceService: Sendable {
  let client: Client
  let name: String
  /// Options of each call.
  let options: CallOptions
  private let tree: ModelNode
  private let extensions: [ResourceExtension]
  private let models = Mutex<[String: ResourceModel]>([:])

  init(
    client: Client, name: String, tree: ModelNode, extensions: [ResourceExtension],
    options: CallOptions
  ) {
    self.client = client
    self.name = name
    self.tree = tree
    self.extensions = extensions
    self.options = options
  }

  /// Calls an operation.
  @discardableResult
  func call(_ operation: String, _ parameters: Structure = [:]) async throws -> Value {
    try await client.call(operation, .structure(parameters), options: options)
  }

  /// The service's own class.
  var serviceModel: ResourceModel { get throws { try model(nil) } }

  /// The names of all classes in the model's order.
  var classNames: [String] { tree["resources"].members.map(\.key.string) }

  /// A class, assembled on demand.
  ///
  /// - Parameter className: The class's name; `nil` for the service itself.
  /// - Throws: `attributeError` if there is none with that name.
  func model(_ className: String?) throws -> ResourceModel {
    let key = className ?? ResourceClassDefinition.serviceClassName
    if let known = models.withLock({ $0[key] }) { return known }
    if let className, tree["resources"][className].isNull {
      throw BotoCoreError(
        .attributeError,
        "\(name) has no resource \(className)"
          + NearestNames.hint(for: className, among: classNames))
    }
    var definition = try ResourceClassDefinition(
      className, of: name, in: tree, service: client.service.model)
    let fullName = "\(name).\(key)"
    for added in extensions where added.className == fullName { added.extend(&definition) }
    let model = ResourceModel(definition)
    // Of two that are assembled at the same time the first counts.
    return models.withLock { models in
      let first = models[key] ?? model
      models[key] = first
      return first
    }
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import JMESPath
import ServiceModel

extension ResourceClassDefinition {
  /// A class from boto3's model of the service.
  ///
  /// - Parameters:
  ///   - name: The class's name; `nil` for the service itself.
  ///   - tree: The model.
  ///   - service: The service's own model, with the shapes.
  init(_ name: String?, of serviceName: String, in tree: ModelNode, service: ServiceModel) throws {
    self.init(serviceName: serviceName, className: name ?? Self.serviceClassName)
    let node = name.map { tree["resources"][$0] } ?? tree["service"]
    var names = MemberNames()
    let loadNode = node["load"]
    if !loadNode.isNull { _ = names.take("load", .action) }

    let identifierNodes = Array(node["identifiers"].elements)
    identifiers = identifierNodes.map { names.take($0["name"].string ?? "", .identifier) }
    for (position, name) in identifiers.enumerated() { add(name, .identifier(position)) }
    if !loadNode.isNull { load = .action(try ActionModel(loadNode, identifiers: identifiers)) }

    for (name, node) in node["actions"].members {
      add(
        names.take(name.string, .action), .action(try ActionModel(node, identifiers: identifiers)))
    }
    try addRelated(
      name == nil ? Self.serviceRelations(in: tree) : Self.relations(node, identifiers), &names)
    for (name, node) in node["hasMany"].members {
      add(
        names.take(name.string, .collection),
        .collection(try CollectionModel(node, identifiers: identifiers)))
    }
    for (name, node) in node["waiters"].members {
      add(
        names.take("WaitUntil" + name.string, .waiter),
        .waiter(try RequestModel(waiter: node, identifiers: identifiers)))
    }
    shapeName = node["shape"].string
    if let shapeName, let shape = service.shape(shapeName) {
      addAttributes(of: shape, identifierNodes, &names)
    }
    batchActions = try node["batchActions"].members.map { name, node in
      (snakeCased(name.string), try ActionModel(node, identifiers: identifiers))
    }
  }

  /// The name of the class of a service itself.
  static let serviceClassName = "ServiceResource"

  private typealias Relation = (name: String, resource: RelatedResourceModel)

  private static func relations(
    _ node: ModelNode, _ identifiers: [String]
  ) throws -> [Relation] {
    try node["has"].members.map { name, node in
      (name.string, try RelatedResourceModel(node["resource"], identifiers: identifiers))
    }
  }

  /// A service has all classes, whether its model lists them or not. Of two classes with one name,
  /// as EC2's key pairs, the later one counts.
  private static func serviceRelations(in tree: ModelNode) throws -> [Relation] {
    let listed = try relations(tree["service"], [])
    var found: [Relation] = []
    for (className, node) in tree["resources"].members {
      let className = className.string
      var ofClass = listed.filter { $0.resource.className == className }
      if ofClass.isEmpty {
        let identifiers = node["identifiers"].elements.map { snakeCased($0["name"].string ?? "") }
        ofClass = [
          (className, RelatedResourceModel(className: className, identifiers: identifiers))
        ]
      }
      for relation in ofClass {
        if let position = found.firstIndex(where: { $0.name == relation.name }) {
          found[position] = relation
        } else {
          found.append(relation)
        }
      }
    }
    return found
  }

  private mutating func addRelated(_ relations: [Relation], _ names: inout MemberNames) throws {
    for (name, resource) in relations {
      if resource.needsData {
        add(names.take(name, .reference), .reference(resource))
      } else {
        add(names.take(name, .subresource, asClass: true), .subresource(resource))
      }
    }
  }

  /// Adds attributes: those with an identifier's name are left out, those that stand for an
  /// identifier return it.
  private mutating func addAttributes(
    of shape: Schema, _ identifierNodes: [ModelNode], _ names: inout MemberNames
  ) {
    let aliased = identifierNodes.map { $0["memberName"].string.map(snakeCased) }
    for member in shape.members {
      let apiName = member.memberName.string
      let snake = snakeCased(apiName)
      let name = names.take(apiName, .attribute)
      if identifiers.contains(snake) { continue }
      if let position = aliased.firstIndex(of: snake) {
        addAlias(name, ofIdentifier: position)
      } else {
        add(name, .attribute(apiName))
      }
    }
  }
}

/// The names of a resource's members. Of two members with one name, the first in boto3's order
/// keeps it; the other gets its category as a suffix: `network_interfaces_attribute`.
struct MemberNames {
  private var taken: Set<String> = ["meta"]

  /// The name of the next member, which is then in use.
  ///
  /// - Parameters:
  ///   - name: The model's name.
  ///   - category: The member's category.
  ///   - asClass: Whether the name is a class's and keeps its capitals.
  mutating func take(
    _ name: String, _ category: ResourceModel.Category, asClass: Bool = false
  ) -> String {
    let name = asClass ? name : snakeCased(name)
    let free = taken.contains(name) ? "\(name)_\(category.rawValue)" : name
    taken.insert(free)
    return free
  }
}

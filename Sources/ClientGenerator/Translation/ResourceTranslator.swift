// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats
import ServiceModel

/// Decides what is generated of resources.
struct ResourceTranslator {
  private let definitions: ResourceDefinitions
  private let unit: ClientUnit
  private let positions: [String: Int]
  private let data: (String) -> StructureUnit?

  /// A translator.
  ///
  /// - Parameters:
  ///   - definitions: the resources.
  ///   - unit: the client with the operations that they call.
  ///   - data: the structure of a shape by its name in the model.
  init(
    _ definitions: ResourceDefinitions, _ unit: ClientUnit,
    data: @escaping (String) -> StructureUnit?
  ) {
    self.definitions = definitions
    self.unit = unit
    self.data = data
    positions = Dictionary(
      unit.operations.enumerated().map { ($1.apiName, $0) }, uniquingKeysWith: { first, _ in first }
    )
  }

  func resources() -> ResourcesUnit {
    var taken: Set<String> = []
    for operation in unit.operations {
      taken.insert(operation.name.text)
      if let pages = operation.pages { taken.insert(pages.text) }
    }
    taken.formUnion(unit.waiters.map(\.name.text))
    taken.formUnion(ReservedNames.operations)
    return ResourcesUnit(
      service: resource(nil, taken),
      classes: definitions.classNames.map { resource($0, ReservedNames.resourceMembers) }
        .sorted { $0.name < $1.name })
  }

  // MARK: Classes

  private func resource(_ className: String?, _ taken: Set<String>) -> ResourceUnit {
    let node = definitions.node(className)
    var names = ResourceNames(taken: taken)
    var unit = ResourceUnit(name: SwiftName(className ?? ""))
    if !node["load"].isNull { _ = names.take("Load", "action") }
    let identifiers = Array(node["identifiers"].elements)
    unit.identifiers = identifiers.map { names.take($0["name"].string ?? "", "identifier").name }
    // The service's own actions are the client's operations.
    if className != nil {
      unit.actions = node["actions"].members.compactMap { action($0.string, $1, &names) }
    }
    related(className, node, &unit, &names)
    unit.collections = node["hasMany"].members.compactMap { collection($0.string, $1, &names) }
    for (name, _) in node["waiters"].members {
      let (swift, key) = names.take("WaitUntil" + name.string, "waiter")
      unit.waiters.append((swift, key))
    }
    if let shape = node["shape"].string, let data = data(shape), data.isReadable {
      unit.data = data
      attributes(data, identifiers, &unit, &names)
    }
    return unit
  }

  /// The members of the data. Those with an identifier's name are left out, and those that stand
  /// for an identifier return it, as in boto3.
  private func attributes(
    _ data: StructureUnit, _ identifiers: [ModelNode], _ unit: inout ResourceUnit,
    _ names: inout ResourceNames
  ) {
    let own = identifiers.map { Words($0["name"].string ?? "").lowerCamel }
    for member in data.members {
      let plain = Words(member.apiName).lowerCamel
      let (name, _) = names.take(member.apiName, "attribute")
      if own.contains(plain) { continue }
      if let position = identifiers.firstIndex(where: { $0["memberName"].string == member.apiName })
      {
        unit.aliases.append((name, position))
      } else {
        unit.attributes.append((name, member))
      }
    }
  }

  private func related(
    _ className: String?, _ node: ModelNode, _ unit: inout ResourceUnit,
    _ names: inout ResourceNames
  ) {
    for (name, resource) in relations(className, node) {
      let type = resource["type"].string ?? ""
      let identifiers = resource.identifiers
      let needsData = identifiers.contains { $0["source"].string == "data" }
      let (swift, key) = names.take(name, needsData ? "reference" : "subresource")
      guard definitions.classNames.contains(type) else { continue }
      if needsData {
        unit.references.append((swift, key, SwiftName(type), Self.isList(identifiers)))
      } else {
        unit.subresources.append(
          SubresourceUnit(
            name: swift, key: key, type: SwiftName(type),
            identifiers: identifiers.filter { $0["source"].string == "input" }.map {
              SwiftName(Words($0["target"].string ?? "").lowerCamel)
            }))
      }
    }
  }

  /// The classes within one. A service has all, whether its model lists them or not.
  private func relations(
    _ className: String?, _ node: ModelNode
  ) -> [(name: String, resource: Relation)] {
    let listed = node["has"].members.map { ($0.string, Relation.listed($1["resource"])) }
    guard className == nil else { return listed }
    var found: [(name: String, resource: Relation)] = []
    for (name, node) in definitions.tree["resources"].members {
      let ofClass = listed.filter { $0.1["type"].string == name.string }
      for relation in ofClass.isEmpty ? [(name.string, .unlisted(name.string, node))] : ofClass {
        // Of two classes with one name, as EC2's key pairs, the later one counts.
        if let position = found.firstIndex(where: { $0.name == relation.0 }) {
          found[position] = (relation.0, relation.1)
        } else {
          found.append((relation.0, relation.1))
        }
      }
    }
    return found
  }

  // MARK: Actions and collections

  private func action(
    _ name: String, _ node: ModelNode, _ names: inout ResourceNames
  ) -> ResourceActionUnit? {
    let (swift, key) = names.take(name, "action")
    guard let operation = positions[node["request"]["operation"].string ?? ""] else { return nil }
    var output = ResourceActionUnit.Output.response
    let resource = node["resource"]
    if let type = resource["type"].string, definitions.classNames.contains(type) {
      output =
        Self.isList(Array(resource["identifiers"].elements.map { Relation.Identifier.node($0) }))
        ? .resources(SwiftName(type)) : .resource(SwiftName(type))
    }
    return ResourceActionUnit(
      name: swift, key: key, operation: operation,
      filled: Self.filled(node["request"], keepingLists: false), output: output)
  }

  private func collection(
    _ name: String, _ node: ModelNode, _ names: inout ResourceNames
  ) -> ResourceCollectionUnit? {
    let (swift, key) = names.take(name, "collection")
    let type = node["resource"]["type"].string ?? ""
    guard definitions.classNames.contains(type),
      let operation = positions[node["request"]["operation"].string ?? ""]
    else { return nil }
    var actionNames = ResourceNames(taken: ReservedNames.collectionMembers)
    let actions = definitions.node(type)["batchActions"].members.compactMap { name, node in
      action(name.string, node, &actionNames).map { action in
        var action = action
        action.output = .response
        action.key = name.string
        return action
      }
    }
    return ResourceCollectionUnit(
      name: swift, key: key, typeName: SwiftName(swift.text.withCapital + "Collection"),
      item: SwiftName(type), operation: operation,
      filled: Self.filled(node["request"], keepingLists: true), actions: actions)
  }

  /// The members of the input that are filled in.
  ///
  /// - Parameter keepingLists: Whether lists stay that a filter appends to.
  private static func filled(_ request: ModelNode, keepingLists: Bool) -> [String] {
    var names: [String] = []
    for parameter in request["params"].elements where parameter["source"].string != "input" {
      guard let target = parameter["target"].string else { continue }
      if keepingLists, target.contains("[") { continue }
      let root = String(target.prefix { $0 != "." && $0 != "[" })
      if !names.contains(root) { names.append(root) }
    }
    return names
  }

  /// Whether identifiers are the elements of a list.
  private static func isList(_ identifiers: [Relation.Identifier]) -> Bool {
    identifiers.contains {
      let path = $0["path"].string ?? ""
      return path.contains("[]") || path.contains("[*]")
    }
  }
}

/// A class within another one: of the model, or as if it stood there.
private enum Relation {
  enum Identifier {
    case node(ModelNode)
    case input(String)

    subscript(_ key: String) -> Text {
      switch self {
      case .node(let node): Text(string: node[key].string)
      case .input(let name):
        Text(string: key == "target" ? name : key == "source" ? "input" : nil)
      }
    }
  }

  struct Text {
    let string: String?
  }

  case listed(ModelNode)
  case unlisted(String, ModelNode)

  subscript(_ key: String) -> Text {
    switch self {
    case .listed(let node): Text(string: node[key].string)
    case .unlisted(let name, _): Text(string: key == "type" ? name : nil)
    }
  }

  var identifiers: [Identifier] {
    switch self {
    case .listed(let node): node["identifiers"].elements.map { .node($0) }
    case .unlisted(_, let node):
      node["identifiers"].elements.map { .input($0["name"].string ?? "") }
    }
  }
}

/// The names of a resource's members. Of two with one name, the first in boto3's order keeps it; the
/// other gets its category as a suffix, as in boto3: `networkInterfacesAttribute`.
private struct ResourceNames {
  private var taken: Set<String>
  /// What the runtime's names are, which don't know Swift's reserved ones.
  private var keys: Set<String> = ["meta"]

  init(taken: Set<String>) { self.taken = taken }

  mutating func take(_ name: String, _ category: String) -> (name: SwiftName, key: String) {
    let plain = Words(name).lowerCamel
    let suffix = category.withCapital
    let key = keys.insert(plain).inserted ? name : name + suffix
    keys.insert(Words(key).lowerCamel)
    var swift = Words(key).lowerCamel
    if taken.contains(swift) { swift += suffix }
    taken.insert(swift)
    return (SwiftName(swift), key)
  }
}

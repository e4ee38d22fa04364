// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats
import ServiceModel

/// The Swift names of everything in a service. They depend on the whole model, not on the operations
/// that a program asks for, so that another operation renames nothing.
struct ServiceNames {
  /// The name of the client's type.
  let client: SwiftName
  private let shapes: ServiceShapes
  /// The client's methods: operations, pages and waiters.
  private let methodNames: NameScope
  private let typeNames: NameScope
  private var memberScopes: [String: NameScope] = [:]
  /// Other names of inputs and outputs that keep their shapes' names.
  private(set) var aliases: [String: SwiftName] = [:]

  /// Names a service.
  ///
  /// - Parameters:
  ///   - paginated: the operations with pages.
  ///   - waiters: the names of the waiters.
  ///   - resources: the classes of resources, whose names shapes can't have; `nil` for a client
  ///     without resources.
  init(
    _ shapes: ServiceShapes, client: String, paginated: [String], waiters: [String],
    resources: [String]?
  ) {
    self.client = SwiftName(client)
    self.shapes = shapes
    let model = shapes.model
    methodNames = NameScope(
      .operation,
      model.operations.map { ($0.name.string, $0.name.string) }
        + paginated.map { (Self.pagesKey($0), $0 + "Pages") }
        + waiters.map { (Self.waiterKey($0), "WaitUntil" + $0.withCapital) },
      in: client)
    var names: [(key: String, name: String)] = []
    var known: Set<String> = []
    for shape in model.shapes where Self.isType(shape) { known.insert(shape.shapeName.string) }
    var aliases: [(alias: String, shape: String)] = []
    for shape in model.shapes where Self.isType(shape) {
      let key = shape.shapeName.string
      let (own, others) = Self.names(of: shape, shapes, known)
      names.append((key, own))
      aliases += others.map { ($0, key) }
    }
    for operation in model.operations {
      let name = operation.name.string.withCapital
      if operation.input == nil { names.append((Self.inputKey(operation), name + "Input")) }
      if operation.output == nil { names.append((Self.outputKey(operation), name + "Output")) }
    }
    // An alias that is a type's name already is left out.
    let types = NameScope(
      .type, names, in: client,
      reserved: resources.map { ReservedNames.resourceTypes.union($0) } ?? [])
    typeNames = types
    let taken = Set(types.names.values)
    for (alias, shape) in aliases {
      let name = NameScope(.type, [alias], in: client)[alias]
      if !taken.contains(name) { self.aliases[alias] = types[shape] }
    }
    for shape in model.shapes where Self.isType(shape) {
      let key = shape.shapeName.string
      memberScopes[key] = Self.members(of: shape, in: "\(client).\(types[key].text)")
    }
  }

  /// Whether a shape becomes a type of its own.
  static func isType(_ shape: Schema) -> Bool {
    switch shape.type {
    case .structure: !shape.has(.document)
    case .string: !shape.traits["enum"].elements.isEmpty
    default: false
    }
  }

  /// The name of a shape's type before rules, and names that stand for it besides. What only one
  /// operation uses, and only as a whole, is called by the operation.
  private static func names(
    of shape: Schema, _ shapes: ServiceShapes, _ known: Set<String>
  ) -> (own: String, others: [String]) {
    let key = shape.shapeName.string
    let inputs = (shapes.inputOperations[key] ?? []).map { $0 + "Input" }
    let outputs = (shapes.outputOperations[key] ?? []).map { $0 + "Output" }
    let wholes = inputs + outputs
    guard wholes.count == 1, shapes.uses[key]?.contains(.part) == false,
      let name = wholes.first.map(\.withCapital), name == key || !known.contains(name)
    else { return (key, wholes.map(\.withCapital)) }
    return (name, [])
  }

  private static func members(of shape: Schema, in scope: String) -> NameScope {
    guard shape.type == .structure else {
      return NameScope(.enumerationValue, values(of: shape), in: scope)
    }
    let names = shape.members.filter { !ServiceShapes.isErrorMessage($0, of: shape) }
      .map(\.memberName.string)
    if shape.has(.exception) {
      return NameScope(.member, names, in: scope, reserved: ReservedNames.errorMembers)
    }
    return NameScope(shape.isUnion ? .variant : .member, names, in: scope)
  }

  /// The values of an enumeration in the model's order, each once.
  static func values(of shape: Schema) -> [String] {
    var seen: Set<String> = []
    return shape.traits["enum"].elements.compactMap(\.string).filter { seen.insert($0).inserted }
  }

  /// The name of an operation's method.
  func operation(_ name: String) -> SwiftName { methodNames[name] }

  /// The name of the method that makes an operation's pages.
  func pages(_ operation: String) -> SwiftName { methodNames[Self.pagesKey(operation)] }

  /// The name of a waiter's method.
  func waiter(_ name: String) -> SwiftName { methodNames[Self.waiterKey(name)] }

  /// The name of a shape's type.
  func type(_ shape: Schema) -> SwiftName { typeNames[shape.shapeName.string] }

  /// The name of the type of an operation's parameters; an operation without parameters has an empty one.
  func input(_ operation: OperationModel) -> SwiftName {
    operation.input.map(type) ?? typeNames[Self.inputKey(operation)]
  }

  /// The name of the type of an operation's response; an operation without a response has an empty one.
  func output(_ operation: OperationModel) -> SwiftName {
    operation.output.map(type) ?? typeNames[Self.outputKey(operation)]
  }

  // Names of operations, waiters and shapes have no spaces.
  private static func pagesKey(_ operation: String) -> String { "pages of \(operation)" }
  private static func waiterKey(_ waiter: String) -> String { "waiter \(waiter)" }
  private static func inputKey(_ operation: OperationModel) -> String {
    "input of \(operation.name)"
  }
  private static func outputKey(_ operation: OperationModel) -> String {
    "output of \(operation.name)"
  }

  /// The name of a member or a value of a shape.
  func member(_ name: String, of shape: Schema) -> SwiftName {
    memberScopes[shape.shapeName.string]?[name] ?? SwiftName(name)
  }

  /// The names that don't follow the plain rule, of some operations, waiters and shapes.
  func renames(_ operations: Set<String>, waiters: [String], _ used: [Schema]) -> [Rename] {
    let names = Set(used.map(\.shapeName.string))
    let methods = operations.union(
      operations.map(Self.pagesKey) + waiters.map(Self.waiterKey))
    return methodNames.renames.filter { methods.contains($0.name) }
      + typeNames.renames.filter { names.contains($0.name) }
      + used.flatMap { memberScopes[$0.shapeName.string]?.renames ?? [] }
  }

  /// The name of a service's client: `S3`, `CloudWatchLogs`, `BedrockRuntime`.
  static func client(_ model: ServiceModel, service: String) -> String {
    let name = Words(model.metadata["serviceId"].string ?? service).upperCamel
    guard let first = name.utf8.first, !first.isASCIIDigit else { return "Service" + name }
    return ReservedNames.types.contains(name) || ReservedNames.keywords.contains(name)
      ? name + "Client" : name
  }
}

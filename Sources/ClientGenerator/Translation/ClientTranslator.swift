// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats
import ModelCompiler
import ServiceModel

/// Decides what is generated for some operations of a service.
struct ClientTranslator {
  private let service: LoadedService
  private let documentation: ServiceDocumentation?
  private let shapes: ServiceShapes
  private let names: ServiceNames
  private let outputs: WrittenOutputs
  private let resources: ResourceDefinitions?

  /// A translator.
  ///
  /// - Parameters:
  ///   - service: the whole service.
  ///   - client: the name of the client's type.
  ///   - documentation: the models' texts; `nil` for code without them.
  ///   - resources: the resources that are generated; `nil` for none.
  init(
    _ service: LoadedService, client: String, documentation: ServiceDocumentation?,
    resources: ResourceDefinitions? = nil
  ) {
    self.service = service
    self.documentation = documentation
    shapes = ServiceShapes(service.model)
    self.resources = resources
    outputs = WrittenOutputs(service, shapes)
    names = ServiceNames(
      shapes, client: client, paginated: outputs.paginated,
      waiters: service.waiters.members.map(\.key.string), resources: resources?.classNames)
  }

  /// The client with some operations.
  func unit(_ operations: [OperationModel]) -> ClientUnit {
    var unit = ClientUnit(
      name: names.client, service: service.name,
      documentation: markdown(documentation?.service))
    let used = shapes.closure(
      of: operations.flatMap { [$0.input, $0.output].compactMap { $0 } + $0.errors }
    ).filter(ServiceNames.isType)
    unit.operations = operations.map(operation)
    unit.waiters = waiters(operations)
    unit.types = (used.map(type) + operations.flatMap(empty)).sorted { $0.name < $1.name }
    unit.errors = used.filter { $0.has(.exception) }.map { ($0.shapeName.string, names.type($0)) }
    let present = Set(unit.types.map(\.name))
    unit.aliases = names.aliases.filter {
      present.contains($0.value) && isAlias($0.key, operations)
    }
    .map { (SwiftName($0.key), $0.value) }.sorted { $0.0 < $1.0 }
    if let resources {
      unit.resources = ResourceTranslator(resources, unit) { name in
        service.model.shape(name).map(structure)
      }.resources()
    }
    unit.additions = ClientAdditions(service.name, unit)
    unit.renames = names.renames(
      Set(operations.map(\.name.string)), waiters: unit.waiters.map(\.apiName), used)
    return unit
  }

  private func isAlias(_ name: String, _ operations: [OperationModel]) -> Bool {
    operations.contains {
      let operation = $0.name.string.withCapital
      return name == operation + "Input" || name == operation + "Output"
    }
  }

  // MARK: Operations

  private func operation(_ operation: OperationModel) -> OperationUnit {
    let name = operation.name.string
    return OperationUnit(
      apiName: name, name: names.operation(name), input: input(operation),
      output: names.output(operation), documentation: markdown(documentation?.operation(name)),
      deprecation: operation.traits["deprecated"].bool == true
        ? Deprecation(documentation?.deprecation(ofOperation: name)) : nil,
      pages: outputs.paginated.contains(name) ? names.pages(name) : nil,
      errors: operation.errors.map(names.type))
  }

  private func input(_ operation: OperationModel) -> StructureUnit {
    operation.input.map(structure)
      ?? Self.empty(names.input(operation), isWritable: true, isReadable: false)
  }

  /// The types of parameters and responses that an operation doesn't have. AWS may add them later.
  private func empty(_ operation: OperationModel) -> [TypeUnit] {
    var types: [TypeUnit] = []
    if operation.input == nil { types.append(.structure(input(operation))) }
    if operation.output == nil {
      types.append(
        .structure(Self.empty(names.output(operation), isWritable: false, isReadable: true)))
    }
    return types
  }

  private static func empty(
    _ name: SwiftName, isWritable: Bool, isReadable: Bool
  ) -> StructureUnit {
    StructureUnit(
      shape: "", name: name, documentation: Markdown(html: ""), members: [],
      isWritable: isWritable, isReadable: isReadable, isHashable: true)
  }

  private func waiters(_ operations: [OperationModel]) -> [WaiterUnit] {
    service.waiters.members.compactMap { waiter in
      guard let name = waiter.value["operation"].string,
        let operation = operations.firstIndex(where: { $0.name == name })
      else { return nil }
      let waiterName = waiter.key.string
      let parameters = input(operations[operation]).members.map(\.name.text)
      return WaiterUnit(
        apiName: waiterName, name: names.waiter(waiterName), operation: operation,
        isFlat: ReservedNames.waiterParameters.isDisjoint(with: parameters))
    }.sorted { $0.name < $1.name }
  }

  // MARK: Types

  private func type(_ shape: Schema) -> TypeUnit {
    guard shape.type == .structure else { return .enumeration(enumeration(shape)) }
    let unit = structure(shape)
    if shape.has(.exception) { return .error(unit) }
    return shape.isUnion ? .union(unit) : .structure(unit)
  }

  private func structure(_ shape: Schema) -> StructureUnit {
    let name = shape.shapeName.string
    let use = shapes.uses[name] ?? []
    let written = outputs.members(of: name)
    let isWritable = use.contains(.input) || written != nil
    // An error's message is what every error has.
    let members = shape.members.enumerated().filter { _, member in
      !ServiceShapes.isStreamError(member, of: shape)
        && !ServiceShapes.isErrorMessage(member, of: shape)
    }
    return StructureUnit(
      shape: name, name: names.type(shape), documentation: markdown(documentation?.shape(name)),
      deprecation: deprecation(shape, documentation?.deprecation(of: name)),
      members: members.map { index, member in
        self.member(
          member, at: index, of: shape, use,
          isWritten: use.contains(.input)
            || written.map { $0.contains(member.memberName.string) }
              ?? false
        )
      },
      isWritable: isWritable, isReadable: use.contains(.output),
      isHashable: !shapes.incomparable.contains(name))
  }

  private func member(
    _ member: Schema, at index: Int, of shape: Schema, _ use: ServiceShapes.Use, isWritten: Bool
  ) -> MemberUnit {
    let name = member.memberName.string
    let isBoxed = shapes.isRecursive(member, of: shape)
    return MemberUnit(
      apiName: name, name: names.member(name, of: shape), index: index, type: type(of: member),
      presence: Self.presence(of: member, use, isBoxed: isBoxed), isBoxed: isBoxed,
      isWritten: isWritten, isSensitive: member.has(.sensitive),
      documentation: markdown(
        documentation?.member(name, of: shape.shapeName.string)
          ?? documentation?.shape(member.shapeName.string)),
      deprecation: deprecation(
        member, documentation?.deprecation(of: shape.shapeName.string, member: name)))
  }

  /// What a member is when it isn't given. In parameters a missing list differs from an empty one.
  private static func presence(
    of member: Schema, _ use: ServiceShapes.Use, isBoxed: Bool
  ) -> MemberUnit.Presence {
    guard use.contains(.input) else {
      if member.has(.streaming) || member.has(.eventStream) { return .empty }
      if member.type == .list || member.type == .map { return .empty }
      // A structure that must contain itself has no end when a service leaves it out.
      return member.has(.required) && !isBoxed ? .required : .optional
    }
    guard member.has(.required), !member.has(.idempotencyToken) else { return .optional }
    return isBoxed && use.contains(.output) ? .optional : .required
  }

  /// - Parameter outer: The lists and maps around it: one that contains itself, with no structure
  ///   between, has no type in Swift.
  private func type(of member: Schema, in outer: Set<String> = []) -> TypeReference {
    let name = member.shapeName.string
    switch member.type {
    case .structure:
      if member.has(.document) { return .document }
      let name = names.type(member)
      if member.has(.eventStream) { return .events(name) }
      return member.has(.union) ? .union(name) : .structure(name)
    case .list:
      guard !outer.contains(name), let element = member.element else { return .document }
      return .list(type(of: element, in: outer.union([name])), isSparse: member.has(.sparse))
    case .map:
      guard !outer.contains(name), let value = member.value else { return .document }
      return .map(type(of: value, in: outer.union([name])), isSparse: member.has(.sparse))
    case .string:
      if member.has(.jsonValue), member.location == .header { return .document }
      return ServiceNames.isType(member.target) ? .enumeration(names.type(member)) : .string
    case .blob: return member.has(.streaming) ? .stream : .blob
    case .boolean: return .boolean
    case .integer, .long: return .integer
    case .float, .double: return .double
    case .timestamp: return .timestamp
    }
  }

  private func enumeration(_ shape: Schema) -> EnumerationUnit {
    let name = shape.shapeName.string
    return EnumerationUnit(
      shape: name, name: names.type(shape), documentation: markdown(documentation?.shape(name)),
      deprecation: deprecation(shape, documentation?.deprecation(of: name)),
      values: ServiceNames.values(of: shape).map { (names.member($0, of: shape), $0) })
  }

  // MARK: Texts

  private func markdown(_ html: String?) -> Markdown { Markdown(html: html ?? "") }

  private func deprecation(_ shape: Schema, _ message: String?) -> Deprecation? {
    shape.traits["deprecated"].bool == true ? Deprecation(message) : nil
  }
}

extension Deprecation {
  /// A deprecation with the model's message, if it has one.
  fileprivate init(_ message: String?) {
    self.init(message: message ?? "The service's model calls it deprecated.")
  }
}

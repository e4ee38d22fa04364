// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// Writes the resources of a client in Swift.
struct ResourceRenderer {
  private let client: ClientRenderer
  private let unit: ClientUnit
  private let resources: ResourcesUnit
  private let structures: [SwiftName: StructureUnit]

  init(_ client: ClientRenderer, _ unit: ClientUnit, _ resources: ResourcesUnit) {
    self.client = client
    self.unit = unit
    self.resources = resources
    var structures: [SwiftName: StructureUnit] = [:]
    for case .structure(let structure) in unit.types { structures[structure.name] = structure }
    self.structures = structures
  }

  private var access: String { client.access }
  private var spi: String { client.spi }

  func write(_ text: inout SourceText) {
    text.line()
    text.block("extension \(unit.name.escaped)") { text in
      members(resources.service, "ResourceHandle(self.runtime)", &text)
    }
    for resource in resources.classes {
      text.line()
      text.block("extension \(unit.name.escaped)") { text in self.resource(resource, &text) }
      guard !spi.isEmpty else { continue }
      text.line(
        "\(spi)extension \(unit.name.escaped).\(resource.name.escaped): GeneratedResource {}")
    }
  }

  private func resource(_ resource: ResourceUnit, _ text: inout SourceText) {
    text.documentation(
      Markdown(paragraph: "The resource `\(unit.service).\(resource.name.text)`."))
    let conformances =
      (spi.isEmpty ? "GeneratedResource, " : "Sendable, ")
      + "Hashable, CustomDebugStringConvertible"
    text.block("\(access)struct \(resource.name.escaped): \(conformances)") { text in
      text.line("\(spi)\(access)let handle: ResourceHandle")
      text.line("\(spi)\(access)init(handle: ResourceHandle) { self.handle = handle }")
      text.documentation(Markdown(paragraph: "Loads the data, even if it is already loaded."))
      text.line("\(access)func load() async throws { try await self.handle.load() }")
      text.documentation(
        Markdown(paragraph: "The dynamic resource, with what isn't generated."))
      text.line("\(access)var dynamic: Resource { get throws { try self.handle.dynamic } }")
      text.documentation(Markdown(paragraph: "The class and the identifiers; no secrets."))
      text.line("\(access)var debugDescription: String { self.handle.debugDescription }")
      for (position, name) in resource.identifiers.enumerated() {
        property(name, "String", "self.handle.identifier(\(position))", "An identifier.", &text)
      }
      for alias in resource.aliases {
        property(
          alias.name, "String", "self.handle.identifier(\(alias.identifier))", "An identifier.",
          &text)
      }
      if let data = resource.data {
        for attribute in resource.attributes { self.attribute(attribute, data, &text) }
      }
      members(resource, "self.handle", &text)
    }
  }

  private func property(
    _ name: SwiftName, _ type: String, _ value: String, _ paragraph: String,
    _ text: inout SourceText
  ) {
    text.documentation(Markdown(paragraph: paragraph))
    text.line("\(access)var \(name.escaped): \(type) { \(value) }")
  }

  /// A part of the data, which are loaded if necessary.
  private func attribute(
    _ attribute: (name: SwiftName, member: MemberUnit), _ data: StructureUnit,
    _ text: inout SourceText
  ) {
    let member = attribute.member
    text.documentation(member.documentation)
    text.block("\(access)var \(attribute.name.escaped): \(client.type(of: member))") { text in
      text.line(
        "get async throws { try await self.handle.data(\(SourceText.literal(member.apiName)), of: "
          + "\(SourceText.literal(data.shape)), \(data.name.escaped).self).\(member.name.escaped) }"
      )
    }
  }

  /// What resources have, and the service too.
  private func members(_ resource: ResourceUnit, _ handle: String, _ text: inout SourceText) {
    for subresource in resource.subresources { self.subresource(subresource, handle, &text) }
    for reference in resource.references {
      let type = reference.isList ? "[\(reference.type.escaped)]" : "\(reference.type.escaped)?"
      let call = reference.isList ? "references" : "reference"
      text.documentation(
        Markdown(paragraph: "The resource that the data refers to; loads the data if necessary."))
      text.block("\(access)var \(reference.name.escaped): \(type)") { text in
        text.line(
          "get async throws { try await \(handle).\(call)(\(SourceText.literal(reference.key))) }")
      }
    }
    for collection in resource.collections { self.collection(collection, handle, &text) }
    for action in resource.actions { self.action(action, &text) }
    for waiter in resource.waiters {
      text.documentation(Markdown(paragraph: "Waits until the resource has this state."))
      text.call(
        "\(access)func \(waiter.name.escaped)",
        ["delay: Duration? = nil", "maxAttempts: Int? = nil"], " async throws {")
      text.line(
        "  try await \(handle).wait(\(SourceText.literal(waiter.key)), delay: delay, "
          + "maxAttempts: maxAttempts)")
      text.line("}")
    }
  }

  private func subresource(
    _ subresource: SubresourceUnit, _ handle: String, _ text: inout SourceText
  ) {
    guard !subresource.identifiers.isEmpty else {
      return property(
        subresource.name, subresource.type.escaped,
        "\(handle).subresource(\(SourceText.literal(subresource.key)))",
        "Its `\(subresource.type.text)`. It calls nothing.", &text)
    }
    text.documentation(
      Markdown(paragraph: "A `\(subresource.type.text)` by its identifiers. It calls nothing."))
    text.call(
      "\(access)func \(subresource.name.escaped)",
      subresource.identifiers.map { "\($0.label): String" }, " -> \(subresource.type.escaped) {")
    text.call(
      "  \(handle).subresource",
      [SourceText.literal(subresource.key)] + subresource.identifiers.map(\.escaped), "")
    text.line("}")
  }

  // MARK: Actions

  private func action(_ action: ResourceActionUnit, _ text: inout SourceText) {
    let operation = unit.operations[action.operation]
    let (verb, type) =
      switch action.output {
      case .response: ("call", operation.output.escaped)
      case .resource(let name): ("resource", name.escaped)
      case .resources(let name): ("resources", "[\(name.escaped)]")
      }
    self.action(action, verb, type, &text)
  }

  private func action(
    _ action: ResourceActionUnit, _ verb: String, _ type: String, _ text: inout SourceText
  ) {
    let operation = unit.operations[action.operation]
    text.documentation(
      Markdown(paragraph: "Calls `\(operation.apiName)` with what the resource fills in."))
    text.deprecation(operation.deprecation)
    text.line("@discardableResult")
    text.call(
      "\(access)func \(action.name.escaped)", parameters(operation.input, action.filled),
      " async throws -> \(type) {")
    text.call(
      "  try await self.handle.\(verb)",
      [
        SourceText.literal(action.key), "\(action.operation)",
        input(operation.input, action.filled), "filled: \(list(action.filled))",
      ], "")
    text.line("}")
  }

  private func collection(
    _ collection: ResourceCollectionUnit, _ handle: String, _ text: inout SourceText
  ) {
    let operation = unit.operations[collection.operation]
    text.documentation(
      Markdown(paragraph: "A collection of `\(collection.item.text)`, from `\(operation.apiName)`.")
    )
    text.block("\(access)var \(collection.name.escaped): \(collection.typeName.escaped)") { text in
      text.line(
        "\(collection.typeName.escaped)(handle: \(handle).collection("
          + "\(SourceText.literal(collection.key))))")
    }
    text.documentation(Markdown(paragraph: "A collection of `\(collection.item.text)`."))
    let head = "\(access)struct \(collection.typeName.escaped): AsyncSequence, Sendable"
    text.block(head) { text in
      text.line("\(access)typealias Element = \(collection.item.escaped)")
      text.line("\(spi)\(access)let handle: CollectionHandle")
      text.line("\(spi)\(access)init(handle: CollectionHandle) { self.handle = handle }")
      derived("limit", "_ count: Int", "At most this many resources.", &text)
      derived("pageSize", "_ count: Int", "Requests a number of resources at a time.", &text)
      derived(
        "prefetching", "_ prefetches: Bool",
        "Whether the next page is fetched while the current one is used, as it is by default.",
        &text)
      text.documentation(Markdown(paragraph: "An iteration from the start."))
      let iterator = "AsyncThrowingStream<\(collection.item.escaped), any Swift.Error>.Iterator"
      text.line(
        "\(access)func makeAsyncIterator() -> \(iterator) { self.handle.makeAsyncIterator() }")
      let parameters = parameters(operation.input, collection.filled)
      if !parameters.isEmpty {
        text.documentation(
          Markdown(
            paragraph:
              "The resources that parameters of `\(operation.apiName)` select. Lists are appended "
              + "to those of earlier filters."))
        text.call("\(access)func filter", parameters, " -> Self {")
        text.call(
          "  Self(handle: self.handle.filtered",
          [
            "\(collection.operation)", input(operation.input, collection.filled),
            "filled: \(list(collection.filled))",
          ], ")")
        text.line("}")
      }
      for action in collection.actions {
        self.action(
          action, "perform", "[\(unit.operations[action.operation].output.escaped)]", &text)
      }
    }
  }

  /// A function that derives a collection.
  private func derived(
    _ name: String, _ parameter: String, _ paragraph: String, _ text: inout SourceText
  ) {
    let argument = parameter.split { " :".contains($0) }[1]
    text.documentation(Markdown(paragraph: paragraph))
    text.line(
      "\(access)func \(name)(\(parameter)) -> Self { "
        + "Self(handle: self.handle.\(name)(\(argument))) }")
  }

  // MARK: Parameters

  private func parameters(_ structure: StructureUnit, _ filled: [String]) -> [String] {
    client.flatParameters(given(structure, filled))
  }

  /// A structure with what is given, and something in place of what is filled in.
  private func input(_ structure: StructureUnit, _ filled: [String]) -> String {
    let arguments = structure.ordered.compactMap { member -> String? in
      if !filled.contains(member.apiName) { return "\(member.name.label): \(member.name.escaped)" }
      return member.presence == .required ? "\(member.name.label): \(placeholder(member))" : nil
    }
    return "\(structure.name.escaped)(\(arguments.joined(separator: ", ")))"
  }

  private func given(_ structure: StructureUnit, _ filled: [String]) -> StructureUnit {
    var given = structure
    given.members.removeAll { filled.contains($0.apiName) }
    return given
  }

  /// A value for a required member, which is removed again.
  ///
  /// - Parameter outer: The structures around it: one that requires itself has no value.
  private func placeholder(_ member: MemberUnit, in outer: Set<SwiftName> = []) -> String {
    guard case .structure(let name) = member.type, let structure = structures[name],
      !outer.contains(name)
    else { return client.defaultValue(member) }
    let arguments = structure.ordered.filter { $0.presence == .required }.map {
      "\($0.name.label): \(placeholder($0, in: outer.union([name])))"
    }
    return "\(name.escaped)(\(arguments.joined(separator: ", ")))"
  }

  private func list(_ names: [String]) -> String {
    "[\(names.map { SourceText.literal($0) }.joined(separator: ", "))]"
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import ServiceModel
import WireFormats

/// The part of a service's model that some of its operations need: for programs that name their
/// operations, and don't carry all services.
///
/// It has the operations with every shape that they reach, their paginators and waiters, the
/// endpoint rule set, and all errors of the service, since a service answers with errors that an
/// operation doesn't list. A structure keeps all its members in their order. The
/// resources are left out unless they are asked for. The same model and operations give the same bytes,
/// apart from how zlib deflates them.
package struct ModelSlice {
  private let model: ServiceModel
  /// The operations, sorted as in the model.
  package let operations: [OperationModel]
  private let shapes: [Schema]

  /// A slice.
  ///
  /// - Parameters:
  ///   - model: the whole model.
  ///   - names: the names of the operations as the model has them; others are ignored.
  package init(of model: ServiceModel, operations names: some Sequence<String>) {
    let names = Set(names)
      .union(LibraryCalls.ofClients[model.metadata["serviceId"].string ?? ""] ?? [])
    self.model = model
    operations = model.operations.filter {
      names.contains($0.name.string) || $0.traits["endpointoperation"].bool == true
    }
    var closure = ShapeClosure()
    for operation in operations {
      for schema in [operation.input, operation.output] { closure.add(schema) }
      for schema in operation.errors { closure.add(schema) }
    }
    for shape in model.shapes where shape.has(.exception) { closure.add(shape) }
    shapes = model.shapes.filter { closure.contains($0) }
  }

  /// The slice of a service as an archive, which ``LoadedService`` opens.
  ///
  /// - Parameter resources: the service's resources, for a client that is generated with them.
  /// - Throws: ``CompileError`` if the model can't be compiled again.
  package static func archive(
    of service: LoadedService, operations: some Sequence<String>, resources: ModelNode? = nil
  ) throws(CompileError) -> [UInt8] {
    let slice = ModelSlice(of: service.model, operations: operations)
    var writer = ArchiveWriter()
    try writer.addDeflated(
      try slice.compiled(paginators: service.paginators, waiters: service.waiters),
      as: "service/\(service.version)")
    if let ruleSet = service.ruleSet {
      try writer.addDeflated(Array(ruleSet.buffer), as: "rules/\(service.version)")
    }
    if let resources { try writer.addResources(resources, version: service.version) }
    return try writer.bytes()
  }

  /// An archive as the text of a string literal, which compiles in no time, as a list of bytes
  /// doesn't.
  package static func literal(of archive: [UInt8]) -> String { Base64.encode(archive) }

  /// The blob of the service.
  private func compiled(
    paginators: ModelNode, waiters: ModelNode
  ) throws(CompileError) -> [UInt8] {
    let names = Set(operations.map(\.name))
    let pages = paginators.members.filter { names.contains($0.key) }
    let waits = waiters.members.filter { waiter in
      waiter.value["operation"].text.map { names.contains($0) } ?? false
    }
    return try ServiceCompiler.compile(
      service: ModelDocument.service(model, operations: operations, shapes: shapes),
      paginators: ["pagination": ModelDocument.object(pages)],
      waiters: ["waiters": ModelDocument.object(waits)])
  }
}

/// The shapes that some shapes reach.
private struct ShapeClosure {
  private var shapes: Set<Schema> = []

  func contains(_ schema: Schema) -> Bool { shapes.contains(schema) }

  mutating func add(_ schema: Schema?) {
    guard let schema else { return }
    // Not by recursion: chains of shapes may be long.
    var pending = [schema.target]
    while let shape = pending.popLast() {
      guard shapes.insert(shape).inserted else { continue }
      pending += shape.members.map(\.target)
    }
  }
}

/// A compiled model, back in the form of botocore's `service-2.json`.
private enum ModelDocument {
  static func service(
    _ model: ServiceModel, operations: [OperationModel], shapes: [Schema]
  ) -> JSONNode {
    // Of two errors with one code the later one counts, which the model has among its derived data.
    let winners = Set(model.derived["errorCodes"].members.compactMap { $0.value.text })
    let ordered =
      shapes.filter { !winners.contains($0.shapeName) }
      + shapes.filter { winners.contains($0.shapeName) }
    var document: JSONObject = [
      "metadata": JSONNode(model.metadata),
      "operations": .object(JSONObject(operations.map { ($0.name.string, operation($0)) })),
      "shapes": .object(JSONObject(ordered.map { ($0.shapeName.string, shape($0)) })),
    ]
    if !model.clientContextParams.isNull {
      document["clientContextParams"] = JSONNode(model.clientContextParams)
    }
    return .object(document)
  }

  static func object(_ members: [(key: ModelText, value: ModelNode)]) -> JSONNode {
    .object(JSONObject(members.map { ($0.key.string, JSONNode($0.value)) }))
  }

  private static func operation(_ operation: OperationModel) -> JSONNode {
    var http: JSONObject = [
      "method": .string(operation.httpMethod.string),
      "requestUri": .string(operation.requestURI.string),
    ]
    if operation.responseCode != 0 {
      http["responseCode"] = .integer(Int64(operation.responseCode))
    }
    var document: JSONObject = ["http": .object(http)]
    for (key, value) in operation.traits.members { document[key.string] = JSONNode(value) }
    for (key, schema) in [("input", operation.input), ("output", operation.output)] {
      guard let schema else { continue }
      var reference = document[key]?.object ?? JSONObject()
      reference["shape"] = .string(schema.shapeName.string)
      document[key] = .object(reference)
    }
    if !operation.errors.isEmpty {
      document["errors"] = .array(operation.errors.map { ["shape": .string($0.shapeName.string)] })
    }
    return .object(document)
  }

  private static func shape(_ shape: Schema) -> JSONNode {
    var document = traits(of: shape, over: nil)
    document["type"] = .string("\(shape.type)")
    switch shape.type {
    case .structure:
      document["members"] = .object(
        JSONObject(shape.members.map { ($0.memberName.string, member($0)) }))
    case .list, .map:
      for part in shape.members { document[part.memberName.string] = member(part) }
    default: break
    }
    return .object(document)
  }

  private static func member(_ member: Schema) -> JSONNode {
    var document = traits(of: member, over: member.target)
    document["shape"] = .string(member.shapeName.string)
    return .object(document)
  }

  /// What a shape's or member's traits add to those that it starts with.
  private static func traits(of schema: Schema, over base: Schema?) -> JSONObject {
    var document = JSONObject()
    for (key, flag) in TraitTable.flags where schema.has(flag) != (base?.has(flag) ?? false) {
      document[key] = .bool(schema.has(flag))
    }
    if schema.location != base?.location ?? .body {
      document["location"] = .string("\(schema.location)")
    }
    if let format = schema.timestampFormat, format != base?.timestampFormat {
      document["timestampFormat"] = .string("\(format)")
    }
    if let name = schema.locationName, name != base?.locationName {
      document["locationName"] = .string(name.string)
    }
    if schema.traits != base?.traits {
      for (key, value) in schema.traits.members { document[key.string] = JSONNode(value) }
    }
    return document
  }
}

extension ModelBytes {
  /// The bytes of a slice that is a string literal.
  ///
  /// - Throws: ``Base64Error`` when the text is damaged.
  init(base64 literal: StaticString) throws(Base64Error) {
    let text = UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount)
    self.init(copying: try Base64.decode(text))
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

@testable import ClientGenerator
import ModelCompiler
import ServiceModel
import SystemLibrary

/// `typed-conformance-generator MODELS OUTPUT SERVICE[:OPERATION,…]…`: clients of services, and a table
/// of each through which the driver calls its generated functions.
///
/// The clients are as the generator makes them, but for what the driver needs to look into them:
/// inputs can be read too, outputs can be written too.
@main
struct GenerateDriver {
  static func main() {
    do {
      try run()
    } catch {
      print("\(error)")
      exit(1)
    }
  }

  private static func run() throws {
    var arguments = CommandLine.arguments.dropFirst()
    guard let models = arguments.popFirst(), let output = arguments.popFirst() else {
      throw GeneratorError(
        "usage: typed-conformance-generator MODELS OUTPUT SERVICE[:OPERATION,…]…")
    }
    let clients = arguments.map { argument in
      let parts = argument.split(separator: ":", maxSplits: 1)
      return (String(parts[0]), parts.dropFirst().first.map { Set($0.split(separator: ",")) })
    }
    let loader = ModelLoader(
      bundle: try BundleDirectory("\(models)/compiled").bundle(ofServices: clients.map(\.0)),
      directories: [])
    for (name, names) in clients {
      guard let service = try loader.service(name, version: nil) else {
        throw GeneratorError("there is no service '\(name)'")
      }
      let operations = service.model.operations.filter {
        names?.contains(Substring($0.name.string)) ?? true
      }
      try write(service, operations, to: "\(output)/\(name)")
    }
  }

  private static func write(
    _ service: LoadedService, _ operations: [OperationModel], to folder: String
  ) throws {
    let configuration = try ClientConfiguration(
      parsing: Array(#"{"documentation": false}"#.utf8), file: "")
    let translator = ClientTranslator(
      service, client: ServiceNames.client(service.model, service: service.name),
      documentation: nil)
    let unit = translator.unit(operations)
    let model = ModelSlice.literal(
      of: try ModelSlice.archive(of: service, operations: operations.map(\.name.string)))
    // What can't be sent is to be seen in outputs, and events are to be read as their types.
    let spelling = ClientRenderer.Spelling(
      otherImport: "package import TypedConformance",
      unknownVariant: "try writer.showUnknownVariant(name)", writesEvents: "readEvents")
    let client = ClientRenderer(transparent(unit), configuration, spelling)
      .file(model: model, source: service.name)
    try ModelFile.update("\(folder)/Client.swift", to: Array(client.utf8))
    try ModelFile.update(
      "\(folder)/Table.swift", to: Array(DriverTable(unit).text.utf8))
  }

  /// The unit with every structure written and read as a whole.
  private static func transparent(_ unit: ClientUnit) -> ClientUnit {
    func transparent(_ structure: StructureUnit) -> StructureUnit {
      var structure = structure
      structure.isWritable = true
      structure.isReadable = true
      for index in structure.members.indices { structure.members[index].isWritten = true }
      return structure
    }
    var unit = unit
    unit.types = unit.types.map { type in
      switch type {
      case .structure(let structure): .structure(transparent(structure))
      case .union(let union): .union(transparent(union))
      case .error, .enumeration: type
      }
    }
    return unit
  }
}

/// Writes the table of a service.
struct DriverTable {
  private let unit: ClientUnit

  init(_ unit: ClientUnit) { self.unit = unit }

  /// The file.
  var text: String {
    var text = SourceText(hasDocumentation: false)
    text.line("@_spi(Generated) import Boto3")
    text.line("package import TypedConformance")
    text.line()
    text.block("package func makeTable() -> ServiceTable") { text in
      let client = unit.name.escaped
      text.line("var table = ServiceTable(\(SourceText.literal(unit.service)), \(client).self)")
      for operation in unit.operations { self.operation(operation, &text) }
      for waiter in unit.waiters { self.waiter(waiter, &text) }
      for type in unit.types {
        if case .error(let error) = type {
          text.line(
            "table.addError(\(SourceText.literal(error.shape)), \(client).\(error.name.escaped).self)"
          )
        }
      }
      text.line("return table")
    }
    for type in unit.types { if case .error(let error) = type { self.error(error, &text) } }
    return text.text
  }

  private func head(_ name: String, _ operation: OperationUnit) -> String {
    let client = unit.name.escaped
    return "\(name) { (client: \(client), input: \(client).\(operation.input.name.escaped)"
  }

  private func operation(_ operation: OperationUnit, _ text: inout SourceText) {
    let name = SourceText.literal(operation.apiName)
    let method = operation.name.escaped
    text.line(head("table.addOperation(\(name))", operation) + ") in")
    text.line(
      "  try await client.\(method)(\(operation.input.members.isEmpty ? "" : "input"))")
    text.line("}")
    if !operation.input.members.isEmpty {
      text.line(head("table.addFlatOperation(\(name))", operation) + ") in")
      text.call("  try await client.\(method)", arguments(operation), "")
      text.line("}")
    }
    guard let pages = operation.pages else { return }
    text.line(head("table.addPages(\(name))", operation) + ") in")
    text.call("  client.\(pages.escaped)", arguments(operation), "")
    text.line("}")
  }

  private func waiter(_ waiter: WaiterUnit, _ text: inout SourceText) {
    let operation = unit.operations[waiter.operation]
    let name = SourceText.literal(waiter.apiName)
    text.line(
      head("table.addWaiter(\(name))", operation) + ", delay: Duration?, maxAttempts: Int?) in")
    text.call(
      "  try await client.\(waiter.name.escaped)",
      (waiter.isFlat ? arguments(operation) : ["input"])
        + ["delay: delay", "maxAttempts: maxAttempts"], "")
    text.line("}")
  }

  private func arguments(_ operation: OperationUnit) -> [String] {
    operation.input.ordered.map { "\($0.name.label): input.\($0.name.escaped)" }
  }

  /// An error isn't sent; the driver looks at its members.
  private func error(_ error: StructureUnit, _ text: inout SourceText) {
    text.line()
    text.block("extension \(unit.name.escaped).\(error.name.escaped): WritableStructure") { text in
      text.block("func write(to writer: inout ShapeWriter) throws") { text in
        for member in error.members {
          text.line(
            "try writer.\(member.type.writer)(\(member.index), \(member.name.escaped))")
        }
      }
    }
  }
}

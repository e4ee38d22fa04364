// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ServiceModel
package import WireFormats

/// Compiles a service's published model to the blob that ``ServiceModel/ServiceModel`` reads.
///
/// The blob is: header, pool of strings, nodes and traits, operation records, shape records, member
/// lists, error lists.
package struct ServiceCompiler {
  private var compiler = NodeCompiler(headerSize: ServiceModel.headerSize)
  private var shapes = ShapeTable()
  private var operations: [CompiledOperation] = []

  private init() {}

  /// Compiles a service.
  ///
  /// - Parameters:
  ///   - service: the `service-2` document, extras merged.
  ///   - paginators: the `paginators-1` document, extras merged.
  ///   - waiters: the `waiters-2` document.
  /// - Throws: ``CompileError`` if it isn't a valid model.
  package static func compile(
    service: JSONNode, paginators: JSONNode? = nil, waiters: JSONNode? = nil
  ) throws(CompileError) -> [UInt8] {
    var compilation = ServiceCompiler()
    // The names come first, so that a look-up reads few pages.
    let operations = try section("operations", of: service)
    let shapes = try section("shapes", of: service)
    try compilation.readNames(operations: operations, shapes: shapes)
    try compilation.readShapes(shapes)
    try compilation.readOperations(operations)
    let nodes = HeaderNodes(
      metadata: try compilation.metadata(service["metadata"]),
      paginators: try compilation.section("pagination", ofDocument: paginators),
      waiters: try compilation.section("waiters", ofDocument: waiters),
      clientContextParams: try compilation.clientContextParams(service),
      derived: try compilation.derived())
    return try compilation.blob(nodes)
  }

  private struct HeaderNodes {
    let metadata: UInt32
    let paginators: UInt32
    let waiters: UInt32
    let clientContextParams: UInt32
    let derived: UInt32
  }

  private static func section(
    _ key: String, of document: JSONNode
  ) throws(CompileError) -> JSONObject {
    _ = try document.objectMembers()
    guard let value = document[key] else { return JSONObject() }
    return try within(key) { () throws(CompileError) in try value.objectMembers() }
  }

  // MARK: Reading

  private mutating func readNames(
    operations: JSONObject, shapes: JSONObject
  ) throws(CompileError) {
    for (name, _) in operations {
      self.operations.append(
        CompiledOperation(
          name: try compiler.text(name), canonical: CanonicalName.bytes(of: name)))
    }
    for (name, _) in shapes { self.shapes.add(try compiler.text(name), Array(name.utf8)) }
    self.shapes.sort()
  }

  private mutating func readShapes(
    _ documents: JSONObject
  ) throws(CompileError) {
    for (index, (name, document)) in documents.enumerated() {
      do throws(CompileError) {
        try shapes.readTraits(of: index, document, in: &compiler)
      } catch {
        throw error.inside(name).inside("shapes")
      }
    }
    for (index, (name, document)) in documents.enumerated() {
      do throws(CompileError) {
        try shapes.readMembers(of: index, document, in: &compiler)
      } catch {
        throw error.inside(name).inside("shapes")
      }
    }
  }

  private mutating func readOperations(
    _ documents: JSONObject
  ) throws(CompileError) {
    for (index, (name, document)) in documents.enumerated() {
      do throws(CompileError) {
        try operations[index].read(document, named: name, shapes: shapes, in: &compiler)
      } catch {
        throw error.inside(name).inside("operations")
      }
    }
  }

  private mutating func metadata(_ document: JSONNode?) throws(CompileError) -> UInt32 {
    guard let document else { return 0 }
    return try within("metadata") { () throws(CompileError) in
      _ = try document.objectMembers()
      return try compiler.node(document)
    }
  }

  private mutating func section(
    _ key: String, ofDocument document: JSONNode?
  ) throws(CompileError) -> UInt32 {
    guard let document else { return 0 }
    guard let value = document[key] else {
      throw CompileError("it is missing", path: [key])
    }
    return try within(key) { () throws(CompileError) in
      _ = try value.objectMembers()
      return try compiler.node(value)
    }
  }

  private mutating func clientContextParams(
    _ service: JSONNode
  ) throws(CompileError) -> UInt32 {
    let parameters = try Self.section("clientContextParams", of: service)
    guard !parameters.isEmpty else { return 0 }
    return try within("clientContextParams") { () throws(CompileError) in
      var compiled = ObjectMembers()
      for (name, parameter) in parameters {
        let members = try within(name) { () throws(CompileError) in
          try parameter.objectMembers()
        }
        compiled.append(
          try compiler.text(name), try compiler.members(of: members, without: TraitTable.prose))
      }
      return try compiler.object(compiled)
    }
  }

  /// What the compiler derives: `errorCodes`, the error shapes whose code isn't their name.
  private mutating func derived() throws(CompileError) -> UInt32 {
    var members = ObjectMembers()
    let codes = try shapes.errorCodes(in: &compiler)
    if !codes.isEmpty {
      members.append(try compiler.text("errorCodes"), try compiler.object(codes))
    }
    return members.isEmpty ? 0 : try compiler.object(members)
  }

  // MARK: Writing

  private func blob(_ nodes: HeaderNodes) throws(CompileError) -> [UInt8] {
    var blob = compiler.pool.bytes
    blob.pad(to: 4)
    let sorted = operations.indices.sorted {
      let (left, right) = (operations[$0], operations[$1])
      return left.canonical == right.canonical
        ? $0 < $1 : left.canonical.lexicographicallyPrecedes(right.canonical)
    }
    let operationsSize = 4 + operations.count * OperationModel.recordSize
    let operationsOffset = blob.count
    let shapesOffset = operationsOffset + operationsSize
    let recordsOffset = shapesOffset + 4
    let membersOffset = recordsOffset + shapes.count * Schema.recordSize
    let errorsOffset = membersOffset + shapes.membersSize
    let errorLists = ErrorLists(operations, at: errorsOffset)
    guard errorsOffset + errorLists.size <= Int(Int32.max) else {
      throw CompileError("it is larger than 2 GiB")
    }
    let shapeOffset = { (index: Int) in
      UInt32(truncatingIfNeeded: recordsOffset + shapes.position(of: index) * Schema.recordSize)
    }

    blob.append(u32: UInt32(truncatingIfNeeded: operations.count))
    for index in sorted {
      operations[index].append(
        to: &blob, errors: errorLists.offset(of: operations[index].errors), shapeOffset)
    }
    blob.append(u32: UInt32(truncatingIfNeeded: shapes.count))
    shapes.append(to: &blob, membersOffset: membersOffset, shapeOffset)
    errorLists.append(to: &blob, shapeOffset)

    var header: [UInt8] = []
    header.append(u32: ServiceModel.magic)
    header.append(u32: ModelFormat.version)
    header.append(u32: UInt32(truncatingIfNeeded: operationsOffset))
    header.append(u32: UInt32(truncatingIfNeeded: shapesOffset))
    header.append(u32: nodes.metadata)
    header.append(u32: nodes.paginators)
    header.append(u32: nodes.waiters)
    header.append(u32: nodes.clientContextParams)
    header.append(u32: nodes.derived)
    header.append(u32: 0)
    blob.replaceSubrange(0..<header.count, with: header)
    return blob
  }
}

/// Compiles documents from files; errors name the file.
enum CompiledService {
  /// The blob of a service.
  static func service(
    _ service: ModelFiles.Document, paginators: ModelFiles.Document?,
    waiters: ModelFiles.Document?
  ) throws(CompileError) -> [UInt8] {
    do {
      return try ServiceCompiler.compile(
        service: service.json, paginators: paginators?.json, waiters: waiters?.json)
    } catch {
      switch error.path.first {
      case "pagination": throw error.inFile(paginators?.file ?? service.file)
      case "waiters": throw error.inFile(waiters?.file ?? service.file)
      default: throw error.inFile(service.file)
      }
    }
  }

  /// The blob of an endpoint rule set.
  static func ruleSet(_ document: ModelFiles.Document) throws(CompileError) -> [UInt8] {
    do {
      return try RuleSetCompiler.compile(document.json)
    } catch {
      throw error.inFile(document.file)
    }
  }

  /// The blob of a tree of data.
  static func tree(_ document: ModelFiles.Document) throws(CompileError) -> [UInt8] {
    do {
      return try NodeCompiler.tree(document.json)
    } catch {
      throw error.inFile(document.file)
    }
  }
}

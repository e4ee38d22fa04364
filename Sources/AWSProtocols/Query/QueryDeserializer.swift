// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ServiceModel
import WireFormats

/// Reads parameters from a form: the server's half of query and ec2.
struct QueryDeserializer: ShapeDeserializer {
  private let dialect: QueryDialect
  private let tree: FormTree
  /// The node of the next value.
  private var node = FormTree.root

  init(_ form: [UInt8], _ dialect: QueryDialect) throws {
    self.dialect = dialect
    tree = try FormTree(form)
  }

  /// The text of a pair outside the model's parameters.
  func pair(_ name: String) -> String? {
    tree.child(of: FormTree.root, named: name).flatMap { tree.value(at: $0) }
  }

  // MARK: Scalars

  private func text(_ schema: Schema) throws -> String {
    guard let text = tree.value(at: node) else {
      throw ResponseParserError("\(schema.memberName) has no value")
    }
    return text
  }

  private func mismatch(_ schema: Schema) -> ResponseParserError {
    ResponseParserError("\(schema.memberName) is not a valid \(schema.type)")
  }

  mutating func readNull() throws -> Bool { false }

  mutating func readBoolean(_ schema: Schema) throws -> Bool {
    switch try text(schema) {
    case "true", "True": true
    case "false", "False": false
    default: throw mismatch(schema)
    }
  }

  mutating func readInteger(_ schema: Schema) throws -> Value {
    guard let value = Value(integerText: try text(schema)) else { throw mismatch(schema) }
    return value
  }

  mutating func readDouble(_ schema: Schema) throws -> Double {
    guard let double = FloatText.number(try text(schema)) else { throw mismatch(schema) }
    return double
  }

  mutating func readString(_ schema: Schema) throws -> String { try text(schema) }

  mutating func readBlob(_ schema: Schema) throws -> [UInt8] {
    do { return try Base64.decode(try text(schema)) } catch { throw mismatch(schema) }
  }

  mutating func readTimestamp(_ schema: Schema) throws -> Timestamp {
    do { return try Timestamp(parsing: try text(schema)) } catch { throw mismatch(schema) }
  }

  mutating func readDocument(_ schema: Schema) throws -> Value { .string(try text(schema)) }

  mutating func readStream(_ schema: Schema) throws -> Value? { nil }

  // MARK: Containers

  mutating func readStructure<C: StructureConsumer>(
    _ schema: Schema, into consumer: inout C
  ) throws {
    let structure = node
    defer { node = structure }
    for member in schema.members {
      guard let child = child(of: structure, member) else { continue }
      node = child
      try consumer.readMember(member, from: &self)
    }
  }

  /// The node of a member's value. A flattened list may have the name of its elements, unless it is
  /// empty.
  private func child(of structure: Int, _ member: Schema) -> Int? {
    if let (name, replacesListName) = dialect.elementName(of: member), replacesListName,
      let child = tree.child(of: structure, named: name)
    {
      return child
    }
    return tree.child(of: structure, named: dialect.name(of: member))
  }

  mutating func readList(
    _ schema: Schema, _ element: (inout QueryDeserializer, Schema) throws -> Void
  ) throws {
    guard let elementSchema = schema.element else { return }
    let outer = node
    defer { node = outer }
    var list = node
    if let (name, replacesListName) = dialect.elementName(of: schema), !replacesListName {
      guard let child = tree.child(of: node, named: name) else { return }
      list = child
    }
    for child in tree.numberedChildren(of: list) {
      node = child
      try element(&self, elementSchema)
    }
  }

  mutating func readMap(
    _ schema: Schema, _ entry: (String, inout QueryDeserializer, Schema) throws -> Void
  ) throws {
    guard let key = schema.key, let value = schema.value else { return }
    let keyName = dialect.name(of: key, usually: "key")
    let valueName = dialect.name(of: value, usually: "value")
    let outer = node
    defer { node = outer }
    var map = node
    if !schema.has(.flattened) {
      guard let child = tree.child(of: node, named: "entry") else { return }
      map = child
    }
    for child in tree.numberedChildren(of: map) {
      guard let keyNode = tree.child(of: child, named: keyName),
        let text = tree.value(at: keyNode),
        let valueNode = tree.child(of: child, named: valueName)
      else { throw ResponseParserError("An entry of \(schema.memberName) has no key or no value") }
      node = valueNode
      try entry(text, &self, value)
    }
  }
}

/// A form whose names are paths (`Filter.1.Value.2`), as a tree.
struct FormTree {
  /// The maximum number of parts in a name.
  static let depthLimit = 64

  private struct Node {
    var value: String?
    var children: [String: Int] = [:]
  }

  private var nodes = [Node()]

  /// The tree of a form's bytes.
  ///
  /// - Throws: ``ResponseParserError`` for a name with too many parts.
  init(_ form: [UInt8]) throws {
    for (name, value) in PercentEncoding.decodeQuery(String(decoding: form, as: UTF8.self)) {
      let parts = name.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      guard parts.count <= Self.depthLimit else {
        throw ResponseParserError("The name of a parameter has more than \(Self.depthLimit) parts")
      }
      var node = Self.root
      for part in parts { node = makeChild(of: node, named: String(Substring(part))) }
      nodes[node].value = value
    }
  }

  /// The node of the whole form.
  static let root = 0

  private mutating func makeChild(of node: Int, named name: String) -> Int {
    if let child = nodes[node].children[name] { return child }
    nodes.append(Node())
    nodes[node].children[name] = nodes.count - 1
    return nodes.count - 1
  }

  /// The text at a node.
  func value(at node: Int) -> String? { nodes[node].value }

  /// The node with a name below another; the name may have several parts.
  func child(of node: Int, named name: String) -> Int? {
    if let child = nodes[node].children[name] { return child }
    var node = node
    for part in name.utf8.split(separator: UInt8(ascii: ".")) {
      guard let child = nodes[node].children[String(Substring(part))] else { return nil }
      node = child
    }
    return node
  }

  /// The nodes with numbers as names below another, in order.
  func numberedChildren(of node: Int) -> [Int] {
    nodes[node].children
      .compactMap { name, child in UInt(name).map { (number: $0, child: child) } }
      .sorted { $0.number < $1.number }
      .map(\.child)
  }
}

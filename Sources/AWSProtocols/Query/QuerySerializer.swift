// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ServiceModel
import WireFormats

/// Writes parameters as a form: the bodies of query and ec2 requests.
struct QuerySerializer: ScalarTextSerializer {
  /// The form so far.
  private(set) var bytes: [UInt8] = []

  private let dialect: QueryDialect
  /// The name of the structure, list or map that is being written, encoded: `Filter.1`.
  private var path: [UInt8] = []
  /// Whether the path is already the name of the next value.
  private var isNamed = false

  init(_ dialect: QueryDialect) { self.dialect = dialect }

  // MARK: Pairs

  /// Writes a pair outside the model's parameters: `Action`, `Version`.
  mutating func writePair(_ name: String, _ value: String) {
    beginPair()
    FormEncoding.append(name.utf8, to: &bytes)
    bytes.append(UInt8(ascii: "="))
    FormEncoding.append(value.utf8, to: &bytes)
  }

  private mutating func beginPair() {
    if !bytes.isEmpty { bytes.append(UInt8(ascii: "&")) }
  }

  mutating func writePlain(_ schema: Schema, _ text: String) {
    within(schema) { writer in writer.writeValue(text) }
  }

  private mutating func writeValue(_ text: String) {
    beginPair()
    bytes.append(contentsOf: path)
    bytes.append(UInt8(ascii: "="))
    FormEncoding.append(text.utf8, to: &bytes)
  }

  // MARK: Names

  /// Writes a value under its name.
  private mutating func within(
    _ schema: Schema, _ write: (inout QuerySerializer) throws -> Void
  ) rethrows {
    if isNamed {
      isNamed = false
      return try write(&self)
    }
    try within(dialect.name(of: schema), write)
  }

  /// Writes a value with one more part of the name.
  private mutating func within(
    _ part: String, _ write: (inout QuerySerializer) throws -> Void
  ) rethrows {
    let length = path.count
    if length > 0 { path.append(UInt8(ascii: ".")) }
    FormEncoding.append(part.utf8, to: &path)
    defer { path.removeSubrange(length...) }
    try write(&self)
  }

  /// Writes an element of a list, or a map's key or value, whose name is the path.
  private mutating func writeNamed(_ value: some SerializableShape, as schema: Schema) throws {
    isNamed = true
    try value.serializeShape(to: &self, as: schema)
    isNamed = false
  }

  // MARK: Scalars

  mutating func writeNull(_ schema: Schema) { isNamed = false }

  mutating func writeNumber(_ schema: Schema, text: String) { writePlain(schema, text) }

  mutating func writeString(_ schema: Schema, _ value: String) { writePlain(schema, value) }

  mutating func writeDocument(_ schema: Schema, _ value: Value) throws {
    throw SerializationError("\(schema.memberName) is a document, which a form can't represent")
  }

  // MARK: Containers

  mutating func writeStructure(_ schema: Schema, _ value: some SerializableStructure) throws {
    try within(schema) { try value.serializeMembers(to: &$0, of: schema) }
  }

  mutating func writeList<Elements: Collection>(_ schema: Schema, _ elements: Elements) throws
  where Elements.Element: SerializableShape {
    try within(schema) { try $0.writeElements(elements, of: schema) }
  }

  private mutating func writeElements<Elements: Collection>(
    _ elements: Elements, of schema: Schema
  ) throws where Elements.Element: SerializableShape {
    guard let element = schema.element else { return }
    if elements.isEmpty {
      // Query has a form for an empty list, ec2 has none.
      if dialect == .query { writeValue("") }
      return
    }
    let outer = path
    defer { path = outer }
    if let (name, replacesListName) = dialect.elementName(of: schema) {
      if replacesListName {
        path.removeSubrange((path.lastIndex(of: UInt8(ascii: ".")) ?? 0)...)
      }
      if !path.isEmpty { path.append(UInt8(ascii: ".")) }
      FormEncoding.append(name.utf8, to: &path)
    }
    for (index, value) in elements.enumerated() {
      try within(String(index + 1)) { try $0.writeNamed(value, as: element) }
    }
  }

  mutating func writeMap<Entries: Collection, V: SerializableShape>(
    _ schema: Schema, _ entries: Entries
  ) throws where Entries.Element == (name: String, value: V) {
    guard let key = schema.key, let value = schema.value else { return }
    let keyName = dialect.name(of: key, usually: "key")
    let valueName = dialect.name(of: value, usually: "value")
    try within(schema) { writer in
      let outer = writer.path
      defer { writer.path = outer }
      if !schema.has(.flattened) { writer.path.append(contentsOf: ".entry".utf8) }
      for (index, entry) in entries.enumerated() {
        try writer.within(String(index + 1)) { writer in
          writer.within(keyName) { $0.writeValue(entry.name) }
          try writer.within(valueName) { try $0.writeNamed(entry.value, as: value) }
        }
      }
    }
  }
}

/// The encoding of names and values in `application/x-www-form-urlencoded`.
enum FormEncoding {
  /// Appends a string: `+` for a space, everything else as in URIs.
  static func append(_ text: String.UTF8View, to output: inout [UInt8]) {
    for byte in text {
      if byte == 0x20 {
        output.append(UInt8(ascii: "+"))
      } else {
        PercentEncoding.append(CollectionOfOne(byte), keeping: .unreserved, to: &output)
      }
    }
  }
}

/// The dialects of form-encoded requests.
package enum QueryDialect: Sendable {
  /// AWS query: names as in the model, lists in `member` unless flattened.
  case query
  /// EC2's: names begin with capitals, all lists are flat.
  case ec2
  /// AWS query of a service whose model has another protocol by now (SQS): names by the rules of its
  /// former model, flat lists and maps. Only servers need it.
  case former

  /// The name of a member.
  func name(of member: Schema) -> String {
    switch self {
    case .query: return member.wireName.string
    case .former: return Self.formerName(of: member)
    case .ec2:
      if let name = member.traits["queryName"].string { return name }
      guard let name = member.locationName?.string else { return member.memberName.string }
      return Self.capitalised(name)
    }
  }

  /// The name of a map's key or value.
  func name(of member: Schema, usually usual: String) -> String {
    if self == .former {
      guard usual == "key" else { return usual == "value" ? "Value" : usual }
      return member.target.shapeName == "TagKey" ? "Key" : "Name"
    }
    return member.locationName == nil && (self == .query || member.traits["queryName"].isNull)
      ? usual : name(of: member)
  }

  /// The part of names between a list's name and the numbers of its elements, if there is one; and
  /// whether it replaces the list's own name.
  func elementName(of list: Schema) -> (name: String, replacesListName: Bool)? {
    guard self == .query, let element = list.element else { return nil }
    let name = element.locationName.flatMap { $0.isEmpty ? nil : $0.string }
    if list.has(.flattened) { return name.map { ($0, true) } }
    return (name ?? "member", false)
  }

  /// The namespace of a response's elements.
  func namespace(of service: ServiceModel) -> String? {
    let version = service.metadata["apiVersion"].string ?? ""
    return switch self {
    case .query: service.metadata["xmlNamespace"].string
    case .ec2: "http://ec2.amazonaws.com/doc/\(version)/"
    case .former: "http://queue.amazonaws.com/doc/\(version)/"
    }
  }

  /// The name of a list is its elements': of structures their shape's, otherwise the singular.
  private static func formerName(of member: Schema) -> String {
    let name = member.memberName.string
    guard member.has(.flattened) else { return name }
    if let element = member.element, element.type == .structure { return element.shapeName.string }
    if name == "Actions" { return "ActionName" }
    return capitalised(name.utf8.last == UInt8(ascii: "s") ? String(name.dropLast()) : name)
  }

  private static func capitalised(_ name: String) -> String {
    var bytes = Array(name.utf8)
    if let first = bytes.first, first.isASCIISmallLetter { bytes[0] = first & 0xDF }
    return String(decoding: bytes, as: UTF8.self)
  }
}

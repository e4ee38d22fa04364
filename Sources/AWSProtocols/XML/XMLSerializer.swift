// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ServiceModel
import WireFormats

/// Writes values as XML: the bodies of rest-xml requests and, on the server's side, the responses of
/// rest-xml, query and ec2.
struct XMLSerializer: BodySerializer, ScalarTextSerializer {
  static let contentType = "application/xml"

  private var writer = XMLWriter()
  /// The name of the root, and the node of its namespace, if the operation's model has them.
  private let root: (name: ModelText?, namespace: ModelNode?)
  /// The name of the next element, if it isn't the member's.
  private var nextName: XMLName?
  /// The position for attributes of the innermost structure.
  private var attributePlace = 0
  /// The name of the body's root while its members are written.
  private var bodyName: XMLName?
  private let role: Role
  /// Whether timestamps have milliseconds, as servers of rest-xml write them.
  private let hasMilliseconds: Bool

  /// The side that writes.
  enum Role {
    case client
    /// Servers name the elements of a flattened list after the list's element, if that has a name.
    case server
    /// Servers of ``QueryDialect/former``.
    case formerServer
  }

  /// A serialiser of one document.
  ///
  /// - Parameter reference: What an operation's reference to its input or output adds to the shape:
  ///   `locationName` and `xmlNamespace`.
  init(reference: ModelNode? = nil, role: Role = .client, hasMilliseconds: Bool = false) {
    let namespace = reference?["xmlNamespace"]
    root = (reference?["locationName"].text, namespace?.isNull == false ? namespace : nil)
    self.role = role
    self.hasMilliseconds = hasMilliseconds
  }

  // MARK: Document

  private var isAtRoot: Bool { writer.bytes.isEmpty }

  /// Responses begin with a declaration; requests don't, as in botocore.
  private mutating func declare() {
    if role != .client { writer.writeDeclaration() }
  }

  private func rootName(_ schema: Schema) -> XMLName {
    if let name = root.name ?? schema.locationName { return .model(name) }
    if role == .server, let name = ResponseRoots.name(ofShape: schema.shapeName.string) {
      return .fixed(name)
    }
    return .model(schema.shapeName)
  }

  mutating func beginBody(_ schema: Schema) throws {
    let name = rootName(schema)
    declare()
    open(name, schema, namespace: root.namespace)
    attributePlace = writer.attributePlace
    bodyName = name
  }

  mutating func endBody() throws {
    if let bodyName { writer.close(bodyName) }
    bodyName = nil
  }

  mutating func takeBytes() -> [UInt8] {
    defer { writer = XMLWriter() }
    return writer.bytes
  }

  // MARK: Envelopes

  /// Begins a document whose root isn't in the model.
  mutating func beginEnvelope(_ name: String, namespace: String?) {
    declare()
    writer.open(.text(name))
    if let namespace { writer.attribute("xmlns", namespace) }
  }

  /// Opens an element around what follows.
  mutating func openEnvelope(_ name: String) { writer.open(.text(name)) }

  /// Writes an element that isn't in the model.
  mutating func writeElement(_ name: String, _ text: String) {
    writer.open(.text(name))
    writer.text(text)
    writer.close(.text(name))
  }

  /// Closes an element around what was written.
  mutating func closeEnvelope(_ name: String) { writer.close(.text(name)) }

  // MARK: Elements

  /// The name of the next value.
  private mutating func takeName(_ schema: Schema) -> XMLName {
    if isAtRoot {
      declare()
      return rootName(schema)
    }
    guard let name = nextName else {
      return role == .formerServer
        ? .text(QueryDialect.former.name(of: schema)) : .model(schema.wireName)
    }
    nextName = nil
    return name
  }

  private mutating func open(_ name: XMLName, _ schema: Schema, namespace: ModelNode? = nil) {
    writer.open(name)
    let namespace = namespace ?? schema.traits["xmlNamespace"]
    if let uri = namespace.string ?? namespace["uri"].string {
      let prefix = namespace["prefix"].string ?? ""
      writer.attribute(prefix.isEmpty ? "xmlns" : "xmlns:\(prefix)", uri)
    }
  }

  /// Writes an element whose text needs no escapes, or an attribute.
  mutating func writePlain(_ schema: Schema, _ text: String) {
    guard !writeAttribute(schema, text) else { return }
    let name = takeName(schema)
    open(name, schema)
    if hasMilliseconds, schema.type == .timestamp {
      writer.plain(Self.milliseconds(text).utf8)
    } else {
      writer.plain(text.utf8)
    }
    writer.close(name)
  }

  /// An ISO 8601 time with three digits of a fraction; another text as it is.
  private static func milliseconds(_ text: String) -> String {
    guard text.utf8.last == UInt8(ascii: "Z") else { return text }
    let parts = text.dropLast().split(separator: ".")
    let digits = parts.count > 1 ? parts[1].prefix(3) : ""
    return parts[0] + "." + digits + String(repeating: "0", count: 3 - digits.utf8.count) + "Z"
  }

  private mutating func writeAttribute(_ schema: Schema, _ text: String) -> Bool {
    guard schema.has(.xmlAttribute), nextName == nil else { return false }
    writer.insertAttribute(schema.wireName.string, text, at: &attributePlace)
    return true
  }

  // MARK: Scalars

  mutating func writeNull(_ schema: Schema) {
    let name = takeName(schema)
    writer.open(name)
    writer.close(name)
  }

  mutating func writeNumber(_ schema: Schema, text: String) {
    writeString(schema, text)
  }

  mutating func writeString(_ schema: Schema, _ value: String) {
    guard !writeAttribute(schema, value) else { return }
    let name = takeName(schema)
    open(name, schema)
    writer.text(value)
    writer.close(name)
  }

  mutating func writeDocument(_ schema: Schema, _ value: Value) throws {
    throw SerializationError("\(schema.memberName) is a document, which XML can't represent")
  }

  // MARK: Containers

  mutating func writeStructure(_ schema: Schema, _ value: some SerializableStructure) throws {
    let isRoot = isAtRoot
    let outerPlace = attributePlace
    let name = takeName(schema)
    open(name, schema, namespace: isRoot ? root.namespace : nil)
    attributePlace = writer.attributePlace
    try value.serializeMembers(to: &self, of: schema)
    writer.close(name)
    attributePlace = outerPlace
  }

  mutating func writeList<Elements: Collection>(_ schema: Schema, _ elements: Elements) throws
  where Elements.Element: SerializableShape {
    guard let element = schema.element else { return }
    let name = takeName(schema)
    if schema.has(.flattened) {
      let elementName = role == .server ? element.locationName.map(XMLName.model) : nil
      for value in elements {
        nextName = elementName ?? name
        try value.serializeShape(to: &self, as: element)
      }
    } else {
      open(name, schema)
      let elementName = entryName(element, "member")
      for value in elements {
        nextName = elementName
        try value.serializeShape(to: &self, as: element)
      }
      writer.close(name)
    }
  }

  mutating func writeMap<Entries: Collection, V: SerializableShape>(
    _ schema: Schema, _ entries: Entries
  ) throws where Entries.Element == (name: String, value: V) {
    guard let key = schema.key, let value = schema.value else { return }
    let name = takeName(schema)
    let isFlattened = schema.has(.flattened)
    if !isFlattened { open(name, schema) }
    let entry = isFlattened ? name : XMLName.fixed("entry")
    for (entryKey, entryValue) in entries {
      writer.open(entry)
      nextName = entryName(key, "key")
      writeString(key, entryKey)
      nextName = entryName(value, "value")
      try entryValue.serializeShape(to: &self, as: value)
      writer.close(entry)
    }
    if !isFlattened { writer.close(name) }
  }

  /// The name of an element of a list, or of the key or value of a map's entry.
  private func entryName(_ schema: Schema, _ usual: StaticString) -> XMLName {
    if role == .formerServer {
      return .text(QueryDialect.former.name(of: schema, usually: "\(usual)"))
    }
    return schema.locationName.map { .model($0) } ?? .fixed(usual)
  }
}

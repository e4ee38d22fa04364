// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import ServiceModel
import WireFormats

/// Reads values from XML: the bodies of rest-xml, and the responses of query and ec2.
///
/// An absent member stays absent; an empty element is an empty string, list or structure.
struct XMLDeserializer: BodyDeserializer {
  /// The source of the next value.
  private enum Source {
    /// The reader's current element.
    case element
    /// The current element is one of several with its name: elements of a flattened list or entries
    /// of a flattened map, which follow one another.
    case repeated
    /// The same, but other elements may be between them.
    case scattered
    /// ``attribute``.
    case attribute
  }

  private(set) var reader: XMLReader
  private var source = Source.element
  /// The value of an attribute.
  private var attribute = ""
  private var shapeWithoutRepeats: Schema?
  /// Whether the document has flattened members whose elements don't follow one another. No service
  /// is known to write so; a service that does probably does so everywhere, and then no later
  /// structure should have to be read twice for it.
  private var isScattered = false

  /// Enters the root element of a document.
  init(_ buffer: ByteBuffer) throws {
    reader = try XMLReader(buffer)
    try reader.rejectHTML()
  }

  /// Enters the root element of a body; an empty body counts as an empty element.
  init(body: ByteBuffer) throws {
    try self.init(body.readableBytes == 0 ? ByteBuffer(string: "<empty/>") : body)
  }

  init(body: [UInt8]) throws { try self.init(body: ByteBuffer(bytes: body)) }

  // MARK: Positioning

  /// Enters the first child with a name; without one the reader is at the end of the element.
  ///
  /// - Returns: Whether there is one.
  mutating func enter(_ name: String) throws -> Bool {
    while try reader.nextChild() {
      if try reader.localNameText().hasSameBytes(as: name) { return true }
      try reader.skipElement()
    }
    return false
  }

  /// Enters the element that has the members of an error: `Error` within `ErrorResponse`, or within
  /// the `Errors` of ec2; otherwise the current one.
  mutating func enterError() throws {
    let mark = reader.mark
    let isResponse = reader.name(reader.localName, is: "ErrorResponse")
    while try reader.nextChild() {
      if isResponse, reader.name(reader.localName, is: "Error") { return }
      if reader.name(reader.localName, is: "Errors"), try enter("Error") { return }
      try reader.skipElement()
    }
    reader.rewind(to: mark)
  }

  /// Reads the document to its end, so that everything after the taken part is checked.
  mutating func finish() throws {
    while reader.isInside { try reader.closeElement() }
    try reader.finish()
  }

  /// Enters the next child element.
  mutating func nextChild() throws -> Bool { try reader.nextChild() }

  /// Consumes the rest of the innermost element.
  mutating func closeElement() throws { try reader.closeElement() }

  /// Consumes the innermost element.
  mutating func skipElement() throws { try reader.skipElement() }

  // MARK: Scalars

  private mutating func text() throws -> String {
    let isAttribute = source == .attribute
    source = .element
    return isAttribute ? attribute : try reader.readText()
  }

  /// The result of a closure for the next text, without a `String`; `nil` if the closure makes
  /// nothing of it, and then the text isn't consumed.
  private mutating func plainText<Result>(
    _ make: (UnsafeBufferPointer<UInt8>) -> Result?
  ) throws -> Result? {
    guard source != .attribute, let result = try reader.readPlainText(make) else { return nil }
    source = .element
    return result
  }

  mutating func readNull() throws -> Bool { false }

  mutating func readBoolean(_ schema: Schema) throws -> Bool {
    try text().hasSameBytes(as: "true")
  }

  mutating func readInteger(_ schema: Schema) throws -> Value {
    if let value = try plainText(Value.init(digits:)) { return value }
    let text = try text()
    guard let value = Value(integerText: text) else { throw mismatch(text, schema) }
    return value
  }

  mutating func readDouble(_ schema: Schema) throws -> Double {
    let text = try text()
    guard let double = FloatText.number(text) else { throw mismatch(text, schema) }
    return double
  }

  mutating func readString(_ schema: Schema) throws -> String { try text() }

  mutating func readBlob(_ schema: Schema) throws -> [UInt8] {
    let text = try text()
    do { return try Base64.decode(text) } catch { throw mismatch(text, schema) }
  }

  mutating func readTimestamp(_ schema: Schema) throws -> Timestamp {
    if let timestamp = try plainText(Timestamp.init(wellFormed:)) { return timestamp }
    let text = try text()
    do { return try Timestamp(parsing: text) } catch { throw mismatch(text, schema) }
  }

  mutating func readDocument(_ schema: Schema) throws -> Value { .string(try text()) }

  mutating func readStream(_ schema: Schema) throws -> Value? { nil }

  private func mismatch(_ text: String, _ schema: Schema) -> ResponseParserError {
    let name = schema.isMember ? schema.memberName : schema.shapeName
    let shown = schema.has(.sensitive) ? "a sensitive text" : "\"\(text.prefix(64))\""
    return reader.mismatch("\(name) is \(shown), which is not a valid \(schema.type)")
  }

  // MARK: Structures

  mutating func readStructure<C: StructureConsumer>(
    _ schema: Schema, into consumer: inout C
  ) throws {
    if source == .attribute { throw mismatch(attribute, schema) }
    source = .element
    let isError = schema.has(.exception)
    if isError { try enterError() }
    let start = reader.mark
    var fields = BodyFields(schema)
    let hasRepeatedElements = hasRepeatedElements(fields, schema)
    let isScattered = isScattered || hasRepeatedElements
    if reader.hasAttributes { try readAttributes(&fields, into: &consumer) }
    var known = 0
    var unknown: String?
    var others = 0
    var again: [Schema] = []
    while true {
      if let member = fields.expected, reader.enterChild(member.wireName.bytes) {
        fields.takeExpected()
        known += 1
        try readMember(member, isScattered: isScattered, into: &consumer)
        continue
      }
      guard try reader.nextChild() else { break }
      if let member = fields.take(named: reader.localNameBytes) {
        known += 1
        try readMember(member, isScattered: isScattered, into: &consumer)
        continue
      }
      let member = fields.member(named: reader.localNameBytes)
      if let member, member.isRepeatedElement, !isScattered {
        self.isScattered = true
        if !again.contains(member) { again.append(member) }
      } else if schema.has(.union), member == nil {
        let name = try reader.localNameText()
        if name != "__type" {
          unknown = name
          others += 1
        }
      }
      try reader.skipElement()
    }
    if hasRepeatedElements { again += fields.unreadRepeats() }
    for member in again { try readAll(member, from: start, into: &consumer) }
    try reader.closeElement()
    if isError || !reader.isInside { try finish() }
    guard schema.has(.union) else { return }
    try consumer.checkUnion(schema, count: known + others)
    if let unknown { consumer.skippedMember(unknown) }
  }

  /// Whether members share their elements' names. Most shapes have none of those. The response is
  /// remembered for the last shape, because lists have many values of one.
  private mutating func hasRepeatedElements(_ fields: BodyFields, _ schema: Schema) -> Bool {
    let shape = schema.target
    if shape == shapeWithoutRepeats { return false }
    if fields.mayRepeat { return true }
    shapeWithoutRepeats = shape
    return false
  }

  /// Reads a member whose element, or first element, is the current one.
  ///
  /// - Parameter isScattered: Whether to look for more elements of a flattened member after those
  ///   of others.
  private mutating func readMember<C: StructureConsumer>(
    _ member: Schema, isScattered: Bool, into consumer: inout C
  ) throws {
    if member.isRepeatedElement {
      source = isScattered ? .scattered : .repeated
    } else {
      source = .element
    }
    try consumer.readMember(member, from: &self)
  }

  /// Reads a member with all of its elements, anywhere in the structure.
  ///
  /// - Parameter start: The beginning of the structure.
  private mutating func readAll<C: StructureConsumer>(
    _ member: Schema, from start: XMLReader.Mark, into consumer: inout C
  ) throws {
    let end = reader.mark
    reader.rewind(to: start)
    while try reader.nextChild() {
      if BodyFields.isNamed(reader.localNameBytes, member) {
        try readMember(member, isScattered: true, into: &consumer)
        break
      }
      try reader.skipElement()
    }
    reader.rewind(to: end)
  }

  private mutating func readAttributes<C: StructureConsumer>(
    _ fields: inout BodyFields, into consumer: inout C
  ) throws {
    for (index, member) in fields.members.enumerated() where member.has(.xmlAttribute) {
      guard let value = try reader.attribute(member.wireName) else { continue }
      fields.setTaken(index)
      source = .attribute
      attribute = value
      try consumer.readMember(member, from: &self)
      source = .element
    }
  }

  // MARK: Lists and maps

  mutating func readList(
    _ schema: Schema, _ element: (inout XMLDeserializer, Schema) throws -> Void
  ) throws {
    guard let elementSchema = schema.element else { return try skipValue() }
    if isRepeated { return try readSiblings { try element(&$0, elementSchema) } }
    while try reader.nextChild() { try element(&self, elementSchema) }
    try reader.closeElement()
  }

  mutating func readMap(
    _ schema: Schema, _ entry: (String, inout XMLDeserializer, Schema) throws -> Void
  ) throws {
    guard let key = schema.key, let value = schema.value else { return try skipValue() }
    if isRepeated { return try readSiblings { try $0.readEntry(key: key, value: value, entry) } }
    while try reader.nextChild() { try readEntry(key: key, value: value, entry) }
    try reader.closeElement()
  }

  /// Reads one entry of a map, which is the current element.
  private mutating func readEntry(
    key: Schema, value: Schema,
    _ entry: (String, inout XMLDeserializer, Schema) throws -> Void
  ) throws {
    var keyText: String?
    var valueMark: XMLReader.Mark?
    var isTaken = false
    while try reader.nextChild() {
      let name = reader.localName
      if isNamed(name, key, "key") {
        keyText = try reader.readText()
      } else if isNamed(name, value, "value") {
        if let keyText, !isTaken {
          isTaken = true
          try entry(keyText, &self, value)
        } else {
          valueMark = reader.mark
          try reader.skipElement()
        }
      } else {
        throw reader.mismatch(
          "an entry of a map has an unknown element <\(try reader.localNameText())>")
      }
    }
    if !isTaken, let valueMark {
      guard let keyText else { throw reader.mismatch("an entry of a map has no key") }
      let end = reader.mark
      reader.reenter(valueMark)
      try entry(keyText, &self, value)
      reader.rewind(to: end)
    }
    try reader.closeElement()
  }

  private func isNamed(_ name: Range<Int>, _ schema: Schema, _ usual: StaticString) -> Bool {
    guard let location = schema.locationName, !location.isEmpty else {
      return reader.name(name, is: usual)
    }
    return reader.name(name, is: location)
  }

  private var isRepeated: Bool { source == .repeated || source == .scattered }

  private mutating func skipValue() throws {
    source = .element
    try reader.skipElement()
  }

  /// Reads the current element and its siblings of the same name, those that follow directly or
  /// all; returns to the first sibling of another name.
  private mutating func readSiblings(_ body: (inout XMLDeserializer) throws -> Void) throws {
    let isScattered = source == .scattered
    source = .element
    let name = reader.localName
    try body(&self)
    while try reader.enterChild(name) { try body(&self) }
    guard isScattered else { return }
    let end = reader.mark
    while try reader.nextChild() {
      if reader.name(reader.localName, is: name) {
        try body(&self)
      } else {
        try reader.skipElement()
      }
    }
    reader.rewind(to: end)
  }
}

/// The members of a structure that are elements or attributes, found by their names in the document.
// Inlined: see WireFormats' `UnsafeRawBufferPointer.hasSameBytes(as:ignoringCase:)`.
private struct BodyFields {
  let members: Schema.Members
  /// The start of the next search: documents mostly have the model's order.
  private var next = 0
  /// The members that were read, as bits; those beyond 64 in ``takenAfter64``.
  private var taken: UInt64 = 0
  private var takenAfter64: Set<Int> = []

  init(_ schema: Schema) { members = schema.members }

  /// The flags of a member that isn't an element: with a location, an event's header, an attribute.
  private static var unusual: SchemaFlags {
    [.eventHeader, .xmlAttribute, SchemaFlags(rawValue: 7 << SchemaFlags.locationShift)]
  }

  /// The member of a name, once.
  mutating func take(named name: UnsafeBufferPointer<UInt8>) -> Schema? {
    guard let index = index(of: name), !isTaken(index) else { return nil }
    setTaken(index)
    next = index + 1
    return members[index]
  }

  /// Whether a flattened member shares its elements' name with another member.
  var mayRepeat: Bool {
    members.indices.contains { index in
      let member = members[index]
      guard member.has(.flattened), Self.isBody(member) else { return false }
      let name = Self.elementName(of: member)
      return members.indices.contains { other in
        other != index && Self.isBody(members[other])
          && Self.elementName(of: members[other]) == name
      }
    }
  }

  /// The members without elements of their own whose elements went to another member, because they
  /// have the same name: S3's `Event` and `Events`, formerly a string and now a flattened list.
  func unreadRepeats() -> [Schema] {
    var twins: [Schema] = []
    for (index, member) in members.enumerated() where !isTaken(index) && Self.isBody(member) {
      let name = Self.elementName(of: member)
      let isFlattened = member.has(.flattened)
      for (other, taken) in members.enumerated()
      where isTaken(other) && (isFlattened || taken.has(.flattened)) {
        guard Self.elementName(of: taken) == name else { continue }
        twins.append(member)
        break
      }
    }
    return twins
  }

  private static func elementName(of member: Schema) -> ModelText {
    if member.has(.flattened), let name = member.element?.locationName { return name }
    return member.wireName
  }

  /// The member of a name, read or not.
  func member(named name: UnsafeBufferPointer<UInt8>) -> Schema? {
    index(of: name).map { members[$0] }
  }

  /// The next member in the model's order, unless it was read.
  @inline(__always)
  var expected: Schema? {
    guard next < members.count, !isTaken(next) else { return nil }
    let member = members[next]
    return member.flags.isDisjoint(with: Self.unusual) ? member : nil
  }

  /// Marks ``expected`` as being read.
  @inline(__always)
  mutating func takeExpected() {
    setTaken(next)
    next += 1
  }

  @inline(__always)
  mutating func setTaken(_ index: Int) {
    if index < 64 { taken |= 1 &<< UInt64(index) } else { takenAfter64.insert(index) }
  }

  @inline(__always)
  private func isTaken(_ index: Int) -> Bool {
    index < 64 ? taken & (1 &<< UInt64(index)) != 0 : takenAfter64.contains(index)
  }

  @inline(__always)
  private func index(of name: UnsafeBufferPointer<UInt8>) -> Int? {
    let count = members.count
    var index = next < count ? next : 0
    for _ in 0..<count {
      let member = members[index]
      if Self.isNamed(name, member), Self.isBody(member) { return index }
      index = index + 1 == count ? 0 : index + 1
    }
    return nil
  }

  private static func isBody(_ member: Schema) -> Bool {
    switch member.location {
    case .header, .headers, .statusCode: false
    default: !member.has(.eventHeader)
    }
  }

  /// Whether elements with a name belong to the member. In responses a flattened list has its
  /// element's name, if there is one; in requests its own.
  @inline(__always)
  static func isNamed(_ name: UnsafeBufferPointer<UInt8>, _ member: Schema) -> Bool {
    if member.wireName.equals(UnsafeRawBufferPointer(name)) { return true }
    guard member.has(.flattened), let elementName = member.element?.locationName else {
      return false
    }
    return elementName.equals(UnsafeRawBufferPointer(name))
  }
}

extension Schema {
  /// Whether the member's elements or entries are in its structure without an element around them.
  @inline(__always)
  fileprivate var isRepeatedElement: Bool { has(.flattened) && (type == .list || type == .map) }
}

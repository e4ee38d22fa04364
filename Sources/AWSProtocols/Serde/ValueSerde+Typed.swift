// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import ServiceModel
package import WireFormats

// Between generated structures and dynamic values, by the same functions that write and read
// bytes: for hooks that look at parameters, for pages and waiters, and for what was changed.

extension WritableStructure {
  /// The members that are set, as a dynamic structure.
  ///
  /// - Parameter kinds: Which members of the outermost structure: all, or only some.
  package func parameters(
    _ schema: Schema, _ kinds: ValueSerializer.Members = .all
  ) throws -> Structure {
    try collected(schema, kinds).members
  }

  /// The members that are set, except those that aren't scalars.
  ///
  /// - Returns: The members, and whether there are others.
  package func scalarParameters(_ schema: Schema) throws -> (members: Structure, isPartial: Bool) {
    let collected = try collected(schema, .scalars)
    return (collected.members, collected.isPartial)
  }

  private func collected(
    _ schema: Schema, _ kinds: ValueSerializer.Members
  ) throws -> ValueSerializer {
    var serializer = ValueSerializer(kinds)
    try withUnsafePointer(to: self) {
      try TypedStructure($0).serializeMembers(to: &serializer, of: schema)
    }
    return serializer
  }
}

extension ReadableStructure {
  /// A structure from a dynamic one.
  package init(reading value: Value, as schema: Schema) throws {
    self.init()
    var deserializer = ValueDeserializer(value)
    try withUnsafeMutablePointer(to: &self) {
      var target = StructureTarget($0, schema)
      try deserializer.readTyped(schema, into: &target)
    }
  }
}

extension ReadableUnion {
  /// A union from a dynamic structure.
  package init(reading value: Value, as schema: Schema) throws {
    self = .unknown("")
    var deserializer = ValueDeserializer(value)
    try withUnsafeMutablePointer(to: &self) {
      var target = UnionTarget($0, schema)
      try deserializer.readTyped(schema, into: &target)
    }
  }
}

/// Dynamic parameters in place of generated ones: those of a later page, or what a hook changed.
package struct DynamicInput: WritableStructure {
  private let parameters: Structure

  /// Parameters under the API's names.
  package init(parameters: Structure) { self.parameters = parameters }

  /// Writes the parameters that are members.
  @_spi(Generated)
  public func write(to writer: inout ShapeWriter) throws { try writer.members(parameters) }
}

/// Collects what is written as a dynamic structure.
package struct ValueSerializer: ShapeSerializer {
  /// Which members of the outermost structure are written.
  package enum Members {
    /// All.
    case all
    /// Those that aren't lists, maps or structures: what hooks of the library and endpoint rules look at.
    case scalars
    /// Those with these names.
    case named(Set<String>)
  }

  /// The members so far.
  private(set) var members = Structure()
  /// An element, in place of members.
  private var element: Value?
  private var isElement = false
  private let kinds: Members
  /// Whether members of the outermost structure were left out.
  private(set) var isPartial = false

  package init(_ kinds: Members = .all) { self.kinds = kinds }

  private mutating func write(_ schema: Schema, _ value: @autoclosure () throws -> Value) rethrows {
    guard !isElement else {
      element = try value()
      return
    }
    switch kinds {
    case .all: break
    case .scalars:
      switch schema.type {
      case .list, .map, .structure:
        isPartial = true
        return
      default: break
      }
    case .named(let names):
      guard names.contains(schema.memberName.string) else { return }
    }
    members.append(schema.memberName.string, try value())
  }

  private static func element(_ shape: some SerializableShape, _ schema: Schema) throws -> Value {
    var inner = ValueSerializer()
    inner.isElement = true
    try shape.serializeShape(to: &inner, as: schema)
    return inner.element ?? .null
  }

  package mutating func writeNull(_ schema: Schema) { write(schema, .null) }
  package mutating func writeBoolean(_ schema: Schema, _ value: Bool) {
    write(schema, .bool(value))
  }
  package mutating func writeInteger(_ schema: Schema, _ value: Int64) {
    write(schema, .integer(value))
  }
  package mutating func writeDouble(_ schema: Schema, _ value: Double) {
    write(schema, .double(value))
  }
  package mutating func writeNumber(_ schema: Schema, text: String) {
    write(schema, .number(text))
  }
  package mutating func writeString(_ schema: Schema, _ value: String) {
    write(schema, .string(value))
  }
  package mutating func writeBlob(_ schema: Schema, _ value: [UInt8]) {
    write(schema, .blob(value))
  }
  package mutating func writeTimestamp(_ schema: Schema, _ value: Timestamp) {
    write(schema, .timestamp(value))
  }
  package mutating func writeStream(_ schema: Schema, _ value: any ByteSource) {
    write(schema, .stream(ByteStream(value)))
  }
  package mutating func writeEvents(_ schema: Schema, _ events: EventStream) {
    write(schema, .events(events))
  }
  package mutating func writeDocument(_ schema: Schema, _ value: Value) { write(schema, value) }

  package mutating func writeStructure(
    _ schema: Schema, _ value: some SerializableStructure
  ) throws {
    try write(schema, .structure(Self.members(value, schema)))
  }

  private static func members(
    _ value: some SerializableStructure, _ schema: Schema
  ) throws -> Structure {
    var inner = ValueSerializer()
    try value.serializeMembers(to: &inner, of: schema)
    return inner.members
  }

  package mutating func writeList<Elements: Collection>(
    _ schema: Schema, _ elements: Elements
  ) throws where Elements.Element: SerializableShape {
    guard let elementSchema = schema.element else { return }
    try write(schema, .list(elements.map { try Self.element($0, elementSchema) }))
  }

  package mutating func writeMap<Entries: Collection, V: SerializableShape>(
    _ schema: Schema, _ entries: Entries
  ) throws where Entries.Element == (name: String, value: V) {
    guard let valueSchema = schema.value else { return }
    try write(schema, .structure(Self.entries(entries, valueSchema)))
  }

  private static func entries<Entries: Collection, V: SerializableShape>(
    _ entries: Entries, _ schema: Schema
  ) throws -> Structure where Entries.Element == (name: String, value: V) {
    var structure = Structure()
    structure.reserveCapacity(entries.count)
    for (name, value) in entries { structure.append(name, try element(value, schema)) }
    return structure
  }
}

/// Reads dynamic values by their schemas.
package struct ValueDeserializer: ShapeDeserializer {
  private var value: Value

  /// A deserialiser before a value.
  package init(_ value: Value) { self.value = value }

  private func mismatch(_ schema: Schema) -> ResponseParserError {
    let name = schema.isMember ? schema.memberName : schema.shapeName
    return ResponseParserError("\(name) must be of type \(schema.type), not \(value.kindName)")
  }

  package mutating func readNull() -> Bool { value == .null }

  package mutating func readBoolean(_ schema: Schema) throws -> Bool {
    guard case .bool(let bool) = value else { throw mismatch(schema) }
    return bool
  }

  package mutating func readInteger(_ schema: Schema) -> Value { value }

  package mutating func readDouble(_ schema: Schema) throws -> Double {
    guard let double = Double(value) else { throw mismatch(schema) }
    return double
  }

  package mutating func readString(_ schema: Schema) throws -> String {
    guard case .string(let text) = value else { throw mismatch(schema) }
    return text
  }

  package mutating func readBlob(_ schema: Schema) throws -> [UInt8] {
    switch value {
    case .blob(let bytes): return bytes
    case .string(let text): return Array(text.utf8)
    default: throw mismatch(schema)
    }
  }

  package mutating func readTimestamp(_ schema: Schema) throws -> Timestamp {
    guard let timestamp = Timestamp(parameter: value) else { throw mismatch(schema) }
    return timestamp
  }

  package mutating func readDocument(_ schema: Schema) -> Value { value }

  package mutating func readStructure<C: StructureConsumer>(
    _ schema: Schema, into consumer: inout C
  ) throws {
    guard case .structure(let members) = value else { throw mismatch(schema) }
    var known = 0
    for (name, value) in members where value != .null {
      var inner = ValueDeserializer(value)
      if let member = schema.member(name) {
        known += 1
        try consumer.readMember(member, from: &inner)
      } else if schema.has(.union) {
        // A union's newer variant, in a parsed response, is this member's `name`.
        consumer.skippedMember(
          name == "SDK_UNKNOWN_MEMBER" ? String(value["name"]) ?? name : name)
      }
    }
    if schema.has(.union) { try consumer.checkUnion(schema, count: known) }
  }

  package mutating func readList(
    _ schema: Schema, _ element: (inout Self, Schema) throws -> Void
  ) throws {
    guard let elementSchema = schema.element else { throw mismatch(schema) }
    switch value {
    case .list(let elements), .set(let elements):
      for value in elements {
        var inner = ValueDeserializer(value)
        try element(&inner, elementSchema)
      }
    default: throw mismatch(schema)
    }
  }

  package mutating func readMap(
    _ schema: Schema, _ entry: (String, inout Self, Schema) throws -> Void
  ) throws {
    guard case .structure(let members) = value, let valueSchema = schema.value else {
      throw mismatch(schema)
    }
    for (name, value) in members {
      var inner = ValueDeserializer(value)
      try entry(name, &inner, valueSchema)
    }
  }

  package mutating func readStream(_ schema: Schema) -> Value? {
    switch value {
    case .stream, .events: value
    default: nil
    }
  }

  package mutating func readUnexpectedValue(_ schema: Schema) -> Value? {
    switch (schema.type, value) {
    case (.string, .string), (.boolean, .bool), (.float, .double), (.double, .double): nil
    case (.string, _), (.boolean, _), (.float, _), (.double, _): value
    default: nil
    }
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import ServiceModel
package import WireFormats

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

  package mutating func omits(_ schema: Schema) -> Bool {
    guard !isElement else { return false }
    switch kinds {
    case .all: return false
    case .scalars:
      isPartial = true
      return true
    case .named(let names): return !names.contains(schema.memberName.string)
    }
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

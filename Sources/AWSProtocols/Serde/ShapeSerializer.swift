// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import ServiceModel
package import WireFormats

/// Bounds of parameters.
enum ParameterLimits {
  /// How deeply parameters may nest.
  static let depth = 256
}

/// Writes values by their schemas in one protocol's format. A value visits itself and calls the
/// method of its kind; names, formats and locations from the schema are up to the serialiser.
///
/// The idea is that of schema-based serde in smithy-java and smithy-swift: each protocol is written
/// once, for both the dynamic ``Value`` and generated structs.
package protocol ShapeSerializer {
  /// Writes an explicit null (an element of a sparse list or map).
  mutating func writeNull(_ schema: Schema) throws
  /// Writes a boolean.
  mutating func writeBoolean(_ schema: Schema, _ value: Bool) throws
  /// Writes a whole number.
  mutating func writeInteger(_ schema: Schema, _ value: Int64) throws
  /// Writes a floating-point number.
  mutating func writeDouble(_ schema: Schema, _ value: Double) throws
  /// Writes a number given as text, digit by digit.
  mutating func writeNumber(_ schema: Schema, text: String) throws
  /// Writes a string.
  mutating func writeString(_ schema: Schema, _ value: String) throws
  /// Writes bytes.
  mutating func writeBlob(_ schema: Schema, _ value: [UInt8]) throws
  /// Writes an instant.
  mutating func writeTimestamp(_ schema: Schema, _ value: Timestamp) throws
  /// Writes bytes that are read while the request is sent; only for a payload.
  mutating func writeStream(_ schema: Schema, _ value: any ByteSource) throws
  /// Writes events that are sent one by one; only for a payload.
  mutating func writeEvents(_ schema: Schema, _ events: EventStream) throws
  /// Writes a document: a value of any form without a schema.
  mutating func writeDocument(_ schema: Schema, _ value: Value) throws
  /// Writes a structure.
  mutating func writeStructure(_ schema: Schema, _ value: some SerializableStructure) throws
  /// Writes a list.
  mutating func writeList<Elements: Collection>(_ schema: Schema, _ elements: Elements) throws
  where Elements.Element: SerializableShape
  /// Writes a map.
  mutating func writeMap<Entries: Collection, V: SerializableShape>(
    _ schema: Schema, _ entries: Entries
  ) throws where Entries.Element == (name: String, value: V)
  /// Writes a structure of generated code. A requirement, as the two below, so that each serialiser
  /// has a witness that is specialised for it.
  mutating func writeTyped(_ schema: Schema, _ structure: TypedStructure) throws
  /// Writes a list of generated code.
  mutating func writeTyped(_ schema: Schema, _ elements: TypedElements) throws
  /// Writes a map of generated code.
  mutating func writeTyped(_ schema: Schema, _ entries: TypedEntries) throws
  /// Whether a list, map or structure of generated code isn't wanted; asked before it is made ready.
  mutating func omits(_ schema: Schema) -> Bool
}

extension ShapeSerializer {
  /// Writes a structure of generated code.
  package mutating func writeTyped(_ schema: Schema, _ structure: TypedStructure) throws {
    try writeStructure(schema, structure)
  }

  /// Writes a list of generated code.
  package mutating func writeTyped(_ schema: Schema, _ elements: TypedElements) throws {
    try writeList(schema, elements)
  }

  /// Writes a map of generated code.
  package mutating func writeTyped(_ schema: Schema, _ entries: TypedEntries) throws {
    try writeMap(schema, entries)
  }

  /// All are wanted.
  package mutating func omits(_ schema: Schema) -> Bool { false }

  /// Throws, because a document has no streams of events.
  package mutating func writeEvents(_ schema: Schema, _ events: EventStream) throws {
    throw SerializationError(
      "\(schema.memberName) is a stream of events, which this protocol can't send")
  }
}

/// A value that can visit itself by a schema.
package protocol SerializableShape {
  /// Calls the serialiser's method of this value's kind.
  ///
  /// - Throws: The serialiser's errors, or that the value doesn't match the schema.
  func serializeShape<S: ShapeSerializer>(to serializer: inout S, as schema: Schema) throws
}

/// A value with members.
package protocol SerializableStructure: SerializableShape {
  /// Serialises each present member by the schema's member of its name.
  func serializeMembers<S: ShapeSerializer>(to serializer: inout S, of schema: Schema) throws
}

extension SerializableStructure {
  /// Writes itself as a structure.
  package func serializeShape<S: ShapeSerializer>(to serializer: inout S, as schema: Schema) throws
  {
    try serializer.writeStructure(schema, self)
  }
}

extension Optional: SerializableShape where Wrapped: SerializableShape {
  /// Writes the value, or null.
  package func serializeShape<S: ShapeSerializer>(to serializer: inout S, as schema: Schema) throws
  {
    switch self {
    case .some(let value): try value.serializeShape(to: &serializer, as: schema)
    case .none: try serializer.writeNull(schema)
    }
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ServiceModel
import WireFormats

/// A serialiser for a location that accepts only some kinds of values; methods that it doesn't
/// implement throw.
protocol PartialSerializer: ShapeSerializer {
  /// The location in words, for messages: "a header".
  var container: String { get }
}

extension PartialSerializer {
  private func refuse(_ schema: Schema) -> SerializationError {
    let name = schema.isMember ? schema.memberName : schema.shapeName
    return SerializationError("\(name) is of type \(schema.type), which \(container) can't contain")
  }

  mutating func writeNull(_ schema: Schema) throws { throw refuse(schema) }
  mutating func writeBoolean(_ schema: Schema, _ value: Bool) throws { throw refuse(schema) }
  mutating func writeInteger(_ schema: Schema, _ value: Int64) throws { throw refuse(schema) }
  mutating func writeDouble(_ schema: Schema, _ value: Double) throws { throw refuse(schema) }
  mutating func writeNumber(_ schema: Schema, text: String) throws { throw refuse(schema) }
  mutating func writeString(_ schema: Schema, _ value: String) throws { throw refuse(schema) }
  mutating func writeBlob(_ schema: Schema, _ value: [UInt8]) throws { throw refuse(schema) }
  mutating func writeTimestamp(_ schema: Schema, _ value: Timestamp) throws { throw refuse(schema) }
  mutating func writeStream(_ schema: Schema, _ value: any ByteSource) throws {
    throw refuse(schema)
  }
  mutating func writeDocument(_ schema: Schema, _ value: Value) throws { throw refuse(schema) }
  mutating func writeStructure(_ schema: Schema, _ value: some SerializableStructure) throws {
    throw refuse(schema)
  }
  mutating func writeList<Elements: Collection>(_ schema: Schema, _ elements: Elements) throws
  where Elements.Element: SerializableShape { throw refuse(schema) }
  mutating func writeMap<Entries: Collection, V: SerializableShape>(
    _ schema: Schema, _ entries: Entries
  ) throws where Entries.Element == (name: String, value: V) { throw refuse(schema) }
}

/// A deserialiser for a location that has only some kinds of values; methods that it doesn't
/// implement throw.
protocol PartialDeserializer: ShapeDeserializer {
  /// The location in words, for messages: "a header".
  var container: String { get }
}

extension PartialDeserializer {
  private func refuse(_ schema: Schema) -> ResponseParserError {
    let name = schema.isMember ? schema.memberName : schema.shapeName
    return ResponseParserError(
      "\(name) is of type \(schema.type), which \(container) can't contain")
  }

  mutating func readNull() throws -> Bool { false }
  mutating func readBoolean(_ schema: Schema) throws -> Bool { throw refuse(schema) }
  mutating func readInteger(_ schema: Schema) throws -> Value { throw refuse(schema) }
  mutating func readDouble(_ schema: Schema) throws -> Double { throw refuse(schema) }
  mutating func readString(_ schema: Schema) throws -> String { throw refuse(schema) }
  mutating func readBlob(_ schema: Schema) throws -> [UInt8] { throw refuse(schema) }
  mutating func readTimestamp(_ schema: Schema) throws -> Timestamp { throw refuse(schema) }
  mutating func readDocument(_ schema: Schema) throws -> Value { throw refuse(schema) }
  mutating func readStructure<C: StructureConsumer>(
    _ schema: Schema, into consumer: inout C
  ) throws { throw refuse(schema) }
  mutating func readList(
    _ schema: Schema, _ element: (inout Self, Schema) throws -> Void
  ) throws { throw refuse(schema) }
  mutating func readMap(
    _ schema: Schema, _ entry: (String, inout Self, Schema) throws -> Void
  ) throws { throw refuse(schema) }
  mutating func readStream(_ schema: Schema) throws -> Value? { nil }
}

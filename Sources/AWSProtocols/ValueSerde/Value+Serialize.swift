// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import ServiceModel
import WireFormats

extension Value: SerializableShape {
  /// Visits itself by the schema. It accepts what boto3 accepts besides the type itself: text for
  /// bytes, text and numbers for instants, whole numbers for floating-point ones.
  ///
  /// - Throws: ``SerializationError`` if the value is of another kind than the schema (which
  ///   validation reports first, unless it is off).
  // Specialized as reading is (`Value.init(from:as:like:)`): 1 % of `put`.
  @specialized(where S == JSONSerializer)
  @specialized(where S == CBORSerializer)
  @specialized(where S == XMLSerializer)
  @specialized(where S == MessageSerializer<XMLSerializer>)
  @specialized(where S == MessageSerializer<JSONSerializer>)
  package func serializeShape<S: ShapeSerializer>(to serializer: inout S, as schema: Schema) throws
  {
    if case .null = self { return try serializer.writeNull(schema) }
    if schema.has(.document) { return try serializer.writeDocument(schema, self) }
    if schema.isJSONHeader { return try serializer.writeDocument(schema, self) }
    switch schema.type {
    case .structure:
      if case .events(let events) = self, schema.has(.eventStream) {
        return try serializer.writeEvents(schema, events)
      }
      guard case .structure(let structure) = self else { throw mismatch(schema) }
      try serializer.writeStructure(schema, structure)
    case .list:
      switch self {
      case .list(let elements), .set(let elements): try serializer.writeList(schema, elements)
      default: throw mismatch(schema)
      }
    case .map:
      guard case .structure(let entries) = self else { throw mismatch(schema) }
      try serializer.writeMap(schema, entries)
    case .string: try serializeText(to: &serializer, as: schema)
    case .blob: try serializeBytes(to: &serializer, as: schema)
    case .boolean:
      guard case .bool(let bool) = self else { throw mismatch(schema) }
      try serializer.writeBoolean(schema, bool)
    case .integer, .long: try serializeInteger(to: &serializer, as: schema)
    case .float, .double: try serializeDouble(to: &serializer, as: schema)
    case .timestamp:
      guard let timestamp = Timestamp(parameter: self) else { throw mismatch(schema) }
      try serializer.writeTimestamp(schema, timestamp)
    }
  }

  private func serializeText<S: ShapeSerializer>(to serializer: inout S, as schema: Schema) throws {
    guard case .string(let text) = self else { throw mismatch(schema) }
    try serializer.writeString(schema, text)
  }

  private func serializeBytes<S: ShapeSerializer>(to serializer: inout S, as schema: Schema) throws
  {
    switch self {
    case .blob(let bytes): try serializer.writeBlob(schema, bytes)
    case .string(let text): try serializer.writeBlob(schema, Array(text.utf8))
    case .stream(let stream): try serializer.writeStream(schema, stream.source)
    default: throw mismatch(schema)
    }
  }

  private func serializeInteger<S: ShapeSerializer>(
    to serializer: inout S, as schema: Schema
  ) throws {
    switch self {
    case .integer(let integer): try serializer.writeInteger(schema, integer)
    case .number(let text): try serializer.writeNumber(schema, text: text)
    case .bool(let bool): try serializer.writeBoolean(schema, bool)
    default: throw mismatch(schema)
    }
  }

  private func serializeDouble<S: ShapeSerializer>(
    to serializer: inout S, as schema: Schema
  ) throws {
    switch self {
    case .double(let double): try serializer.writeDouble(schema, double)
    default: try serializeInteger(to: &serializer, as: schema)
    }
  }

  private func mismatch(_ schema: Schema) -> SerializationError {
    let name = schema.isMember ? schema.memberName : schema.shapeName
    return SerializationError("\(name) must be of type \(schema.type), not \(kindName)")
  }
}

extension Structure: SerializableStructure {
  /// Serialises the present members, in the caller's order as in botocore.
  @specialized(where S == JSONSerializer)
  @specialized(where S == MessageSerializer<XMLSerializer>)
  @specialized(where S == MessageSerializer<JSONSerializer>)
  package func serializeMembers<S: ShapeSerializer>(
    to serializer: inout S, of schema: Schema
  ) throws {
    for (name, value) in self where value != nil {
      guard let member = schema.member(name) else { continue }
      try value.serializeShape(to: &serializer, as: member)
    }
  }
}

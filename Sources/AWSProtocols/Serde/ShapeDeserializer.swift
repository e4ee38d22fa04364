// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import ServiceModel
package import WireFormats

/// Reads values by their schemas from one protocol's format; the counterpart of
/// ``ShapeSerializer``.
///
/// It is positioned before one value at a time; each read consumes that value. Bytes that don't
/// match the schema throw a ``ResponseParserError``.
package protocol ShapeDeserializer {
  /// Consumes a null if it is next.
  ///
  /// - Returns: Whether it was one.
  mutating func readNull() throws -> Bool
  /// Reads a boolean.
  mutating func readBoolean(_ schema: Schema) throws -> Bool
  /// Reads a number of an integer shape: ``Value/integer(_:)``, or ``Value/number(_:)`` beyond
  /// its range.
  mutating func readInteger(_ schema: Schema) throws -> Value
  /// Reads a floating-point number.
  mutating func readDouble(_ schema: Schema) throws -> Double
  /// Reads a string.
  mutating func readString(_ schema: Schema) throws -> String
  /// Reads bytes.
  mutating func readBlob(_ schema: Schema) throws -> [UInt8]
  /// Reads an instant.
  mutating func readTimestamp(_ schema: Schema) throws -> Timestamp
  /// Reads a timestamp, a blob or a floating-point number as the message has it.
  mutating func readWireText(_ schema: Schema) throws -> Value
  /// Reads a document: a value of any form without a schema. Also what botocore leaves in the
  /// protocol's form (a `jsonvalue`).
  mutating func readDocument(_ schema: Schema) throws -> Value
  /// Reads the present members, each through the consumer.
  mutating func readStructure<C: StructureConsumer>(_ schema: Schema, into consumer: inout C)
    throws
  /// Reads a list, calling a closure for each element.
  mutating func readList(_ schema: Schema, _ element: (inout Self, Schema) throws -> Void) throws
  /// Reads a map, calling a closure for each entry's value.
  mutating func readMap(
    _ schema: Schema, _ entry: (String, inout Self, Schema) throws -> Void) throws
  /// Takes the body unread, for a streaming member; `nil` if there is none.
  mutating func readStream(_ schema: Schema) throws -> Value?
  /// Takes a value of another kind than the schema's, if the protocol passes such values to the
  /// caller, as botocore's `json` does with scalars; `nil` for a value that matches.
  mutating func readUnexpectedValue(_ schema: Schema) throws -> Value?
  /// Reads a structure of generated code. A requirement, so that each deserialiser has a witness
  /// that is specialised for it.
  mutating func readTyped(_ schema: Schema, into target: inout StructureTarget) throws
  /// Reads a union of generated code.
  mutating func readTyped(_ schema: Schema, into target: inout UnionTarget) throws
  /// Reads a list of generated code, calling a closure before each element.
  mutating func readTypedList(
    _ schema: Schema, _ options: TypedElementOptions,
    _ element: (inout ShapeReader) throws -> Void) throws
  /// Reads a map of generated code, calling a closure before each value.
  mutating func readTypedMap(
    _ schema: Schema, _ options: TypedElementOptions,
    _ entry: (String, inout ShapeReader) throws -> Void) throws
}

extension ShapeDeserializer {
  /// Reads a structure of generated code.
  package mutating func readTyped(
    _ schema: Schema, into target: inout StructureTarget
  ) throws {
    try readStructure(schema, into: &target)
  }

  /// Reads a union of generated code.
  package mutating func readTyped(_ schema: Schema, into target: inout UnionTarget) throws {
    try readStructure(schema, into: &target)
  }

  /// Reads a list of generated code.
  package mutating func readTypedList(
    _ schema: Schema, _ options: TypedElementOptions,
    _ element: (inout ShapeReader) throws -> Void
  ) throws {
    try readList(schema) { deserializer, schema in
      if !options.keepsNull, try deserializer.readNull() { return }
      try withUnsafeMutablePointer(to: &deserializer) {
        var reader = ShapeReader($0, schema, options.decoding)
        try element(&reader)
      }
    }
  }

  /// Reads a map of generated code.
  package mutating func readTypedMap(
    _ schema: Schema, _ options: TypedElementOptions,
    _ entry: (String, inout ShapeReader) throws -> Void
  ) throws {
    try readMap(schema) { name, deserializer, schema in
      if !options.keepsNull, try deserializer.readNull() { return }
      try withUnsafeMutablePointer(to: &deserializer) {
        var reader = ShapeReader($0, schema, options.decoding)
        try entry(name, &reader)
      }
    }
  }

  /// Text, as most formats have it, or a parsed number.
  package mutating func readWireText(_ schema: Schema) throws -> Value {
    switch schema.type {
    case .float, .double: .double(try readDouble(schema))
    default: .string(try readString(schema))
    }
  }

  /// A value that doesn't match is an error of the read that follows.
  package mutating func readUnexpectedValue(_ schema: Schema) throws -> Value? { nil }
}

/// Takes the members of a structure as they are found.
package protocol StructureConsumer {
  /// Takes a member by reading it.
  mutating func readMember<D: ShapeDeserializer>(_ member: Schema, from deserializer: inout D)
    throws
  /// Reports a member that the schema doesn't have (for example a newer variant of a union).
  mutating func skippedMember(_ name: String)
  /// Checks the number of variants that a union was sent with, known to the schema or newer.
  ///
  /// - Throws: ``ResponseParserError``, unless the consumer can take any number.
  func checkUnion(_ schema: Schema, count: Int) throws
}

extension StructureConsumer {
  /// Throws unless it is one, as botocore does.
  package func checkUnion(_ schema: Schema, count: Int) throws {
    guard count == 1 else {
      throw ResponseParserError(
        "Invalid service response: \(schema.shapeName) must have one and only one member set.")
    }
  }
}

/// A value that can be read by a schema.
package protocol DeserializableShape {
  /// Reads the next value.
  init<D: ShapeDeserializer>(from deserializer: inout D, as schema: Schema) throws
  /// How timestamps and blobs are kept, in events, too; `nil` if they are parsed.
  static var wireText: WireTextStyle? { get }
}

/// A message that can't be read: not in the protocol's format, or not matching the schema. The text
/// says what and where.
package struct ResponseParserError: Error, Sendable, CustomStringConvertible {
  /// What is wrong.
  package let message: String
  /// Whether the response had no body, or a blank one.
  package var bodyIsEmpty = false

  /// An error with a message.
  package init(_ message: String) { self.message = message }

  /// The message.
  package var description: String { message }
}

extension DeserializableShape {
  /// Timestamps and blobs are parsed.
  package static var wireText: WireTextStyle? { nil }

  /// The value of an output that the model doesn't have: a structure without members.
  init(empty: Void) throws {
    var deserializer = EmptyDeserializer()
    self = try Self(from: &deserializer, as: .empty)
  }
}

/// Reads a structure without members from nothing.
private struct EmptyDeserializer: PartialDeserializer {
  var container: String { "an empty output" }

  mutating func readStructure<C: StructureConsumer>(
    _ schema: Schema, into consumer: inout C
  ) throws {}
}

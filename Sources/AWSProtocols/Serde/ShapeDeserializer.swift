// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import ServiceModel
package import WireFormats

/// Reads values by their schemas from one protocol's form; the counterpart of ``ShapeSerializer``.
///
/// It stands before one value at a time; each read takes that value. Bytes that don't fit the
/// schema throw a ``ResponseParserError``.
package protocol ShapeDeserializer {
  /// Takes a null if one is next.
  ///
  /// - Returns: Whether it was one.
  mutating func readNull() throws -> Bool
  /// Reads a truth value.
  mutating func readBoolean(_ schema: Schema) throws -> Bool
  /// Reads a number of an integer shape: ``Value/integer(_:)``, or ``Value/number(_:)`` beyond
  /// its range.
  mutating func readInteger(_ schema: Schema) throws -> Value
  /// Reads a floating-point number.
  mutating func readDouble(_ schema: Schema) throws -> Double
  /// Reads a text.
  mutating func readString(_ schema: Schema) throws -> String
  /// Reads bytes.
  mutating func readBlob(_ schema: Schema) throws -> [UInt8]
  /// Reads an instant.
  mutating func readTimestamp(_ schema: Schema) throws -> Timestamp
  /// Reads a document: a value of any form without a schema. Also what botocore leaves as the
  /// protocol gives it (a `jsonvalue`).
  mutating func readDocument(_ schema: Schema) throws -> Value
  /// Reads the members that are there, each through the consumer.
  mutating func readStructure<C: StructureConsumer>(_ schema: Schema, into consumer: inout C)
    throws
  /// Reads a list, each element by a call that takes it.
  mutating func readList(_ schema: Schema, _ element: (inout Self, Schema) throws -> Void) throws
  /// Reads a map, each entry by a call that takes its value.
  mutating func readMap(
    _ schema: Schema, _ entry: (String, inout Self, Schema) throws -> Void) throws
  /// Takes the body as it is, for a member that streams; `nil` where there is none.
  mutating func readStream(_ schema: Schema) throws -> Value?
  /// Takes a value of another kind than the schema says, where the protocol lets such through to
  /// the caller, as botocore's `json` does with scalars; `nil` for one that fits.
  mutating func readMisfit(_ schema: Schema) throws -> Value?
}

extension ShapeDeserializer {
  /// What doesn't fit is an error of the read that follows.
  package mutating func readMisfit(_ schema: Schema) throws -> Value? { nil }
}

/// What takes the members of a structure as they are found.
package protocol StructureConsumer {
  /// Takes a member by reading it.
  mutating func readMember<D: ShapeDeserializer>(_ member: Schema, from deserializer: inout D)
    throws
  /// Is told of a member that the schema doesn't have (a newer variant of a union, say).
  mutating func skippedMember(_ name: String)
}

/// A value that can be read by a schema.
package protocol DeserializableShape {
  /// Reads the value that is next.
  init<D: ShapeDeserializer>(from deserializer: inout D, as schema: Schema) throws
}

/// A message that can't be read: not the protocol's form, or not the schema's. The message says
/// what and where.
package struct ResponseParserError: Error, Sendable, CustomStringConvertible {
  /// What is wrong.
  package let message: String
  /// Whether the response had no body, or a blank one.
  package var bodyIsEmpty = false

  /// An error of a message.
  package init(_ message: String) { self.message = message }

  /// The message.
  package var description: String { message }
}

extension DeserializableShape {
  /// The value of an output that the model doesn't have: a structure without members.
  init(empty: Void) throws {
    var deserializer = EmptyDeserializer()
    self = try Self(from: &deserializer, as: .empty)
  }
}

/// Reads a structure without members from nothing.
private struct EmptyDeserializer: PartialDeserializer {
  var place: String { "an empty output" }

  mutating func readStructure<C: StructureConsumer>(
    _ schema: Schema, into consumer: inout C
  ) throws {}
}

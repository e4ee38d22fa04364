// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import ServiceModel
import WireFormats

/// A serialiser whose output is the body of a message.
protocol BodySerializer: ShapeSerializer, Sendable {
  /// The body's `Content-Type`.
  static var contentType: String { get }

  /// Begins the structure that is the whole body. Its members follow one by one, not through
  /// ``ShapeSerializer/writeStructure(_:_:)``, because some of them are sent elsewhere.
  mutating func beginBody(_ schema: Schema) throws
  /// Ends the structure that is the whole body.
  mutating func endBody() throws
  /// Takes the bytes and leaves the serialiser empty.
  mutating func takeBytes() -> [UInt8]
}

/// A serialiser that writes every scalar as a string: forms, XML.
protocol ScalarTextSerializer: ShapeSerializer {
  /// Writes a string that needs no escapes: digits, Base64, an instant.
  mutating func writePlain(_ schema: Schema, _ text: String)
}

extension ScalarTextSerializer {
  mutating func writeBoolean(_ schema: Schema, _ value: Bool) {
    writePlain(schema, value ? "true" : "false")
  }

  mutating func writeInteger(_ schema: Schema, _ value: Int64) { writePlain(schema, String(value)) }

  mutating func writeDouble(_ schema: Schema, _ value: Double) {
    writePlain(schema, FloatText.text(of: value))
  }

  mutating func writeBlob(_ schema: Schema, _ value: [UInt8]) {
    writePlain(schema, Base64.encode(value))
  }

  mutating func writeTimestamp(_ schema: Schema, _ value: Timestamp) {
    writePlain(schema, value.text(schema.timestampFormat ?? .iso8601))
  }

  mutating func writeStream(_ schema: Schema, _ value: any ByteSource) throws {
    throw SerializationError(
      "\(schema.memberName) is only a part of the body and can't be a stream; pass bytes instead")
  }
}

extension BodySerializer {
  /// Writes a shape as the whole body.
  mutating func write(_ shape: some SerializableShape, as schema: Schema) throws {
    try shape.serializeShape(to: &self, as: schema)
  }
}

/// A deserialiser that begins with a whole body.
protocol BodyDeserializer: ShapeDeserializer, SendableMetatype {
  /// Positioned before the body's value. An empty body reads as a structure without members.
  init(body: [UInt8]) throws
  /// The same, of the bytes of a buffer.
  init(body: ByteBuffer) throws
}

extension BodyDeserializer {
  init(body: ByteBuffer) throws { try self.init(body: [UInt8](buffer: body)) }
}

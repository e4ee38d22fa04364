// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ServiceModel

/// A serialiser whose output is the body of a message.
protocol BodySerializer: ShapeSerializer, Sendable {
  /// What the body says of itself in `Content-Type`.
  static var contentType: String { get }

  /// Begins the structure that is the whole body; its members follow one by one, not through
  /// ``ShapeSerializer/writeStructure(_:_:)``, because some of them travel elsewhere.
  mutating func beginBody(_ schema: Schema) throws
  /// Ends the structure that is the whole body.
  mutating func endBody() throws
  /// The bytes; the serialiser has none afterwards.
  mutating func takeBytes() -> [UInt8]
}

/// A deserialiser that begins with a whole body.
protocol BodyDeserializer: ShapeDeserializer, SendableMetatype {
  /// Stands before the value that the body is. A body without bytes reads as a structure without
  /// members.
  init(body: [UInt8]) throws
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ServiceModel
import WireFormats

/// A serialiser of the bodies of RPC protocols: members follow their names, a document may have any
/// form, and a stream of events may accompany the body (JSON, CBOR).
protocol RPCBodySerializer: BodySerializer {
  /// The format's name.
  static var format: String { get }
  /// Whether values are members of a structure, which are written after their names.
  var isMember: Bool { get set }
  /// A stream of events among the members of the outermost structure.
  var eventInput: RPCEventInput? { get set }

  /// Writes a member's name, unless the value isn't a member.
  mutating func writeKey(_ schema: Schema)
  /// Writes a value without a schema.
  mutating func write(_ value: Value, of schema: Schema) throws
}

extension RPCBodySerializer {
  mutating func writeStream(_ schema: Schema, _ value: any ByteSource) throws {
    throw SerializationError(
      "\(schema.memberName) is part of a \(Self.format) document and can't be a stream; pass bytes instead"
    )
  }

  mutating func writeEvents(_ schema: Schema, _ events: EventStream) {
    eventInput = RPCEventInput(member: schema, events: events)
  }

  mutating func writeDocument(_ schema: Schema, _ value: Value) throws {
    writeKey(schema)
    try write(value, of: schema)
  }

  /// Writes a list or a map, whose values aren't members.
  mutating func writeContainer(
    _ schema: Schema, _ write: (inout Self) throws -> Void
  ) rethrows {
    writeKey(schema)
    let outer = isMember
    isMember = false
    try write(&self)
    isMember = outer
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import ServiceModel
package import WireFormats

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

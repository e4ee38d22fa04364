// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ServiceModel
import WireFormats

/// Reads values from JSON, straight from bytes.
struct JSONDeserializer: BodyDeserializer {
  private var reader: JSONReader
  private var isWholeBody = true
  /// Whether scalars of other kinds than the schema's are converted, as in `rest-json`, or left
  /// unchanged.
  private let converts: Bool

  init(body: [UInt8]) { self.init(body: body, converts: true) }

  init(body: [UInt8], converts: Bool) {
    self.converts = converts
    reader = JSONReader(body.isEmpty ? Self.emptyObject : body, maximumDepth: Self.maximumDepth)
  }

  private static let emptyObject = Array("{}".utf8)
  /// Reading into values takes more stack per level than the reader alone.
  private static let maximumDepth = 256

  private func unexpected(_ kind: JSONReader.Kind, for schema: Schema) -> ResponseParserError {
    let name = schema.isMember ? schema.memberName : schema.shapeName
    return ResponseParserError(
      "Expected \(schema.type) for \(name), found \(kind) at byte \(reader.offset) of the body")
  }

  // MARK: Scalars

  mutating func readNull() throws -> Bool { try reader.readNullIfPresent() }

  mutating func readBoolean(_ schema: Schema) throws -> Bool {
    switch try reader.peek() {
    case .bool: return try reader.readBool()
    case .string:
      let text = try reader.readStringToken()
      return reader.withBytes(of: text) {
        $0.lazy.map(\.asciiLowercased).elementsEqual("true".utf8)
      }
    case let kind: throw unexpected(kind, for: schema)
    }
  }

  mutating func readInteger(_ schema: Schema) throws -> Value {
    switch try reader.peek() {
    case .number: return Self.value(try reader.readNumber())
    case .string:
      var text = TextDeserializer(texts: [try reader.readString()], in: .body)
      return try text.readInteger(schema)
    case let kind: throw unexpected(kind, for: schema)
    }
  }

  /// A number without a schema that determines its kind.
  private static func value(_ number: JSONReader.Number) -> Value {
    switch number {
    case .integer(let integer): return .integer(integer)
    case .other(let number):
      let isWhole = number.text.utf8.allSatisfy { $0 == UInt8(ascii: "-") || 48...57 ~= $0 }
      return isWhole ? .number(number.text) : .double(number.double)
    }
  }

  mutating func readDouble(_ schema: Schema) throws -> Double {
    switch try reader.peek() {
    case .number: return try reader.readDouble()
    case .string:
      var text = TextDeserializer(texts: [try reader.readString()], in: .body)
      return try text.readDouble(schema)
    case let kind: throw unexpected(kind, for: schema)
    }
  }

  mutating func readString(_ schema: Schema) throws -> String {
    switch try reader.peek() {
    case .string: return try reader.readString()
    case .number, .bool: return String(decoding: try reader.readRawValue(), as: UTF8.self)
    case let kind: throw unexpected(kind, for: schema)
    }
  }

  mutating func readBlob(_ schema: Schema) throws -> [UInt8] {
    let text = try reader.readStringToken()
    let bytes = reader.withBytes(of: text) { bytes in
      Result { () throws(Base64Error) in try Base64.decode(bytes) }
    }
    guard case .success(let bytes) = bytes else {
      throw ResponseParserError("\(schema.memberName) is not valid Base64")
    }
    return bytes
  }

  mutating func readTimestamp(_ schema: Schema) throws -> Timestamp {
    switch try reader.peek() {
    case .number:
      let number = try reader.readNumber()
      if case .integer(let seconds) = number, Timestamp.wholeSeconds ~= seconds {
        return Timestamp(seconds: seconds)
      }
      let seconds =
        switch number {
        case .integer(let integer): Double(integer)
        case .other(let number): number.double
        }
      guard let timestamp = Timestamp(epochSeconds: seconds) else {
        throw ResponseParserError(
          "\(schema.memberName) is not a timestamp within the years 1 to 9999")
      }
      return timestamp
    case .string:
      var text = TextDeserializer(texts: [try reader.readString()], in: .body)
      return try text.readTimestamp(schema)
    case let kind: throw unexpected(kind, for: schema)
    }
  }

  /// Without conversions a whole number stays one, also for a floating-point shape.
  mutating func readWireText(_ schema: Schema) throws -> Value {
    switch schema.type {
    case .float, .double: converts ? .double(try readDouble(schema)) : try readAny()
    default: try readAny()
    }
  }

  // MARK: Documents

  mutating func readDocument(_ schema: Schema) throws -> Value { try readAny() }

  /// Reads the whole body as a document.
  mutating func readWholeDocument() throws -> Value {
    let value = try readAny()
    try reader.finish()
    return value
  }

  private mutating func readAny() throws -> Value {
    switch try reader.peek() {
    case .null:
      try reader.readNull()
      return .null
    case .bool: return .bool(try reader.readBool())
    case .number: return Self.value(try reader.readNumber())
    case .string: return .string(try reader.readString())
    case .array:
      var elements: [Value] = []
      try reader.beginArray()
      while try reader.nextElement() { elements.append(try readAny()) }
      return .list(elements)
    case .object:
      var members = Structure()
      try reader.beginObject()
      while let key = try reader.nextKey() {
        members[try reader.string(key)] = try readAny()
      }
      return .structure(members)
    }
  }

  // MARK: Containers

  mutating func readStructure<C: StructureConsumer>(
    _ schema: Schema, into consumer: inout C
  ) throws {
    if isWholeBody {
      isWholeBody = false
      if try !reader.readNullIfPresent() { try readStructure(schema, into: &consumer) }
      return try reader.finish()
    }
    if schema.has(.union) { return try readUnion(schema, into: &consumer) }
    let kind = try reader.peek()
    guard case .object = kind else { throw unexpected(kind, for: schema) }
    let members = schema.members
    var expected = 0
    try reader.beginObject()
    while let key = try reader.nextKey() {
      guard let index = find(key, in: members, from: expected) else {
        try reader.skipValue()
        continue
      }
      expected = index + 1
      try consumer.readMember(members[index], from: &self)
    }
  }

  /// A union has exactly one non-null member, known to the schema or newer.
  private mutating func readUnion<C: StructureConsumer>(
    _ schema: Schema, into consumer: inout C
  ) throws {
    guard case .object = try reader.peek() else {
      throw unexpected(try reader.peek(), for: schema)
    }
    let members = schema.members
    var count = 0
    try reader.beginObject()
    while let key = try reader.nextKey() {
      if try reader.readNullIfPresent() { continue }
      if let index = find(key, in: members, from: 0) {
        count += 1
        try consumer.readMember(members[index], from: &self)
      } else {
        try reader.skipValue()
        if reader.matches(key, "__type") { continue }
        count += 1
        consumer.skippedMember(try reader.string(key))
      }
    }
    try consumer.checkUnion(schema, count: count)
  }

  /// The member that a key names; the search starts where the next one is likely.
  private func find(
    _ key: JSONReader.StringToken, in members: Schema.Members, from expected: Int
  ) -> Int? {
    let count = members.count
    return reader.withBytes(of: key) { name in
      let name = UnsafeRawBufferPointer(name)
      var index = expected
      for _ in 0..<count {
        if index >= count { index = 0 }
        if members[index].wireName.equals(name) { return index }
        index += 1
      }
      return nil
    }
  }

  mutating func readList(
    _ schema: Schema, _ element: (inout Self, Schema) throws -> Void
  ) throws {
    guard case .array = try reader.peek(), let elementSchema = schema.element else {
      throw unexpected(try reader.peek(), for: schema)
    }
    try reader.beginArray()
    while try reader.nextElement() { try element(&self, elementSchema) }
  }

  mutating func readMap(
    _ schema: Schema, _ entry: (String, inout Self, Schema) throws -> Void
  ) throws {
    guard case .object = try reader.peek(), let valueSchema = schema.value else {
      throw unexpected(try reader.peek(), for: schema)
    }
    try reader.beginObject()
    while let key = try reader.nextKey() {
      try entry(try reader.string(key), &self, valueSchema)
    }
  }

  mutating func readStream(_ schema: Schema) throws -> Value? { nil }

  mutating func readUnexpectedValue(_ schema: Schema) throws -> Value? {
    let expected: JSONReader.Kind
    switch schema.type {
    case .string: expected = .string
    case .boolean: expected = .bool
    case .integer, .long, .float, .double: expected = .number
    case .structure, .list, .map, .blob, .timestamp: return nil
    }
    let kind = try reader.peek()
    // No protocol converts values to text.
    guard kind != expected, !converts || expected == .string else { return nil }
    return try readAny()
  }
}

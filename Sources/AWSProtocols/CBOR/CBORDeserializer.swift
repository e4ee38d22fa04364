// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ServiceModel
import WireFormats

/// Reads values from CBOR, straight from bytes.
struct CBORDeserializer: BodyDeserializer {
  private var reader: CBORReader

  init(body: [UInt8]) { reader = CBORReader(body.isEmpty ? [0xA0] : body) }

  private func unexpected(_ head: CBORReader.Head, for schema: Schema) -> ResponseParserError {
    let name = schema.isMember ? schema.memberName : schema.shapeName
    return reader.error("expected \(schema.type) for \(name), found an item of type \(head.kind)")
  }

  // MARK: Scalars

  mutating func readNull() throws -> Bool { try reader.readNullIfPresent() }

  mutating func readBoolean(_ schema: Schema) throws -> Bool {
    let head = try reader.readHead()
    guard head.kind == .simple, head.info == 20 || head.info == 21 else {
      throw unexpected(head, for: schema)
    }
    return head.info == 21
  }

  mutating func readInteger(_ schema: Schema) throws -> Value {
    let head = try reader.readHead()
    switch head.kind {
    case .unsigned, .negative: return CBORReader.integer(head)
    case .simple:
      guard let number = CBORReader.number(head) else { throw unexpected(head, for: schema) }
      return Int64(exactly: number).map { .integer($0) } ?? .double(number)
    default: throw unexpected(head, for: schema)
    }
  }

  mutating func readDouble(_ schema: Schema) throws -> Double {
    let head = try reader.readHead()
    switch head.kind {
    case .unsigned: return Double(head.argument)
    case .negative: return -1 - Double(head.argument)
    default:
      guard let number = CBORReader.number(head) else { throw unexpected(head, for: schema) }
      return number
    }
  }

  mutating func readString(_ schema: Schema) throws -> String {
    let head = try reader.readHead()
    guard head.kind == .text else { throw unexpected(head, for: schema) }
    return try reader.readText(head)
  }

  mutating func readBlob(_ schema: Schema) throws -> [UInt8] {
    let head = try reader.readHead()
    guard head.kind == .bytes else { throw unexpected(head, for: schema) }
    return Array(try reader.readBytes(head))
  }

  mutating func readTimestamp(_ schema: Schema) throws -> Timestamp {
    let head = try reader.readHead()
    guard head.kind == .tag else { throw unexpected(head, for: schema) }
    return try reader.readTimestamp(tag: head)
  }

  /// An instant is a number; bytes, which have no text, become Base64.
  mutating func readWireText(_ schema: Schema) throws -> Value {
    switch schema.type {
    case .blob: return .string(Base64.encode(try readBlob(schema)))
    case .float, .double: return try reader.readValue()
    default: break
    }
    let head = try reader.readHead()
    guard head.kind == .tag, head.argument == 1 else { throw unexpected(head, for: schema) }
    return try reader.readValue()
  }

  mutating func readDocument(_ schema: Schema) throws -> Value { try reader.readValue() }

  // MARK: Containers

  mutating func readStructure<C: StructureConsumer>(
    _ schema: Schema, into consumer: inout C
  ) throws {
    try readStructure(schema, into: &consumer) { _, _ in }
  }

  /// A generated union keeps the name of a variant that the model doesn't have. A dynamic one has
  /// nothing then: botocore's parser of CBOR doesn't keep it.
  mutating func readTyped(_ schema: Schema, into target: inout UnionTarget) throws {
    try readStructure(schema, into: &target) { $0.skippedMember($1) }
  }

  @inline(__always)
  private mutating func readStructure<C: StructureConsumer>(
    _ schema: Schema, into consumer: inout C, _ skipped: (inout C, String) -> Void
  ) throws {
    let head = try reader.readHead()
    guard head.kind == .map else { throw unexpected(head, for: schema) }
    let members = schema.members
    let isUnion = schema.has(.union)
    var expected = 0
    var set = 0
    try readEntries(head) { deserializer in
      let key = try deserializer.readKey()
      if try deserializer.readNull() { return }
      let index = key.withUnsafeBytes { Self.find($0, in: members, from: expected) }
      if let index {
        expected = index + 1
        set += 1
        try consumer.readMember(members[index], from: &deserializer)
      } else {
        try deserializer.reader.skip()
        guard isUnion else { return }
        guard !key.elementsEqual("__type".utf8) else { return }
        set += 1
        skipped(&consumer, String(decoding: key, as: UTF8.self))
      }
    }
    if isUnion { try consumer.checkUnion(schema, count: set) }
  }

  private mutating func readKey() throws -> ArraySlice<UInt8> {
    let head = try reader.readHead()
    guard head.kind == .text else { throw reader.error("a member name is not text") }
    return try reader.readBytes(head)
  }

  /// The member with a name; the search starts where the next one is likely.
  private static func find(
    _ name: UnsafeRawBufferPointer, in members: Schema.Members, from expected: Int
  ) -> Int? {
    var index = expected
    for _ in 0..<members.count {
      if index >= members.count { index = 0 }
      if members[index].wireName.equals(name) { return index }
      index += 1
    }
    return nil
  }

  /// Reads the items of an array or the entries of a map, calling a closure for each.
  private mutating func readEntries(
    _ head: CBORReader.Head, _ entry: (inout Self) throws -> Void
  ) throws {
    try reader.enter()
    var rest = head.argument
    while try reader.hasItem(head, rest: &rest) { try entry(&self) }
    reader.leave()
  }

  mutating func readList(
    _ schema: Schema, _ element: (inout Self, Schema) throws -> Void
  ) throws {
    let head = try reader.readHead()
    guard head.kind == .array, let elementSchema = schema.element else {
      throw unexpected(head, for: schema)
    }
    try readEntries(head) { try element(&$0, elementSchema) }
  }

  mutating func readMap(
    _ schema: Schema, _ entry: (String, inout Self, Schema) throws -> Void
  ) throws {
    let head = try reader.readHead()
    guard head.kind == .map, let valueSchema = schema.value else {
      throw unexpected(head, for: schema)
    }
    try readEntries(head) { deserializer in
      let head = try deserializer.reader.readHead()
      guard head.kind == .text else { throw deserializer.unexpected(head, for: schema) }
      let name = try deserializer.reader.readText(head)
      // As in botocore, a null counts as a missing entry.
      if try !schema.has(.sparse) && deserializer.readNull() { return }
      try entry(name, &deserializer, valueSchema)
    }
  }

  mutating func readStream(_ schema: Schema) throws -> Value? { nil }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ServiceModel
import WireFormats

/// Writes values as CBOR with definite lengths, as botocore does.
struct CBORSerializer: RPCBodySerializer {
  static var format: String { "CBOR" }
  static var contentType: String { "application/cbor" }

  private var bytes: [UInt8] = []
  var eventInput: RPCEventInput?
  var isMember = false
  /// The number of members of the structure so far.
  private var count: UInt64 = 0
  private var bodyStart = 0

  mutating func beginBody(_ schema: Schema) {
    bodyStart = beginContainer()
    isMember = true
    count = 0
  }

  mutating func endBody() {
    endContainer(bodyStart, major: .map, count: count)
    isMember = false
  }

  /// A map of texts and of the members of another map, which has fewer than 16.
  static func map(of texts: [(String, String)], joining other: [UInt8]?) -> [UInt8] {
    let others = other.flatMap { $0.first.map { Int($0 & 0x1F) } } ?? 0
    let joins = others < 16
    var map = CBORSerializer()
    map.writeHead(.map, UInt64(texts.count + (joins ? others : 0)))
    for text in texts.lazy.flatMap({ [$0.0, $0.1] }) {
      map.writeHead(.text, UInt64(text.utf8.count))
      map.bytes.append(contentsOf: text.utf8)
    }
    if joins, let other { map.bytes.append(contentsOf: other.dropFirst()) }
    return map.bytes
  }

  mutating func takeBytes() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }

  // MARK: Heads

  private mutating func writeHead(_ kind: CBORReader.Kind, _ argument: UInt64) {
    let major = kind.rawValue << 5
    switch argument {
    case 0..<24: bytes.append(major | UInt8(truncatingIfNeeded: argument))
    case 0..<0x100: write(major | 24, argument, size: 1)
    case 0..<0x1_0000: write(major | 25, argument, size: 2)
    case 0..<0x1_0000_0000: write(major | 26, argument, size: 4)
    default: write(major | 27, argument, size: 8)
    }
  }

  private mutating func write(_ first: UInt8, _ argument: UInt64, size: Int) {
    bytes.append(first)
    for index in (0..<size).reversed() {
      bytes.append(UInt8(truncatingIfNeeded: argument >> UInt64(index * 8)))
    }
  }

  /// Reserves a byte for the head of a container whose number of items isn't known yet.
  private mutating func beginContainer() -> Int {
    bytes.append(0)
    return bytes.count - 1
  }

  private mutating func endContainer(_ start: Int, major kind: CBORReader.Kind, count: UInt64) {
    guard count >= 24 else {
      bytes[start] = kind.rawValue << 5 | UInt8(truncatingIfNeeded: count)
      return
    }
    var head = CBORSerializer()
    head.writeHead(kind, count)
    bytes.replaceSubrange(start...start, with: head.bytes)
  }

  mutating func writeKey(_ schema: Schema) {
    guard isMember else { return }
    count += 1
    let name = schema.wireName.bytes
    writeHead(.text, UInt64(name.count))
    bytes.append(contentsOf: name)
  }

  // MARK: Scalars

  private static let null: UInt8 = 0xF6

  mutating func writeNull(_ schema: Schema) {
    // A structure has no null members.
    if !isMember { bytes.append(Self.null) }
  }

  mutating func writeBoolean(_ schema: Schema, _ value: Bool) {
    writeKey(schema)
    bytes.append(value ? 0xF5 : 0xF4)
  }

  mutating func writeInteger(_ schema: Schema, _ value: Int64) {
    guard schema.type != .float, schema.type != .double else {
      return writeDouble(schema, Double(value))
    }
    writeKey(schema)
    write(value)
  }

  private mutating func write(_ value: Int64) {
    if value >= 0 {
      writeHead(.unsigned, UInt64(value))
    } else {
      writeHead(.negative, UInt64(bitPattern: ~value))
    }
  }

  mutating func writeDouble(_ schema: Schema, _ value: Double) {
    writeKey(schema)
    write(value, isFloat: schema.type == .float)
  }

  /// Values that aren't finite take 16 bits.
  private mutating func write(_ value: Double, isFloat: Bool) {
    if value.isNaN {
      write(0xF9, 0x7E00, size: 2)
    } else if value.isInfinite {
      write(0xF9, value < 0 ? 0xFC00 : 0x7C00, size: 2)
    } else if isFloat {
      write(0xFA, UInt64(Float(value).bitPattern), size: 4)
    } else {
      write(0xFB, value.bitPattern, size: 8)
    }
  }

  mutating func writeNumber(_ schema: Schema, text: String) throws {
    writeKey(schema)
    try write(number: text, of: schema)
  }

  private mutating func write(number text: String, of schema: Schema) throws {
    let isFloat = schema.type == .float || schema.type == .double
    if !isFloat, let unsigned = UInt64(text) { return writeHead(.unsigned, unsigned) }
    if !isFloat, let negative = UInt64(text.dropFirst()), negative > 0,
      text.utf8.first == UInt8(ascii: "-")
    {
      return writeHead(.negative, negative - 1)
    }
    guard let double = Double(text) else {
      throw SerializationError("\(schema.memberName) is out of the range of CBOR's numbers")
    }
    write(double, isFloat: schema.type == .float)
  }

  mutating func writeString(_ schema: Schema, _ value: String) {
    writeKey(schema)
    write(value)
  }

  private mutating func write(_ text: String) {
    writeHead(.text, UInt64(text.utf8.count))
    bytes.append(contentsOf: text.utf8)
  }

  mutating func writeBlob(_ schema: Schema, _ value: [UInt8]) {
    writeKey(schema)
    write(value)
  }

  private mutating func write(_ blob: [UInt8]) {
    writeHead(.bytes, UInt64(blob.count))
    bytes += blob
  }

  mutating func writeTimestamp(_ schema: Schema, _ value: Timestamp) {
    writeKey(schema)
    write(value)
  }

  private mutating func write(_ timestamp: Timestamp) {
    writeHead(.tag, 1)
    if let fraction = timestamp.fractionalEpoch {
      write(fraction, isFloat: false)
    } else {
      write(timestamp.seconds)
    }
  }

  // MARK: Documents

  mutating func write(_ value: Value, of schema: Schema) throws {
    switch value {
    case .null: bytes.append(Self.null)
    case .bool(let bool): bytes.append(bool ? 0xF5 : 0xF4)
    case .integer(let integer): write(integer)
    case .double(let double): write(double, isFloat: false)
    case .number(let text): try write(number: text, of: schema)
    case .string(let text): write(text)
    case .blob(let blob): write(blob)
    case .timestamp(let timestamp): write(timestamp)
    case .list(let elements), .set(let elements):
      writeHead(.array, UInt64(elements.count))
      for element in elements { try write(element, of: schema) }
    case .structure(let members):
      writeHead(.map, UInt64(members.count))
      for (name, value) in members {
        write(name)
        try write(value, of: schema)
      }
    case .stream, .events, .deferred:
      throw SerializationError(
        "\(schema.memberName) is a document, which can't contain a value of type \(value.kindName)")
    }
  }

  // MARK: Containers

  mutating func writeStructure(_ schema: Schema, _ value: some SerializableStructure) throws {
    writeKey(schema)
    let outer = (isMember, count)
    (isMember, count) = (true, 0)
    let start = beginContainer()
    try value.serializeMembers(to: &self, of: schema)
    endContainer(start, major: .map, count: count)
    (isMember, count) = outer
  }

  mutating func writeList<Elements: Collection>(_ schema: Schema, _ elements: Elements) throws
  where Elements.Element: SerializableShape {
    guard let elementSchema = schema.element else { return }
    try writeContainer(schema) { cbor in
      cbor.writeHead(.array, UInt64(elements.count))
      for element in elements { try element.serializeShape(to: &cbor, as: elementSchema) }
    }
  }

  mutating func writeMap<Entries: Collection, V: SerializableShape>(
    _ schema: Schema, _ entries: Entries
  ) throws where Entries.Element == (name: String, value: V) {
    guard let valueSchema = schema.value else { return }
    try writeContainer(schema) { cbor in
      let start = cbor.beginContainer()
      var written: UInt64 = 0
      for (name, value) in entries {
        let entryStart = cbor.bytes.count
        cbor.write(name)
        let valueStart = cbor.bytes.count
        try value.serializeShape(to: &cbor, as: valueSchema)
        // A null is left out if the map isn't sparse.
        let isNull = cbor.bytes.count == valueStart + 1 && cbor.bytes[valueStart] == Self.null
        if isNull, !schema.has(.sparse) {
          cbor.bytes.removeSubrange(entryStart...)
        } else {
          written += 1
        }
      }
      cbor.endContainer(start, major: .map, count: written)
    }
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ServiceModel
import WireFormats

/// Writes values as JSON, straight to bytes.
struct JSONSerializer: RPCBodySerializer {
  static var format: String { "JSON" }
  static var contentType: String { "application/json" }

  private var writer = JSONWriter()
  var eventInput: RPCEventInput?
  var isMember = false

  mutating func beginBody(_ schema: Schema) {
    writer.beginObject()
    isMember = true
  }

  mutating func endBody() {
    writer.endObject()
    isMember = false
  }

  mutating func takeBytes() -> [UInt8] {
    let bytes = writer.bytes
    writer = JSONWriter()
    return bytes
  }

  mutating func writeKey(_ schema: Schema) {
    guard isMember else { return }
    writer.key(utf8: schema.wireName.bytes.assumingMemoryBound(to: UInt8.self))
  }

  // MARK: Scalars

  mutating func writeNull(_ schema: Schema) {
    writeKey(schema)
    writer.writeNull()
  }

  mutating func writeBoolean(_ schema: Schema, _ value: Bool) {
    writeKey(schema)
    writer.write(value)
  }

  mutating func writeInteger(_ schema: Schema, _ value: Int64) {
    writeKey(schema)
    writer.write(value)
  }

  mutating func writeDouble(_ schema: Schema, _ value: Double) {
    writeKey(schema)
    write(value)
  }

  /// Values that JSON has no number for are strings.
  private mutating func write(_ value: Double) {
    if value.isFinite { writer.write(value) } else { writer.write(FloatText.text(of: value)) }
  }

  mutating func writeNumber(_ schema: Schema, text: String) {
    writeKey(schema)
    write(number: text)
  }

  private mutating func write(number text: String) {
    // The text came from the caller: it is written unchanged only if it is a JSON number.
    var reader = JSONReader(Array(text.utf8), allowsNonFinite: false)
    if (try? reader.readNumber()) != nil, (try? reader.finish()) != nil {
      writer.writeRaw(text.utf8)
    } else {
      writer.write(text)
    }
  }

  mutating func writeString(_ schema: Schema, _ value: String) {
    writeKey(schema)
    writer.write(value)
  }

  mutating func writeBlob(_ schema: Schema, _ value: [UInt8]) {
    writeKey(schema)
    writer.writeBase64(value)
  }

  mutating func writeTimestamp(_ schema: Schema, _ value: Timestamp) {
    writeKey(schema)
    let format = schema.timestampFormat ?? .unixTimestamp
    guard format == .unixTimestamp else { return writer.write(value.text(format)) }
    if let fraction = value.fractionalEpoch {
      writer.write(fraction)
    } else {
      writer.write(value.seconds)
    }
  }

  // MARK: Documents

  mutating func write(_ value: Value, of schema: Schema) throws {
    switch value {
    case .null: writer.writeNull()
    case .bool(let bool): writer.write(bool)
    case .integer(let integer): writer.write(integer)
    case .double(let double): write(double)
    case .number(let text): write(number: text)
    case .string(let text): writer.write(text)
    case .list(let elements), .set(let elements):
      writer.beginArray()
      for element in elements { try write(element, of: schema) }
      writer.endArray()
    case .structure(let members):
      writer.beginObject()
      for (name, value) in members {
        writer.key(name)
        try write(value, of: schema)
      }
      writer.endObject()
    case .blob, .timestamp, .stream, .events, .deferred:
      let name = schema.isMember ? schema.memberName : schema.shapeName
      throw SerializationError(
        "\(name) is a document, which can't contain a value of type \(value.kindName)")
    }
  }

  // MARK: Containers

  mutating func writeStructure(_ schema: Schema, _ value: some SerializableStructure) throws {
    writeKey(schema)
    let outer = isMember
    isMember = true
    writer.beginObject()
    try value.serializeMembers(to: &self, of: schema)
    writer.endObject()
    isMember = outer
  }

  mutating func writeList<Elements: Collection>(_ schema: Schema, _ elements: Elements) throws
  where Elements.Element: SerializableShape {
    guard let elementSchema = schema.element else { return }
    try writeContainer(schema) { json in
      json.writer.beginArray()
      for element in elements { try element.serializeShape(to: &json, as: elementSchema) }
      json.writer.endArray()
    }
  }

  mutating func writeMap<Entries: Collection, V: SerializableShape>(
    _ schema: Schema, _ entries: Entries
  ) throws where Entries.Element == (name: String, value: V) {
    guard let valueSchema = schema.value else { return }
    try writeContainer(schema) { json in
      json.writer.beginObject()
      for (name, value) in entries {
        json.writer.key(name)
        try value.serializeShape(to: &json, as: valueSchema)
      }
      json.writer.endObject()
    }
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

/// A JSON value with the place of each part, for messages about it.
struct PlacedJSON {
  /// A kind of value; numbers are kept as their text.
  enum Content {
    case null
    case bool(Bool)
    case number(String)
    case string(String)
    case array([PlacedJSON])
    case object([(key: PlacedJSON, name: String, value: PlacedJSON)])
  }

  /// The value.
  let content: Content
  /// Where it begins.
  let place: SourcePlace

  /// The value of a whole text.
  init(parsing bytes: [UInt8]) throws(JSONError) {
    var reader = JSONReader(bytes, maximumDepth: 32, allowsNonFinite: false)
    self = try PlacedJSON(from: &reader, of: bytes)
    try reader.finish()
  }

  private init(content: Content, place: SourcePlace) {
    self.content = content
    self.place = place
  }

  private init(from reader: inout JSONReader, of bytes: [UInt8]) throws(JSONError) {
    let kind = try reader.peek()
    place = SourcePlace(ofByte: reader.offset, in: bytes)
    switch kind {
    case .null:
      try reader.readNull()
      content = .null
    case .bool: content = .bool(try reader.readBool())
    case .string: content = .string(try reader.readString())
    case .number: content = .number(String(decoding: try reader.readRawValue(), as: UTF8.self))
    case .array:
      try reader.beginArray()
      var elements: [PlacedJSON] = []
      while try reader.nextElement() { elements.append(try PlacedJSON(from: &reader, of: bytes)) }
      content = .array(elements)
    case .object:
      try reader.beginObject()
      var members: [(key: PlacedJSON, name: String, value: PlacedJSON)] = []
      var end = reader.offset
      while let token = try reader.nextKey() {
        let start = bytes[end...].firstIndex(of: UInt8(ascii: "\"")) ?? end
        let name = try reader.string(token)
        let key = PlacedJSON(
          content: .string(name), place: SourcePlace(ofByte: start, in: bytes))
        members.append((key, name, try PlacedJSON(from: &reader, of: bytes)))
        end = reader.offset
      }
      content = .object(members)
    }
  }

  /// What kind of value it is, with its article.
  var kindName: String {
    switch content {
    case .null: "null"
    case .bool: "a boolean"
    case .number: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ServiceModel
import WireFormats

/// Reads values from strings: header values, query items, labels of a path, the status code, and
/// strings in a body.
struct TextDeserializer: PartialDeserializer {
  /// The source of a string, for messages.
  enum Origin {
    case header, uri, body
  }

  /// The string, or the first of several values.
  private let text: String
  /// All values of one name in a query; `nil` for a header, in which a list is one string with
  /// commas.
  private let texts: [String]?
  private let origin: Origin

  init(header text: String) {
    self.text = text
    texts = nil
    origin = .header
  }

  init(texts: [String], in origin: Origin = .uri) {
    text = texts.first ?? ""
    self.texts = texts
    self.origin = origin
  }

  var container: String {
    switch origin {
    case .header: "a header"
    case .uri: "the URI of a request"
    case .body: "a text"
    }
  }

  private func malformed(_ schema: Schema, _ reason: String) -> ResponseParserError {
    let name = schema.isMember ? schema.memberName : schema.shapeName
    let location =
      switch origin {
      case .header: " (header \(schema.wireName))"
      case .uri: " (in the URI of the request)"
      case .body: ""
      }
    return ResponseParserError("\(name)\(location) is not a valid \(schema.type): \(reason)")
  }

  mutating func readBoolean(_ schema: Schema) -> Bool {
    text.utf8.lazy.map(\.asciiLowercased).elementsEqual("true".utf8)
  }

  mutating func readInteger(_ schema: Schema) throws -> Value {
    guard let integer = Value(integerText: text) else { throw malformed(schema, "expected digits") }
    return integer
  }

  mutating func readDouble(_ schema: Schema) throws -> Double {
    let trimmed = String(decoding: text.utf8.filter { !$0.isASCIIWhitespace }, as: UTF8.self)
    guard let number = FloatText.number(trimmed) else {
      throw malformed(schema, "expected a number")
    }
    return number
  }

  mutating func readString(_ schema: Schema) -> String { text }

  mutating func readBlob(_ schema: Schema) throws -> [UInt8] {
    do { return try Base64.decode(text) } catch { throw malformed(schema, "\(error)") }
  }

  mutating func readTimestamp(_ schema: Schema) throws -> Timestamp {
    do { return try Timestamp(parsing: text) } catch { throw malformed(schema, error.reason) }
  }

  mutating func readList(
    _ schema: Schema, _ element: (inout Self, Schema) throws -> Void
  ) throws {
    guard let elementSchema = schema.element else { return }
    let areDates =
      elementSchema.type == .timestamp && (elementSchema.timestampFormat ?? .rfc822) == .rfc822
    for value in texts ?? HeaderList.elements(text, areDates: areDates) {
      var deserializer = TextDeserializer(texts: [value], in: origin)
      try element(&deserializer, elementSchema)
    }
  }
}

/// Reads a map whose entries are headers with a common prefix, or query items.
struct TextMapDeserializer: PartialDeserializer {
  /// The names without the prefix, with their values.
  private let entries: [(name: String, values: [String])]
  private var current: TextDeserializer?

  init(_ entries: [(name: String, values: [String])]) { self.entries = entries }

  /// The header fields whose names begin with a prefix, in any case.
  init(_ headers: WireHeaders, prefix: String) {
    var entries: [(name: String, values: [String])] = []
    // The index of each name's entry, in small letters, kept once there are too many for a linear
    // search.
    var positions: [String: Int] = [:]
    let length = prefix.utf8.count
    for field in headers.fields where field.name.utf8.count >= length {
      let begins = field.name.withBytes { name in
        WireHeaders.sameName(prefix, UnsafeRawBufferPointer(rebasing: name.prefix(length)))
      }
      guard begins else { continue }
      let name = String(decoding: field.name.utf8.dropFirst(length), as: UTF8.self)
      let position =
        positions.isEmpty
        ? entries.firstIndex { WireHeaders.sameName($0.name, name) }
        : positions[name.asciiLowercased]
      if let position {
        entries[position].values.append(field.value)
        continue
      }
      entries.append((name, [field.value]))
      if !positions.isEmpty {
        positions[name.asciiLowercased] = entries.count - 1
      } else if entries.count > 16 {
        for (position, entry) in entries.enumerated() {
          positions[entry.name.asciiLowercased] = position
        }
      }
    }
    for index in entries.indices where entries[index].values.count > 1 {
      entries[index].values = [entries[index].values.joined(separator: ", ")]
    }
    self.entries = entries
  }

  var container: String { "headers or a query" }

  mutating func readMap(
    _ schema: Schema, _ entry: (String, inout Self, Schema) throws -> Void
  ) throws {
    guard let value = schema.value else { return }
    for (name, values) in entries {
      current = TextDeserializer(texts: values)
      try entry(name, &self, value)
    }
    current = nil
  }

  mutating func readString(_ schema: Schema) throws -> String {
    guard var current else {
      throw ResponseParserError("A map in \(container) can't contain values of type \(schema.type)")
    }
    return current.readString(schema)
  }

  mutating func readList(
    _ schema: Schema, _ element: (inout Self, Schema) throws -> Void
  ) throws {
    guard let current else { return }
    var texts: [(TextDeserializer, Schema)] = []
    var list = current
    try list.readList(schema) { texts.append(($0, $1)) }
    for (text, schema) in texts {
      self.current = text
      try element(&self, schema)
    }
    self.current = current
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// A JSON value as a tree, for documents without a schema; documents with a schema are read with
/// ``JSONReader``.
package indirect enum JSONNode: Sendable {
  /// `null`
  case null
  /// `true` or `false`
  case bool(Bool)
  /// A number without fraction and exponent that fits into 64 bits.
  case integer(Int64)
  /// Any other number.
  case number(JSONNumber)
  /// A string.
  case string(String)
  /// An array.
  case array([JSONNode])
  /// An object, members in order.
  case object(JSONObject)

  /// The tree of a whole text in UTF-8. If a name is repeated the last value counts, as in Python.
  ///
  /// - Throws: ``JSONError`` if the text isn't JSON, see ``JSONReader``.
  package init(parsing bytes: [UInt8], maximumDepth: Int = 512) throws(JSONError) {
    var reader = JSONReader(bytes, maximumDepth: maximumDepth)
    self = try JSONNode(from: &reader)
    try reader.finish()
  }

  /// The tree of a whole text.
  ///
  /// - Throws: ``JSONError`` if the text isn't JSON, see ``JSONReader``.
  package init(parsing text: String) throws(JSONError) {
    try self.init(parsing: Array(text.utf8))
  }

  /// The tree of the next value.
  ///
  /// - Throws: ``JSONError`` if it is not well formed.
  package init(from reader: inout JSONReader) throws(JSONError) {
    switch try reader.peek() {
    case .null:
      try reader.readNull()
      self = .null
    case .bool: self = .bool(try reader.readBool())
    case .string: self = .string(try reader.readString())
    case .number:
      switch try reader.readNumber() {
      case .integer(let integer): self = .integer(integer)
      case .other(let number): self = .number(number)
      }
    case .array:
      try reader.beginArray()
      var elements: [JSONNode] = []
      while try reader.nextElement() { elements.append(try JSONNode(from: &reader)) }
      self = .array(elements)
    case .object:
      try reader.beginObject()
      var object = JSONObject()
      while let key = try reader.nextKey() {
        object[try reader.string(key)] = try JSONNode(from: &reader)
      }
      self = .object(object)
    }
  }
}

// MARK: - Parts

extension JSONNode {
  /// Whether this is `null`.
  package var isNull: Bool {
    if case .null = self { true } else { false }
  }

  /// The boolean if this is one.
  package var bool: Bool? {
    if case .bool(let value) = self { value } else { nil }
  }

  /// The integer if this is one that fits into 64 bits.
  package var integer: Int64? {
    if case .integer(let value) = self { value } else { nil }
  }

  /// The number if this is one, integers too.
  package var double: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .number(let number): number.double
    default: nil
    }
  }

  /// The text if this is a string.
  package var string: String? {
    if case .string(let value) = self { value } else { nil }
  }

  /// The elements if this is an array.
  package var array: [JSONNode]? {
    if case .array(let value) = self { value } else { nil }
  }

  /// The members if this is an object.
  package var object: JSONObject? {
    if case .object(let value) = self { value } else { nil }
  }

  /// The member of a name; `nil` if there is none or this isn't an object.
  package subscript(_ key: String) -> JSONNode? { object?[key] }

  /// The element at an index; `nil` if there is none or this isn't an array.
  package subscript(_ index: Int) -> JSONNode? {
    guard case .array(let elements) = self, elements.indices.contains(index) else { return nil }
    return elements[index]
  }

  /// The value as compact JSON in UTF-8.
  package var jsonBytes: [UInt8] {
    var writer = JSONWriter()
    writer.write(self)
    return writer.bytes
  }

  /// The value as JSON text.
  package func jsonText(_ style: JSONWriter.Style = .compact) -> String {
    var writer = JSONWriter(style: style)
    writer.write(self)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

extension JSONNode: Equatable {
  /// Whether two values are the same: strings and names by bytes, objects in any order, numbers by
  /// their text (`1` and `1.0` differ).
  package static func == (left: JSONNode, right: JSONNode) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.bool(let left), .bool(let right)): left == right
    case (.integer(let left), .integer(let right)): left == right
    case (.number(let left), .number(let right)): left == right
    case (.string(let left), .string(let right)): left.hasSameBytes(as: right)
    case (.array(let left), .array(let right)): left == right
    case (.object(let left), .object(let right)): left == right
    default: false
    }
  }
}

extension JSONNode: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByFloatLiteral, ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral, ExpressibleByNilLiteral
{
  /// A string.
  package init(stringLiteral value: String) { self = .string(value) }
  /// An integer.
  package init(integerLiteral value: Int64) { self = .integer(value) }
  /// A number.
  package init(floatLiteral value: Double) { self = .number(JSONNumber(value)) }
  /// A boolean.
  package init(booleanLiteral value: Bool) { self = .bool(value) }
  /// An array.
  package init(arrayLiteral elements: JSONNode...) { self = .array(elements) }
  /// An object, members in order.
  package init(dictionaryLiteral elements: (String, JSONNode)...) {
    self = .object(JSONObject(elements))
  }
  /// `null`
  package init(nilLiteral: ()) { self = .null }
}

/// A JSON number that is not an `Int64`: its text, so that nothing is lost, and the nearest
/// `Double`.
package struct JSONNumber: Sendable, CustomStringConvertible {
  /// The number as it was written, e.g. `1.10` or `18446744073709551616`.
  package let text: String
  /// The nearest `Double`; infinite beyond its range.
  package let double: Double

  init(text: String, double: Double) {
    self.text = text
    self.double = double
  }

  /// A number from a `Double`, with the shortest text that reads back as the same value.
  package init(_ double: Double) {
    self.double = double
    text = JSONWriter.text(of: double)
  }

  /// The text.
  package var description: String { text }
}

extension JSONNumber: Hashable {
  /// Whether two numbers are written the same: `1.0` and `1.00` differ.
  package static func == (left: JSONNumber, right: JSONNumber) -> Bool {
    left.text.hasSameBytes(as: right.text)
  }

  /// Hashes the text.
  package func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

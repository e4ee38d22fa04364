// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

/// The tokens of a pattern's JSON, with the positions that AWS's errors name.
///
/// AWS reads patterns with Jackson: a position is where its parser stands when it finds the fault. It reads
/// numbers and words whole, but of a string only the opening quote until its text is used, and
/// behind a member's name it has begun the value already.
package struct PatternReader {
  /// What the reader stands at.
  package enum Token: Equatable {
    case beginObject, endObject, beginArray, endArray
    case name(String)
    case string(String)
    case number(text: String, value: Double)
    case bool(Bool)
    case null
  }

  /// A pattern that isn't JSON.
  package struct SyntaxError: Error {
    package let message: String
    package let line: Int
    package let column: Int
  }

  private let bytes: [UInt8]
  /// Where the parser stands, as AWS's errors count.
  private var shown = 0
  /// Where the next token begins.
  private var offset = 0
  /// Where the string that the reader stands at ends; asking for its text moves the position there.
  private var textEnd: Int?
  private var pending: [Token] = []
  private var isObject: [Bool] = []
  private var expectsValue = true

  package init(_ text: String) { bytes = Array(text.utf8) }

  /// The line, from 1, and the column, from 1.
  var position: (line: Int, column: Int) {
    var (line, column) = (1, 1)
    for byte in bytes.prefix(shown) {
      if byte == UInt8(ascii: "\n") { (line, column) = (line + 1, 1) } else { column += 1 }
    }
    return (line, column)
  }

  /// Says that the text of the string at hand is used.
  mutating func useText() {
    if let textEnd { shown = textEnd }
  }

  /// The next token; `nil` at the end.
  ///
  /// - Throws: ``SyntaxError``.
  package mutating func next() throws(SyntaxError) -> Token? {
    if let token = pending.popLast() { return token }
    textEnd = nil
    skipSpace()
    guard offset < bytes.count else {
      guard isObject.isEmpty else { throw end() }
      return nil
    }
    if let inObject = isObject.last, !expectsValue {
      let byte = bytes[offset]
      if byte == UInt8(ascii: ",") {
        offset += 1
        skipSpace()
        expectsValue = true
      } else if byte != UInt8(ascii: inObject ? "}" : "]") {
        throw unexpected(
          inObject
            ? "was expecting comma to separate Object entries"
            : "was expecting comma to separate Array entries")
      }
    }
    guard offset < bytes.count else { throw end() }
    if let token = close() { return token }
    if isObject.last == true { return try member() }
    return try value()
  }

  private mutating func close() -> Token? {
    let token: Token
    switch (bytes[offset], isObject.last) {
    case (UInt8(ascii: "}"), true?): token = .endObject
    case (UInt8(ascii: "]"), false?): token = .endArray
    default: return nil
    }
    offset += 1
    shown = offset
    isObject.removeLast()
    expectsValue = false
    return token
  }

  /// A name; its value waits in ``pending``.
  private mutating func member() throws(SyntaxError) -> Token {
    guard bytes[offset] == UInt8(ascii: "\"") else {
      throw unexpected("was expecting double-quote to start field name")
    }
    let name = try string()
    skipSpace()
    guard offset < bytes.count else { throw end() }
    guard bytes[offset] == UInt8(ascii: ":") else {
      throw unexpected("was expecting a colon to separate field name and value")
    }
    offset += 1
    skipSpace()
    guard offset < bytes.count else { throw end() }
    pending.append(try value())
    return .name(name)
  }

  private mutating func value() throws(SyntaxError) -> Token {
    expectsValue = false
    switch bytes[offset] {
    case UInt8(ascii: "{"): return open(.beginObject, isObject: true)
    case UInt8(ascii: "["): return open(.beginArray, isObject: false)
    case UInt8(ascii: "\""):
      shown = offset + 1
      let text = try string()
      textEnd = offset
      return .string(text)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    default: return try word()
    }
  }

  private mutating func open(_ token: Token, isObject: Bool) -> Token {
    offset += 1
    shown = offset
    self.isObject.append(isObject)
    expectsValue = true
    return token
  }

  private mutating func number() throws(SyntaxError) -> Token {
    let start = offset
    while offset < bytes.count, "+-.eE0123456789".utf8.contains(bytes[offset]) { offset += 1 }
    shown = offset
    let text = String(decoding: bytes[start..<offset], as: UTF8.self)
    guard let value = Double(text) else { throw syntax("Invalid numeric value: \(text)") }
    return .number(text: text, value: value)
  }

  private mutating func word() throws(SyntaxError) -> Token {
    let start = offset
    while offset < bytes.count, bytes[offset].isASCIILetterOrDigit { offset += 1 }
    shown = offset
    switch String(decoding: bytes[start..<offset], as: UTF8.self) {
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "null": return .null
    case "":
      throw unexpected(
        "expected a valid value (JSON String, Number, Array, Object or token 'null', 'true' or 'false')"
      )
    case let text:
      throw syntax(
        "Unrecognized token '\(text)': was expecting (JSON String, Number, Array, Object or token 'null', "
          + "'true' or 'false')")
    }
  }

  /// A string from its opening quote on.
  private mutating func string() throws(SyntaxError) -> String {
    offset += 1
    var text: [UInt8] = []
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        guard offset < bytes.count else { throw end() }
        try escape(into: &text)
      default: text.append(byte)
      }
    }
    throw end()
  }

  private mutating func escape(into text: inout [UInt8]) throws(SyntaxError) {
    let byte = bytes[offset]
    offset += 1
    switch byte {
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "u"):
      var unit = try hexUnit()
      if (0xD800..<0xDC00).contains(unit), offset + 1 < bytes.count,
        bytes[offset] == UInt8(ascii: "\\"), bytes[offset + 1] == UInt8(ascii: "u")
      {
        offset += 2
        let low = try hexUnit()
        unit = 0x10000 + (unit - 0xD800) << 10 + (low &- 0xDC00) & 0x3FF
      }
      text += Array(String(Unicode.Scalar(unit) ?? "\u{FFFD}").utf8)
    default: text.append(byte)
    }
  }

  private mutating func hexUnit() throws(SyntaxError) -> UInt32 {
    guard offset + 4 <= bytes.count,
      let unit = UInt32(String(decoding: bytes[offset..<offset + 4], as: UTF8.self), radix: 16)
    else { throw syntax("Unexpected character in a Unicode escape: expected four hex digits") }
    offset += 4
    return unit
  }

  private mutating func skipSpace() {
    while offset < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[offset]) { offset += 1 }
  }

  private mutating func unexpected(_ expectation: String) -> SyntaxError {
    let byte = bytes[offset]
    shown = offset + 1
    return syntax(
      "Unexpected character ('\(Character(Unicode.Scalar(byte)))' (code \(byte))): \(expectation)")
  }

  private mutating func end() -> SyntaxError {
    shown = bytes.count
    return syntax("Unexpected end-of-input")
  }

  private func syntax(_ message: String) -> SyntaxError {
    let (line, column) = position
    return SyntaxError(message: message, line: line, column: column)
  }
}

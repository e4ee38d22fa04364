// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import CommandSupport

/// JSON as Python's `json.loads` reads it, with its errors: `NaN` and the infinities are numbers, of a
/// repeated name the last value counts, whole numbers have any size, and control characters in
/// strings are refused.
///
/// It differs from `JSONReader` in its errors, which say what Python says and count characters.
struct PythonJSON: Sendable {
  /// How deeply arrays and objects may nest.
  static let maximumDepth = 512

  private let bytes: [UInt8]
  /// Whether the Python is a later one, which names a comma before the end.
  private let namesTrailingCommas: Bool
  private var position = 0
  private var depth = 0

  /// Why a text isn't JSON.
  enum Failure: Error, Hashable {
    /// It is malformed, in Python's words.
    case malformed(String)
    /// It is JSON, but nests too deeply, or has half of a character.
    case refused(String)

    /// Python's message.
    var message: String {
      switch self {
      case .malformed(let message), .refused(let message): message
      }
    }
  }

  /// The value of a text.
  ///
  /// - Parameter namesTrailingCommas: Whether the error for a comma before the end is that of
  ///   Python 3.13, which version 2 has.
  static func value(
    of text: String, namesTrailingCommas: Bool = true
  ) throws(Failure) -> Value {
    var reader = PythonJSON(
      bytes: Array(text.utf8), namesTrailingCommas: namesTrailingCommas)
    return try reader.document()
  }

  private init(bytes: [UInt8], namesTrailingCommas: Bool) {
    self.bytes = bytes
    self.namesTrailingCommas = namesTrailingCommas
  }

  private mutating func document() throws(Failure) -> Value {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      throw failure("Unexpected UTF-8 BOM (decode using utf-8-sig)", at: 0)
    }
    skipSpace()
    let value = try value()
    skipSpace()
    guard position == bytes.count else { throw failure("Extra data", at: position) }
    return value
  }

  // MARK: Values

  private mutating func value() throws(Failure) -> Value {
    switch byte {
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "{"):
      return try nested("object") { reader throws(Failure) in try reader.object() }
    case UInt8(ascii: "["):
      return try nested("array") { reader throws(Failure) in try reader.array() }
    case UInt8(ascii: "n") where skip("null"): return .null
    case UInt8(ascii: "t") where skip("true"): return .bool(true)
    case UInt8(ascii: "f") where skip("false"): return .bool(false)
    case UInt8(ascii: "N") where skip("NaN"): return .double(.nan)
    case UInt8(ascii: "I") where skip("Infinity"): return .double(.infinity)
    case UInt8(ascii: "-") where skip("-Infinity"): return .double(-.infinity)
    default: return try number()
    }
  }

  private mutating func nested(
    _ kind: String, _ read: (inout PythonJSON) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    guard depth < Self.maximumDepth else {
      throw .refused(
        "maximum recursion depth exceeded while decoding a JSON \(kind) from a unicode string")
    }
    depth += 1
    defer { depth -= 1 }
    return try read(&self)
  }

  private mutating func object() throws(Failure) -> Value {
    position += 1
    skipSpace()
    var members = Structure()
    if byte == UInt8(ascii: "}") {
      position += 1
      return .structure(members)
    }
    while true {
      guard byte == UInt8(ascii: "\"") else {
        throw failure("Expecting property name enclosed in double quotes", at: position)
      }
      let name = try string()
      skipSpace()
      guard byte == UInt8(ascii: ":") else {
        throw failure("Expecting ':' delimiter", at: position)
      }
      position += 1
      skipSpace()
      members[name] = try value()
      if try endsContainer("}", "object") { return .structure(members) }
    }
  }

  private mutating func array() throws(Failure) -> Value {
    position += 1
    skipSpace()
    var elements: [Value] = []
    if byte == UInt8(ascii: "]") {
      position += 1
      return .list(elements)
    }
    while true {
      elements.append(try value())
      if try endsContainer("]", "array") { return .list(elements) }
    }
  }

  /// Reads the comma after a value, or the end of its container.
  private mutating func endsContainer(
    _ end: Unicode.Scalar, _ kind: String
  ) throws(Failure) -> Bool {
    skipSpace()
    if byte == UInt8(ascii: end) {
      position += 1
      return true
    }
    guard byte == UInt8(ascii: ",") else {
      throw failure("Expecting ',' delimiter", at: position)
    }
    let comma = position
    position += 1
    skipSpace()
    if namesTrailingCommas, byte == UInt8(ascii: end) {
      throw failure("Illegal trailing comma before end of \(kind)", at: comma)
    }
    return false
  }

  private mutating func number() throws(Failure) -> Value {
    let start = position
    var isWhole = true
    let isNegative = byte == UInt8(ascii: "-")
    if isNegative { position += 1 }
    let digits = position
    if byte == UInt8(ascii: "0") {
      position += 1
    } else {
      skipDigits()
    }
    guard position > digits else {
      position = start
      throw failure("Expecting value", at: start)
    }
    let end = position
    if byte == UInt8(ascii: "."), isDigit(at: position + 1) {
      position += 1
      skipDigits()
      isWhole = false
    }
    if let mark = byte, mark | 0x20 == UInt8(ascii: "e") {
      let before = position
      position += 1
      if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") { position += 1 }
      if isDigit(at: position) {
        skipDigits()
        isWhole = false
      } else {
        position = before
      }
    }
    if isWhole {
      do {
        return try PythonNumber.integer(digits: bytes[digits..<end], isNegative: isNegative)
      } catch {
        throw .malformed(error.message)
      }
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    return .double(Double(text) ?? (isNegative ? -.infinity : .infinity))
  }

  // MARK: Strings

  private mutating func string() throws(Failure) -> String {
    let begin = position
    position += 1
    var text: [UInt8] = []
    while true {
      let start = position
      while let byte, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
        guard byte >= 0x20 else { throw failure("Invalid control character at", at: position) }
        position += 1
      }
      text += bytes[start..<position]
      guard let mark = byte else {
        throw failure("Unterminated string starting at", at: begin)
      }
      position += 1
      if mark == UInt8(ascii: "\"") { return String(decoding: text, as: UTF8.self) }
      try readEscape(into: &text, begin: begin)
    }
  }

  /// Reads what follows a backslash.
  private mutating func readEscape(into text: inout [UInt8], begin: Int) throws(Failure) {
    guard let mark = byte else { throw failure("Unterminated string starting at", at: begin) }
    position += 1
    switch mark {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(mark)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"):
      var unit = try codeUnit()
      if 0xD800..<0xDC00 ~= unit, byte == UInt8(ascii: "\\"), byte(after: 1) == UInt8(ascii: "u") {
        let before = position
        position += 2
        let low = try codeUnit()
        if 0xDC00..<0xE000 ~= low {
          unit = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
        } else {
          position = before
        }
      }
      guard let scalar = Unicode.Scalar(unit) else {
        // A surrogate without its pair. Python has strings with it, but can't send them as UTF-8.
        let place = String(decoding: text, as: UTF8.self).unicodeScalars.count
        throw .refused(
          "'utf-8' codec can't encode character '\\u\(String(unit, radix: 16))' in position \(place): "
            + "surrogates not allowed")
      }
      text += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
    default:
      position -= 1
      throw failure("Invalid \\escape", at: position - 1)
    }
  }

  /// Reads the four digits after `\u`.
  private mutating func codeUnit() throws(Failure) -> UInt32 {
    let start = position
    var unit: UInt32 = 0
    for _ in 0..<4 {
      guard let byte, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw failure("Invalid \\uXXXX escape", at: start - 1)
      }
      unit = unit << 4 | UInt32(digit)
      position += 1
    }
    // Python wants the string to go on after the digits.
    guard position < bytes.count else { throw failure("Invalid \\uXXXX escape", at: start - 1) }
    return unit
  }

  // MARK: Bytes

  private var byte: UInt8? { byte(after: 0) }

  private func byte(after offset: Int) -> UInt8? {
    let index = position + offset
    return index < bytes.count ? bytes[index] : nil
  }

  private func isDigit(at index: Int) -> Bool {
    index < bytes.count && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index])
  }

  private mutating func skipDigits() {
    while isDigit(at: position) { position += 1 }
  }

  private mutating func skipSpace() {
    while let byte, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { position += 1 }
  }

  /// Skips a word if it comes next.
  private mutating func skip(_ word: String) -> Bool {
    guard bytes[position...].starts(with: word.utf8) else { return false }
    position += word.utf8.count
    return true
  }

  private func failure(_ reason: String, at offset: Int) -> Failure {
    let before = String(decoding: bytes[..<min(offset, bytes.count)], as: UTF8.self).unicodeScalars
    let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
    let column = (lines.last?.count ?? 0) + 1
    return .malformed(
      "\(reason): line \(lines.count) column \(column) (char \(before.count))")
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// Parses the JSON in an expression: literals between backticks, quoted identifiers.
///
/// As in Python's parser, `NaN`, `Infinity` and `-Infinity` are numbers. Half a surrogate pair
/// becomes U+FFFD. Integers beyond 64 bits become doubles.
struct JSONLiteralParser {
  /// What is wrong, and where in the bytes.
  struct Failure: Error {
    var kind = JMESPathError.Kind.syntax
    let message: String
    let offset: Int
  }

  private let bytes: [UInt8]
  private var offset = 0
  private var depth = 0

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Parses a whole JSON text.
  static func value(_ bytes: [UInt8]) throws(Failure) -> Literal {
    var parser = Self(bytes)
    parser.skipSpace()
    let value = try parser.value()
    parser.skipSpace()
    guard parser.current == nil else { throw parser.failure("unexpected text after the value") }
    return value
  }

  /// Parses the inside of a JSON string, up to the end of the bytes.
  static func text(inside bytes: [UInt8]) throws(Failure) -> String {
    var parser = Self(bytes + [UInt8(ascii: "\"")])
    let text = try parser.text()
    guard parser.current == nil else { throw parser.failure("unescaped quotation mark") }
    return text
  }

  private var current: UInt8? {
    offset < bytes.count ? bytes[offset] : nil
  }

  private func failure(_ message: String) -> Failure {
    Failure(message: message, offset: offset)
  }

  private mutating func skipSpace() {
    while let byte = current, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      offset += 1
    }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard current == byte else { return false }
    offset += 1
    return true
  }

  private mutating func take(_ word: StaticString) -> Bool {
    let end = offset + word.utf8CodeUnitCount
    guard end <= bytes.count else { return false }
    let matches = word.withUTF8Buffer { bytes[offset..<end].elementsEqual($0) }
    if matches { offset = end }
    return matches
  }

  private mutating func value() throws(Failure) -> Literal {
    switch current {
    case UInt8(ascii: "\""):
      offset += 1
      return .string(try text())
    case UInt8(ascii: "["): return try nested(Self.array)
    case UInt8(ascii: "{"): return try nested(Self.object)
    case UInt8(ascii: "n") where take("null"): return .null
    case UInt8(ascii: "t") where take("true"): return .boolean(true)
    case UInt8(ascii: "f") where take("false"): return .boolean(false)
    case UInt8(ascii: "N") where take("NaN"): return .double(.nan)
    case UInt8(ascii: "I") where take("Infinity"): return .double(.infinity)
    case UInt8(ascii: "-") where take("-Infinity"): return .double(-.infinity)
    default: return try number()
    }
  }

  private mutating func nested(
    _ parse: (inout Self) throws(Failure) -> Literal
  ) throws(Failure) -> Literal {
    depth += 1
    defer { depth -= 1 }
    guard depth <= JMESPathExpression.maximumDepth else {
      throw Failure(
        kind: .invalidValue,
        message: "a literal nests deeper than \(JMESPathExpression.maximumDepth)", offset: offset)
    }
    offset += 1
    skipSpace()
    return try parse(&self)
  }

  private static func array(_ parser: inout Self) throws(Failure) -> Literal {
    var elements: [Literal] = []
    if parser.take(UInt8(ascii: "]")) { return .array(elements) }
    while true {
      parser.skipSpace()
      elements.append(try parser.value())
      parser.skipSpace()
      if parser.take(UInt8(ascii: "]")) { return .array(elements) }
      guard parser.take(UInt8(ascii: ",")) else { throw parser.failure("expected ',' or ']'") }
    }
  }

  private static func object(_ parser: inout Self) throws(Failure) -> Literal {
    var members = MemberList<Literal>()
    if parser.take(UInt8(ascii: "}")) { return .object(members.members) }
    while true {
      parser.skipSpace()
      guard parser.take(UInt8(ascii: "\"")) else { throw parser.failure("expected a name") }
      let name = try parser.text()
      parser.skipSpace()
      guard parser.take(UInt8(ascii: ":")) else { throw parser.failure("expected ':'") }
      parser.skipSpace()
      members.set(name, try parser.value())
      parser.skipSpace()
      if parser.take(UInt8(ascii: "}")) { return .object(members.members) }
      guard parser.take(UInt8(ascii: ",")) else { throw parser.failure("expected ',' or '}'") }
    }
  }

  private mutating func digits() -> Bool {
    let start = offset
    while let byte = current, byte.isDigit { offset += 1 }
    return offset > start
  }

  private mutating func number() throws(Failure) -> Literal {
    let start = offset
    _ = take(UInt8(ascii: "-"))
    // A leading zero stands alone.
    guard take(UInt8(ascii: "0")) || digits() else { throw failure("expected a JSON value") }
    var isInteger = true
    let integerEnd = offset
    if take(UInt8(ascii: ".")) {
      if digits() { isInteger = false } else { offset = integerEnd }
    }
    let mantissaEnd = offset
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      if digits() { isInteger = false } else { offset = mantissaEnd }
    }
    let text = String(decoding: bytes[start..<offset], as: UTF8.self)
    if isInteger, let value = Int64(text) { return .integer(value) }
    guard let value = Double(text) else { throw failure("expected a number") }
    return .double(value)
  }

  /// The rest of a string whose opening quotation mark has been taken.
  private mutating func text() throws(Failure) -> String {
    var text: [UInt8] = []
    while let byte = current {
      offset += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): try escape(into: &text)
      case ..<0x20: throw failure("unescaped control character in a string")
      default: text.append(byte)
      }
    }
    throw failure("unterminated string")
  }

  private mutating func escape(into text: inout [UInt8]) throws(Failure) {
    guard let byte = current else { throw failure("unterminated string") }
    offset += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"):
      let scalar = Unicode.Scalar(try codePoint()) ?? "\u{FFFD}"
      text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    default: throw failure("unknown escape in a string")
    }
  }

  /// The code point after `\u`, with the second half of a surrogate pair if it follows.
  private mutating func codePoint() throws(Failure) -> UInt32 {
    let first = try hexadecimal()
    guard (0xD800..<0xDC00).contains(first) else { return first }
    let end = offset
    if take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) {
      let second = try hexadecimal()
      if (0xDC00..<0xE000).contains(second) {
        return 0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00)
      }
    }
    offset = end
    return first
  }

  private mutating func hexadecimal() throws(Failure) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = current, let digit = byte.hexadecimalDigit else {
        throw failure("expected four hexadecimal digits")
      }
      value = value << 4 | digit
      offset += 1
    }
    return value
  }
}

extension UInt8 {
  var isDigit: Bool {
    UInt8(ascii: "0")...UInt8(ascii: "9") ~= self
  }

  fileprivate var hexadecimalDigit: UInt32? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(self - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(self - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(self - UInt8(ascii: "A") + 10)
    default: nil
    }
  }
}

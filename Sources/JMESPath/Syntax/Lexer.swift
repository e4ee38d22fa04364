// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

/// Splits an expression into tokens.
struct Lexer {
  private let text: String
  private let bytes: [UInt8]
  private var offset = 0
  private var tokens: [Token] = []

  private init(_ text: String) {
    self.text = text
    bytes = Array(text.utf8)
  }

  /// The tokens of an expression; the last is of the kind `end`.
  static func tokens(of text: String) throws(JMESPathError) -> [Token] {
    var lexer = Self(text)
    guard !lexer.bytes.isEmpty else { throw lexer.failure("the expression is empty", at: 0) }
    while let byte = lexer.current {
      try lexer.scan(byte)
    }
    lexer.add(.end, from: lexer.offset)
    return lexer.tokens
  }

  private var current: UInt8? {
    offset < bytes.count ? bytes[offset] : nil
  }

  private func failure(
    _ message: String, at position: Int, kind: JMESPathError.Kind = .syntax
  ) -> JMESPathError {
    JMESPathError(kind, message, position: position, expression: text)
  }

  private mutating func add(_ kind: Token.Kind, from start: Int, _ content: Token.Content = .none) {
    tokens.append(Token(kind: kind, range: start..<offset, content: content))
  }

  private mutating func single(_ kind: Token.Kind) {
    offset += 1
    add(kind, from: offset - 1)
  }

  /// A token of one byte, or of two if the given byte follows.
  private mutating func single(_ kind: Token.Kind, or longer: Token.Kind, before next: UInt8) {
    let start = offset
    offset += 1
    if current == next {
      offset += 1
      add(longer, from: start)
    } else {
      add(kind, from: start)
    }
  }

  private mutating func scan(_ byte: UInt8) throws(JMESPathError) {
    switch byte {
    case 0x20, 0x09, 0x0A, 0x0D: offset += 1
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "_"):
      unquotedIdentifier()
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): try number()
    case UInt8(ascii: "."): single(.dot)
    case UInt8(ascii: "*"): single(.star)
    case UInt8(ascii: ","): single(.comma)
    case UInt8(ascii: ":"): single(.colon)
    case UInt8(ascii: "@"): single(.current)
    case UInt8(ascii: "("): single(.leftParenthesis)
    case UInt8(ascii: ")"): single(.rightParenthesis)
    case UInt8(ascii: "]"): single(.rightBracket)
    case UInt8(ascii: "{"): single(.leftBrace)
    case UInt8(ascii: "}"): single(.rightBrace)
    case UInt8(ascii: "["): leftBracket()
    case UInt8(ascii: "|"): single(.pipe, or: .or, before: UInt8(ascii: "|"))
    case UInt8(ascii: "&"): single(.expressionReference, or: .and, before: UInt8(ascii: "&"))
    case UInt8(ascii: "!"): single(.not, or: .notEqual, before: UInt8(ascii: "="))
    case UInt8(ascii: "<"): single(.less, or: .lessOrEqual, before: UInt8(ascii: "="))
    case UInt8(ascii: ">"): single(.greater, or: .greaterOrEqual, before: UInt8(ascii: "="))
    case UInt8(ascii: "="): try equalSign()
    case UInt8(ascii: "'"): try rawString()
    case UInt8(ascii: "\""): try quotedIdentifier()
    case UInt8(ascii: "`"): try literal()
    default: throw failure("unexpected character", at: offset)
    }
  }

  private mutating func leftBracket() {
    let start = offset
    offset += 1
    switch current {
    case UInt8(ascii: "]"):
      offset += 1
      add(.flatten, from: start)
    case UInt8(ascii: "?"):
      offset += 1
      add(.filter, from: start)
    default: add(.leftBracket, from: start)
    }
  }

  private mutating func equalSign() throws(JMESPathError) {
    let start = offset
    offset += 1
    guard current == UInt8(ascii: "=") else {
      throw failure("'=' is not an operator; equality is '=='", at: start)
    }
    offset += 1
    add(.equal, from: start)
  }

  private mutating func unquotedIdentifier() {
    let start = offset
    while let byte = current, byte.continuesIdentifier { offset += 1 }
    add(
      .unquotedIdentifier, from: start,
      .name(String(decoding: bytes[start..<offset], as: UTF8.self)))
  }

  /// An integer of any length. A number larger than any array's length is clamped to the largest
  /// `Int`.
  private mutating func number() throws(JMESPathError) {
    let start = offset
    let isNegative = current == UInt8(ascii: "-")
    if isNegative { offset += 1 }
    let firstDigit = offset
    var magnitude = 0
    while let byte = current, byte.isDigit {
      let (tenfold, tooLarge) = magnitude.multipliedReportingOverflow(by: 10)
      let (sum, overflow) = tenfold.addingReportingOverflow(Int(byte - UInt8(ascii: "0")))
      magnitude = tooLarge || overflow ? .max : sum
      offset += 1
    }
    guard offset > firstDigit else { throw failure("'-' must come before a number", at: start) }
    add(.number, from: start, .number(isNegative ? -magnitude : magnitude))
  }

  /// The bytes up to the delimiter that was opened at the current offset; a backslash escapes it.
  /// All backslashes stay except those before a delimiter, unless `keepsEscapes`.
  private mutating func delimited(keepsEscapes: Bool) throws(JMESPathError) -> [UInt8] {
    let start = offset
    let delimiter = bytes[start]
    var content: [UInt8] = []
    offset += 1
    while let byte = current {
      offset += 1
      if byte == delimiter { return content }
      guard byte == UInt8(ascii: "\\") else {
        content.append(byte)
        continue
      }
      guard let escaped = current else { break }
      offset += 1
      if keepsEscapes || escaped != delimiter { content.append(byte) }
      content.append(escaped)
    }
    let name = String(decoding: [delimiter], as: UTF8.self)
    throw failure("the \(name) that opens here is never closed", at: start)
  }

  private mutating func rawString() throws(JMESPathError) {
    let start = offset
    let content = try delimited(keepsEscapes: false)
    add(.literal, from: start, .literal(.string(String(decoding: content, as: UTF8.self))))
  }

  private mutating func quotedIdentifier() throws(JMESPathError) {
    let start = offset
    let content = try delimited(keepsEscapes: true)
    do {
      add(.quotedIdentifier, from: start, .name(try Self.string(content)))
    } catch {
      throw failure("invalid quoted identifier: \(error.reason)", at: start + error.offset)
    }
  }

  private mutating func literal() throws(JMESPathError) {
    let start = offset
    let content = try delimited(keepsEscapes: false)
    do {
      let literal = try JSONNode(
        parsing: content, maximumDepth: SyntaxTree.maximumDepth)
      add(.literal, from: start, .literal(literal))
    } catch {
      if error.isTooDeep { throw failure(error.reason, at: start, kind: .invalidValue) }
      // Before JEP-12 a literal needed no quotation marks to be a string.
      guard let text = try? Self.string(content.droppingLeadingSpace()) else {
        throw failure("invalid JSON literal: \(error.reason)", at: start)
      }
      add(.literal, from: start, .literal(.string(text)))
    }
  }

  /// The text of a JSON string from its contents.
  private static func string(_ content: [UInt8]) throws(JSONError) -> String {
    let quote = UInt8(ascii: "\"")
    var reader = JSONReader([quote] + content + [quote])
    let text = try reader.readString()
    try reader.finish()
    return text
  }
}

extension UInt8 {
  var isDigit: Bool {
    UInt8(ascii: "0")...UInt8(ascii: "9") ~= self
  }

  fileprivate var continuesIdentifier: Bool {
    switch self {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}

extension [UInt8] {
  fileprivate func droppingLeadingSpace() -> [UInt8] {
    Array(drop { $0 == 0x20 || (0x09...0x0D).contains($0) || (0x1C...0x1F).contains($0) })
  }
}

/// A token of the language.
struct Token {
  enum Kind {
    case unquotedIdentifier, quotedIdentifier, literal, number
    case dot, star, comma, colon, current, expressionReference
    case leftParenthesis, rightParenthesis, leftBracket, rightBracket, leftBrace, rightBrace
    /// `[]` and `[?`, each one token: no space is allowed inside.
    case flatten, filter
    case pipe, or, and, not
    case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
    case end
  }

  enum Content {
    case none
    case name(String)
    case number(Int)
    case literal(JSONNode)
  }

  let kind: Kind
  /// Its bytes in the expression.
  let range: Range<Int>
  var content = Content.none
}

extension Token.Kind {
  /// How tightly a token binds to its left side.
  var bindingPower: Int {
    switch self {
    case .pipe: 1
    case .or: 2
    case .and: 3
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: 5
    case .flatten: 9
    case .star: 20
    case .filter: 21
    case .dot: 40
    case .not: 45
    case .leftBrace: 50
    case .leftBracket: 55
    case .leftParenthesis: 60
    default: 0
    }
  }

  /// Whether a projection ends before this token.
  var stopsProjection: Bool {
    bindingPower < 10
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// A token of an expression.
struct Token {
  enum Kind {
    case word, namePlaceholder, valuePlaceholder, integer, symbol, unknown, end
  }

  let kind: Kind
  let text: String
  /// Where it is in the expression's bytes.
  let range: Range<Int>
}

/// An expression's text that isn't one.
struct SyntaxFailure: Error {
  let message: String
}

/// Splits an expression into tokens.
struct TokenReader {
  private let bytes: [UInt8]
  /// The tokens; the last one is the end.
  private(set) var tokens: [Token] = []
  /// The token that is read next.
  var position = 0

  init(_ text: String) {
    bytes = Array(text.utf8)
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      if byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
        place += 1
        continue
      }
      let start = place
      var kind = Token.Kind.symbol
      place += 1
      switch byte {
      case UInt8(ascii: "#"), UInt8(ascii: ":"):
        while place < bytes.count, Self.isWordPart(bytes[place]) { place += 1 }
        kind =
          place - start < 2
          ? .unknown : byte == UInt8(ascii: "#") ? .namePlaceholder : .valuePlaceholder
      case 0x30...0x39:
        while place < bytes.count, (0x30...0x39).contains(bytes[place]) { place += 1 }
        kind = .integer
        if place < bytes.count, Self.isWordPart(bytes[place]) {
          while place < bytes.count, Self.isWordPart(bytes[place]) { place += 1 }
          kind = .unknown
        }
      case UInt8(ascii: "_"): kind = .unknown
      case _ where Self.isWordPart(byte):
        while place < bytes.count, Self.isWordPart(bytes[place]) { place += 1 }
        kind = .word
      case UInt8(ascii: "<"):
        if place < bytes.count, bytes[place] == UInt8(ascii: "=") || bytes[place] == 0x3E {
          place += 1
        }
      case UInt8(ascii: ">"):
        if place < bytes.count, bytes[place] == UInt8(ascii: "=") { place += 1 }
      case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"),
        UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "="), UInt8(ascii: "+"),
        UInt8(ascii: "-"):
        break
      default:
        while place < bytes.count, bytes[place] & 0xC0 == 0x80 { place += 1 }
        kind = .unknown
      }
      let text = String(decoding: bytes[start..<place], as: UTF8.self)
      tokens.append(Token(kind: kind, text: text, range: start..<place))
    }
    tokens.append(Token(kind: .end, text: "<EOF>", range: bytes.count..<bytes.count))
  }

  private static func isWordPart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      0x30...0x39, UInt8(ascii: "_"):
      true
    default: false
    }
  }

  /// The token that is read next.
  var next: Token { tokens[position] }

  /// Whether the next token is a keyword, in any case.
  func isAt(keyword: String) -> Bool {
    next.kind == .word && next.text.uppercased() == keyword
  }

  /// Whether the next token is a symbol.
  func isAt(_ symbol: String) -> Bool { next.kind == .symbol && next.text == symbol }

  /// Takes the next token.
  mutating func take() -> Token {
    defer { if next.kind != .end { position += 1 } }
    return next
  }

  /// Takes the next token if it is a symbol.
  mutating func take(_ symbol: String) -> Bool {
    guard isAt(symbol) else { return false }
    position += 1
    return true
  }

  /// Takes the next token if it is a keyword.
  mutating func take(keyword: String) -> Bool {
    guard isAt(keyword: keyword) else { return false }
    position += 1
    return true
  }

  /// Takes a symbol that must be there.
  mutating func expect(_ symbol: String) throws {
    guard take(symbol) else { throw failure() }
  }

  /// The error of the next token, with the tokens beside it.
  func failure() -> SyntaxFailure {
    let start = tokens[max(position - 1, 0)].range.lowerBound
    let end = tokens[min(position + 1, tokens.count - 1)].range.upperBound
    let near = String(decoding: bytes[start..<end], as: UTF8.self)
    return SyntaxFailure(message: "Syntax error; token: \"\(next.text)\", near: \"\(near)\"")
  }
}

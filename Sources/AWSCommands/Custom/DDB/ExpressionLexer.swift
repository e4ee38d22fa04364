// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import CommandSupport

/// Why a text isn't an expression of `ddb`, in the AWS CLI's words.
struct ExpressionError: Error {
  let message: String

  init(_ message: String) { self.message = message }

  /// - Parameters:
  ///   - position: Where in the text, in characters as Python counts them.
  ///   - length: How many characters are marked.
  init(_ message: String, _ text: String, at position: Int, length: Int = 1) {
    self.message =
      "\(message)\n\(text)\n\(String(repeating: " ", count: max(position, 0)))"
      + String(repeating: "^", count: max(length, 1))
  }

  static let empty = ExpressionError("Expressions must not be empty")

  var failure: CommandFailure { CommandFailure(.parameters, message) }
}

/// A word or sign of an expression of `ddb`.
struct ExpressionToken {
  /// What a token is; the raw value is the AWS CLI's name of it.
  enum Kind: String {
    case dot, comma, colon, lparen, rparen, lbrace, rbrace, lbracket, rbracket
    case eq, ne, lt, lte, gt, gte
    case and, between, `in`, or, not
    case literal, identifier
    case unquotedIdentifier = "unquoted_identifier"
    case eof
  }

  let kind: Kind
  /// The literal's value, or the text.
  let value: Value
  let start: Int
  /// The end as the AWS CLI has it: for quoted words it is their length.
  let end: Int

  init(_ kind: Kind, _ value: Value, _ start: Int, _ end: Int) {
    self.kind = kind
    self.value = value
    self.start = start
    self.end = end
  }
}

/// Splits an expression of `ddb` into words and signs.
struct ExpressionLexer {
  private let text: String
  private let scalars: [Unicode.Scalar]
  private var index = 0

  /// - Throws: ``ExpressionError``, ``CommandFailure`` for a number that Python refuses.
  static func tokens(of text: String) throws -> [ExpressionToken] {
    guard !text.isEmpty else { throw ExpressionError.empty }
    var lexer = ExpressionLexer(text: text, scalars: Array(text.unicodeScalars))
    var tokens: [ExpressionToken] = []
    while let token = try lexer.next() { tokens.append(token) }
    let end = lexer.scalars.count
    return tokens + [ExpressionToken(.eof, "", end, end)]
  }

  private init(text: String, scalars: [Unicode.Scalar]) {
    self.text = text
    self.scalars = scalars
  }

  private var current: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  /// Where an error is: at the end it is the last character.
  private var position: Int { min(index, scalars.count - 1) }

  private static let signs: [Unicode.Scalar: ExpressionToken.Kind] = [
    ".": .dot, ",": .comma, ":": .colon, "(": .lparen, ")": .rparen, "{": .lbrace, "}": .rbrace,
    "[": .lbracket, "]": .rbracket, "=": .eq,
  ]

  private mutating func next() throws -> ExpressionToken? {
    while let scalar = current, " \t\n\r".unicodeScalars.contains(scalar) { index += 1 }
    guard let scalar = current else { return nil }
    if let kind = Self.signs[scalar] {
      index += 1
      return ExpressionToken(kind, .string(String(Character(scalar))), index - 1, index)
    }
    switch scalar {
    case "'": return try quoted("'", .identifier)
    case "\"": return try quoted("\"", .literal)
    case "<", ">": return comparator(scalar)
    case "-": return try number()
    case _ where scalar.isDigit: return try number()
    case _ where scalar.startsName: return try name()
    default: throw error("Unrecognized character \(scalar)", at: index)
    }
  }

  private func error(_ message: String, at position: Int) -> ExpressionError {
    ExpressionError(message, text, at: position)
  }

  // MARK: - Words

  private mutating func name() throws -> ExpressionToken {
    let start = index
    if current == "b" || current == "B", index + 1 < scalars.count, scalars[index + 1] == "\"" {
      index += 1
      return try bytes(from: start)
    }
    let name = word { $0.continuesName }
    let end = start + name.unicodeScalars.count
    switch name.lowercased() {
    case "true": return ExpressionToken(.literal, true, start, end)
    case "false": return ExpressionToken(.literal, false, start, end)
    case "null": return ExpressionToken(.literal, .null, start, end)
    case let lower:
      let operators: [ExpressionToken.Kind] = [.and, .between, .in, .or, .not]
      let kind = operators.first { $0.rawValue == lower } ?? .unquotedIdentifier
      return ExpressionToken(kind, .string(name), start, end)
    }
  }

  private mutating func word(_ isPart: (Unicode.Scalar) -> Bool) -> String {
    var word = String.UnicodeScalarView()
    while let scalar = current, isPart(scalar) {
      word.append(scalar)
      index += 1
    }
    return String(word)
  }

  private mutating func quoted(
    _ quote: Unicode.Scalar, _ kind: ExpressionToken.Kind
  ) throws -> ExpressionToken {
    let start = index
    let text = try textUntil(quote)
    return ExpressionToken(kind, .string(text), start, position(after: index) - start)
  }

  /// The index of the character at an index; at the end of the text, that of the last one.
  private func position(after index: Int) -> Int { min(index, scalars.count - 1) }

  /// The text up to a quote, which `\` escapes. Other escapes stay as they are.
  private mutating func textUntil(_ quote: Unicode.Scalar) throws -> String {
    let start = index
    index += 1
    var text = String.UnicodeScalarView()
    while current != quote {
      if current == "\\" {
        index += 1
        if current != quote { text.append("\\") }
      }
      guard let scalar = current else {
        throw error("Unclosed \(quote) delimiter", at: start)
      }
      text.append(scalar)
      index += 1
    }
    index += 1
    return String(text)
  }

  private mutating func bytes(from start: Int) throws -> ExpressionToken {
    let token = try quoted("\"", .literal)
    let text = String(token.value) ?? ""
    if let first = text.utf8.first, !first.isBase64Digit, first != UInt8(ascii: "=") {
      throw error("Invalid base64 string b\"\(text)\"", at: start)
    }
    do {
      return ExpressionToken(.literal, .blob(try DDBValues.bytes(text)), start, token.end)
    } catch {
      throw self.error("Invalid base64 string b\"\(text)\": \(error.description)", at: start)
    }
  }

  // MARK: - Numbers and signs

  private mutating func number() throws -> ExpressionToken {
    let start = index
    var digits = try whole()
    if current == "." {
      digits += "."
      index += 1
      guard let scalar = current, scalar.isDigit else { throw badCharacter("fractional") }
      digits += try whole()
    }
    if let scalar = current, scalar == "e" || scalar == "E" {
      digits += String(scalar)
      index += 1
      guard let sign = current, sign.isDigit || sign == "-" || sign == "+" else {
        throw badCharacter("exponential")
      }
      digits += try whole()
    }
    return ExpressionToken(
      .literal, try DDBValues.number(digits), start, start + digits.utf8.count)
  }

  private func badCharacter(_ kind: String) -> ExpressionError {
    error("Invalid \(kind) character \(current.map { "\($0)" } ?? "None")", at: position)
  }

  /// Digits, with a sign perhaps.
  private mutating func whole() throws -> String {
    guard let first = current else { return "" }
    index += 1
    let rest = word { $0.isDigit }
    if first == "-", rest.isEmpty { throw error("Unknown token -", at: position) }
    return "\(first)\(rest)"
  }

  private mutating func comparator(_ first: Unicode.Scalar) -> ExpressionToken {
    index += 1
    let second = current
    let kind: ExpressionToken.Kind
    let sign: Value
    switch (first, second) {
    case ("<", ">"): (kind, sign) = (.ne, "<>")
    case ("<", "="): (kind, sign) = (.lte, "<=")
    case (">", "="): (kind, sign) = (.gte, ">=")
    case ("<", _): (kind, sign) = (.lt, "<")
    default: (kind, sign) = (.gt, ">")
    }
    let length = kind == .lt || kind == .gt ? 1 : 2
    if length == 2 { index += 1 }
    // At the end of the text the AWS CLI places it one character too far to the left.
    return ExpressionToken(kind, sign, position - length, position)
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }

  fileprivate var startsName: Bool {
    ("a"..."z").contains(self) || ("A"..."Z").contains(self) || self == "_"
  }

  fileprivate var continuesName: Bool { startsName || isDigit }
}

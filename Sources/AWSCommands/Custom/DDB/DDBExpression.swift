// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import CommandSupport

/// An expression of DynamoDB with placeholders, from one with names and values in it:
/// `#n0 = :n1` from `year = 1999`.
struct DDBExpression {
  /// The text with placeholders.
  private(set) var text = ""
  /// The names of attributes by placeholder.
  private(set) var names = Structure()
  /// The values by placeholder, as DynamoDB has them.
  private(set) var values = Structure()

  /// The number of placeholders.
  var count: Int { names.count + values.count }

  private let source: String
  private let tokens: [ExpressionToken]
  private let offset: Int
  private var index = 0

  /// - Parameter offset: The number of the first placeholder.
  /// - Throws: ``ExpressionError``, ``CommandFailure``.
  init(_ source: String, offset: Int) throws {
    self.source = source
    self.offset = offset
    tokens = try ExpressionLexer.tokens(of: source)
    text = try expression().text
    guard matches(.eof) else { throw unexpected("eof") }
    values = try values.mapValues { try DDBValues.attribute($0) }
  }

  // MARK: - Tokens

  /// The current token; `nil` behind the end.
  private var current: ExpressionToken? { index < tokens.count ? tokens[index] : nil }

  private var kind: ExpressionToken.Kind? { current?.kind }

  private func matches(_ kinds: ExpressionToken.Kind...) -> Bool {
    kind.map { kinds.contains($0) } ?? false
  }

  private func nextMatches(_ kind: ExpressionToken.Kind) -> Bool {
    index + 1 < tokens.count && tokens[index + 1].kind == kind
  }

  private mutating func take(_ kind: ExpressionToken.Kind) throws {
    guard matches(kind) else { throw unexpected(kind.rawValue) }
    index += 1
  }

  private func unexpected(_ expected: String) -> ExpressionError {
    let end = source.unicodeScalars.count
    let token = current
    return ExpressionError(
      "Unexpected token `\(token.map { DDBValues.text($0.value) } ?? "None")` of type "
        + "`\(token?.kind.rawValue ?? "None")`. Expected type: \(expected)",
      source, at: token?.start ?? end, length: token.map { $0.end - $0.start } ?? 0)
  }

  /// - Parameter expected: Kinds as the AWS CLI names them.
  private func unexpected(_ expected: [String]) -> ExpressionError {
    unexpected("[" + expected.map { "'\($0)'" }.joined(separator: ", ") + "]")
  }

  private func invalid(_ message: String) -> ExpressionError {
    let end = source.unicodeScalars.count
    return ExpressionError(
      "Invalid token value: \(message)", source, at: current?.start ?? end,
      length: current.map { $0.end - $0.start } ?? 0)
  }

  // MARK: - Grammar

  /// A part of the result.
  private struct Part {
    var text: String
    /// Whether it is the path of an attribute, after which a comma may come.
    var isPath = false
    /// Whether it is parts with commas between them.
    var isSequence = false
  }

  private mutating func expression() throws -> Part {
    guard let current, current.kind != .eof else { throw ExpressionError.empty }
    var part = try simpleExpression()
    if part.isPath, matches(.comma) {
      index += 1
      return Part(text: ([part.text] + (try operands())).joined(separator: ", "), isSequence: true)
    }
    while let conjunction = kind, conjunction == .and || conjunction == .or {
      index += 1
      let right = try simpleExpression()
      part = Part(text: "\(part.text) \(conjunction.rawValue.uppercased()) \(right.text)")
    }
    return part
  }

  private static let maximumDepth = 256
  private var depth = 0

  private mutating func enter() throws {
    depth += 1
    guard depth <= Self.maximumDepth else {
      throw ExpressionError("The expression is nested too deeply")
    }
  }

  private mutating func simpleExpression() throws -> Part {
    try enter()
    defer { depth -= 1 }
    if matches(.lparen) {
      index += 1
      let part = try expression()
      try take(.rparen)
      return Part(text: part.isSequence ? "( \(part.text))" : "( \(part.text) )")
    }
    if matches(.not) {
      index += 1
      return Part(text: "NOT \(try simpleExpression().text)")
    }
    return try condition()
  }

  private mutating func condition() throws -> Part {
    if nextMatches(.lparen) { return try function() }
    guard matches(.literal, .identifier, .unquotedIdentifier, .lbracket, .lbrace) else {
      throw ExpressionError(
        "Unknown expression type starting at token `\(DDBValues.text(current?.value ?? .null))`",
        source, at: current?.start ?? 0, length: current.map { $0.end - $0.start } ?? 0)
    }
    let left = try operand()
    switch kind {
    case .in:
      index += 1
      try take(.lparen)
      let elements = try operands()
      try take(.rparen)
      return Part(text: "\(left.text) IN (\(elements.joined(separator: ", ")))")
    case .between:
      index += 1
      let low = try operand()
      try take(.and)
      let high = try operand()
      return Part(text: "\(left.text) BETWEEN \(low.text) AND \(high.text)")
    case .eq, .ne, .lt, .lte, .gt, .gte:
      let sign = String(current?.value) ?? ""
      index += 1
      return Part(text: "\(left.text) \(sign) \(try operand().text)")
    default: return left
    }
  }

  private mutating func function() throws -> Part {
    guard matches(.identifier, .unquotedIdentifier) else {
      throw unexpected(["identifier", "unquoted_identifier"])
    }
    let name = String(current?.value) ?? ""
    index += 1
    try take(.lparen)
    let arguments = try operands()
    try take(.rparen)
    return Part(text: "\(name)(\(arguments.joined(separator: ", ")))")
  }

  private mutating func operands() throws -> [String] {
    var operands = [try operand().text]
    while matches(.comma) {
      index += 1
      operands.append(try operand().text)
    }
    return operands
  }

  private mutating func operand() throws -> Part {
    if matches(.literal, .lbracket, .lbrace) {
      let value = try literal()
      let placeholder = ":n\(offset + count)"
      values[placeholder] = value
      return Part(text: placeholder)
    }
    guard matches(.identifier, .unquotedIdentifier) else {
      throw unexpected(["literal", "lbracket", "lbrace", "identifier", "unquoted_identiifer"])
    }
    var path = try pathStep()
    while matches(.dot) {
      index += 1
      path += "." + (try pathStep())
    }
    return Part(text: path, isPath: true)
  }

  /// A name, with an index perhaps. Behind a dot every token is one.
  private mutating func pathStep() throws -> String {
    let placeholder = "#n\(offset + count)"
    names[placeholder] = current?.value ?? .null
    index += 1
    guard matches(.lbracket) else { return placeholder }
    index += 1
    guard case .number(let text) = try literal(), DDBValues.isWhole(text) else {
      throw invalid("List indices must be whole numbers.")
    }
    try take(.rbracket)
    return "\(placeholder)[\(text)]"
  }

  // MARK: - Literals

  private mutating func literal() throws -> Value {
    try enter()
    defer { depth -= 1 }
    switch kind {
    case .literal:
      let value = current?.value ?? .null
      index += 1
      return value
    case .lbracket:
      index += 1
      var elements: [Value] = []
      if !matches(.rbracket) {
        elements.append(try literal())
        while matches(.comma) {
          index += 1
          elements.append(try literal())
        }
      }
      try take(.rbracket)
      return .list(elements)
    case .lbrace:
      index += 1
      let value = nextMatches(.colon) || matches(.rbrace) ? try map() : try set()
      try take(.rbrace)
      return value
    default: throw unexpected(["literal", "lbracket", "lbrace"])
    }
  }

  private mutating func map() throws -> Value {
    var members = Structure()
    if matches(.rbrace) { return .structure(members) }
    while true {
      guard case .string(let key)? = current?.value else {
        throw invalid("Keys must be of type `str`, found `\(DDBValues.typeName(current?.value))`")
      }
      try take(.literal)
      try take(.colon)
      members[key] = try literal()
      guard matches(.comma) else { return .structure(members) }
      index += 1
    }
  }

  private mutating func set() throws -> Value {
    let first = current?.value ?? .null
    var elements: [Value] = []
    while true {
      guard matches(.literal), let element = current?.value else { throw unexpected("literal") }
      switch element {
      case .string, .number, .blob: break
      default:
        throw invalid(
          "Sets may only contain numbers, strings, or bytes, but literal of type `<class 'str'>` "
            + "was found")
      }
      guard DDBValues.typeName(element) == DDBValues.typeName(first) else {
        throw invalid(
          "Set values must all be of the same type. First type was `\(DDBValues.typeName(first))`, "
            + "but found value of type `<class 'str'>`")
      }
      if !elements.contains(element) { elements.append(element) }
      index += 1
      guard matches(.comma) else { return .set(elements) }
      index += 1
    }
  }
}

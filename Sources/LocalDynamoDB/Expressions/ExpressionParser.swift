// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import LocalCore
import WireFormats

/// What the parsers of all expressions share: tokens, placeholders, errors, paths.
struct ExpressionParser {
  var reader: TokenReader
  var scope: ExpressionScope
  var errors = ExpressionErrors()
  /// How deep parentheses and functions are nested.
  var depth = 0
  /// The words that can't be names, which the kind of expression says.
  let keywords: Set<String>
  /// How many operators and functions there are.
  var operators = 0

  init(_ text: String, scope: ExpressionScope, keywords: Set<String>) {
    reader = TokenReader(text)
    self.scope = scope
    self.keywords = keywords
  }

  /// Reads an expression of a request.
  ///
  /// - Parameters:
  ///   - parameter: The parameter's name, for errors.
  ///   - read: Reads all of the expression.
  static func parse<Result>(
    _ text: String, _ parameter: String, _ scope: inout ExpressionScope, keywords: Set<String>,
    order: [ExpressionErrors.Kind], _ read: (inout ExpressionParser) throws -> Result
  ) throws -> Result {
    func refuse(_ message: String) -> ServiceFault {
      .invalid("Invalid \(parameter): \(message)")
    }
    guard !text.isEmpty else { throw refuse("The expression can not be empty;") }
    guard text.utf8.count <= 4096 else {
      throw refuse(
        "Expression size has exceeded the maximum allowed size; expression size:"
          + " \(text.utf8.count)")
    }
    var parser = ExpressionParser(text, scope: scope, keywords: keywords)
    do {
      let result = try read(&parser)
      guard parser.reader.next.kind == .end else { throw parser.reader.failure() }
      if let message = parser.errors.first(of: order) {
        let fault = refuse(message)
        guard parameter == "UpdateExpression",
          message == parser.errors.first(of: [.section])
            || message == parser.errors.first(of: [.overlap])
        else { throw fault }
        throw ServiceFault.invalid(Constraints.one + (fault.message ?? ""))
      }
      if parser.operators > 300 {
        throw refuse(
          "The expression contains too many operators; operator count: \(parser.operators)")
      }
      scope = parser.scope
      return result
    } catch let failure as SyntaxFailure {
      throw refuse(failure.message)
    }
  }

  /// Whether the next token begins a path.
  var isAtName: Bool {
    switch reader.next.kind {
    case .namePlaceholder: true
    case .word: !keywords.contains(reader.next.text.uppercased())
    default: false
    }
  }

  /// Reads a path.
  mutating func path() throws -> DocumentPath {
    var elements: [PathElement] = []
    elements.append(.name(try name()))
    while true {
      if reader.take("[") {
        guard reader.next.kind == .integer else { throw reader.failure() }
        guard let index = Int(reader.next.text), index < 1 << 32 else {
          throw SyntaxFailure(
            message: "List index is not within the allowable range; index: [\(reader.next.text)]")
        }
        _ = reader.take()
        try reader.expect("]")
        elements.append(.index(index))
      } else if reader.take(".") {
        elements.append(.name(try name()))
      } else {
        break
      }
    }
    if elements.count > 32 {
      errors.add(
        .operand,
        "The document path has too many nesting elements; nesting levels: \(elements.count)")
    }
    return DocumentPath(elements: elements)
  }

  private mutating func name() throws -> ByteName {
    guard isAtName else { throw reader.failure() }
    let token = reader.take()
    if token.kind == .namePlaceholder {
      if let name = scope.name(token.text) { return ByteName(name) }
      errors.add(
        .name,
        "An expression attribute name used in the document path is not defined; attribute name:"
          + " \(token.text)")
      return ByteName(token.text)
    }
    if ReservedWords.contains(token.text) {
      errors.add(
        .reserved,
        "Attribute name is a reserved keyword; reserved keyword: \(token.text)")
    }
    return ByteName(token.text)
  }

  /// Reads the placeholder of a value; `nil` for one that isn't defined.
  mutating func placeholder() throws -> AttributeValue? {
    guard reader.next.kind == .valuePlaceholder else { throw reader.failure() }
    let token = reader.take()
    let value = scope.value(token.text)
    if value == nil {
      errors.add(
        .value,
        "An expression attribute value used in expression is not defined; attribute value:"
          + " \(token.text)")
    }
    return value
  }

  /// Goes a level deeper while a body runs.
  mutating func nested<Result>(_ body: (inout ExpressionParser) throws -> Result) throws -> Result {
    guard depth < 200 else { throw reader.failure() }
    depth += 1
    defer { depth -= 1 }
    return try body(&self)
  }

  /// Records a wrong count of operands.
  mutating func checkCount(_ name: String, _ count: Int, _ expected: Int) -> Bool {
    guard count != expected else { return true }
    errors.add(
      .operand,
      "Incorrect number of operands for operator or function; operator or function: \(name),"
        + " number of operands: \(count)")
    return false
  }

  /// Records an operand of a type that a function doesn't take.
  mutating func refuseType(_ name: String, _ type: String) {
    errors.add(
      .function,
      "Incorrect operand type for operator or function; operator or function: \(name), operand"
        + " type: \(type)")
  }
}

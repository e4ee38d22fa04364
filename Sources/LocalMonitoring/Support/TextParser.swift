// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import LocalCore
import WireFormats

/// A parser of an expression: where it is in the text, and what it does with signs and operators.
protocol TextParser {
  var bytes: [UInt8] { get }
  var position: Int { get set }
  /// How deep expressions are nested now.
  var depth: Int { get set }
  /// The error about expressions that are nested too deep.
  var tooDeep: ServiceFault { get }
  mutating func skipSpace()
}

extension TextParser {
  var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  mutating func skipSpace() {
    while let byte = next, byte.isASCIIWhitespace { position += 1 }
  }

  /// Takes a word or sign if it comes next.
  mutating func take(_ text: String) -> Bool {
    skipSpace()
    guard bytes[position...].starts(with: text.utf8) else { return false }
    position += text.utf8.count
    return true
  }

  /// Keeps expressions from being nested endlessly.
  mutating func nested<Node>(_ body: (inout Self) throws -> Node) throws -> Node {
    depth += 1
    defer { depth -= 1 }
    guard depth < 50 else { throw tooDeep }
    return try body(&self)
  }

  /// Operands with operators of the same rank between them, from left to right.
  ///
  /// - Parameter sign: Takes an operator if one comes next.
  mutating func chain<Node, Sign>(
    of operand: (inout Self) throws -> Node, by sign: (inout Self) -> Sign?,
    _ join: (Sign, Node, Node) -> Node
  ) throws -> Node {
    var left = try operand(&self)
    while let sign = sign(&self) { left = join(sign, left, try operand(&self)) }
    return left
  }

  /// Operands with "or" and "and" between them; "and" binds tighter.
  mutating func logic<Node>(
    of operand: (inout Self) throws -> Node, or: (inout Self) -> Bool, and: (inout Self) -> Bool,
    _ either: (Node, Node) -> Node, _ both: (Node, Node) -> Node
  ) throws -> Node {
    try nested { parser in
      try parser.chain(
        of: { parser in
          try parser.chain(of: operand, by: { and(&$0) ? () : nil }) { both($1, $2) }
        }, by: { or(&$0) ? () : nil }
      ) { either($1, $2) }
    }
  }

  /// What is in parentheses, if they come next.
  mutating func parenthesized<Node>(
    _ body: (inout Self) throws -> Node, unclosed: (Self) -> ServiceFault
  ) throws -> Node? {
    guard take("(") else { return nil }
    let inner = try body(&self)
    guard take(")") else { throw unclosed(self) }
    return inner
  }

  /// What the whole text is.
  mutating func whole<Node>(
    _ body: (inout Self) throws -> Node, otherwise fault: ServiceFault
  ) throws -> Node {
    let node = try body(&self)
    skipSpace()
    guard position == bytes.count else { throw fault }
    return node
  }

  /// Takes the first of some signs that comes next.
  mutating func take(oneOf signs: [String]) -> String? {
    for sign in signs where take(sign) { return sign }
    return nil
  }
}

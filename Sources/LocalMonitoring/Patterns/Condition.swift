// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

/// A place in JSON: `$.a.b[0]["c.d"]`.
struct Selector: Sendable {
  enum Part: Sendable {
    case member(String)
    case element(Int)
    case all
  }

  let text: String
  let parts: [Part]

  /// A selector, or the name of a field of a line.
  init?(_ text: String) {
    self.text = text
    let bytes = Array(text.utf8)
    guard bytes.first == UInt8(ascii: "$") else {
      parts = []
      return
    }
    var parts: [Part] = []
    var position = 1
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "."):
        let start = position + 1
        position = start
        while position < bytes.count, bytes[position] != UInt8(ascii: "."),
          bytes[position] != UInt8(ascii: "[")
        { position += 1 }
        guard position > start else {
          if position < bytes.count, bytes[position] == UInt8(ascii: "[") { continue }
          return nil
        }
        let name = String(decoding: bytes[start..<position], as: UTF8.self)
        parts.append(name == "*" ? .all : .member(name))
      case UInt8(ascii: "["):
        guard let end = bytes[position...].firstIndex(of: UInt8(ascii: "]")) else { return nil }
        let inside = bytes[position + 1..<end]
        if let quote = inside.first, quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\"") {
          guard inside.count >= 2, inside.last == quote else { return nil }
          parts.append(
            .member(String(decoding: inside.dropFirst().dropLast(), as: UTF8.self)))
        } else if inside.elementsEqual([UInt8(ascii: "*")]) {
          parts.append(.all)
        } else {
          guard let index = Int(String(decoding: inside, as: UTF8.self)) else { return nil }
          parts.append(.element(index))
        }
        position = end + 1
      default: return nil
      }
    }
    self.parts = parts
  }

  func nodes(in document: JSONNode) -> [JSONNode] {
    parts.reduce([document]) { nodes, part in
      nodes.flatMap { node -> [JSONNode] in
        switch part {
        case .member(let name): node[name].map { [$0] } ?? []
        case .element(let index): node[index].map { [$0] } ?? []
        case .all: node.array ?? node.object.map { $0.map(\.value) } ?? []
        }
      }
    }
  }
}

/// A condition of a filter pattern.
indirect enum Condition: Sendable {
  enum Relation: Sendable {
    case equal, unequal, less, lessOrEqual, greater, greaterOrEqual
  }

  enum Operand: Sendable {
    case number(Double, String)
    /// A text, in which `*` stands for anything.
    case text(String)
    case expression(LineExpression)
  }

  case both(Condition, Condition)
  case either(Condition, Condition)
  case compare(Selector, Relation, Operand)
  case isNull(Selector)
  case isTrue(Selector)
  case isFalse(Selector)
  case isMissing(Selector)
  case isThere(Selector)

  /// Whether it holds.
  ///
  /// - Parameter values: The values in a place.
  func holds(_ values: (Selector) -> [JSONNode]) -> Bool {
    switch self {
    case .both(let left, let right): left.holds(values) && right.holds(values)
    case .either(let left, let right): left.holds(values) || right.holds(values)
    case .compare(let selector, let relation, let operand):
      values(selector).contains { Self.compare($0, relation, operand) }
    case .isNull(let selector): values(selector).contains { $0.isNull }
    case .isTrue(let selector): values(selector).contains { $0.bool == true }
    case .isFalse(let selector): values(selector).contains { $0.bool == false }
    case .isMissing(let selector): values(selector).isEmpty
    case .isThere(let selector): !values(selector).isEmpty
    }
  }

  private static func compare(
    _ value: JSONNode, _ relation: Relation, _ operand: Operand
  ) -> Bool {
    guard let text = text(value) else { return false }
    switch operand {
    case .number(let number, let literal):
      guard let left = value.double ?? value.string.flatMap(Double.init) else {
        return relation == .equal
          ? text == literal : relation == .unequal && text != literal
      }
      return switch relation {
      case .equal: left == number
      case .unequal: left != number
      case .less: left < number
      case .lessOrEqual: left <= number
      case .greater: left > number
      case .greaterOrEqual: left >= number
      }
    case .text(let pattern):
      let isEqual = Wildcard.matches(Array(pattern.utf8), Array(text.utf8))
      return relation == .equal ? isEqual : relation == .unequal && !isEqual
    case .expression(let expression):
      let isFound = expression.isFound(in: text)
      return relation == .equal ? isFound : relation == .unequal && !isFound
    }
  }

  /// A value as text; `nil` for what has none.
  static func text(_ value: JSONNode) -> String? {
    switch value {
    case .string(let text): text
    case .integer(let number): "\(number)"
    case .number(let number): number.text
    case .bool(let flag): flag ? "true" : "false"
    case .null, .array, .object: nil
    }
  }

  /// The places that it names.
  var selectors: [Selector] {
    switch self {
    case .both(let left, let right), .either(let left, let right):
      left.selectors
        + right.selectors.filter { other in
          !left.selectors.contains { $0.text == other.text }
        }
    case .compare(let selector, _, _), .isNull(let selector), .isTrue(let selector),
      .isFalse(let selector), .isMissing(let selector), .isThere(let selector):
      [selector]
    }
  }
}

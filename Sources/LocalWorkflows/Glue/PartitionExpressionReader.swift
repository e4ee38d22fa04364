// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import LocalCore
import WireFormats

/// Reads conditions on the values of partitions.
struct PartitionExpressionReader {
  typealias Node = PartitionExpression.Node
  typealias Operand = PartitionExpression.Operand

  private enum Token: Equatable {
    case word(String)
    /// A number or a text.
    case value(String)
    case sign(String)
  }

  private let keys: [(name: String, type: String)]
  private var tokens: [Token] = []
  private var position = 0
  private var depth = 0

  init(_ text: String, keys: [(name: String, type: String)]) throws {
    self.keys = keys
    let bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte.isASCIIWhitespace {
        index += 1
      } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
        guard let end = bytes[(index + 1)...].firstIndex(of: byte) else { throw Self.invalid }
        tokens.append(.value(String(decoding: bytes[(index + 1)..<end], as: UTF8.self)))
        index = end + 1
      } else if byte.isASCIIDigit || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") {
        let number = Self.run(in: bytes[index...], with: "+-.")
        tokens.append(.value(String(decoding: number, as: UTF8.self)))
        index = number.endIndex
      } else if byte.isASCIILetter || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "`") {
        let run = Self.run(in: bytes[index...], with: "_`")
        let word = run.filter { $0 != UInt8(ascii: "`") }
        tokens.append(.word(String(decoding: word, as: UTF8.self).asciiLowercased))
        index = run.endIndex
      } else {
        let two = String(decoding: bytes[index..<min(index + 2, bytes.count)], as: UTF8.self)
        let sign = ["<=", ">=", "<>", "!="].contains(two) ? two : String(two.prefix(1))
        guard "=<>(),".contains(sign.first ?? " ") || sign == "!=" else { throw Self.invalid }
        tokens.append(.sign(sign))
        index += sign.utf8.count
      }
    }
    // Operators may be in parentheses, too.
    for word in ["and", "or"] {
      while let start = tokens.indices.dropLast(2).first(where: {
        tokens[$0...($0 + 2)].elementsEqual([.sign("("), .word(word), .sign(")")])
      }) {
        tokens.replaceSubrange(start...(start + 2), with: [.word(word)])
      }
    }
  }

  /// The first byte and the letters, digits and signs that follow.
  private static func run(in bytes: ArraySlice<UInt8>, with signs: String) -> ArraySlice<UInt8> {
    let end = bytes.dropFirst().firstIndex {
      !$0.isASCIILetterOrDigit && !signs.utf8.contains($0)
    }
    return bytes[..<(end ?? bytes.endIndex)]
  }

  private static var invalid: ServiceFault { GlueFault.input("Invalid partition expression!") }

  mutating func read() throws -> Node {
    let node = try disjunction()
    guard position == tokens.count else { throw Self.invalid }
    return node
  }

  private mutating func take(_ token: Token) -> Bool {
    guard position < tokens.count, tokens[position] == token else { return false }
    position += 1
    return true
  }

  /// Keeps expressions from being nested endlessly.
  private mutating func nested<Result>(
    _ body: (inout Self) throws -> Result
  ) throws -> Result {
    depth += 1
    defer { depth -= 1 }
    guard depth < 50 else { throw Self.invalid }
    return try body(&self)
  }

  private mutating func disjunction() throws -> Node {
    try nested { reader in
      var left = try reader.conjunction()
      while reader.take(.word("or")) { left = .either(left, try reader.conjunction()) }
      return left
    }
  }

  private mutating func conjunction() throws -> Node {
    var left = try condition()
    while take(.word("and")) { left = .both(left, try condition()) }
    return left
  }

  private mutating func condition() throws -> Node {
    try nested { reader in
      if reader.take(.word("not")) { return .not(try reader.condition()) }
      // A parenthesis may hold a condition, or only a column.
      let start = reader.position
      if reader.take(.sign("(")), let inner = try? reader.disjunction(),
        reader.take(.sign(")"))
      {
        return inner
      }
      reader.position = start
      return try reader.comparison()
    }
  }

  private mutating func comparison() throws -> Node {
    let column = try column()
    if take(.word("is")) {
      let isNegated = take(.word("not"))
      guard take(.word("null")) else { throw Self.invalid }
      return isNegated ? .not(.isNull(column)) : .isNull(column)
    }
    let isNegated = take(.word("not"))
    let node: Node
    if take(.word("between")) {
      let low = try operand(column)
      guard take(.word("and")) else { throw Self.invalid }
      node = .between(column, low, try operand(column))
    } else if take(.word("in")) {
      guard take(.sign("(")) else { throw Self.invalid }
      var choices: [Operand] = []
      repeat { choices.append(try operand(column)) } while take(.sign(","))
      guard take(.sign(")")) else { throw Self.invalid }
      node = .oneOf(column, choices)
    } else if take(.word("like")) {
      let kind = try PartitionExpression.kind(keys[column].type)
      guard kind == .string else {
        throw GlueFault.input("\(kind.rawValue) data type doesn't support operation 'LIKE'")
      }
      node = .like(column, Array(try text().utf8))
    } else {
      guard !isNegated, position < tokens.count, case .sign(let sign) = tokens[position],
        ["=", "<>", "!=", "<", "<=", ">", ">="].contains(sign)
      else { throw Self.invalid }
      position += 1
      node = .compare(column, sign, try operand(column))
    }
    return isNegated ? .not(node) : node
  }

  private mutating func column() throws -> Int {
    try token { [keys] token in
      guard case .word(let name) = token else { return nil }
      return keys.firstIndex { $0.name == name }
    }
  }

  private mutating func text() throws -> String {
    try token { token in
      guard case .value(let text) = token else { return nil }
      return text
    }
  }

  /// What a token means, in parentheses or not.
  private mutating func token<Meaning>(_ meaning: (Token) -> Meaning?) throws -> Meaning {
    try nested { reader in
      if reader.take(.sign("(")) {
        let inner = try reader.token(meaning)
        guard reader.take(.sign(")")) else { throw Self.invalid }
        return inner
      }
      guard reader.position < reader.tokens.count,
        let found = meaning(reader.tokens[reader.position])
      else { throw Self.invalid }
      reader.position += 1
      return found
    }
  }

  private mutating func operand(_ column: Int) throws -> Operand {
    try PartitionExpression.operand(try text(), type: keys[column].type)
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import LocalCore

/// A token of a statement.
enum StatementToken: Equatable {
  case word(String)
  case quoted(String)
  case text(String)
  case number(String)
  case symbol(String)
  case end
}

/// Splits a statement into tokens, and takes them one by one.
struct StatementReader {
  private var tokens: [StatementToken] = []
  private var position = 0
  /// The values of `?`, in order.
  private var parameters: [AttributeValue]

  init(_ statement: String, _ parameters: [AttributeValue]) throws {
    self.parameters = parameters
    let characters = Array(statement.unicodeScalars)
    var place = 0
    func isWord(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.isAlphabetic || scalar == "_" || scalar == "$"
        || ("0"..."9").contains(scalar)
    }
    while place < characters.count {
      let scalar = characters[place]
      if scalar.properties.isWhitespace {
        place += 1
      } else if scalar == "'" || scalar == "\"" {
        var text = String.UnicodeScalarView()
        place += 1
        while true {
          guard place < characters.count else { throw Self.malformed("Unterminated literal") }
          if characters[place] == scalar {
            guard place + 1 < characters.count, characters[place + 1] == scalar else { break }
            place += 1
          }
          text.append(characters[place])
          place += 1
        }
        place += 1
        tokens.append(scalar == "'" ? .text(String(text)) : .quoted(String(text)))
      } else if ("0"..."9").contains(scalar)
        || (scalar == "-" || scalar == ".") && place + 1 < characters.count
          && ("0"..."9").contains(characters[place + 1]) && !endsOperand
      {
        let start = place
        place += 1
        while place < characters.count,
          ("0"..."9").contains(characters[place]) || characters[place] == "."
            || characters[place] == "e" || characters[place] == "E"
            || (characters[place] == "-" || characters[place] == "+")
              && (characters[place - 1] == "e" || characters[place - 1] == "E")
        { place += 1 }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: characters[start..<place])
        tokens.append(.number(String(text)))
      } else if isWord(scalar) {
        var text = String.UnicodeScalarView()
        while place < characters.count, isWord(characters[place]) {
          text.append(characters[place])
          place += 1
        }
        tokens.append(.word(String(text)))
      } else {
        let two = place + 1 < characters.count ? "\(scalar)\(characters[place + 1])" : ""
        if ["<<", ">>", "<=", ">=", "<>", "!="].contains(two) {
          tokens.append(.symbol(two))
          place += 2
        } else if "()[]{},.:=<>*+-?;".unicodeScalars.contains(scalar) {
          tokens.append(.symbol(String(scalar)))
          place += 1
        } else {
          throw Self.malformed("Unexpected character")
        }
      }
    }
    if tokens.last == .symbol(";") { tokens.removeLast() }
    tokens.append(.end)
  }

  /// Whether the last token ends an operand, so that a sign behind it is an operator.
  private var endsOperand: Bool {
    switch tokens.last {
    case .word, .quoted, .number, .text, .symbol(")"), .symbol("]"), .symbol("?"): true
    default: false
    }
  }

  /// The error of a statement that isn't one.
  static func malformed(_ detail: String) -> ServiceFault {
    .invalid("Statement wasn't well formed, can't be processed: \(detail)")
  }

  /// The error of the next token.
  var unexpected: ServiceFault { Self.malformed("Unexpected token") }

  /// The token that is taken next.
  var next: StatementToken { tokens[position] }

  /// The token behind the next.
  var following: StatementToken { tokens[min(position + 1, tokens.count - 1)] }

  /// Takes the next token.
  mutating func take() -> StatementToken {
    defer { if position < tokens.count - 1 { position += 1 } }
    return next
  }

  /// Whether the next token is a keyword.
  func isAt(_ keyword: String) -> Bool {
    if case .word(let word) = next { word.uppercased() == keyword } else { false }
  }

  /// Takes a keyword if it is next.
  mutating func take(_ keyword: String) -> Bool {
    guard isAt(keyword) else { return false }
    position += 1
    return true
  }

  /// Takes a symbol if it is next.
  mutating func take(symbol: String) -> Bool {
    guard next == .symbol(symbol) else { return false }
    position += 1
    return true
  }

  /// Takes a keyword that must be next.
  mutating func expect(_ keyword: String) throws {
    guard take(keyword) else { throw unexpected }
  }

  /// Takes a symbol that must be next.
  mutating func expect(symbol: String) throws {
    guard take(symbol: symbol) else { throw unexpected }
  }

  /// Takes a name.
  mutating func name() throws -> String {
    switch take() {
    case .word(let name), .quoted(let name): return name
    default: throw unexpected
    }
  }

  /// The value of the next `?`.
  mutating func parameter() throws -> AttributeValue {
    guard !parameters.isEmpty else { throw Self.wrongCount }
    return parameters.removeFirst()
  }

  /// Refuses tokens and parameters that are left.
  func checkEnd() throws {
    guard next == .end else { throw unexpected }
    guard parameters.isEmpty else { throw Self.wrongCount }
  }

  private static let wrongCount = ServiceFault.invalid(
    "Number of parameters in request and statement don't match.")
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import LocalCore
import WireFormats

/// Reads filter patterns.
struct FilterPatternReader: TextParser {
  let bytes: [UInt8]
  var position = 0
  var depth = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  mutating func read() throws -> FilterPattern.Form {
    skipSpace()
    switch next {
    case nil: return .everything
    case UInt8(ascii: "{"):
      position += 1
      let condition = try condition()
      guard take("}") else { throw invalid }
      try finish()
      return .json(condition)
    case UInt8(ascii: "["):
      position += 1
      let fields = try fields()
      try finish()
      return .fields(fields)
    default: return try terms()
    }
  }

  private var invalid: ServiceFault {
    ServiceFault("InvalidParameterException", "Invalid filter pattern")
  }

  var tooDeep: ServiceFault { invalid }

  /// Takes a word in capital or small letters that isn't the start of a longer one.
  private mutating func take(word: String) -> Bool {
    skipSpace()
    let end = position + word.utf8.count
    guard end <= bytes.count,
      String(decoding: bytes[position..<end], as: UTF8.self).asciiLowercased
        == word.asciiLowercased,
      end == bytes.count || !bytes[end].isASCIILetterOrDigit
    else { return false }
    position = end
    return true
  }

  private mutating func finish() throws {
    skipSpace()
    guard position == bytes.count else { throw invalid }
  }

  // MARK: Terms

  private mutating func terms() throws -> FilterPattern.Form {
    var (required, optional, excluded) =
      ([FilterPattern.Term](), [FilterPattern.Term](), [FilterPattern.Term]())
    while true {
      skipSpace()
      guard let byte = next else { break }
      switch byte {
      case UInt8(ascii: "?"):
        position += 1
        skipSpace()
        optional.append(try term())
      case UInt8(ascii: "-"):
        position += 1
        skipSpace()
        excluded.append(try term())
      default: required.append(try term())
      }
    }
    return .terms(required: required, optional: optional, excluded: excluded)
  }

  private mutating func term() throws -> FilterPattern.Term {
    switch next {
    case UInt8(ascii: "\""): return .text(try quoted())
    case UInt8(ascii: "%"): return .expression(try expression())
    default:
      let start = position
      while let byte = next, !byte.isASCIIWhitespace { position += 1 }
      let text = String(decoding: bytes[start..<position], as: UTF8.self)
      let isPlain = text.utf8.allSatisfy {
        $0.isASCIILetterOrDigit || $0 == UInt8(ascii: "_") || $0 >= 0x80
      }
      guard isPlain, !text.isEmpty else {
        throw ServiceFault(
          "InvalidParameterException", "Invalid character(s) in term '\(text)'")
      }
      return .text(text)
    }
  }

  private mutating func quoted() throws -> String {
    position += 1
    var text: [UInt8] = []
    while let byte = next, byte != UInt8(ascii: "\"") {
      position += 1
      if byte == UInt8(ascii: "\\"), let escaped = next,
        escaped == UInt8(ascii: "\"") || escaped == UInt8(ascii: "\\")
      {
        text.append(escaped)
        position += 1
      } else {
        text.append(byte)
      }
    }
    guard next != nil else { throw invalid }
    position += 1
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func expression() throws -> LineExpression {
    let start = position + 1
    guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "%")), end > start else {
      throw invalid
    }
    position = end + 1
    guard
      let expression = try? LineExpression(String(decoding: bytes[start..<end], as: UTF8.self))
    else { throw invalid }
    return expression
  }

  // MARK: Conditions

  private mutating func condition() throws -> Condition {
    try logic(
      of: { try $0.comparison() }, or: { $0.take("||") }, and: { $0.take("&&") },
      Condition.either, Condition.both)
  }

  private mutating func comparison() throws -> Condition {
    if let inner = try parenthesized({ try $0.condition() }, unclosed: \.invalid) { return inner }
    guard let selector = Selector(try name()) else { throw invalid }
    if take(word: "IS") {
      if take(word: "NULL") { return .isNull(selector) }
      if take(word: "TRUE") { return .isTrue(selector) }
      if take(word: "FALSE") { return .isFalse(selector) }
      throw invalid
    }
    if take(word: "NOT") {
      guard take(word: "EXISTS") else { throw invalid }
      return .isMissing(selector)
    }
    if take(word: "EXISTS") { return .isThere(selector) }
    let relation: Condition.Relation
    if take("!=") {
      relation = .unequal
    } else if take("<=") {
      relation = .lessOrEqual
    } else if take(">=") {
      relation = .greaterOrEqual
    } else if take("<") {
      relation = .less
    } else if take(">") {
      relation = .greater
    } else if take("=") {
      relation = .equal
    } else {
      throw invalid
    }
    return .compare(selector, relation, try operand(relation))
  }

  /// A selector or the name of a field.
  private mutating func name() throws -> String {
    skipSpace()
    let start = position
    var inBrackets = false
    while let byte = next {
      if byte == UInt8(ascii: "["), next != nil, position > start { inBrackets = true }
      if byte == UInt8(ascii: "]") {
        guard inBrackets else { break }
        inBrackets = false
      }
      if !inBrackets, byte.isASCIIWhitespace || "=!<>&|(),{}".utf8.contains(byte) { break }
      position += 1
    }
    guard position > start else { throw invalid }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func operand(_ relation: Condition.Relation) throws -> Condition.Operand {
    skipSpace()
    switch next {
    case UInt8(ascii: "\""): return .text(try quoted())
    case UInt8(ascii: "%"): return .expression(try expression())
    default:
      let start = position
      while let byte = next, !byte.isASCIIWhitespace, !"&|(),{}]".utf8.contains(byte) {
        position += 1
      }
      let text = String(decoding: bytes[start..<position], as: UTF8.self)
      guard !text.isEmpty else { throw invalid }
      if let number = Double(text), number.isFinite { return .number(number, text) }
      guard relation == .equal || relation == .unequal else { throw invalid }
      return .text(text)
    }
  }

  // MARK: Fields

  private mutating func fields() throws -> [FilterPattern.Field] {
    var fields: [FilterPattern.Field] = []
    if take("]") { return fields }
    repeat {
      skipSpace()
      if take("...") {
        let hasRest = fields.contains { if case .rest = $0 { true } else { false } }
        guard !hasRest else { throw invalid }
        fields.append(.rest)
        continue
      }
      if next == UInt8(ascii: ",") || next == UInt8(ascii: "]") {
        fields.append(.one(name: "", condition: nil))
        continue
      }
      let start = position
      let name = try name()
      skipSpace()
      if next == UInt8(ascii: ",") || next == UInt8(ascii: "]") {
        fields.append(.one(name: name, condition: nil))
      } else {
        position = start
        fields.append(.one(name: name, condition: try condition()))
      }
    } while take(",")
    guard take("]") else { throw invalid }
    return fields
  }
}

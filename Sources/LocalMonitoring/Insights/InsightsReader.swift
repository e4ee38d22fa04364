// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import LocalCore
import WireFormats

/// Reads queries of Logs Insights.
struct InsightsReader: TextParser {
  let bytes: [UInt8]
  var position = 0
  var depth = 0
  /// The operands so far: expressions are walked recursively, so they mustn't be endless.
  private var operands = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  mutating func read() throws -> [InsightsQuery.Command] {
    var commands: [InsightsQuery.Command] = []
    repeat {
      skipSpace()
      guard position < bytes.count || !commands.isEmpty else { break }
      commands.append(try command())
    } while take("|")
    skipSpace()
    guard position == bytes.count else { throw fault("unexpected symbol") }
    return commands
  }

  private func fault(_ reason: String) -> ServiceFault {
    let rest = String(decoding: bytes[position...].prefix(20), as: UTF8.self)
    return ServiceFault(
      "MalformedQueryException",
      "\(reason) found at position \(position): \(rest.isEmpty ? "end of the query" : rest)")
  }

  var tooDeep: ServiceFault { fault("expression nested too deep") }

  // MARK: Bytes

  mutating func skipSpace() {
    while let byte = next {
      if byte == UInt8(ascii: "#") {
        while next.map({ $0 != UInt8(ascii: "\n") }) ?? false { position += 1 }
      } else if byte.isASCIIWhitespace {
        position += 1
      } else {
        return
      }
    }
  }

  /// Takes a word if it comes next, in any case.
  private mutating func take(word: String) -> Bool {
    let start = position
    if let found = plainWord(), found.asciiLowercased == word { return true }
    position = start
    return false
  }

  private mutating func plainWord() -> String? {
    skipSpace()
    let start = position
    while let byte = next, byte.isASCIILetterOrDigit || "_@.".utf8.contains(byte) || byte >= 0x80 {
      position += 1
    }
    return position > start ? String(decoding: bytes[start..<position], as: UTF8.self) : nil
  }

  private mutating func name() throws -> String {
    skipSpace()
    if next == UInt8(ascii: "`") { return try quoted() }
    guard let name = plainWord() else { throw fault("missing name") }
    return name
  }

  private mutating func quoted() throws -> String {
    let quote = next
    position += 1
    var text: [UInt8] = []
    while let byte = next, byte != quote {
      position += 1
      if byte == UInt8(ascii: "\\"), let escaped = next,
        escaped == quote || escaped == UInt8(ascii: "\\")
      {
        text.append(escaped)
        position += 1
      } else {
        text.append(byte)
      }
    }
    guard next != nil else { throw fault("missing quotation mark") }
    position += 1
    return String(decoding: text, as: UTF8.self)
  }

  private var isQuote: Bool { next == UInt8(ascii: "\"") || next == UInt8(ascii: "'") }

  private mutating func expression() throws -> LineExpression {
    position += 1
    var text: [UInt8] = []
    while let byte = next, byte != UInt8(ascii: "/") {
      position += 1
      if byte == UInt8(ascii: "\\"), next == UInt8(ascii: "/") { continue }
      text.append(byte)
      if byte == UInt8(ascii: "\\"), let escaped = next {
        text.append(escaped)
        position += 1
      }
    }
    guard take("/"), let expression = try? LineExpression(String(decoding: text, as: UTF8.self))
    else { throw fault("invalid regular expression") }
    return expression
  }

  // MARK: Commands

  private mutating func command() throws -> InsightsQuery.Command {
    let start = position
    switch plainWord()?.asciiLowercased {
    case "fields": return .fields(try columns())
    case "display": return .display(try columns())
    case "filter", "where": return .filter(try disjunction())
    case "stats": return try stats()
    case "sort", "order":
      _ = take(word: "by")
      var keys: [(InsightsExpression, isDescending: Bool)] = []
      repeat {
        let key = try sum()
        let isDescending = take(word: "desc")
        if !isDescending { _ = take(word: "asc") }
        keys.append((key, isDescending))
      } while take(",")
      return .sort(keys)
    case "limit", "head":
      guard let count = plainWord().flatMap({ Int($0) }), 1...10_000 ~= count else {
        throw fault("invalid limit")
      }
      return .limit(count)
    case "parse": return try parse()
    case "dedup":
      var keys = [try sum()]
      while take(",") { keys.append(try sum()) }
      return .dedup(keys)
    default:
      position = start
      throw fault("unexpected symbol")
    }
  }

  private mutating func columns() throws -> [InsightsQuery.Column] {
    var columns: [InsightsQuery.Column] = []
    repeat { columns.append(try column()) } while take(",")
    return columns
  }

  private mutating func column() throws -> InsightsQuery.Column {
    skipSpace()
    let start = position
    let expression = try disjunction()
    var name = source(from: start)
    if case .field(let field) = expression { name = field }
    if take(word: "as") { name = try self.name() }
    let isTime = if case .call(let function, _) = expression { function.makesTimes } else { false }
    return InsightsQuery.Column(name: name, expression: expression, isTime: isTime)
  }

  private func source(from start: Int) -> String {
    var end = position
    while end > start, bytes[end - 1].isASCIIWhitespace { end -= 1 }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  private mutating func stats() throws -> InsightsQuery.Command {
    var aggregates: [InsightsQuery.Aggregate] = []
    repeat { aggregates.append(try aggregate()) } while take(",")
    return .stats(aggregates, by: take(word: "by") ? try columns() : [])
  }

  private mutating func aggregate() throws -> InsightsQuery.Aggregate {
    skipSpace()
    let start = position
    guard let word = plainWord(),
      let function = InsightsQuery.Aggregate.Function(rawValue: word)
        ?? InsightsQuery.Aggregate.Function(rawValue: word.asciiLowercased), take("(")
    else {
      position = start
      throw fault("unknown aggregation")
    }
    var argument: InsightsExpression?
    var percent = 50.0
    if !take("*"), !take(")") {
      argument = try disjunction()
      if take(",") {
        guard let number = plainWord().flatMap({ Double($0) }), 0...100 ~= number else {
          throw fault("invalid percentile")
        }
        percent = number
      }
      guard take(")") else { throw fault("missing )") }
    } else if bytes[position - 1] == UInt8(ascii: "*") {
      guard take(")") else { throw fault("missing )") }
    }
    guard argument != nil || function == .count else { throw fault("missing argument") }
    var name = source(from: start)
    if take(word: "as") { name = try self.name() }
    return InsightsQuery.Aggregate(
      name: name, function: function, argument: argument, percent: percent)
  }

  private mutating func parse() throws -> InsightsQuery.Command {
    var field = InsightsExpression.field("@message")
    skipSpace()
    if !isQuote, next != UInt8(ascii: "/") { field = .field(try name()) }
    skipSpace()
    if next == UInt8(ascii: "/") {
      let expression = try expression()
      var names = expression.names.dropFirst().map { $0 ?? "" }
      if take(word: "as") { names = try self.names() }
      return .parse(field, expression, names)
    }
    guard isQuote else { throw fault("missing pattern") }
    let parts = try quoted().split(separator: "*", omittingEmptySubsequences: false)
    guard take(word: "as") else { throw fault("missing as") }
    let names = try names()
    guard names.count == parts.count - 1, let expression = try? LineExpression(Self.glob(parts))
    else { throw fault("the pattern and the names differ in number") }
    return .parse(field, expression, names)
  }

  private mutating func names() throws -> [String] {
    var names = [try name()]
    while take(",") { names.append(try name()) }
    return names
  }

  private static func glob(_ parts: [Substring]) -> String {
    var text = ""
    for (index, part) in parts.enumerated() {
      if index > 0 { text += index == parts.count - 1 && part.isEmpty ? "(.*)" : "(.*?)" }
      for scalar in part.unicodeScalars {
        let isPlain = scalar.value >= 0x80 || UInt8(scalar.value).isASCIILetterOrDigit
        text += (isPlain ? "" : "\\") + String(scalar)
      }
    }
    return text
  }

  // MARK: Expressions

  private mutating func disjunction() throws -> InsightsExpression {
    try logic(
      of: { try $0.negation() }, or: { $0.take(word: "or") }, and: { $0.take(word: "and") },
      { .binary("or", $0, $1) }, { .binary("and", $0, $1) })
  }

  private mutating func negation() throws -> InsightsExpression {
    var isNegated = false
    while take(word: "not") { isNegated.toggle() }
    let inner = try comparison()
    return isNegated ? .not(inner) : inner
  }

  private mutating func comparison() throws -> InsightsExpression {
    let left = try sum()
    let start = position
    let isNegated = take(word: "not")
    if take(word: "like") || take("=~") {
      skipSpace()
      let result: InsightsExpression =
        next == UInt8(ascii: "/")
        ? .like(left, try expression()) : .contains(left, isQuote ? try quoted() : try name())
      return isNegated ? .not(result) : result
    }
    if take(word: "in") {
      guard take("[") else { throw fault("missing [") }
      var choices: [InsightsExpression] = []
      repeat { choices.append(try sum()) } while take(",")
      guard take("]") else { throw fault("missing ]") }
      return isNegated ? .not(.oneOf(left, choices)) : .oneOf(left, choices)
    }
    if isNegated { position = start }
    guard let sign = take(oneOf: ["!=", "<=", ">=", "<", ">", "="]) else { return left }
    return .binary(sign, left, try sum())
  }

  private mutating func sum() throws -> InsightsExpression {
    try chain(of: { try $0.product() }, by: { $0.take(oneOf: ["+", "-"]) }) {
      .binary($0, $1, $2)
    }
  }

  private mutating func product() throws -> InsightsExpression {
    try chain(of: { try $0.operand() }, by: { $0.take(oneOf: ["*", "/", "%"]) }) {
      .binary($0, $1, $2)
    }
  }

  private mutating func operand() throws -> InsightsExpression {
    operands += 1
    guard operands <= 1_000 else { throw fault("too many operands") }
    if take("-") { return .binary("-", .constant(.number(0)), try operand()) }
    if let inner = try parenthesized({ try $0.disjunction() }, unclosed: { $0.fault("missing )") })
    {
      return inner
    }
    skipSpace()
    if isQuote { return .constant(.text(try quoted())) }
    let start = position
    if next == UInt8(ascii: "`") { return .field(try quoted()) }
    guard let word = plainWord() else { throw fault("unexpected symbol") }
    if let number = Double(word) { return .constant(.number(number)) }
    if let duration = Self.duration(word) { return .constant(.number(duration)) }
    guard take("(") else { return .field(word) }
    guard let function = InsightsFunction(rawValue: word.asciiLowercased) else {
      position = start
      throw fault("unknown function")
    }
    var arguments: [InsightsExpression] = function == .bin ? [.field("@timestamp")] : []
    if !take(")") {
      repeat { arguments.append(try disjunction()) } while take(",")
      guard take(")") else { throw fault("missing )") }
    }
    return .call(function, arguments)
  }

  /// `5m` in milliseconds.
  private static func duration(_ word: String) -> Double? {
    let digits = word.prefix { ("0"..."9").contains($0) }
    guard let count = Double(digits) else { return nil }
    let unit: Double? =
      switch word.dropFirst(digits.count).lowercased() {
      case "ms", "msec", "milliseconds": 1
      case "s", "sec", "second", "seconds": 1_000
      case "m", "min", "mins", "minute", "minutes": 60_000
      case "h", "hr", "hour", "hours": 3_600_000
      case "d", "day", "days": 86_400_000
      case "w", "week", "weeks": 604_800_000
      default: nil
      }
    return unit.map { $0 * count }
  }
}

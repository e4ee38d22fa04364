// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

/// A value in a query of Logs Insights.
enum InsightsValue: Sendable, Hashable {
  case nothing
  case number(Double)
  case text(String)

  var number: Double? {
    switch self {
    case .nothing: nil
    case .number(let number): number
    case .text(let text): Double(text)
    }
  }

  var text: String? {
    switch self {
    case .nothing: nil
    case .number(let number): Self.text(of: number)
    case .text(let text): text
    }
  }

  var isTrue: Bool { number.map { $0 != 0 } ?? (text == "true") }

  init(_ flag: Bool) { self = .number(flag ? 1 : 0) }

  /// Four digits behind the point at most.
  static func text(of number: Double) -> String {
    guard abs(number) < 1e15 else { return "\(number)" }
    let rounded = (number * 10_000).rounded() / 10_000
    return Int64(exactly: rounded).map(String.init) ?? "\(rounded)"
  }

  /// Orders numbers as numbers, else by bytes; what isn't there comes first.
  static func precedes(_ left: InsightsValue, _ right: InsightsValue) -> Bool {
    if let left = left.number, let right = right.number { return left < right }
    guard let left = left.text else { return right != .nothing }
    return right.text.map { left.precedesInBytes($0) } ?? false
  }
}

/// An expression of a query of Logs Insights.
indirect enum InsightsExpression: Sendable {
  typealias Row = [String: InsightsValue]

  case constant(InsightsValue)
  case field(String)
  case call(InsightsFunction, [InsightsExpression])
  case not(InsightsExpression)
  case binary(String, InsightsExpression, InsightsExpression)
  case like(InsightsExpression, LineExpression)
  case contains(InsightsExpression, String)
  case oneOf(InsightsExpression, [InsightsExpression])

  func value(in row: Row) -> InsightsValue {
    switch self {
    case .constant(let value): value
    case .field(let name): row[name] ?? .nothing
    case .call(let function, let arguments):
      function.apply(arguments.map { $0.value(in: row) })
    case .not(let inner): InsightsValue(!inner.value(in: row).isTrue)
    case .binary("and", let left, let right):
      InsightsValue(left.value(in: row).isTrue && right.value(in: row).isTrue)
    case .binary("or", let left, let right):
      InsightsValue(left.value(in: row).isTrue || right.value(in: row).isTrue)
    case .binary(let sign, let left, let right):
      Self.apply(sign, left.value(in: row), right.value(in: row))
    case .like(let inner, let expression):
      InsightsValue(inner.value(in: row).text.map(expression.isFound) ?? false)
    case .contains(let inner, let part):
      InsightsValue(
        inner.value(in: row).text.map { $0.withBytes { $0.firstOffset(of: part) } != nil } ?? false)
    case .oneOf(let inner, let choices):
      InsightsValue(
        choices.contains {
          Self.apply("=", inner.value(in: row), $0.value(in: row)).isTrue
        })
    }
  }

  private static func apply(
    _ sign: String, _ left: InsightsValue, _ right: InsightsValue
  ) -> InsightsValue {
    switch sign {
    case "=", "!=":
      let isEqual =
        if let left = left.number, let right = right.number { left == right } else {
          left.text == right.text
        }
      return InsightsValue(isEqual == (sign == "="))
    case "<", "<=", ">", ">=":
      guard left != .nothing, right != .nothing else { return InsightsValue(false) }
      let (isLess, isGreater) =
        (InsightsValue.precedes(left, right), InsightsValue.precedes(right, left))
      return switch sign {
      case "<": InsightsValue(isLess)
      case "<=": InsightsValue(!isGreater)
      case ">": InsightsValue(isGreater)
      default: InsightsValue(!isLess)
      }
    default:
      guard let left = left.number, let right = right.number else { return .nothing }
      let result =
        switch sign {
        case "+": left + right
        case "-": left - right
        case "*": left * right
        case "/": left / right
        default: left.truncatingRemainder(dividingBy: right)
        }
      return result.isFinite ? .number(result) : .nothing
    }
  }
}

/// The functions of Logs Insights that are there.
enum InsightsFunction: String, Sendable, CaseIterable {
  case abs, ceil, floor, greatest, least, sqrt
  case strlen, toupper, tolower, trim, ltrim, rtrim, concat, substr, replace, strcontains
  case ispresent, isempty, isblank, coalesce
  case bin, datefloor, dateceil, frommillis, tomillis

  func apply(_ values: [InsightsValue]) -> InsightsValue {
    let first = values.first ?? .nothing
    switch self {
    case .abs: return number(first) { Swift.abs($0) }
    case .ceil: return number(first) { $0.rounded(.up) }
    case .floor: return number(first) { $0.rounded(.down) }
    case .sqrt: return number(first) { $0.squareRoot() }
    case .greatest: return values.compactMap(\.number).max().map(InsightsValue.number) ?? .nothing
    case .least: return values.compactMap(\.number).min().map(InsightsValue.number) ?? .nothing
    case .strlen: return first.text.map { .number(Double($0.unicodeScalars.count)) } ?? .nothing
    case .toupper: return text(first) { $0.uppercased() }
    case .tolower: return text(first) { $0.lowercased() }
    case .trim: return text(first) { Self.trimmed($0, start: true, end: true) }
    case .ltrim: return text(first) { Self.trimmed($0, start: true, end: false) }
    case .rtrim: return text(first) { Self.trimmed($0, start: false, end: true) }
    case .concat: return .text(values.compactMap(\.text).joined())
    case .substr:
      let start = Int(clamping(values.dropFirst().first))
      let count = values.count > 2 ? Int(clamping(values[2])) : .max
      return text(first) { text in
        String(String.UnicodeScalarView(text.unicodeScalars.dropFirst(start).prefix(count)))
      }
    case .replace:
      guard values.count == 3, let part = values[1].text, let other = values[2].text else {
        return .nothing
      }
      return text(first) { Self.replaced(part, in: $0, by: other) }
    case .strcontains:
      guard let text = first.text, let part = values.dropFirst().first?.text else {
        return InsightsValue(false)
      }
      return InsightsValue(text.withBytes { $0.firstOffset(of: part) } != nil)
    case .ispresent: return InsightsValue(first != .nothing)
    case .isempty: return InsightsValue(first.text?.isEmpty ?? true)
    case .isblank:
      return InsightsValue(first.text?.utf8.allSatisfy(\.isASCIIWhitespace) ?? true)
    case .coalesce: return values.first { $0 != .nothing } ?? .nothing
    case .bin, .datefloor: return rounded(values, .down)
    case .dateceil: return rounded(values, .up)
    case .frommillis, .tomillis: return first
    }
  }

  private func number(_ value: InsightsValue, _ body: (Double) -> Double) -> InsightsValue {
    value.number.map { .number(body($0)) } ?? .nothing
  }

  private func text(_ value: InsightsValue, _ body: (String) -> String) -> InsightsValue {
    value.text.map { .text(body($0)) } ?? .nothing
  }

  private func clamping(_ value: InsightsValue?) -> Double {
    min(max(value?.number ?? 0, 0), 1e9)
  }

  /// A time rounded to a multiple of a duration; `bin` has the time of the event.
  private func rounded(
    _ values: [InsightsValue], _ rule: FloatingPointRoundingRule
  ) -> InsightsValue {
    guard values.count == 2, let time = values[0].number, let unit = values[1].number, unit > 0
    else { return .nothing }
    return .number((time / unit).rounded(rule) * unit)
  }

  private static func trimmed(_ text: String, start: Bool, end: Bool) -> String {
    var bytes = Array(text.utf8)[...]
    if start { bytes = bytes.drop { $0.isASCIIWhitespace } }
    while end, let last = bytes.last, last.isASCIIWhitespace { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func replaced(_ part: String, in text: String, by other: String) -> String {
    guard !part.isEmpty else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var position = 0
    while position < bytes.count {
      if bytes[position...].starts(with: part.utf8) {
        result.append(other)
        position += part.utf8.count
      } else {
        result.append(bytes[position])
        position += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Whether the results are times.
  var makesTimes: Bool {
    switch self {
    case .bin, .datefloor, .dateceil, .frommillis: true
    default: false
    }
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import LocalCore
import WireFormats

/// A condition on the values of partitions, as SQL has it: comparisons, `IN`, `BETWEEN`, `LIKE`, `IS NULL`,
/// `AND`, `OR`, `NOT`.
struct PartitionExpression {
  /// A value that is compared as its column's type says.
  enum Operand: Comparable {
    case number(Double)
    case text(String)

    static func < (left: Operand, right: Operand) -> Bool {
      switch (left, right) {
      case (.number(let left), .number(let right)): left < right
      case (.text(let left), .text(let right)): left.precedesInBytes(right)
      case (.number, .text): true
      case (.text, .number): false
      }
    }
  }

  indirect enum Node {
    case compare(Int, String, Operand)
    case between(Int, Operand, Operand)
    case oneOf(Int, [Operand])
    case like(Int, [UInt8])
    case isNull(Int)
    case not(Node)
    case both(Node, Node)
    case either(Node, Node)
  }

  let root: Node
  let keys: [(name: String, type: String)]

  init(_ text: String, keys: [(name: String, type: String)]) throws {
    self.keys = keys
    var reader = try PartitionExpressionReader(text, keys: keys)
    root = try reader.read()
  }

  func holds(_ values: [String]) throws -> Bool { try holds(root, values) }

  private func holds(_ node: Node, _ values: [String]) throws -> Bool {
    func operand(_ index: Int) throws -> Operand? {
      guard index < values.count, values[index] != "__HIVE_DEFAULT_PARTITION__" else { return nil }
      return try Self.operand(values[index], type: keys[index].type)
    }
    switch node {
    case .compare(let index, let sign, let right):
      guard let left = try operand(index) else { return false }
      switch sign {
      case "=": return left == right
      case "<>", "!=": return left != right
      case "<": return left < right
      case "<=": return left <= right
      case ">": return left > right
      default: return left >= right
      }
    case .between(let index, let low, let high):
      return try operand(index).map { low <= $0 && $0 <= high } ?? false
    case .oneOf(let index, let choices):
      return try operand(index).map(choices.contains) ?? false
    case .like(let index, let pattern):
      guard index < values.count else { return false }
      return Self.isLike(pattern[...], Array(values[index].utf8)[...])
    case .isNull(let index): return try operand(index) == nil
    case .not(let inner): return try !holds(inner, values)
    case .both(let left, let right): return try holds(left, values) && holds(right, values)
    case .either(let left, let right): return try holds(left, values) || holds(right, values)
    }
  }

  /// Whether a text has the form of a pattern with `%` and `_`.
  private static func isLike(_ pattern: ArraySlice<UInt8>, _ text: ArraySlice<UInt8>) -> Bool {
    var (inPattern, inText) = (pattern.startIndex, text.startIndex)
    var retry: (Int, Int)?
    while inText < text.endIndex {
      if inPattern < pattern.endIndex, pattern[inPattern] == UInt8(ascii: "%") {
        retry = (inPattern + 1, inText)
        inPattern += 1
      } else if inPattern < pattern.endIndex,
        pattern[inPattern] == UInt8(ascii: "_") || pattern[inPattern] == text[inText]
      {
        inPattern += 1
        inText += 1
      } else if let last = retry {
        retry = (last.0, last.1 + 1)
        (inPattern, inText) = (last.0, last.1 + 1)
      } else {
        return false
      }
    }
    return pattern[inPattern...].allSatisfy { $0 == UInt8(ascii: "%") }
  }

  // MARK: Types

  enum Kind: String {
    case integral = "Integral"
    case decimal = "Decimal"
    case date = "Date"
    case timestamp = "Timestamp"
    case string = "String"
  }

  static func kind(_ type: String) throws -> Kind {
    let bare = String(type.asciiLowercased.prefix { $0 != "(" })
    switch bare {
    case "tinyint", "smallint", "int", "integer", "bigint", "long": return .integral
    case "decimal", "float", "double": return .decimal
    case "date": return .date
    case "timestamp": return .timestamp
    case "string", "char", "varchar": return .string
    default: throw GlueFault.input("Unknown type : '\(bare)'")
    }
  }

  static func operand(_ text: String, type: String) throws -> Operand {
    switch try kind(type) {
    case .integral:
      guard let number = Int64(text) else {
        throw GlueFault.input("\"\(text)\" is not an integer.")
      }
      return .number(Double(number))
    case .decimal:
      guard let number = Double(text), number.isFinite else {
        throw GlueFault.input("\"\(text)\" is not a decimal.")
      }
      return .number(number)
    case .string: return .text(text)
    case .date:
      guard text.utf8.count == 10, isDate(text) else {
        throw GlueFault.input("\"\(text)\" is not a date.")
      }
      return .text(text)
    case .timestamp:
      // 2026-01-31 12:00:00.123456789
      let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
      let fraction = parts.count == 2 ? String(parts[1]) : "0"
      let halves = parts[0].split(separator: " ").map(String.init)
      guard halves.count == 2, isDate(halves[0]), halves[0].utf8.count == 10,
        (try? Timestamp(parsing: "\(halves[0])T\(halves[1])Z")) != nil, halves[1].utf8.count == 8,
        1...9 ~= fraction.utf8.count, fraction.utf8.allSatisfy(\.isASCIIDigit)
      else { throw GlueFault.input("\"\(text)\" is not a timestamp.") }
      return .text(
        parts[0] + "." + fraction + String(repeating: "0", count: 9 - fraction.utf8.count))
    }
  }

  private static func isDate(_ text: String) -> Bool {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, (try? Timestamp(parsing: "\(text)T00:00:00Z")) != nil else {
      return false
    }
    return 1...12 ~= parts[1] && 1...31 ~= parts[2]
  }
}

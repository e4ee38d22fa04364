// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import LocalCore
import WireFormats

/// Reads expressions of metric math.
struct MetricMathReader {
  private let bytes: [UInt8]
  private let id: String
  private var position = 0
  private var depth = 0

  init(_ text: String, id: String) { (bytes, self.id) = (Array(text.utf8), id) }

  mutating func read() throws -> MetricMath {
    let expression = try disjunction()
    skipSpace()
    guard position == bytes.count else { throw invalid }
    return expression
  }

  private var invalid: ServiceFault { MetricMath.fault(id, "Invalid syntax") }

  private mutating func skipSpace() {
    while position < bytes.count, bytes[position].isASCIIWhitespace { position += 1 }
  }

  private mutating func take(_ sign: String) -> Bool {
    skipSpace()
    guard bytes[position...].starts(with: sign.utf8) else { return false }
    position += sign.utf8.count
    return true
  }

  private mutating func disjunction() throws -> MetricMath {
    depth += 1
    defer { depth -= 1 }
    guard depth < 50 else { throw invalid }
    var left = try conjunction()
    while take("OR ") || take("||") { left = .binary("OR", left, try conjunction()) }
    return left
  }

  private mutating func conjunction() throws -> MetricMath {
    var left = try comparison()
    while take("AND ") || take("&&") { left = .binary("AND", left, try comparison()) }
    return left
  }

  private mutating func comparison() throws -> MetricMath {
    let left = try chain(["+", "-"]) { try $0.chain(["*", "/"]) { try $0.power() } }
    for sign in ["<=", ">=", "==", "!=", "<", ">"] where take(sign) {
      let right = try chain(["+", "-"]) { try $0.chain(["*", "/"]) { try $0.power() } }
      return .binary(sign, left, right)
    }
    return left
  }

  /// Operands with signs of the same rank between them.
  private mutating func chain(
    _ signs: [String], _ operand: (inout Self) throws -> MetricMath
  ) throws -> MetricMath {
    var left = try operand(&self)
    while let sign = signs.first(where: { take($0) }) {
      left = .binary(sign, left, try operand(&self))
    }
    return left
  }

  private mutating func power() throws -> MetricMath {
    let base = try operand()
    return take("^") ? .binary("^", base, try power()) : base
  }

  private mutating func operand() throws -> MetricMath {
    depth += 1
    defer { depth -= 1 }
    guard depth < 50 else { throw invalid }
    if take("-") { return .negative(try operand()) }
    if take("(") {
      let inner = try disjunction()
      guard take(")") else { throw invalid }
      return inner
    }
    skipSpace()
    guard position < bytes.count else { throw invalid }
    let first = bytes[position]
    if first == UInt8(ascii: "'") || first == UInt8(ascii: "\"") {
      guard let end = bytes[(position + 1)...].firstIndex(of: first) else { throw invalid }
      defer { position = end + 1 }
      return .text(String(decoding: bytes[(position + 1)..<end], as: UTF8.self))
    }
    let start = position
    while position < bytes.count,
      bytes[position].isASCIILetterOrDigit || "_.".utf8.contains(bytes[position])
    {
      position += 1
    }
    let word = String(decoding: bytes[start..<position], as: UTF8.self)
    guard !word.isEmpty else { throw invalid }
    if let number = Double(word) { return .number(number) }
    guard take("(") else { return .query(word) }
    var arguments: [MetricMath] = []
    if !take(")") {
      repeat {
        if take("[") {
          repeat { arguments.append(try disjunction()) } while take(",")
          guard take("]") else { throw invalid }
        } else {
          arguments.append(try disjunction())
        }
      } while take(",")
      guard take(")") else { throw invalid }
    }
    return .call(word, arguments)
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import LocalCore
import WireFormats

/// Reads expressions of metric math.
struct MetricMathReader: TextParser {
  let bytes: [UInt8]
  private let id: String
  var position = 0
  var depth = 0

  init(_ text: String, id: String) { (bytes, self.id) = (Array(text.utf8), id) }

  mutating func read() throws -> MetricMath {
    try whole({ try $0.disjunction() }, otherwise: invalid)
  }

  private var invalid: ServiceFault { MetricMath.fault(id, "Invalid syntax") }
  var tooDeep: ServiceFault { invalid }

  private mutating func disjunction() throws -> MetricMath {
    try logic(
      of: { try $0.comparison() }, or: { $0.take("OR ") || $0.take("||") },
      and: { $0.take("AND ") || $0.take("&&") },
      { .binary("OR", $0, $1) }, { .binary("AND", $0, $1) })
  }

  private mutating func comparison() throws -> MetricMath {
    let left = try sum()
    for sign in ["<=", ">=", "==", "!=", "<", ">"] where take(sign) {
      let right = try sum()
      return .binary(sign, left, right)
    }
    return left
  }

  private mutating func sum() throws -> MetricMath {
    try chain(of: { try $0.product() }, by: { $0.take(oneOf: ["+", "-"]) }, MetricMath.binary)
  }

  private mutating func product() throws -> MetricMath {
    try chain(of: { try $0.power() }, by: { $0.take(oneOf: ["*", "/"]) }, MetricMath.binary)
  }

  private mutating func power() throws -> MetricMath {
    let base = try operand()
    return take("^") ? .binary("^", base, try power()) : base
  }

  private mutating func operand() throws -> MetricMath {
    try nested { try $0.nestedOperand() }
  }

  private mutating func nestedOperand() throws -> MetricMath {
    if take("-") { return .negative(try operand()) }
    if let inner = try parenthesized({ try $0.disjunction() }, unclosed: \.invalid) { return inner }
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

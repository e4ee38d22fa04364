// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore

/// Checks parameters against what DynamoDB's interface says about them, in its words: all that is wrong
/// is one error.
struct Constraints {
  private var messages: [String] = []

  /// What AWS puts before errors of some checks that aren't constraints.
  static let one = "1 validation error detected: "

  /// Records a parameter that breaks a constraint.
  mutating func fail(_ value: String?, at path: String, _ constraint: String) {
    let shown = value.map { "'\($0)'" } ?? "null"
    messages.append("Value \(shown) at '\(path)' failed to satisfy constraint: \(constraint)")
  }

  /// Refuses the request if something was recorded.
  func finish() throws {
    guard !messages.isEmpty else { return }
    let noun = messages.count == 1 ? "validation error" : "validation errors"
    throw ServiceFault.invalid(
      "\(messages.count) \(noun) detected: " + messages.prefix(10).joined(separator: "; "))
  }

  /// A parameter that must be there.
  mutating func required(_ value: Value?, at path: String) {
    switch value {
    case nil, .null?: fail(nil, at: path, "Member must not be null")
    default: return
    }
  }

  /// The error of a parameter that must be there, alone.
  static func missing(_ path: String) -> ServiceFault {
    .invalid("\(one)Value null at '\(path)' failed to satisfy constraint: Member must not be null")
  }

  /// A parameter with a set of values.
  mutating func oneOf(_ value: Value?, at path: String, _ choices: [String]) {
    guard case .string(let text)? = value, !choices.contains(text) else { return }
    fail(
      text, at: path, "Member must satisfy enum value set: [\(choices.joined(separator: ", "))]")
  }

  /// A text with a least and a greatest length.
  mutating func length(_ value: Value?, at path: String, _ range: ClosedRange<Int>) {
    guard case .string(let text)? = value else { return }
    _ = hasLength(text.utf16.count, of: range, text, at: path)
  }

  /// Notes a length outside a range.
  private mutating func hasLength(
    _ length: Int, of range: ClosedRange<Int>, _ shown: String?, at path: String
  ) -> Bool {
    if length < range.lowerBound {
      fail(shown, at: path, Self.tooShort(range.lowerBound))
    } else if length > range.upperBound {
      fail(shown, at: path, Self.tooLong(range.upperBound))
    }
    return range.contains(length)
  }

  /// A list with a least and a greatest count; `shown` is the list as the error shows it.
  mutating func count(
    _ value: Value?, at path: String, _ range: ClosedRange<Int>,
    shown: (Value) -> String = Constraints.described
  ) {
    let count: Int
    switch value {
    case .list(let elements)?: count = elements.count
    case .structure(let members)?: count = members.count
    default: return
    }
    guard !range.contains(count) else { return }
    _ = hasLength(count, of: range, value.map(shown), at: path)
  }

  /// A number with a least value.
  mutating func atLeast(_ value: Value?, at path: String, _ least: Int64) {
    guard case .integer(let number)? = value, number < least else { return }
    fail(String(number), at: path, "Member must have value greater than or equal to \(least)")
  }

  /// A number with a greatest value.
  mutating func atMost(_ value: Value?, at path: String, _ greatest: Int64) {
    guard case .integer(let number)? = value, number > greatest else { return }
    fail(String(number), at: path, "Member must have value less than or equal to \(greatest)")
  }

  /// The name of a table or an index. One rule that is broken is enough.
  mutating func name(_ value: Value?, at path: String, _ range: ClosedRange<Int>) {
    guard case .string(let text)? = value else { return }
    if hasLength(text.utf8.count, of: range, text, at: path), !Self.isName(text) {
      fail(
        text, at: path, "Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+")
    }
  }

  static func tooShort(_ least: Int) -> String {
    "Member must have length greater than or equal to \(least)"
  }

  static func tooLong(_ greatest: Int) -> String {
    "Member must have length less than or equal to \(greatest)"
  }

  private static func isName(_ text: String) -> Bool {
    text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        0x30...0x39, UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "-"):
        true
      default: false
      }
    }
  }

  /// A parameter as Java shows it.
  static func described(_ value: Value) -> String {
    switch value {
    case .null: "null"
    case .bool(let flag): String(flag)
    case .integer(let number): String(number)
    case .string(let text): text
    case .list(let elements): "[" + elements.map(described).joined(separator: ", ") + "]"
    case .structure(let members):
      "{" + members.map { "\($0.name)=\(described($0.value))" }.joined(separator: ", ") + "}"
    default: "java.nio.HeapByteBuffer"
    }
  }
}

extension LocalCall {
  /// Checks the parameters that many requests have.
  func checkCommonChoices(_ constraints: inout Constraints) {
    constraints.oneOf(
      self["ReturnConsumedCapacity"], at: "returnConsumedCapacity", ["INDEXES", "TOTAL", "NONE"])
    constraints.oneOf(
      self["ReturnItemCollectionMetrics"], at: "returnItemCollectionMetrics", ["SIZE", "NONE"])
    constraints.oneOf(
      self["ReturnValues"], at: "returnValues",
      ["ALL_NEW", "UPDATED_OLD", "ALL_OLD", "NONE", "UPDATED_NEW"])
    constraints.oneOf(
      self["ReturnValuesOnConditionCheckFailure"], at: "returnValuesOnConditionCheckFailure",
      ["ALL_OLD", "NONE"])
    constraints.oneOf(self["ConditionalOperator"], at: "conditionalOperator", ["OR", "AND"])
  }
}

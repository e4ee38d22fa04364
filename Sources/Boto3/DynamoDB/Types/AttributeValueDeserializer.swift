// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
package import AWSProtocols
import BotoCore

/// Turns DynamoDB's attribute values into values; the counterpart of ``AttributeValueSerializer``.
///
/// Numbers stay exact: they become ``Value/number(_:)``, which reads as `int`, `double`
/// and ``DynamoDBNumber``.
package struct AttributeValueDeserializer: Sendable {
  /// A deserialiser.
  package init() {}

  /// The value of an attribute value.
  ///
  /// - Throws: `typeError` for an empty value or an unknown type; `Inexact`, `Overflow`, … for a
  ///   number with more than 38 digits.
  package func deserialize(_ value: Value) throws -> Value {
    guard case .structure(let members) = value, let member = members.first else {
      throw BotoCoreError(
        .typeError,
        "Value must be a nonempty dictionary whose key is a valid dynamodb type.")
    }
    guard let tag = AttributeTag(rawValue: member.name) else {
      throw BotoCoreError(.typeError, "Dynamodb type \(member.name) is not supported")
    }
    return try content(member.value, of: tag)
  }

  private func content(_ value: Value, of tag: AttributeTag) throws -> Value {
    switch (tag, value) {
    case (.null, _): return .null
    case (.number, .string(let text)): return try number(text)
    case (.list, .list(let elements)): return .list(try elements.map(deserialize))
    case (.map, .structure(let members)):
      return .structure(try members.mapValues { try deserialize($0) })
    case (.boolean, .bool), (.string, .string), (.binary, .blob): return value
    case (.stringSet, .list(let elements)), (.numberSet, .list(let elements)),
      (.binarySet, .list(let elements)):
      return .set(try elements.map { try content($0, of: tag.element ?? tag) })
    default:
      throw BotoCoreError(
        .typeError, "DynamoDB type \(tag.rawValue) can't hold a value of type \(value.kindName)")
    }
  }

  /// The value of a number's text.
  func number(_ text: String) throws -> Value {
    if Self.isPlain(text) { return .number(text) }
    guard let number = DynamoDBNumber(text) else {
      throw BotoCoreError(.typeError, "The DynamoDB number \"\(text)\" is not a number")
    }
    return .number(try number.checked().description)
  }

  /// Whether a string is a whole number in its short form: most are.
  private static func isPlain(_ text: String) -> Bool {
    var digits = text.utf8[...]
    if digits.first == UInt8(ascii: "-") { digits.removeFirst() }
    guard let first = digits.first, first != UInt8(ascii: "0"), digits.count <= 38 else {
      return false
    }
    return digits.allSatisfy { 0x30...0x39 ~= $0 }
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
package import AWSProtocols
import BotoCore

/// Turns values into DynamoDB's attribute values: see ``DynamoDBEncoder/attributeValue(_:)``.
package struct AttributeValueSerializer: Sendable {
  /// A serialiser.
  package init() {}

  /// The attribute value of a value.
  ///
  /// - Throws: `typeError` for a floating-point number (which is rarely the decimal number that is
  ///   meant), for a mixed set, and for a kind that DynamoDB has no type for; `Inexact`,
  ///   `Overflow`, … for a number that DynamoDB can't keep exactly.
  package func serialize(_ value: Value) throws -> Value {
    switch value {
    case .null: tagged(.null, .bool(true))
    case .bool: tagged(.boolean, value)
    case .integer, .number: tagged(.number, .string(try number(value)))
    case .double(let double): throw floatsAreNotSupported(double)
    case .string: tagged(.string, value)
    case .blob: tagged(.binary, value)
    case .set(let elements): try set(elements)
    case .list(let elements): tagged(.list, .list(try elements.map(serialize)))
    case .structure(let members):
      tagged(.map, .structure(try members.mapValues { try serialize($0) }))
    case .timestamp, .stream, .events, .deferred: throw unsupported(value)
    }
  }

  private func tagged(_ tag: AttributeTag, _ content: Value) -> Value {
    .structure([tag.rawValue: content])
  }

  private func number(_ value: Value) throws(BotoCoreError) -> String {
    switch value {
    case .integer(let integer): return String(integer)
    case .number(let text):
      if let number = DynamoDBNumber(text) { return try number.checked().description }
      if Double(text) != nil {
        throw BotoCoreError(.typeError, "Infinity and NaN not supported")
      }
      throw BotoCoreError(.typeError, "\"\(text)\" is not a number")
    default: throw unsupported(value)
    }
  }

  private func set(_ elements: [Value]) throws -> Value {
    for case .double(let double) in elements { throw floatsAreNotSupported(double) }
    // A set without elements is a set of numbers, as in boto3.
    switch elements.first {
    case nil, .integer, .number:
      return tagged(
        .numberSet, .list(try elements.map { .string(try number(of: $0, in: elements)) }))
    case .string:
      guard elements.allSatisfy({ if case .string = $0 { true } else { false } }) else { break }
      return tagged(.stringSet, .list(elements))
    case .blob:
      guard elements.allSatisfy({ if case .blob = $0 { true } else { false } }) else { break }
      return tagged(.binarySet, .list(elements))
    default: break
    }
    throw unsupported(.set(elements))
  }

  private func number(of element: Value, in elements: [Value]) throws(BotoCoreError) -> String {
    switch element {
    case .integer, .number: try number(element)
    default: throw unsupported(.set(elements))
    }
  }

  private func floatsAreNotSupported(_ double: Double) -> BotoCoreError {
    BotoCoreError(
      .typeError,
      "Float types are not supported. Use Decimal types instead: DynamoDBNumber(\"\(double)\")")
  }

  private func unsupported(_ value: Value) -> BotoCoreError {
    BotoCoreError(
      .typeError,
      "Unsupported type \"\(PythonType(of: value).name)\" for value \"\(PythonText.of(value))\"")
  }
}

/// The types of DynamoDB's attributes, by their names on the wire.
enum AttributeTag: String, Sendable {
  case string = "S"
  case number = "N"
  case binary = "B"
  case stringSet = "SS"
  case numberSet = "NS"
  case binarySet = "BS"
  case map = "M"
  case list = "L"
  case null = "NULL"
  case boolean = "BOOL"

  /// The type of a set's elements; `nil` if it isn't a set.
  var element: AttributeTag? {
    switch self {
    case .stringSet: .string
    case .numberSet: .number
    case .binarySet: .binary
    default: nil
    }
  }
}

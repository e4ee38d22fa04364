// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
package import AWSProtocols
import BotoCore

/// A condition in DynamoDB's form: a string with placeholders, and what they stand for.
package struct BuiltConditionExpression: Sendable, Equatable {
  /// The text: `(#n0 = :v0 AND #n1 > :v1)`.
  package internal(set) var expression = ""
  /// The names for `#n0`, …
  package internal(set) var names: Structure = [:]
  /// The values for `:v0`, …
  package internal(set) var values: Structure = [:]
}

/// Builds the expressions of conditions. One builder handles all conditions of a request, and
/// numbers their placeholders consecutively.
package struct ConditionExpressionBuilder: Sendable {
  private var nameCount = 0
  private var valueCount = 0

  /// A builder whose placeholders begin with 0.
  package init() {}

  /// Builds a condition.
  ///
  /// - Parameter isKeyCondition: Whether it is for a `KeyConditionExpression`.
  /// - Throws: `dynamoDBNeedsKeyConditionError` if a condition for keys contains an
  ///   ``ItemAttribute``.
  package mutating func build(
    _ condition: Condition, isKeyCondition: Bool = false
  ) throws -> BuiltConditionExpression {
    var built = BuiltConditionExpression()
    built.expression = try write(condition, isKeyCondition, &built)
    return built
  }

  private mutating func write(
    _ condition: Condition, _ isKeyCondition: Bool, _ built: inout BuiltConditionExpression
  ) throws -> String {
    var operands: [String] = []
    for operand in condition.operands {
      switch operand {
      case .condition(let inner): operands.append(try write(inner, isKeyCondition, &built))
      case .attribute(let name, let isKey):
        guard isKey || !isKeyCondition else { throw Self.needsKey(name) }
        operands.append(placeholder(name: name, &built))
      case .value(let value): operands.append(placeholder(value: value, &built))
      case .group(let values):
        let placeholders = values.map { placeholder(value: $0, &built) }
        operands.append("(\(placeholders.joined(separator: ", ")))")
      }
    }
    return condition.form.written(operands)
  }

  private mutating func placeholder(
    value: Value, _ built: inout BuiltConditionExpression
  ) -> String {
    let placeholder = ":v\(valueCount)"
    valueCount += 1
    built.values[placeholder] = value
    return placeholder
  }

  /// A path with a placeholder for each of its names.
  private mutating func placeholder(
    name: String, _ built: inout BuiltConditionExpression
  ) -> String {
    var path = ""
    for part in AttributePath.parts(of: name) {
      switch part {
      case .punctuation(let text): path += text
      case .name(let text):
        let placeholder = "#n\(nameCount)"
        nameCount += 1
        built.names[placeholder] = .string(text)
        path += placeholder
      }
    }
    return path
  }

  private static func needsKey(_ name: String) -> BotoCoreError {
    BotoCoreError(
      .dynamoDBNeedsKeyConditionError,
      """
      The attribute \(name) is an \(ItemAttribute.self); \
      KeyConditionExpression only takes a \(KeyAttribute.self)
      """)
  }
}

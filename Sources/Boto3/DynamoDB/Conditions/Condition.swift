// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

public import AWSProtocols

/// A condition on the attributes of an item, for `KeyConditionExpression`, `FilterExpression` or
/// `ConditionExpression` of a table's calls.
///
/// ```swift
/// KeyAttribute("id") == 1 && KeyAttribute("at").between(10, 20)
/// ItemAttribute("age") > 30 || !ItemAttribute("tags").contains("vip")
/// ```
///
/// Names and values become placeholders (`#n0 = :v0`), so that it may contain reserved words and
/// any value.
public struct Condition: Sendable, Equatable {
  let form: ConditionForm
  let operands: [Operand]

  /// An operand of a condition.
  enum Operand: Sendable, Equatable {
    case attribute(name: String, isKey: Bool)
    case value(Value)
    /// Values in parentheses.
    case group([Value])
    case condition(Condition)
  }

  init(_ form: ConditionForm, _ operands: Operand...) {
    self.form = form
    self.operands = operands
  }

  /// Both conditions: `(a AND b)`.
  public static func && (left: Condition, right: Condition) -> Condition {
    Condition(.and, .condition(left), .condition(right))
  }

  /// Either condition, or both: `(a OR b)`.
  public static func || (left: Condition, right: Condition) -> Condition {
    Condition(.or, .condition(left), .condition(right))
  }

  /// The opposite: `(NOT a)`.
  public static prefix func ! (condition: Condition) -> Condition {
    Condition(.not, .condition(condition))
  }
}

extension Condition: ValueConvertible {
  /// The condition as a parameter, from which the client of a resource makes an expression.
  public var asValue: Value { .deferred(DeferredCondition(self)) }
}

/// A condition among parameters.
final class DeferredCondition: DeferredValue {
  let condition: Condition

  init(_ condition: Condition) { self.condition = condition }

  /// The expression with placeholders.
  var debugDescription: String {
    var builder = ConditionExpressionBuilder()
    return (try? builder.build(condition).expression) ?? "<condition>"
  }
}

/// How the operators and operands of a condition are written.
enum ConditionForm: String, Sendable {
  case equals = "="
  case notEquals = "<>"
  case lessThan = "<"
  case lessThanEquals = "<="
  case greaterThan = ">"
  case greaterThanEquals = ">="
  case isIn = "IN"
  case between = "BETWEEN"
  case beginsWith = "begins_with"
  case contains = "contains"
  case size = "size"
  case attributeType = "attribute_type"
  case attributeExists = "attribute_exists"
  case attributeNotExists = "attribute_not_exists"
  case and = "AND"
  case or = "OR"
  case not = "NOT"

  /// The condition with operands that are already written.
  func written(_ operands: [String]) -> String {
    switch self {
    case .equals, .notEquals, .lessThan, .lessThanEquals, .greaterThan, .greaterThanEquals, .isIn:
      operands.joined(separator: " \(rawValue) ")
    case .between:
      operands.prefix(1).joined() + " \(rawValue) "
        + operands.dropFirst().joined(separator: " AND ")
    case .beginsWith, .contains, .size, .attributeType, .attributeExists, .attributeNotExists:
      "\(rawValue)(\(operands.joined(separator: ", ")))"
    case .and, .or: "(\(operands.joined(separator: " \(rawValue) ")))"
    case .not: "(\(rawValue) \(operands.joined()))"
    }
  }
}

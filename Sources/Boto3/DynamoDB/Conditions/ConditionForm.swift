// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

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

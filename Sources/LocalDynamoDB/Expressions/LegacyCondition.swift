// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// A condition on one attribute by an operator's name, as requests had them before expressions.
struct LegacyCondition {
  let attribute: ByteName
  let comparison: String
  let values: [AttributeValue]

  private static let counts: [String: ClosedRange<Int>] = [
    "NULL": 0...0, "NOT_NULL": 0...0, "EQ": 1...1, "NE": 1...1, "LE": 1...1, "LT": 1...1,
    "GE": 1...1, "GT": 1...1, "CONTAINS": 1...1, "NOT_CONTAINS": 1...1, "BEGINS_WITH": 1...1,
    "IN": 1...100, "BETWEEN": 2...2,
  ]
  private static let types: [String: Set<String>] = [
    "LE": ["S", "N", "B"], "LT": ["S", "N", "B"], "GE": ["S", "N", "B"], "GT": ["S", "N", "B"],
    "CONTAINS": ["S", "N", "B", "BOOL", "NULL"], "NOT_CONTAINS": ["S", "N", "B", "BOOL", "NULL"],
    "BEGINS_WITH": ["S", "B"], "IN": ["S", "N", "B"], "BETWEEN": ["S", "N", "B"],
  ]
  static let operators = [
    "IN", "NULL", "BETWEEN", "LT", "NOT_CONTAINS", "EQ", "GT", "NOT_NULL", "NE", "LE",
    "BEGINS_WITH", "GE", "CONTAINS",
  ]

  /// A condition, checked.
  init(_ attribute: String, _ comparison: String, _ values: [AttributeValue]) throws {
    guard let count = Self.counts[comparison], count.contains(values.count) else {
      throw ServiceFault.invalidParameters(
        "Invalid number of argument(s) for the \(comparison) ComparisonOperator")
    }
    if let first = values.first,
      values.contains(where: { $0.type != first.type })
    {
      throw ServiceFault.invalidParameters(
        "AttributeValues inside AttributeValueList must be of same type")
    }
    if let types = Self.types[comparison],
      let wrong = values.first(where: { !types.contains($0.type) })
    {
      throw ServiceFault.invalidParameters(
        "ComparisonOperator \(comparison) is not valid for \(wrong.type) AttributeValue type")
    }
    if comparison == "BETWEEN", values[1].precedes(values[0]) ?? false {
      throw ServiceFault.invalid(
        "The BETWEEN condition was provided a range where the lower bound is greater than the upper"
          + " bound")
    }
    self.attribute = ByteName(attribute)
    self.comparison = comparison
    self.values = values
  }

  /// The conditions of a map such as `QueryFilter`.
  static func parse(_ conditions: Structure?) throws -> [LegacyCondition] {
    try (conditions ?? Structure()).map { attribute, condition in
      guard case .string(let comparison) = condition["ComparisonOperator"] else {
        throw ServiceFault.invalidParameters("ComparisonOperator must be specified")
      }
      return try LegacyCondition(
        attribute, comparison, try values(of: condition["AttributeValueList"]))
    }
  }

  private static func values(of list: Value) throws -> [AttributeValue] {
    guard case .list(let elements) = list else { return [] }
    return try elements.map { try AttributeValue(wire: $0) }
  }

  /// The conditions of `Expected`.
  static func parseExpected(_ expected: Structure?) throws -> [LegacyCondition] {
    try (expected ?? Structure()).map { attribute, condition in
      let list = condition["AttributeValueList"]
      let value = condition["Value"]
      let (hasList, hasValue) = (list.isThere, value.isThere)
      if hasList, hasValue {
        throw ServiceFault.invalidParameters(
          "Value and AttributeValueList cannot be used together for Attribute: \(attribute)")
      }
      if case .string(let comparison) = condition["ComparisonOperator"] {
        if condition["Exists"].isThere {
          throw ServiceFault.invalidParameters(
            "Exists and ComparisonOperator cannot be used together for Attribute: \(attribute)")
        }
        if comparison != "NULL", comparison != "NOT_NULL", !hasList, !hasValue {
          throw ServiceFault.invalidParameters(
            "Value or AttributeValueList must be used with ComparisonOperator: \(comparison) for"
              + " Attribute: \(attribute)")
        }
        return try LegacyCondition(
          attribute, comparison,
          hasValue ? [try AttributeValue(wire: value)] : try values(of: list))
      }
      if hasList {
        throw ServiceFault.invalidParameters(
          "AttributeValueList can only be used with a ComparisonOperator for Attribute: \(attribute)"
        )
      }
      var exists: Bool?
      if case .bool(let flag) = condition["Exists"] { exists = flag }
      if exists ?? true {
        guard hasValue else {
          throw ServiceFault.invalidParameters(
            "Value must be provided when Exists is \(exists.map(String.init) ?? "null") for"
              + " Attribute: \(attribute)")
        }
        return try LegacyCondition(attribute, "EQ", [try AttributeValue(wire: value)])
      }
      guard !hasValue else {
        throw ServiceFault.invalidParameters(
          "Value cannot be used when Exists is false for Attribute: \(attribute)")
      }
      return try LegacyCondition(attribute, "NULL", [])
    }
  }

  /// The same condition as an expression has it.
  var condition: Condition {
    let path = Operand.path(DocumentPath(elements: [.name(attribute)]))
    let operands = values.map { Operand.value($0) }
    switch comparison {
    case "NULL": return .notExists(path)
    case "NOT_NULL": return .exists(path)
    case "NE": return .comparison(.notEqual, path, operands[0])
    case "LE": return .comparison(.lessOrEqual, path, operands[0])
    case "LT": return .comparison(.less, path, operands[0])
    case "GE": return .comparison(.greaterOrEqual, path, operands[0])
    case "GT": return .comparison(.greater, path, operands[0])
    case "CONTAINS": return .contains(path, operands[0])
    case "NOT_CONTAINS": return .both(.exists(path), .not(.contains(path, operands[0])))
    case "BEGINS_WITH": return .beginsWith(path, operands[0])
    case "IN": return .within(path, operands)
    case "BETWEEN": return .between(path, operands[0], operands[1])
    default: return .comparison(.equal, path, operands[0])
    }
  }

  /// Conditions as one; `nil` if there are none.
  static func combined(_ conditions: [LegacyCondition], operator name: String?) throws -> Condition?
  {
    guard let first = conditions.first else {
      if name != nil {
        throw ServiceFault.invalidParameters(
          "ConditionalOperator cannot be used without Filter or Expected")
      }
      return nil
    }
    return conditions.dropFirst().reduce(first.condition) { all, next in
      name == "OR" ? .either(all, next.condition) : .both(all, next.condition)
    }
  }
}

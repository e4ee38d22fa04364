// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import LocalCore
import WireFormats

/// What a query says about one key attribute.
struct KeyTerm {
  let attribute: ByteName
  /// The operator by its old name: `EQ`.
  let comparison: String
  let values: [AttributeValue]
}

extension KeyTerm {
  /// The terms of a `KeyConditionExpression`.
  static func terms(of condition: Condition) throws -> [KeyTerm] {
    var terms: [KeyTerm] = []
    try collect(condition, into: &terms)
    return terms
  }

  private static let names: [Comparison: String] = [
    .equal: "EQ", .less: "LT", .lessOrEqual: "LE", .greater: "GT", .greaterOrEqual: "GE",
  ]

  private static func collect(_ condition: Condition, into terms: inout [KeyTerm]) throws {
    func wrongOperator(_ name: String) -> ServiceFault {
      .invalid("Invalid operator used in KeyConditionExpression: \(name)")
    }
    func notFirst(_ name: String) -> ServiceFault {
      .invalid(
        "Invalid condition in KeyConditionExpression: \(name) operator must have the key attribute"
          + " as its first operand")
    }
    var comparison: String
    var operands = condition.operands
    switch condition {
    case .both(let left, let right):
      try collect(left, into: &terms)
      return try collect(right, into: &terms)
    case .either: throw wrongOperator("OR")
    case .not: throw wrongOperator("NOT")
    case .within: throw wrongOperator("IN")
    case .comparison(.notEqual, _, _): throw wrongOperator("<>")
    case .exists: throw wrongOperator("attribute_exists")
    case .notExists: throw wrongOperator("attribute_not_exists")
    case .hasType: throw wrongOperator("attribute_type")
    case .contains: throw wrongOperator("contains")
    case .refused(let name): throw wrongOperator(name)
    case .between:
      comparison = "BETWEEN"
      if operands[0].path == nil { throw notFirst("BETWEEN") }
    case .beginsWith:
      comparison = "BEGINS_WITH"
      if operands[0].path == nil { throw notFirst("begins_with") }
    case .comparison(let sign, let left, let right):
      comparison = names[sign] ?? "EQ"
      if left.path == nil, right.path != nil {
        operands = [right, left]
        comparison = names[sign.mirrored] ?? "EQ"
      }
    }
    var paths: [DocumentPath] = []
    var values: [AttributeValue] = []
    for operand in operands {
      switch operand {
      case .path(let path): paths.append(path)
      case .value(let value): values.append(value)
      default:
        throw ServiceFault.invalid("KeyConditionExpressions cannot contain nested operations")
      }
    }
    guard let path = paths.first else {
      throw ServiceFault.invalid(
        "Invalid condition in KeyConditionExpression: No key attribute specified")
    }
    guard paths.count == 1 else {
      throw ServiceFault.invalid(
        "Invalid condition in KeyConditionExpression: Multiple attribute names used in one"
          + " condition")
    }
    guard path.elements.count == 1 else {
      throw ServiceFault.invalid(
        "KeyConditionExpressions cannot have conditions on nested attributes")
    }
    guard !terms.contains(where: { $0.attribute == path.head }) else {
      throw ServiceFault.invalid(
        "KeyConditionExpressions must only contain one condition per key")
    }
    terms.append(KeyTerm(attribute: path.head, comparison: comparison, values: values))
  }
}

/// The keys that a query reads: those from one key up to another, which doesn't belong to them.
struct KeyRange {
  /// The beginning of all keys of the partition.
  let partition: ItemKey
  var low: ItemKey
  var high: ItemKey
  /// Whether there is a condition on the range attribute.
  let hasRangeTerm: Bool

  /// The keys that terms describe.
  init(_ terms: [KeyTerm], _ schema: KeySchema) throws {
    guard !terms.isEmpty, terms.count <= max(2, schema.attributes.count) else {
      throw ServiceFault.invalid("Conditions can be of length 1 or 2 only")
    }
    if schema.attributes.count == 1, terms.count > 1 {
      throw ServiceFault.invalid("Query key condition not supported")
    }
    var key = ItemKey()
    var rangeTerm: KeyTerm?
    var matched = 0
    for (position, attribute) in schema.attributes.enumerated() {
      let isHash = position < schema.hashes.count
      guard let term = terms.first(where: { $0.attribute == attribute.name }) else {
        if isHash || terms.count > matched {
          throw ServiceFault.invalid(
            "Query condition missed key schema element: \(attribute.name)")
        }
        break
      }
      matched += 1
      try Self.check(term, attribute, isHash: isHash)
      if term.comparison == "EQ", isHash || matched < terms.count {
        key.append(term.values[0].keyBytes ?? [])
      } else if isHash || matched < terms.count {
        throw ServiceFault.invalid("Query key condition not supported")
      } else {
        rangeTerm = term
      }
    }
    partition = key
    hasRangeTerm = rangeTerm != nil
    low = partition
    high = partition.afterPrefix
    guard let term = rangeTerm else { return }
    if term.comparison == "BEGINS_WITH", term.values[0].type == "N" {
      throw ServiceFault.invalidParameters(
        "ComparisonOperator BEGINS_WITH is not valid for N AttributeValue type")
    }
    func bound(_ value: AttributeValue) -> ItemKey {
      var key = partition
      key.append(value.keyBytes ?? [])
      return key
    }
    let first = bound(term.values[0])
    switch term.comparison {
    case "EQ": (low, high) = (first, first.afterPrefix)
    case "LT": high = first
    case "LE": high = first.afterPrefix
    case "GT": low = first.afterPrefix
    case "GE": low = first
    case "BETWEEN":
      low = first
      high = bound(term.values[1]).afterPrefix
    default:
      var prefix = partition
      prefix.appendOpen(term.values[0].keyBytes ?? [])
      (low, high) = (prefix, prefix.afterPrefix)
    }
  }

  private static func check(_ term: KeyTerm, _ attribute: KeyAttribute, isHash: Bool) throws {
    if ["NULL", "NOT_NULL", "NE", "CONTAINS", "NOT_CONTAINS", "IN"].contains(term.comparison) {
      throw ServiceFault.invalid(
        "Attempted conditional constraint is not an indexable operation")
    }
    guard term.values.allSatisfy({ $0.type == attribute.type }) else {
      throw ServiceFault.invalidParameters(
        "Condition parameter type does not match schema type")
    }
    // Bounds of the order may be empty.
    guard isHash || term.comparison == "EQ" else { return }
    for value in term.values { try attribute.check(value, isHash: isHash) }
  }
}

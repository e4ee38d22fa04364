// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

public import AWSProtocols

/// An attribute of a table's or an index's key, for `KeyConditionExpression`: boto3's `Key`.
///
/// ```swift
/// KeyAttribute("id") == 1 && KeyAttribute("at").between(10, 20)
/// ```
public struct KeyAttribute: Sendable {
  /// The attribute's name.
  public let name: String

  /// A key attribute by its name.
  public init(_ name: String) { self.name = name }

  var operand: Condition.Operand { .attribute(name: name, isKey: true) }
}

extension KeyAttribute {
  /// It is equal to the value.
  public static func == (left: KeyAttribute, right: Value) -> Condition {
    Condition(.equals, left.operand, .value(right))
  }

  /// It is less than the value.
  public static func < (left: KeyAttribute, right: Value) -> Condition {
    Condition(.lessThan, left.operand, .value(right))
  }

  /// It is less than or equal to the value.
  public static func <= (left: KeyAttribute, right: Value) -> Condition {
    Condition(.lessThanEquals, left.operand, .value(right))
  }

  /// It is greater than the value.
  public static func > (left: KeyAttribute, right: Value) -> Condition {
    Condition(.greaterThan, left.operand, .value(right))
  }

  /// It is greater than or equal to the value.
  public static func >= (left: KeyAttribute, right: Value) -> Condition {
    Condition(.greaterThanEquals, left.operand, .value(right))
  }

  /// It is equal to the value.
  @_disfavoredOverload
  public static func == (left: KeyAttribute, right: some ValueConvertible) -> Condition {
    left == right.asValue
  }

  /// It is less than the value.
  @_disfavoredOverload
  public static func < (left: KeyAttribute, right: some ValueConvertible) -> Condition {
    left < right.asValue
  }

  /// It is less than or equal to the value.
  @_disfavoredOverload
  public static func <= (left: KeyAttribute, right: some ValueConvertible) -> Condition {
    left <= right.asValue
  }

  /// It is greater than the value.
  @_disfavoredOverload
  public static func > (left: KeyAttribute, right: some ValueConvertible) -> Condition {
    left > right.asValue
  }

  /// It is greater than or equal to the value.
  @_disfavoredOverload
  public static func >= (left: KeyAttribute, right: some ValueConvertible) -> Condition {
    left >= right.asValue
  }

  /// It begins with the value.
  public func beginsWith(_ value: Value) -> Condition {
    Condition(.beginsWith, operand, .value(value))
  }

  /// It is not less than the first value and not greater than the second.
  public func between(_ low: Value, _ high: Value) -> Condition {
    Condition(.between, operand, .value(low), .value(high))
  }

  /// It begins with the value.
  @_disfavoredOverload
  public func beginsWith(_ value: some ValueConvertible) -> Condition { beginsWith(value.asValue) }

  /// It is not less than the first value and not greater than the second.
  @_disfavoredOverload
  public func between(
    _ low: some ValueConvertible, _ high: some ValueConvertible
  ) -> Condition { between(low.asValue, high.asValue) }
}

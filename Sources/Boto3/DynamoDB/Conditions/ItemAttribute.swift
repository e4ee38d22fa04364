// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

public import AWSProtocols

/// An attribute of an item, for `FilterExpression` and `ConditionExpression`: boto3's `Attr`.
///
/// ```swift
/// ItemAttribute("age") > 30 || !ItemAttribute("tags").contains("vip")
/// ItemAttribute("orders[0].price") <= ItemAttribute("budget") && ItemAttribute("tags").size < 3
/// ```
///
/// Names are paths: `address.street`, `orders[0].price`.
public struct ItemAttribute: Sendable {
  let operand: Condition.Operand

  /// An attribute by its name, or the path to it.
  public init(_ name: String) { operand = .attribute(name: name, isKey: false) }

  private init(_ operand: Condition.Operand) { self.operand = operand }

  /// The number of elements, characters or bytes, for a comparison: `ItemAttribute("tags").size >
  /// 3`.
  public var size: ItemAttribute { ItemAttribute(.condition(Condition(.size, operand))) }

  /// There is such an attribute.
  public var exists: Condition { Condition(.attributeExists, operand) }

  /// There is no such attribute.
  public var doesNotExist: Condition { Condition(.attributeNotExists, operand) }

  /// It has a type: `S`, `N`, `SS`, `M`, …
  public func hasType(_ type: String) -> Condition {
    Condition(.attributeType, operand, .value(.string(type)))
  }

  /// It is one of the values.
  public func isIn(_ values: [Value]) -> Condition { Condition(.isIn, operand, .group(values)) }

  /// The set or list contains the value, or the string contains it as a part.
  public func contains(_ value: Value) -> Condition {
    Condition(.contains, operand, .value(value))
  }

  /// It is one of the values.
  @_disfavoredOverload
  public func isIn(_ values: [some ValueConvertible]) -> Condition { isIn(values.map(\.asValue)) }

  /// The set or list contains the value, or the string contains it as a part.
  @_disfavoredOverload
  public func contains(_ value: some ValueConvertible) -> Condition { contains(value.asValue) }
}

extension ItemAttribute {
  /// It is equal to the value.
  public static func == (left: ItemAttribute, right: Value) -> Condition {
    Condition(.equals, left.operand, .value(right))
  }

  /// It is not equal to the value.
  public static func != (left: ItemAttribute, right: Value) -> Condition {
    Condition(.notEquals, left.operand, .value(right))
  }

  /// It is less than the value.
  public static func < (left: ItemAttribute, right: Value) -> Condition {
    Condition(.lessThan, left.operand, .value(right))
  }

  /// It is less than or equal to the value.
  public static func <= (left: ItemAttribute, right: Value) -> Condition {
    Condition(.lessThanEquals, left.operand, .value(right))
  }

  /// It is greater than the value.
  public static func > (left: ItemAttribute, right: Value) -> Condition {
    Condition(.greaterThan, left.operand, .value(right))
  }

  /// It is greater than or equal to the value.
  public static func >= (left: ItemAttribute, right: Value) -> Condition {
    Condition(.greaterThanEquals, left.operand, .value(right))
  }

  /// It is equal to the value.
  @_disfavoredOverload
  public static func == (left: ItemAttribute, right: some ValueConvertible) -> Condition {
    left == right.asValue
  }

  /// It is not equal to the value.
  @_disfavoredOverload
  public static func != (left: ItemAttribute, right: some ValueConvertible) -> Condition {
    left != right.asValue
  }

  /// It is less than the value.
  @_disfavoredOverload
  public static func < (left: ItemAttribute, right: some ValueConvertible) -> Condition {
    left < right.asValue
  }

  /// It is less than or equal to the value.
  @_disfavoredOverload
  public static func <= (left: ItemAttribute, right: some ValueConvertible) -> Condition {
    left <= right.asValue
  }

  /// It is greater than the value.
  @_disfavoredOverload
  public static func > (left: ItemAttribute, right: some ValueConvertible) -> Condition {
    left > right.asValue
  }

  /// It is greater than or equal to the value.
  @_disfavoredOverload
  public static func >= (left: ItemAttribute, right: some ValueConvertible) -> Condition {
    left >= right.asValue
  }

  /// It is equal to the other attribute.
  public static func == (left: ItemAttribute, right: ItemAttribute) -> Condition {
    Condition(.equals, left.operand, right.operand)
  }

  /// It is not equal to the other attribute.
  public static func != (left: ItemAttribute, right: ItemAttribute) -> Condition {
    Condition(.notEquals, left.operand, right.operand)
  }

  /// It is less than the other attribute.
  public static func < (left: ItemAttribute, right: ItemAttribute) -> Condition {
    Condition(.lessThan, left.operand, right.operand)
  }

  /// It is less than or equal to the other attribute.
  public static func <= (left: ItemAttribute, right: ItemAttribute) -> Condition {
    Condition(.lessThanEquals, left.operand, right.operand)
  }

  /// It is greater than the other attribute.
  public static func > (left: ItemAttribute, right: ItemAttribute) -> Condition {
    Condition(.greaterThan, left.operand, right.operand)
  }

  /// It is greater than or equal to the other attribute.
  public static func >= (left: ItemAttribute, right: ItemAttribute) -> Condition {
    Condition(.greaterThanEquals, left.operand, right.operand)
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

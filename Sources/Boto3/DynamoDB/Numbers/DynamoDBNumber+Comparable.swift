// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

extension DynamoDBNumber: Hashable, Comparable {
  /// Whether two numbers are worth the same.
  public static func == (left: DynamoDBNumber, right: DynamoDBNumber) -> Bool {
    let (left, right) = (left.decimal.normalized, right.decimal.normalized)
    return left.isNegative == right.isNegative && left.exponent == right.exponent
      && left.digits == right.digits
  }

  /// Hashes what the number is worth.
  public func hash(into hasher: inout Hasher) {
    let number = decimal.normalized
    hasher.combine(number.isNegative)
    hasher.combine(number.exponent)
    hasher.combine(number.digits)
  }

  /// Whether a number is worth less.
  public static func < (left: DynamoDBNumber, right: DynamoDBNumber) -> Bool {
    let (left, right) = (left.decimal.normalized, right.decimal.normalized)
    if left.isNegative != right.isNegative { return left.isNegative }
    return left.isNegative ? isLess(right, left) : isLess(left, right)
  }

  /// Compares the sizes of normalised numbers, whatever their signs.
  private static func isLess(_ left: DecimalText, _ right: DecimalText) -> Bool {
    if left.isZero || right.isZero { return left.isZero && !right.isZero }
    if left.adjustedExponent != right.adjustedExponent {
      return left.adjustedExponent < right.adjustedExponent
    }
    // Digits of equal places; a number that ends earlier has zeros there.
    return left.digits.lexicographicallyPrecedes(right.digits)
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import BotoCore

extension DynamoDBNumber {
  /// The digits that DynamoDB keeps.
  private static let precision = 38
  /// The powers of ten that boto3 lets a first digit have.
  private static let exponents = -128...126

  /// The number if DynamoDB keeps it as it is: by the rules of boto3's decimal context, but that
  /// zeros at the end are no digits. (DynamoDB gives `1E+50` back as a one with fifty zeros, which
  /// boto3 refuses.) Such zeros are kept as far as there is room for all of them.
  ///
  /// - Throws: By the name of Python's signal: `Inexact` for more than 38 digits, `Overflow`,
  ///   `Underflow` for exponents that are too large or small.
  func checked() throws(BotoCoreError) -> DynamoDBNumber {
    let smallest = Self.exponents.lowerBound - Self.precision + 1
    if decimal.isZero {
      let isInRange = smallest...Self.exponents.upperBound ~= decimal.exponent
      return isInRange ? self : DynamoDBNumber(decimal.normalized)
    }
    guard decimal.adjustedExponent <= Self.exponents.upperBound else {
      throw refused(.overflow, "is too large: DynamoDB's numbers are below 1E+127")
    }
    func fits(_ decimal: DecimalText) -> Bool {
      decimal.digits.count <= Self.precision && decimal.exponent >= smallest
    }
    if fits(decimal) { return self }
    let shortest = decimal.normalized
    if fits(shortest) { return DynamoDBNumber(shortest) }
    if shortest.adjustedExponent < Self.exponents.lowerBound {
      throw refused(.underflow, "is too small: DynamoDB's numbers have no more than 165 places")
    }
    throw refused(
      .inexact,
      "has \(shortest.digits.count) digits: DynamoDB's numbers have no more than \(Self.precision)")
  }

  private func refused(_ signal: BotoCoreError.Kind, _ reason: String) -> BotoCoreError {
    BotoCoreError(signal, "The number \(self) \(reason)")
  }
}

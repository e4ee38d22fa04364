// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
public import AWSProtocols
import BotoCore

/// An exact decimal number of any size and precision: the counterpart of Python's `Decimal` in
/// boto3.
///
/// It keeps its digits (`1.10` stays `1.10`) and compares by value (`1.10` equals `1.1`). DynamoDB
/// accepts up to 38 digits, which is checked when a request is made.
///
/// ```swift
/// let price: DynamoDBNumber = 19.99
/// try await table.putItem(Item: ["id": 1, "price": price.asValue] as Value)
/// ```
public struct DynamoDBNumber: Sendable {
  let decimal: DecimalText

  init(_ decimal: DecimalText) { self.decimal = decimal }

  /// Parses a number: `12`, `-0.5`, `1e-7`.
  ///
  /// - Returns: `nil` if the text isn't a number, including `NaN` and `Infinity`.
  public init?(_ text: some StringProtocol) {
    guard let decimal = DecimalText(text) else { return nil }
    self.decimal = decimal
  }

  /// A whole number.
  public init(_ integer: some BinaryInteger) {
    decimal = DecimalText(String(integer)) ?? .zero
  }

  /// The decimal number with a `Double`'s shortest text: 0.1 for `0.1`.
  ///
  /// - Returns: `nil` for `nan` and the infinities.
  public init?(_ double: Double) { self.init(double.description) }

  /// The number as an `Int`, or `nil` if it has a fraction or too many digits.
  public var int: Int? {
    let number = decimal.normalized
    guard number.exponent >= 0, number.adjustedExponent < 20 else { return nil }
    let digits = number.digits + [UInt8](repeating: 0x30, count: number.exponent)
    return Int((number.isNegative ? "-" : "") + String(decoding: digits, as: UTF8.self))
  }

  /// The nearest floating-point number.
  public var double: Double { Double(description) ?? 0 }
}

extension DecimalText {
  static let zero = DecimalText(digits: [0x30])

  private init(digits: [UInt8]) { self.digits = digits }
}

extension DynamoDBNumber: CustomStringConvertible, LosslessStringConvertible {
  /// The number as Python's `Decimal` prints it.
  public var description: String { decimal.text }

  /// The number of a string.
  public init?(_ description: String) {
    guard let decimal = DecimalText(description) else { return nil }
    self.decimal = decimal
  }
}

extension DynamoDBNumber: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
  /// A whole number.
  public init(integerLiteral value: Int64) { self.init(value) }

  /// The number as written, as far as a `Double` keeps it; for more digits there is
  /// ``init(_:)-(String)``.
  public init(floatLiteral value: Double) { decimal = DecimalText(value.description) ?? .zero }
}

extension DynamoDBNumber: ValueConvertible, CodedAsValue {
  /// The number as a value.
  public var asValue: Value { .number(description) }
}

extension DynamoDBNumber: Codable {
  /// Reads a number, or a string with a number.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let text = try? container.decode(String.self), let number = DynamoDBNumber(text) {
      self = number
    } else if let integer = try? container.decode(Int64.self) {
      self.init(integer)
    } else if let number = DynamoDBNumber(try container.decode(Double.self)) {
      self = number
    } else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "Expected a finite number")
    }
  }

  /// Writes the number as its text, which keeps all digits in any format.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

extension DynamoDBNumber: Hashable, Comparable {
  /// Whether two numbers have the same value.
  public static func == (left: DynamoDBNumber, right: DynamoDBNumber) -> Bool {
    let (left, right) = (left.decimal.normalized, right.decimal.normalized)
    return left.isNegative == right.isNegative && left.exponent == right.exponent
      && left.digits == right.digits
  }

  /// Hashes the number's value.
  public func hash(into hasher: inout Hasher) {
    let number = decimal.normalized
    hasher.combine(number.isNegative)
    hasher.combine(number.exponent)
    hasher.combine(number.digits)
  }

  /// Whether a number has a smaller value.
  public static func < (left: DynamoDBNumber, right: DynamoDBNumber) -> Bool {
    let (left, right) = (left.decimal.normalized, right.decimal.normalized)
    if left.isNegative != right.isNegative { return left.isNegative }
    return left.isNegative ? isLess(right, left) : isLess(left, right)
  }

  /// Compares the magnitudes of normalised numbers.
  private static func isLess(_ left: DecimalText, _ right: DecimalText) -> Bool {
    if left.isZero || right.isZero { return left.isZero && !right.isZero }
    if left.adjustedExponent != right.adjustedExponent {
      return left.adjustedExponent < right.adjustedExponent
    }
    // Digits at equal places; a number that ends earlier has zeros there.
    return left.digits.lexicographicallyPrecedes(right.digits)
  }
}

extension DynamoDBNumber {
  /// The digits that DynamoDB keeps.
  private static let precision = 38
  /// The powers of ten that boto3 allows for a first digit.
  private static let exponents = -128...126

  /// The number if DynamoDB keeps it unchanged: by the rules of boto3's decimal context, except
  /// that trailing zeros aren't digits. (DynamoDB returns `1E+50` as a one with fifty zeros, which
  /// boto3 refuses.) Such zeros are kept if there is room for all of them.
  ///
  /// - Throws: An error with the name of Python's signal: `Inexact` for more than 38 digits,
  ///   `Overflow`, `Underflow` for exponents that are too large or small.
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

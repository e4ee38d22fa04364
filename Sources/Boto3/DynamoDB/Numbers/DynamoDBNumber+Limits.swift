import BotoCore

extension DynamoDBNumber {
  /// The digits that DynamoDB keeps.
  private static let precision = 38
  /// The powers of ten that boto3 lets a first digit have.
  private static let exponents = -128...126

  /// The number if DynamoDB keeps it as it is, by the rules of boto3's decimal context.
  ///
  /// - Throws: By the name of Python's signal: `Inexact` or `Rounded` for more than 38 digits,
  ///   `Overflow`, `Underflow`, `Clamped` for exponents that are too large or small.
  func checked() throws(BotoCoreError) -> DynamoDBNumber {
    let smallest = Self.exponents.lowerBound - Self.precision + 1
    if decimal.isZero {
      guard smallest...Self.exponents.upperBound ~= decimal.exponent else {
        throw refused("Clamped", "has an exponent that DynamoDB doesn't take")
      }
      return self
    }
    guard decimal.adjustedExponent <= Self.exponents.upperBound else {
      throw refused("Overflow", "is too large: DynamoDB's numbers are below 1E+127")
    }
    let lost = max(decimal.digits.count - Self.precision, smallest - decimal.exponent)
    guard lost > 0 else { return self }
    let isExact = decimal.digits.suffix(lost).allSatisfy { $0 == 0x30 }
    if decimal.exponent < smallest, decimal.adjustedExponent < Self.exponents.lowerBound, !isExact {
      throw refused("Underflow", "is too small: DynamoDB's numbers have no more than 165 places")
    }
    throw refused(
      isExact ? "Rounded" : "Inexact",
      "has \(decimal.digits.count) digits: DynamoDB's numbers have no more than \(Self.precision)")
  }

  private func refused(_ signal: String, _ reason: String) -> BotoCoreError {
    BotoCoreError(BotoCoreError.Kind(rawValue: signal), "The number \(self) \(reason)")
  }
}

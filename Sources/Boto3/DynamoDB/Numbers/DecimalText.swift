// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// A decimal number as its digits: `sign · digits · 10^exponent`.
struct DecimalText: Sendable {
  var isNegative = false
  /// At least one; no leading zeros.
  var digits: [UInt8] = []
  var exponent = 0

  /// Strings with exponents beyond this aren't numbers, so that sums of exponents stay in range.
  private static let exponentLimit = 1_000_000

  /// Parses `-12.50`, `1e3`, `.5`, `7.`; `nil` for anything else, including infinities.
  init?(_ text: some StringProtocol) {
    var rest = text.utf8[...]
    isNegative = Self.takeSign(&rest)
    var fraction = 0
    var hasDigits = false
    var hasPoint = false
    while let byte = rest.first {
      if byte == UInt8(ascii: "."), !hasPoint {
        hasPoint = true
      } else if 0x30...0x39 ~= byte {
        hasDigits = true
        if hasPoint { fraction += 1 }
        if byte != 0x30 || !digits.isEmpty { digits.append(byte) }
      } else {
        break
      }
      rest.removeFirst()
    }
    guard hasDigits, let written = Self.exponent(rest) else { return nil }
    exponent = written - fraction
    if digits.isEmpty { digits = [0x30] }
  }

  private static func takeSign<Text: Collection<UInt8>>(_ text: inout Text) -> Bool
  where Text.SubSequence == Text {
    guard let first = text.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") else {
      return false
    }
    text.removeFirst()
    return first == UInt8(ascii: "-")
  }

  /// The exponent after the digits: 0 if nothing follows, `nil` if something else does.
  private static func exponent<Text: Collection<UInt8>>(_ text: Text) -> Int?
  where Text.SubSequence == Text {
    guard let mark = text.first else { return 0 }
    guard mark | 0x20 == UInt8(ascii: "e"),
      let exponent = Int(String(decoding: text.dropFirst(), as: UTF8.self)),
      -exponentLimit...exponentLimit ~= exponent
    else { return nil }
    return exponent
  }

  /// Whether it is zero.
  var isZero: Bool { digits == [0x30] }
  /// The power of ten of the first digit.
  var adjustedExponent: Int { exponent + digits.count - 1 }

  /// The same number without trailing zeros, and zero without sign and exponent.
  var normalized: DecimalText {
    var number = self
    if isZero {
      number.isNegative = false
      number.exponent = 0
    }
    while number.digits.count > 1, number.digits.last == 0x30 {
      number.digits.removeLast()
      number.exponent += 1
    }
    return number
  }

  /// The number as Python's `Decimal` prints it: its digits as written, with an exponent if there
  /// would be many zeros.
  var text: String {
    var text = isNegative ? "-" : ""
    let point = digits.count + exponent
    if exponent <= 0, adjustedExponent >= -6 {
      if exponent == 0 {
        text += string(digits[...])
      } else if point > 0 {
        text += string(digits[..<point]) + "." + string(digits[point...])
      } else {
        text += "0." + String(repeating: "0", count: -point) + string(digits[...])
      }
      return text
    }
    text += string(digits[..<1])
    if digits.count > 1 { text += "." + string(digits[1...]) }
    return text + (adjustedExponent < 0 ? "E" : "E+") + String(adjustedExponent)
  }

  private func string(_ digits: ArraySlice<UInt8>) -> String {
    String(decoding: digits, as: UTF8.self)
  }
}

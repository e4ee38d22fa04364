// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import AWSProtocols

/// A text isn't a value of the expected type: Python's `ValueError` or `TypeError`.
package struct PythonError: Error, Hashable {
  /// Python's message.
  package let message: String

  package init(_ message: String) { self.message = message }
}

/// Numbers as Python's `int()` and `float()` read them: white space around them, `_` between digits,
/// and the decimal digits of all scripts.
package enum PythonNumber {
  /// The maximum number of digits of a whole number.
  package static let digitLimit = 4300

  /// The whole number of a text.
  package static func integer(_ text: String) throws(PythonError) -> Value {
    var digits: [UInt8] = []
    var isNegative = false
    let scalars = ascii(text)
    var rest = scalars[...]
    if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      isNegative = sign == UInt8(ascii: "-")
      rest = rest.dropFirst()
    }
    guard !rest.isEmpty, readDigits(&rest, into: &digits), rest.isEmpty else {
      throw PythonError("invalid literal for int() with base 10: \(PythonText.quoted(text))")
    }
    return try integer(digits: digits, isNegative: isNegative)
  }

  /// The whole number of a text in bytes.
  package static func integer(_ bytes: [UInt8]) throws(PythonError) -> Value {
    guard let text = String(validating: bytes, as: UTF8.self), text.utf8.allSatisfy({ $0 < 0x80 }),
      let value = try? integer(text)
    else {
      throw PythonError(
        "invalid literal for int() with base 10: \(PythonText.of(.blob(bytes)))")
    }
    return value
  }

  /// The floating-point number of a text in bytes.
  package static func double(_ bytes: [UInt8]) throws(PythonError) -> Double {
    guard let text = String(validating: bytes, as: UTF8.self), text.utf8.allSatisfy({ $0 < 0x80 }),
      let value = try? double(text)
    else {
      throw PythonError("could not convert string to float: \(PythonText.of(.blob(bytes)))")
    }
    return value
  }

  /// The whole number of some digits.
  package static func integer(
    digits: some Sequence<UInt8>, isNegative: Bool
  ) throws(PythonError) -> Value {
    let all = Array(digits)
    guard all.count <= digitLimit else {
      throw PythonError(
        """
        Exceeds the limit (\(digitLimit) digits) for integer string conversion: value has \
        \(all.count) digits; use sys.set_int_max_str_digits() to increase the limit
        """)
    }
    let significant = all.drop { $0 == UInt8(ascii: "0") }
    guard !significant.isEmpty else { return .integer(0) }
    let text = (isNegative ? "-" : "") + String(decoding: significant, as: UTF8.self)
    return Int64(text).map { .integer($0) } ?? .number(text)
  }

  /// The floating-point number of a text.
  package static func double(_ text: String) throws(PythonError) -> Double {
    guard let value = double(ascii: ascii(text)) else {
      throw PythonError("could not convert string to float: \(PythonText.quoted(text))")
    }
    return value
  }

  private static func double(ascii text: [UInt8]) -> Double? {
    var rest = text[...]
    var number: [UInt8] = []
    if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      number.append(sign)
      rest = rest.dropFirst()
    }
    let isNegative = number.first == UInt8(ascii: "-")
    switch String(decoding: rest, as: UTF8.self).lowercased() {
    case "inf", "infinity": return isNegative ? -.infinity : .infinity
    case "nan": return .nan
    default: break
    }
    let hasWhole = readDigits(&rest, into: &number)
    var hasFraction = false
    if rest.first == UInt8(ascii: ".") {
      number.append(UInt8(ascii: "."))
      rest = rest.dropFirst()
      if !hasWhole { number.insert(UInt8(ascii: "0"), at: number.count - 1) }
      hasFraction = readDigits(&rest, into: &number)
      if !hasFraction { number.append(UInt8(ascii: "0")) }
    }
    guard hasWhole || hasFraction else { return nil }
    if let mark = rest.first, mark | 0x20 == UInt8(ascii: "e") {
      number.append(mark)
      rest = rest.dropFirst()
      if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
        number.append(sign)
        rest = rest.dropFirst()
      }
      guard readDigits(&rest, into: &number) else { return nil }
    }
    guard rest.isEmpty else { return nil }
    // A number beyond the range isn't an error in Python.
    return Double(String(decoding: number, as: UTF8.self)) ?? (isNegative ? -.infinity : .infinity)
  }

  /// Appends digits with single `_` between them.
  ///
  /// - Returns: Whether there is at least one; the rest begins with what isn't part of them.
  private static func readDigits(_ rest: inout ArraySlice<UInt8>, into digits: inout [UInt8])
    -> Bool
  {
    guard let first = rest.first, first.isDigit else { return false }
    while let byte = rest.first {
      if byte.isDigit {
        digits.append(byte)
        rest = rest.dropFirst()
      } else if byte == UInt8(ascii: "_"), let next = rest.dropFirst().first, next.isDigit {
        rest = rest.dropFirst()
      } else {
        break
      }
    }
    return true
  }

  /// The text without white space around it, with the ASCII digit for each decimal digit; what
  /// isn't ASCII otherwise becomes a character that no number has.
  private static func ascii(_ text: String) -> [UInt8] {
    var bytes = text.unicodeScalars.map { scalar in
      if scalar.isASCII { return UInt8(truncatingIfNeeded: scalar.value) }
      if scalar.properties.isWhitespace { return UInt8(ascii: " ") }
      guard scalar.properties.numericType == .decimal,
        let digit = scalar.properties.numericValue.flatMap({ UInt8(exactly: $0) })
      else { return UInt8(ascii: "?") }
      return UInt8(ascii: "0") &+ digit
    }[...]
    while let first = bytes.first, first.isSpace { bytes.removeFirst() }
    while let last = bytes.last, last.isSpace { bytes.removeLast() }
    return Array(bytes)
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

  /// Whether C's `isspace` is true for it.
  fileprivate var isSpace: Bool { self == 0x20 || 0x09...0x0D ~= self }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import LocalCore

/// A number as DynamoDB has them: 38 significant digits, magnitudes from 1E-130 to under 1E+126.
struct DecimalNumber: Sendable, Hashable, Comparable {
  /// Whether it is below zero.
  let isNegative: Bool
  /// The significant digits, without zeros at either end; none for zero.
  let digits: [UInt8]
  /// The value is `0.digits × 10^exponent`.
  let exponent: Int

  static let zero = DecimalNumber(isNegative: false, digits: [], exponent: 0)

  private init(isNegative: Bool, digits: [UInt8], exponent: Int) {
    self.isNegative = isNegative
    self.digits = digits
    self.exponent = exponent
  }

  /// A number from digits that may begin or end with zeros.
  private init(normalising digits: [UInt8], exponent: Int, isNegative: Bool) {
    guard let first = digits.firstIndex(where: { $0 != 0 }),
      let last = digits.lastIndex(where: { $0 != 0 })
    else { self = .zero; return }
    self.init(
      isNegative: isNegative, digits: Array(digits[first...last]), exponent: exponent - first)
  }

  /// A number from text; `nil` if the text isn't one. Its range isn't checked.
  init?(_ text: String) {
    var bytes = Array(text.utf8)[...]
    var isNegative = false
    if let sign = bytes.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      isNegative = sign == UInt8(ascii: "-")
      bytes.removeFirst()
    }
    var digits: [UInt8] = []
    var point: Int?
    while let byte = bytes.first {
      if (0x30...0x39).contains(byte) {
        digits.append(byte - 0x30)
      } else if byte == UInt8(ascii: "."), point == nil {
        point = digits.count
      } else {
        break
      }
      bytes.removeFirst()
    }
    guard !digits.isEmpty else { return nil }
    var exponent = point ?? digits.count
    if let byte = bytes.first {
      guard byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E") else { return nil }
      bytes.removeFirst()
      var isDown = false
      if let sign = bytes.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
        isDown = sign == UInt8(ascii: "-")
        bytes.removeFirst()
      }
      guard !bytes.isEmpty else { return nil }
      var power = 0
      for byte in bytes {
        guard (0x30...0x39).contains(byte) else { return nil }
        power = min(power * 10 + Int(byte - 0x30), 1_000_000)
      }
      exponent += isDown ? -power : power
    }
    self.init(normalising: digits, exponent: exponent, isNegative: isNegative)
  }

  /// A whole number.
  init(_ integer: Int) {
    let magnitude = String(integer.magnitude).utf8.map { $0 - 0x30 }
    self.init(normalising: magnitude, exponent: magnitude.count, isNegative: integer < 0)
  }

  /// The number, if DynamoDB can store it.
  func checked() throws -> DecimalNumber {
    guard !digits.isEmpty else { return self }
    if exponent - 1 > 125 {
      throw ServiceFault.invalid(
        "Number overflow. Attempting to store a number with magnitude larger than supported range")
    }
    if exponent - 1 < -130 {
      throw ServiceFault.invalid(
        "Number underflow. Attempting to store a number with magnitude smaller than supported range"
      )
    }
    if digits.count > 38 {
      throw ServiceFault.invalid(
        "Attempting to store more than 38 significant digits in a Number")
    }
    return self
  }

  /// The result of a calculation, if DynamoDB can store it. Too many digits are called an overflow.
  func checkedResult() throws -> DecimalNumber {
    guard digits.count <= 38 else {
      throw ServiceFault.invalid(
        "Number overflow. Attempting to store a number with magnitude larger than supported range")
    }
    return try checked()
  }

  /// A number of a request.
  static func parsed(_ text: String) throws -> DecimalNumber {
    guard let number = DecimalNumber(text) else {
      throw ServiceFault.invalid(
        "The parameter cannot be converted to a numeric value"
          + (text.isEmpty ? "" : ": \(text)"))
    }
    return try number.checked()
  }

  /// The number without an exponent.
  var text: String {
    guard !digits.isEmpty else { return "0" }
    var bytes: [UInt8] = isNegative ? [UInt8(ascii: "-")] : []
    if exponent <= 0 {
      bytes += [0x30, UInt8(ascii: ".")] + Array(repeating: 0x30, count: -exponent)
    }
    for (position, digit) in digits.enumerated() {
      if position == exponent, position > 0 { bytes.append(UInt8(ascii: ".")) }
      bytes.append(digit + 0x30)
    }
    if exponent > digits.count {
      bytes += Array(repeating: 0x30, count: exponent - digits.count)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The number as an integer, if it is a small whole one.
  var integer: Int64? { exponent <= 19 ? Int64(text) : nil }

  /// The number, rounded towards zero, in seconds or the like; `nil` if it doesn't fit.
  var truncated: Int64? {
    guard exponent > 0 else { return 0 }
    guard exponent <= 18 else { return nil }
    var value: Int64 = 0
    for position in 0..<exponent {
      value = value * 10 + (position < digits.count ? Int64(digits[position]) : 0)
    }
    return isNegative ? -value : value
  }

  static func < (left: DecimalNumber, right: DecimalNumber) -> Bool {
    switch (left.sign, right.sign) {
    case (let a, let b) where a != b: return a < b
    case (0, _): return false
    default:
      let order = left.magnitudeOrder(right)
      return left.isNegative ? order > 0 : order < 0
    }
  }

  private var sign: Int { digits.isEmpty ? 0 : isNegative ? -1 : 1 }

  private func magnitudeOrder(_ other: DecimalNumber) -> Int {
    if exponent != other.exponent { return exponent < other.exponent ? -1 : 1 }
    if digits == other.digits { return 0 }
    return digits.lexicographicallyPrecedes(other.digits) ? -1 : 1
  }

  /// The same magnitude on the other side of zero.
  var negated: DecimalNumber {
    digits.isEmpty
      ? self : DecimalNumber(isNegative: !isNegative, digits: digits, exponent: exponent)
  }

  /// The exact sum, which may have too many digits.
  static func + (left: DecimalNumber, right: DecimalNumber) -> DecimalNumber {
    if left.digits.isEmpty { return right }
    if right.digits.isEmpty { return left }
    let top = max(left.exponent, right.exponent)
    let bottom = min(left.exponent - left.digits.count, right.exponent - right.digits.count)
    let width = top - bottom
    func aligned(_ number: DecimalNumber) -> [Int] {
      var columns = Array(repeating: 0, count: width + 1)
      for (position, digit) in number.digits.enumerated() {
        columns[1 + top - number.exponent + position] = Int(digit)
      }
      return columns
    }
    var (large, small) = (left, right)
    if large.magnitudeOrder(small) < 0 { swap(&large, &small) }
    var columns = aligned(large)
    let others = aligned(small)
    let factor = left.isNegative == right.isNegative ? 1 : -1
    var carry = 0
    for position in columns.indices.reversed() {
      var column = columns[position] + factor * others[position] + carry
      carry = column < 0 ? -1 : column / 10
      column -= carry * 10
      columns[position] = column
    }
    return DecimalNumber(
      normalising: columns.map { UInt8($0) }, exponent: top + 1, isNegative: large.isNegative)
  }

  /// The exact difference, which may have too many digits.
  static func - (left: DecimalNumber, right: DecimalNumber) -> DecimalNumber {
    left + right.negated
  }

  /// Bytes in the order of the numbers.
  var orderedBytes: [UInt8] {
    guard !digits.isEmpty else { return [1] }
    let biased = UInt16(clamping: exponent + 512)
    let magnitude = [UInt8(biased >> 8), UInt8(biased & 0xFF)] + digits.map { $0 + 1 } + [0]
    return isNegative ? [0] + magnitude.map { 255 - $0 } : [2] + magnitude
  }

  /// The bytes that the number counts for in an item.
  var size: Int {
    guard !digits.isEmpty else { return 1 }
    let pairs = (digits.count + (exponent.isMultiple(of: 2) ? 0 : 1) + 1) / 2
    return pairs + 1 + (isNegative ? 1 : 0)
  }
}

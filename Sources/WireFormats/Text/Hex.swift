// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// Bytes written as hexadecimal digits.
// Inlined: see `UnsafeRawBufferPointer.hasSameBytes(as:ignoringCase:)`.
@usableFromInline package enum Hex {
  /// Two small digits for each byte.
  @inlinable package static func encode(_ bytes: some Collection<UInt8>) -> String {
    String(unsafeUninitializedCapacity: bytes.count * 2) { buffer in
      var index = 0
      for byte in bytes {
        guard index + 1 < buffer.count else { break }
        buffer[index] = lowercaseDigit(byte >> 4)
        buffer[index + 1] = lowercaseDigit(byte & 0xF)
        index += 2
      }
      return index
    }
  }

  /// Appends two small digits for each byte.
  @inlinable package static func append(_ bytes: some Sequence<UInt8>, to output: inout [UInt8]) {
    for byte in bytes {
      output.append(lowercaseDigit(byte >> 4))
      output.append(lowercaseDigit(byte & 0xF))
    }
  }

  /// The bytes of a string of digits in either case; `nil` if it has another character or an odd
  /// number of digits.
  package static func decode(_ text: String) -> [UInt8]? {
    let digits = text.utf8
    guard digits.count.isMultiple(of: 2) else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(digits.count / 2)
    var high: UInt8?
    for digit in digits {
      guard let value = Self.digit(digit) else { return nil }
      if let first = high {
        bytes.append(first << 4 | value)
        high = nil
      } else {
        high = value
      }
    }
    return bytes
  }

  /// The value of a digit in either case, 0 to 15.
  package static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  /// The small digit of a value up to 15.
  @inlinable static func lowercaseDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }

  /// The capital digit of a value up to 15.
  static func uppercaseDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// Bytes written as hexadecimal digits.
package enum Hex {
  /// Two small digits for each byte.
  package static func encode(_ bytes: some Collection<UInt8>) -> String {
    Array(bytes).withUnsafeBytes { encode($0) }
  }

  /// Two small digits for each byte.
  package static func encode(_ bytes: UnsafeRawBufferPointer) -> String {
    String(unsafeUninitializedCapacity: bytes.count * 2) { output in
      write(bytes, to: UnsafeMutableRawBufferPointer(output))
      return bytes.count * 2
    }
  }

  /// Appends two small digits for each byte.
  package static func append(_ bytes: UnsafeRawBufferPointer, to output: inout [UInt8]) {
    withUnsafeTemporaryAllocation(byteCount: bytes.count * 2, alignment: 8) { digits in
      write(bytes, to: digits)
      output.append(contentsOf: digits)
    }
  }

  /// Writes two small digits for each byte to a region that has room for them, four bytes at a time:
  /// three hashes are written for each request.
  private static func write(
    _ bytes: UnsafeRawBufferPointer, to output: UnsafeMutableRawBufferPointer
  ) {
    var index = 0
    while index + 4 <= bytes.count {
      let four = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt32.self))
      output.storeBytes(
        of: digits(of: four).littleEndian, toByteOffset: index * 2, as: UInt64.self)
      index += 4
    }
    while index < bytes.count {
      output[index * 2] = lowercaseDigit(bytes[index] >> 4)
      output[index * 2 + 1] = lowercaseDigit(bytes[index] & 0xF)
      index += 1
    }
  }

  /// The eight small digits of four bytes. The first byte is the lowest one, its first digit
  /// likewise. The arithmetic stays within each digit's byte.
  static func digits(of four: UInt32) -> UInt64 {
    var lanes = UInt64(four)
    lanes = (lanes | lanes &<< 16) & 0x0000_FFFF_0000_FFFF
    lanes = (lanes | lanes &<< 8) & 0x00FF_00FF_00FF_00FF
    let values = (lanes &>> 4 | lanes &<< 8) & 0x0F0F_0F0F_0F0F_0F0F
    let ones: UInt64 = 0x0101_0101_0101_0101
    // 1 for values from ten on, whose digits are letters.
    let letters = (values &+ ones &* 6) &>> 4 & ones
    return values &+ ones &* 0x30 &+ letters &* 0x27
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
  static func lowercaseDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }

  /// The capital digit of a value up to 15.
  static func uppercaseDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// Bytes as Base64 text (RFC 4648, section 4).
package enum Base64 {
  /// The text of bytes, padded, without line breaks.
  package static func encode(_ bytes: [UInt8]) -> String {
    String(unsafeUninitializedCapacity: encodedCount(bytes.count)) { output in
      bytes.withUnsafeBufferPointer { encode($0, into: output) }
    }
  }

  /// Appends the text of bytes.
  package static func append(_ bytes: [UInt8], to output: inout [UInt8]) {
    let text = [UInt8](unsafeUninitializedCapacity: encodedCount(bytes.count)) { output, count in
      count = bytes.withUnsafeBufferPointer { encode($0, into: output) }
    }
    output += text
  }

  /// The bytes of a string.
  ///
  /// White space is skipped, as in strings with line breaks.
  ///
  /// - Throws: ``Base64Error`` for another character outside the alphabet, or padding that is
  ///   missing or in the wrong place.
  package static func decode(_ text: String) throws(Base64Error) -> [UInt8] {
    var text = text
    let result: Result<[UInt8], Base64Error> = text.withUTF8 { bytes in
      Result { () throws(Base64Error) in try decode(bytes) }
    }
    return try result.get()
  }

  /// The bytes of a string in ASCII, see ``decode(_:)-(String)``.
  package static func decode(
    _ text: UnsafeBufferPointer<UInt8>
  ) throws(Base64Error) -> [UInt8] {
    var failure: Base64Error?
    let result = [UInt8](unsafeUninitializedCapacity: text.count / 4 * 3 + 3) { output, count in
      (count, failure) = decode(text, into: output)
    }
    if let failure { throw failure }
    return result
  }

  private static func encodedCount(_ count: Int) -> Int { (count + 2) / 3 * 4 }

  @discardableResult private static func encode(
    _ bytes: UnsafeBufferPointer<UInt8>, into output: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    digits.withUTF8Buffer { digits in
      var index = 0
      var written = 0
      while index + 3 <= bytes.count {
        let group =
          UInt32(bytes[index]) << 16 | UInt32(bytes[index + 1]) << 8 | UInt32(bytes[index + 2])
        output[written] = digits[Int(group >> 18)]
        output[written + 1] = digits[Int(group >> 12 & 63)]
        output[written + 2] = digits[Int(group >> 6 & 63)]
        output[written + 3] = digits[Int(group & 63)]
        index += 3
        written += 4
      }
      guard index < bytes.count else { return written }
      let isTwo = index + 1 < bytes.count
      let group = UInt32(bytes[index]) << 16 | (isTwo ? UInt32(bytes[index + 1]) << 8 : 0)
      output[written] = digits[Int(group >> 18)]
      output[written + 1] = digits[Int(group >> 12 & 63)]
      output[written + 2] = isTwo ? digits[Int(group >> 6 & 63)] : UInt8(ascii: "=")
      output[written + 3] = UInt8(ascii: "=")
      return written + 4
    }
  }

  private static let digits: StaticString =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"

  /// The value of each byte: below 64 a digit, else one of the marks.
  private static let values: [UInt8] = {
    var values = [UInt8](repeating: invalid, count: 256)
    digits.withUTF8Buffer { digits in
      for (value, digit) in digits.enumerated() { values[Int(digit)] = UInt8(value) }
    }
    for space in [0x20, 0x09, 0x0A, 0x0D] { values[space] = whiteSpace }
    values[Int(UInt8(ascii: "="))] = padding
    return values
  }()

  private static let whiteSpace: UInt8 = 0xFD
  private static let padding: UInt8 = 0xFE
  private static let invalid: UInt8 = 0xFF

  private static func decode(
    _ text: UnsafeBufferPointer<UInt8>, into output: UnsafeMutableBufferPointer<UInt8>
  ) -> (count: Int, failure: Base64Error?) {
    values.withUnsafeBufferPointer { values in
      var written = 0
      var index = 0
      var group: UInt32 = 0
      var digits = 0
      var paddings = 0
      while index < text.count {
        // Whole groups first; everything special is handled one byte at a time.
        while digits == 0, paddings == 0, index + 4 <= text.count {
          let first = values[Int(text[index])]
          let second = values[Int(text[index + 1])]
          let third = values[Int(text[index + 2])]
          let fourth = values[Int(text[index + 3])]
          guard first | second | third | fourth < 64 else { break }
          let whole =
            UInt32(first) << 18 | UInt32(second) << 12 | UInt32(third) << 6 | UInt32(fourth)
          output[written] = UInt8(truncatingIfNeeded: whole >> 16)
          output[written + 1] = UInt8(truncatingIfNeeded: whole >> 8)
          output[written + 2] = UInt8(truncatingIfNeeded: whole)
          written += 3
          index += 4
        }
        guard index < text.count else { break }
        let value = values[Int(text[index])]
        switch value {
        case whiteSpace: break
        case padding:
          paddings += 1
          guard digits + paddings <= 4, digits >= 2 else {
            return (written, Base64Error(offset: index, reason: "misplaced padding"))
          }
        case invalid:
          return (written, Base64Error(offset: index, reason: "a character outside the alphabet"))
        default:
          guard paddings == 0 else {
            return (written, Base64Error(offset: index, reason: "a character after the padding"))
          }
          group = group << 6 | UInt32(value)
          digits += 1
          if digits == 4 {
            output[written] = UInt8(truncatingIfNeeded: group >> 16)
            output[written + 1] = UInt8(truncatingIfNeeded: group >> 8)
            output[written + 2] = UInt8(truncatingIfNeeded: group)
            written += 3
            digits = 0
            group = 0
          }
        }
        index += 1
      }
      guard digits == 0 || digits + paddings == 4 else {
        return (written, Base64Error(offset: text.count, reason: "missing characters at the end"))
      }
      if digits == 2 {
        output[written] = UInt8(truncatingIfNeeded: group >> 4)
        written += 1
      } else if digits == 3 {
        output[written] = UInt8(truncatingIfNeeded: group >> 10)
        output[written + 1] = UInt8(truncatingIfNeeded: group >> 2)
        written += 2
      }
      return (written, nil)
    }
  }
}

/// A string isn't valid Base64.
package struct Base64Error: Error, Sendable, Equatable, CustomStringConvertible {
  /// The offset in bytes from the beginning.
  package let offset: Int
  /// What is wrong there.
  package let reason: String

  /// The reason and the position.
  package var description: String { "Invalid Base64 at byte \(offset): \(reason)" }
}

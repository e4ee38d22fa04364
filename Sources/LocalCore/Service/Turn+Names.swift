// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// Names that are made of the local AWS's random numbers: the same after the same seed and requests.
extension Turn {
  /// A random UUID (version 4) in small letters.
  package func uuid() -> String {
    let (high, low) = (random(), random())
    let versioned = high & 0xFFFF_FFFF_FFFF_0FFF | 0x4000
    let varied = low & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
    let digits = Array((Self.hex(versioned) + Self.hex(varied)).utf8)
    var text: [UInt8] = []
    for (index, digit) in digits.enumerated() {
      if [8, 12, 16, 20].contains(index) { text.append(UInt8(ascii: "-")) }
      text.append(digit)
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Random characters.
  ///
  /// - Parameters:
  ///   - count: How many.
  ///   - alphabet: ASCII characters to choose from; not empty.
  package func characters(_ count: Int, of alphabet: StaticString) -> String {
    alphabet.withUTF8Buffer { letters in
      String(
        decoding: (0..<count).map { _ in letters[Int(random() % UInt64(letters.count))] },
        as: UTF8.self)
    }
  }

  /// Sixteen hexadecimal digits.
  private static func hex(_ number: UInt64) -> String {
    let text = String(number, radix: 16)
    return String(repeating: "0", count: 16 - text.utf8.count) + text
  }
}

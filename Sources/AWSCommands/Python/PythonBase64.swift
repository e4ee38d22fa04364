// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// Base64 as Python's `b64decode` reads it: characters outside the alphabet are skipped, and what
/// follows the padding is ignored.
enum PythonBase64 {
  /// The bytes of a text; `nil` if it ends within a group.
  static func decode(_ text: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count / 4 * 3)
    /// The number of characters of the group, and their bits.
    var count = 0
    var group: UInt32 = 0
    var padding = 0
    for character in text.utf8 {
      if character == UInt8(ascii: "=") {
        guard count >= 2 else { continue }
        padding += 1
        if count + padding >= 4 { return bytes }
        continue
      }
      guard let digit = value(of: character) else { continue }
      padding = 0
      group = group << 6 | digit
      count += 1
      // Each character but the first completes a byte.
      switch count {
      case 2: bytes.append(UInt8(truncatingIfNeeded: group >> 4))
      case 3: bytes.append(UInt8(truncatingIfNeeded: group >> 2))
      case 4:
        bytes.append(UInt8(truncatingIfNeeded: group))
        count = 0
      default: break
      }
    }
    return count == 0 ? bytes : nil
  }

  private static func value(of character: UInt8) -> UInt32? {
    switch character {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(character) - 65
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(character) - 97 + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(character) - 48 + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}

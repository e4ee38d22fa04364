// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Crypto
import CryptoExtras

/// AES key wrap with padding, which swift-crypto has only for lengths that need none.
///
/// Source: RFC 5649, and RFC 3394 for the rounds.
enum PaddedKeyWrap {
  /// What was wrapped; `nil` for anything else.
  static func unwrapped(_ bytes: [UInt8], with key: SymmetricKey) throws -> [UInt8]? {
    guard bytes.count >= 16, bytes.count % 8 == 0 else { return nil }
    let count = bytes.count / 8 - 1
    var text = bytes
    if count == 1 {
      try AES.inversePermute(&text, key: key)
    } else {
      try undoRounds(&text, count, key)
    }
    let length = text[4..<8].reduce(0) { $0 << 8 | Int($1) }
    guard text.starts(with: [0xA6, 0x59, 0x59, 0xA6]), length <= 8 * count,
      length > 8 * (count - 1), text[(8 + length)...].allSatisfy({ $0 == 0 })
    else { return nil }
    return Array(text[8..<8 + length])
  }

  private static func undoRounds(_ text: inout [UInt8], _ count: Int, _ key: SymmetricKey) throws {
    for round in (0..<6).reversed() {
      for index in (1...count).reversed() {
        var block = Array(text[..<8]) + text[index * 8..<index * 8 + 8]
        withUnsafeBytes(of: UInt64(count * round + index).bigEndian) { number in
          for (offset, byte) in number.enumerated() { block[offset] ^= byte }
        }
        try AES.inversePermute(&block, key: key)
        text.replaceSubrange(..<8, with: block[..<8])
        text.replaceSubrange(index * 8..<index * 8 + 8, with: block[8...])
      }
    }
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// Random identifiers as text (RFC 9562, version 4), for invocation IDs and idempotency tokens.
package enum UUIDText {
  private static let numbers = Mutex(UniqueNumbers())

  /// A new identifier, e.g. `0b5f1a3e-6a1c-4d0e-9f0a-2f6c2b1d7e90`, from the system's randomness
  /// once per process, and a counter. No secret may depend on it.
  package static func random() -> String {
    numbers.withLock { random(using: &$0) }
  }

  /// A new identifier from a source of randomness.
  package static func random(using generator: inout some RandomNumberGenerator) -> String {
    // Version 4 in the first half, variant 2 in the second.
    let high = (generator.next() as UInt64) & ~0xF000 | 0x4000
    let low = (generator.next() as UInt64) & ~(0b11 << 62) | 0b10 << 62
    return String(unsafeUninitializedCapacity: 36) { buffer in
      let text = UnsafeMutableRawBufferPointer(buffer)
      write(high >> 32, at: 0, to: text)
      write(high, at: 10, to: text)
      write(low >> 32, at: 20, to: text)
      write(low, at: 28, to: text)
      // Hyphens divide the digits that were written at 10 and at 20 after the fourth.
      moveLeft(10, in: text)
      moveLeft(20, in: text)
      text[8] = UInt8(ascii: "-")
      text[13] = UInt8(ascii: "-")
      text[18] = UInt8(ascii: "-")
      text[23] = UInt8(ascii: "-")
      return 36
    }
  }

  private static func moveLeft(_ offset: Int, in text: UnsafeMutableRawBufferPointer) {
    let digits = text.loadUnaligned(fromByteOffset: offset, as: UInt32.self)
    text.storeBytes(of: digits, toByteOffset: offset - 1, as: UInt32.self)
  }

  /// Writes the eight digits of the low half of a number, the most significant one first.
  private static func write(
    _ number: UInt64, at offset: Int, to text: UnsafeMutableRawBufferPointer
  ) {
    let digits = Hex.digits(of: UInt32(truncatingIfNeeded: number).byteSwapped)
    text.storeBytes(of: digits.littleEndian, toByteOffset: offset, as: UInt64.self)
  }
}

/// Numbers that look random and don't repeat: two counters in turn, each from a random start, their
/// bits mixed (SplitMix64, which wraps around). Asking the system for each number takes longer than
/// the rest of an identifier.
private struct UniqueNumbers: RandomNumberGenerator {
  private var state = UInt64.random(in: .min ... .max)
  private var other = UInt64.random(in: .min ... .max)

  mutating func next() -> UInt64 {
    swap(&state, &other)
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ bits &>> 30) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ bits &>> 27) &* 0x94D0_49BB_1331_11EB
    return bits ^ bits &>> 31
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// Searches that examine eight bytes at once.
// Inlined: see `UnsafeRawBufferPointer.hasSameBytes(as:ignoringCase:)`.
extension UnsafeRawBufferPointer {
  /// The offset of the first occurrence of a byte, from an index on; `nil` if there is none.
  @inlinable @inline(__always)
  package func firstOffset(of byte: UInt8, from start: Int = 0) -> Int? {
    firstOffset(from: start, inEight: { $0.first(byte) }, isWanted: { $0 == byte })
  }

  /// Whether a byte is among these.
  package func hasByte(_ byte: UInt8) -> Bool { firstOffset(of: byte) != nil }

  /// The offset of the first occurrence of a text; `nil` if there is none.
  package func firstOffset(of text: String) -> Int? {
    text.withBytes { firstOffset(of: $0) }
  }

  /// The offset of the first occurrence of a run of bytes; `nil` if there is none.
  package func firstOffset(of wanted: UnsafeRawBufferPointer) -> Int? {
    guard let first = wanted.first else { return 0 }
    var start = 0
    while let offset = firstOffset(of: first, from: start) {
      let here = UnsafeRawBufferPointer(rebasing: self[offset...].prefix(wanted.count))
      if here.hasSameBytes(as: wanted) { return offset }
      start = offset + 1
    }
    return nil
  }

  /// The position of the first control character or one of two other bytes, from an index on; `nil`
  /// if there is none.
  @inlinable
  package func firstControl(or byte: UInt8, or other: UInt8, from start: Int = 0) -> Int? {
    firstOffset(
      from: start, inEight: { $0.firstControl(or: byte, or: other) },
      isWanted: { $0 < 0x20 || $0 == byte || $0 == other })
  }

  /// The position of the first control character; `nil` if there is none.
  package var firstControl: Int? {
    firstOffset(from: 0, inEight: { $0.firstControl }, isWanted: { $0 < 0x20 })
  }

  /// Whether no byte has its high bit set.
  @inlinable package var isASCII: Bool {
    firstOffset(from: 0, inEight: { $0.hasNonASCII ? 0 : nil }, isWanted: { $0 >= 0x80 }) == nil
  }

  @inlinable
  func firstOffset(
    from start: Int, inEight: (EightBytes) -> Int?, isWanted: (UInt8) -> Bool
  ) -> Int? {
    guard let baseAddress else { return nil }
    // Unchecked: see JSONReader.
    var index = start
    while index &+ 8 <= count {
      if let hit = inEight(EightBytes(at: baseAddress + index)) { return index &+ hit }
      index &+= 8
    }
    while index < count {
      if isWanted(self[index]) { return index }
      index &+= 1
    }
    return nil
  }
}

/// Eight bytes examined at once, for loops over strings that nearly always find nothing. Their
/// arithmetic is meant to wrap around.
@usableFromInline package struct EightBytes {
  @usableFromInline let word: UInt64

  /// The bytes at an address, of any alignment.
  @inlinable
  package init(at address: UnsafeRawPointer) {
    word = UInt64(littleEndian: address.loadUnaligned(as: UInt64.self))
  }

  /// Whether one of them is beyond ASCII.
  @inlinable
  package var hasNonASCII: Bool { word & 0x8080_8080_8080_8080 != 0 }

  /// The position of the first occurrence of a byte; `nil` if there is none.
  @inlinable
  package func first(_ byte: UInt8) -> Int? {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let byteIsZero = word ^ ones &* UInt64(byte)
    let highs = (byteIsZero &- ones) & ~byteIsZero & 0x8080_8080_8080_8080
    return highs == 0 ? nil : highs.trailingZeroBitCount / 8
  }

  /// The position of the first control character; `nil` if there is none.
  var firstControl: Int? {
    let highs = (word &- 0x2020_2020_2020_2020) & ~word & 0x8080_8080_8080_8080
    return highs == 0 ? nil : highs.trailingZeroBitCount / 8
  }

  /// Whether each is an ASCII letter or a hyphen, as nearly all bytes of header names are.
  package var areLettersOrHyphens: Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let (low, high) = (ones &* 0x7F, ones &* 0x80)
    // The high bit of each byte says whether it is at least a, and whether it is greater than z.
    let small = (word | ones &* 0x20) & low
    let letters = (small &+ ones &* (0x80 - 0x61)) & ~(small &+ ones &* (0x7F - 0x7A)) & ~word
    // And here whether it differs from a hyphen.
    let difference = word ^ ones &* 0x2D
    let others = (difference & low) &+ low | difference
    return (letters | ~others) & high == high
  }

  /// The position of the first control character or one of two other bytes; `nil` if there is none.
  @inlinable
  package func firstControl(or byte: UInt8, or other: UInt8) -> Int? {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let byteIsZero = word ^ ones &* UInt64(byte)
    let otherIsZero = word ^ ones &* UInt64(other)
    // Each term has a high bit where a byte underflows: zero, or below 0x20. The lowest such bit is
    // right; those above it can be set by its borrow.
    let hits =
      (byteIsZero &- ones) & ~byteIsZero | (otherIsZero &- ones) & ~otherIsZero
      | (word &- ones &* 0x20) & ~word
    let highs = hits & 0x8080_8080_8080_8080
    return highs == 0 ? nil : highs.trailingZeroBitCount / 8
  }
}

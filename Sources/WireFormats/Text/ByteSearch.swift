// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// Searches that look at eight bytes at once.
extension UnsafeRawBufferPointer {
  /// Where a byte first stands, from a place on; `nil` if it doesn't.
  @inlinable
  package func firstPlace(of byte: UInt8, from start: Int = 0) -> Int? {
    firstPlace(from: start, inEight: { $0.first(byte) }, isWanted: { $0 == byte })
  }

  /// Where the first control character or one of two other bytes stands, from a place on; `nil` if
  /// there is none.
  @inlinable
  package func firstControl(or byte: UInt8, or other: UInt8, from start: Int = 0) -> Int? {
    firstPlace(
      from: start, inEight: { $0.firstControl(or: byte, or: other) },
      isWanted: { $0 < 0x20 || $0 == byte || $0 == other })
  }

  /// Whether no byte has its high bit set.
  @inlinable package var isASCII: Bool {
    firstPlace(from: 0, inEight: { $0.hasNonASCII ? 0 : nil }, isWanted: { $0 >= 0x80 }) == nil
  }

  @inlinable @inline(__always)
  func firstPlace(
    from start: Int, inEight: (EightBytes) -> Int?, isWanted: (UInt8) -> Bool
  ) -> Int? {
    guard let baseAddress else { return nil }
    var place = start
    while place &+ 8 <= count {
      if let hit = inEight(EightBytes(at: baseAddress + place)) { return place &+ hit }
      place &+= 8
    }
    while place < count {
      if isWanted(self[place]) { return place }
      place &+= 1
    }
    return nil
  }
}

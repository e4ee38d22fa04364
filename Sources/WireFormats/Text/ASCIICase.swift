// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

extension FixedWidthInteger where Self: UnsignedInteger {
  /// The bytes of the number, with ASCII capital letters turned into small ones.
  @inlinable @inline(__always)
  package var asciiLowercased: Self {
    let ones = Self.max / 0xFF
    let low = self & (ones &* 0x7F)
    // The high bit of each byte says whether it is at least A, and whether it is greater than Z.
    let fromA = low &+ ones &* (0x80 - 0x41)
    let beyondZ = low &+ ones &* (0x7F - 0x5A)
    let capitals = (fromA ^ beyondZ) & ~self & (ones &* 0x80)
    return self | capitals &>> 2
  }
}

extension String {
  /// The text with ASCII capital letters turned into small ones, other characters unchanged.
  package var asciiLowercased: String {
    withBytes { bytes in
      guard bytes.contains(where: { $0.asciiLowercased != $0 }) else { return self }
      return String(unsafeUninitializedCapacity: bytes.count) { small in
        for index in 0..<bytes.count { small[index] = bytes[index].asciiLowercased }
        return bytes.count
      }
    }
  }
}

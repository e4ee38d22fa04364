// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

extension UnsafeRawBufferPointer {
  /// Whether two runs of bytes are the same; compares eight at a time, because names are compared
  /// very often.
  ///
  /// - Parameter ignoringCase: Whether the case of ASCII letters is ignored.
  // Inlined in other modules, as are the other parts of loops over names and texts: this module's
  // `withBytes`, searches, digits and letters, and ServiceModel's views. Without `@inlinable`,
  // `scripts/instructions list` has 21 % more and `get` 4.6 % more; without `@inline(__always)`,
  // which XML's elements have too, 12 % and 4.0 %.
  @inlinable @inline(__always)
  package func hasSameBytes(
    as other: UnsafeRawBufferPointer, ignoringCase: Bool = false
  ) -> Bool {
    guard count == other.count else { return false }
    if count >= 8 { return hasSameWords(as: other, UInt64.self, ignoringCase: ignoringCase) }
    if count >= 4 { return hasSameWords(as: other, UInt32.self, ignoringCase: ignoringCase) }
    return isEmpty || hasSameWords(as: other, UInt8.self, ignoringCase: ignoringCase)
  }

  /// Compares word by word. The last word may overlap the one before it, so that no bytes are left
  /// over.
  @inlinable @inline(__always)
  func hasSameWords<Word: FixedWidthInteger & UnsignedInteger>(
    as other: UnsafeRawBufferPointer, _ type: Word.Type, ignoringCase: Bool
  ) -> Bool {
    let last = count - MemoryLayout<Word>.size
    var offset = 0
    while true {
      let left = loadUnaligned(fromByteOffset: offset, as: Word.self)
      let right = other.loadUnaligned(fromByteOffset: offset, as: Word.self)
      guard left == right || ignoringCase && left.asciiLowercased == right.asciiLowercased else {
        return false
      }
      if offset == last { return true }
      offset = Swift.min(offset + MemoryLayout<Word>.size, last)
    }
  }
}

extension BidirectionalCollection<UInt8> {
  /// Whether the bytes end with a suffix.
  package func ends(with suffix: some BidirectionalCollection<UInt8>) -> Bool {
    reversed().starts(with: suffix.reversed())
  }
}

extension FixedWidthInteger where Self: UnsignedInteger {
  /// The bytes of the number, with ASCII capital letters turned into small ones.
  @inlinable
  package var asciiLowercased: Self {
    let ones = Self.max / 0xFF
    let low = self & (ones * 0x7F)
    // The high bit of each byte says whether it is at least A, and whether it is greater than Z.
    let fromA = low + ones * (0x80 - 0x41)
    let beyondZ = low + ones * (0x7F - 0x5A)
    let capitals = (fromA ^ beyondZ) & ~self & (ones * 0x80)
    return self | capitals >> 2
  }
}

extension UInt8 {
  /// The byte, with an ASCII capital letter turned into a small one.
  @inlinable package var asciiLowercased: UInt8 { isASCIICapital ? self | 0x20 : self }
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

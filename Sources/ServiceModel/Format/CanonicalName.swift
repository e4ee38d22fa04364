// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

/// The canonical form of all spellings of a name: ASCII letters small, `_` and `-` left out.
public enum CanonicalName {
  /// The canonical bytes of a name.
  public static func bytes(of name: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(name.utf8.count)
    for byte in name.utf8 where !isSeparator(byte) { bytes.append(byte.asciiLowercased) }
    return bytes
  }

  /// Negative, zero or positive if one name in its canonical form sorts before, with or after
  /// another.
  static func order(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Int {
    var leftPlace = 0
    // What is the same on both sides needs no canonical form.
    while leftPlace < min(left.count, right.count), left[leftPlace] == right[leftPlace] {
      leftPlace += 1
    }
    var rightPlace = leftPlace
    while true {
      let (here, there) = (next(in: left, &leftPlace), next(in: right, &rightPlace))
      if here != there { return here - there }
      if here == end { return 0 }
    }
  }

  /// The value after the last byte: it sorts before all bytes.
  private static let end = -1

  /// The next byte of a name's canonical form.
  private static func next(in name: UnsafeRawBufferPointer, _ offset: inout Int) -> Int {
    while offset < name.count {
      let byte = name[offset]
      offset += 1
      if !isSeparator(byte) { return Int(byte.asciiLowercased) }
    }
    return end
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
  }
}

extension UnsafeRawBufferPointer {
  /// Whether these bytes sort before others, byte by byte.
  func precedes(_ other: UnsafeRawBufferPointer) -> Bool { lexicographicallyPrecedes(other) }
}

extension RandomAccessCollection {
  /// The first element of a sorted collection for which a predicate holds, by binary search.
  func firstSorted(where holds: (Element) -> Bool) -> Element? {
    var low = startIndex
    var length = count
    while length > 0 {
      let half = length / 2
      let middle = index(low, offsetBy: half)
      if holds(self[middle]) {
        length = half
      } else {
        low = index(after: middle)
        length -= half + 1
      }
    }
    return low == endIndex ? nil : self[low]
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// The byte order of UTF-16.
package enum UTF16Order {
  /// The byte order mark.
  package static let mark: UInt16 = 0xFEFF

  case big
  case little

  /// The order in a string that begins with a byte order mark, or as XML in UTF-16 does; `nil` for
  /// all other bytes.
  package init?(_ bytes: some Collection<UInt8>) {
    var bytes = bytes.makeIterator()
    guard let first = bytes.next(), let second = bytes.next() else { return nil }
    switch (first, second) {
    case (0xFE, 0xFF): self = .big
    case (0xFF, 0xFE): self = .little
    case (0, UInt8(ascii: "<")): self = .big
    case (UInt8(ascii: "<"), 0): self = .little
    case (0, _) where second.isASCIIWhitespace: self = .big
    case (_, 0) where first.isASCIIWhitespace: self = .little
    default: return nil
    }
  }

  /// The code units, without a mark and without an incomplete one at the end.
  package func units(of bytes: ArraySlice<UInt8>) -> [UInt16] {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var rest = bytes
    while rest.count >= 2 {
      let (first, second) = (UInt16(rest.removeFirst()), UInt16(rest.removeFirst()))
      units.append(self == .big ? first << 8 | second : second << 8 | first)
    }
    return units.first == Self.mark ? Array(units.dropFirst()) : units
  }
}

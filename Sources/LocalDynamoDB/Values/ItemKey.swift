// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// The key of an item or of an index entry: bytes whose order is the order of the items.
struct ItemKey: Sendable, Hashable, Comparable {
  var bytes: [UInt8] = []

  static func < (left: ItemKey, right: ItemKey) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }

  /// Adds a part, so that no part's end is mistaken for another's beginning.
  mutating func append(_ part: [UInt8]) {
    appendOpen(part)
    bytes += [0, 1]
  }

  /// Adds the beginning of a part.
  mutating func appendOpen(_ part: [UInt8]) {
    bytes.reserveCapacity(bytes.count + part.count + 2)
    for byte in part {
      bytes.append(byte)
      if byte == 0 { bytes.append(0xFF) }
    }
  }

  /// The least key that is above all keys that begin with this one.
  var afterPrefix: ItemKey {
    var copy = bytes
    while let last = copy.last {
      if last < 0xFF {
        copy[copy.count - 1] = last + 1
        break
      }
      copy.removeLast()
    }
    return ItemKey(bytes: copy)
  }
}

/// An item by its table's name and its key.
struct ItemPlace: Hashable {
  let table: String
  let key: ItemKey
}

extension AttributeValue {
  /// The bytes of a key attribute; `nil` for types that keys can't have.
  var keyBytes: [UInt8]? {
    switch self {
    case .string(let text): Array(text.utf8)
    case .number(let number): number.orderedBytes
    case .binary(let bytes): bytes
    default: nil
    }
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

/// A name in the order of its UTF-8 bytes: a bucket's name, an object's key.
package struct ByteKey: Sendable, Hashable, Comparable {
  /// The name.
  package let text: String
  /// Whether this is the place behind all names that begin with the text.
  private let isBehind: Bool

  /// The key of a name.
  package init(_ text: String) {
    self.text = text
    isBehind = false
  }

  private init(behind prefix: String) {
    text = prefix
    isBehind = true
  }

  /// The place behind all names that begin with a prefix.
  static func behind(_ prefix: String) -> ByteKey { ByteKey(behind: prefix) }

  /// Whether two keys have the same bytes.
  package static func == (left: ByteKey, right: ByteKey) -> Bool {
    left.isBehind == right.isBehind && left.text.hasSameBytes(as: right.text)
  }

  /// Hashes the bytes.
  package func hash(into hasher: inout Hasher) { text.hashBytes(into: &hasher) }

  /// Orders by bytes.
  package static func < (left: ByteKey, right: ByteKey) -> Bool {
    if left.isBehind, right.text.hasBytePrefix(left.text) { return false }
    if right.isBehind, left.text.hasBytePrefix(right.text) {
      return !left.isBehind || left != right
    }
    return left.text.precedesInBytes(right.text)
  }
}

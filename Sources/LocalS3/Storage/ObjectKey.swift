// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

/// An object's key in the order of its UTF-8 bytes, or the place behind all keys with a prefix, from
/// which a list goes on after a common prefix.
struct ObjectKey: Sendable, Hashable, Comparable {
  /// The key, or the prefix.
  let text: String
  /// Whether this is the place behind all keys that begin with the text.
  private let isBehind: Bool

  /// A key.
  init(_ text: String) { self.init(text: text, isBehind: false) }

  private init(text: String, isBehind: Bool) {
    self.text = text
    self.isBehind = isBehind
  }

  /// The place behind all keys that begin with a prefix.
  static func behind(_ prefix: String) -> ObjectKey { ObjectKey(text: prefix, isBehind: true) }

  /// Whether two keys have the same bytes.
  static func == (left: ObjectKey, right: ObjectKey) -> Bool {
    left.isBehind == right.isBehind && left.text.hasSameBytes(as: right.text)
  }

  /// Hashes the bytes.
  func hash(into hasher: inout Hasher) { text.hashBytes(into: &hasher) }

  /// Orders by bytes.
  static func < (left: ObjectKey, right: ObjectKey) -> Bool {
    if left.isBehind, right.text.hasBytePrefix(left.text) { return false }
    if right.isBehind, left.text.hasBytePrefix(right.text) {
      return !left.isBehind || left != right
    }
    return left.text.precedesInBytes(right.text)
  }
}

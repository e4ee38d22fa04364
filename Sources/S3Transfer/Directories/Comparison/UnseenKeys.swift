// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// Keys of the source whose state is unknown, because of permissions or a system error, each with
/// everything below it. Treated as missing, they would be deleted at the destination.
struct UnseenKeys: Sendable {
  /// The maximum number of keys.
  static let limit = 100_000
  private var keys: Set<String> = []
  /// Whether there are so many that everything counts as unseen.
  private(set) var isAll = false

  /// Adds a key, without a `/` at its end; the empty one is the whole source.
  mutating func add(_ key: String) {
    guard !isAll else { return }
    if keys.count >= Self.limit || key.isEmpty {
      isAll = true
      keys = []
    } else {
      keys.insert(key)
    }
  }

  /// Whether the state of a key, or of something above it, is unknown.
  func covers(_ key: String) -> Bool {
    if isAll { return true }
    guard !keys.isEmpty else { return false }
    if keys.contains(key) { return true }
    let bytes = key.utf8
    return bytes.indices.contains { index in
      bytes[index] == UInt8(ascii: "/") && keys.contains(String(key[..<index]))
    }
  }
}

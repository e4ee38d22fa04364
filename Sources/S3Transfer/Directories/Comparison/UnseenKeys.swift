// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// What of the source can't be told, since it may not be read or the system fails to: keys, each with
/// all that is below it. Whoever took it for missing would delete it at the destination.
struct UnseenKeys: Sendable {
  /// How many are remembered.
  static let limit = 100_000
  private var keys: Set<String> = []
  /// Whether there are so many that everything counts as unseen.
  private(set) var isAll = false

  /// Notes a key, without a `/` at its end; the empty one is the whole source.
  mutating func add(_ key: String) {
    guard !isAll else { return }
    if keys.count >= Self.limit || key.isEmpty {
      isAll = true
      keys = []
    } else {
      keys.insert(key)
    }
  }

  /// Whether a key, or something that it is below, can't be told.
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

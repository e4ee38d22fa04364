// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// Whether an entry on both sides of a sync is copied again: the AWS CLI's rules. Of several
/// options the last one in this order decides.
enum SyncRule: Sendable, Hashable {
  /// If sizes differ, or the source is newer (in a download: the file is newer than the object).
  case sizeAndTime
  /// If sizes differ.
  case size
  /// If sizes differ, or in a download if the times differ at all.
  case exactTime
  /// Never.
  case never
  /// Always: a copy, not a sync.
  case always

  /// The rule that options select.
  init(_ options: DirectoryOptions) {
    self =
      !options.overwrites
      ? .never
      : options.exactTimestamps
        ? .exactTime
        : options.sizeOnly ? .size : .sizeAndTime
  }

  /// Whether a file or an object replaces the one at the destination.
  func copies(
    _ source: DirectoryEntry, over destination: DirectoryEntry, by kind: TransferItem.Kind
  ) -> Bool {
    switch self {
    case .never: false
    case .always: true
    case .size: source.size != destination.size
    case .sizeAndTime, .exactTime:
      source.size != destination.size || !hasMatchingTime(source, destination, kind)
    }
  }

  private func hasMatchingTime(
    _ source: DirectoryEntry, _ destination: DirectoryEntry, _ kind: TransferItem.Kind
  ) -> Bool {
    guard kind == .download else { return destination.lastModified >= source.lastModified }
    return self == .exactTime
      ? destination.lastModified == source.lastModified
      : destination.lastModified <= source.lastModified
  }
}

/// Keys of the source whose state is unknown, because of permissions or a system error, each with
/// everything below it. Treated as missing, they would be deleted at the destination.
struct UnlistedKeys: Sendable {
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

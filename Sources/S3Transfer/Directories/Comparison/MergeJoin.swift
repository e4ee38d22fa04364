// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import BotoCore

/// Joins two lists of entries, each in byte order of its keys, and keeps no more of them than the
/// last batch.
///
/// A pure state machine: it says which side it needs more of.
struct MergeJoin: Sendable {
  /// The next step.
  enum Step: Sendable {
    /// The source's next entries are needed, or its end.
    case needsSource
    /// The destination's next entries are needed, or its end.
    case needsDestination
    /// Both sides have the key.
    case both(source: DirectoryEntry, destination: DirectoryEntry)
    /// Only the source has the key.
    case onlySource(DirectoryEntry)
    /// Only the destination has the key.
    case onlyDestination(DirectoryEntry)
    /// There are no more entries.
    case end
  }

  /// The entries of a side that haven't been used.
  private struct Side: Sendable {
    var entries: ArraySlice<DirectoryEntry> = []
    var isAtEnd = false
    var lastKey: String?

    mutating func supply(_ batch: [DirectoryEntry]?, of name: String) throws {
      guard let batch else {
        isAtEnd = true
        return
      }
      for entry in batch {
        if let lastKey, ByteOrder(lastKey, entry.key) != .ascending {
          throw BotoCoreError(
            .valueError,
            "The \(name) lists \"\(entry.key)\" after \"\(lastKey)\", which is not the order of "
              + "their bytes; syncing requires that order. Copy instead of syncing.")
        }
        lastKey = entry.key
      }
      entries = batch[...]
    }
  }

  private var source = Side()
  private var destination = Side()

  /// Supplies the source's next entries, `nil` at the end.
  ///
  /// - Throws: `valueError` if they aren't in order, because missing entries can't be detected
  ///   then.
  mutating func supplySource(_ batch: [DirectoryEntry]?) throws {
    try source.supply(batch, of: "source")
  }

  /// Supplies the destination's next entries, `nil` at the end.
  mutating func supplyDestination(_ batch: [DirectoryEntry]?) throws {
    try destination.supply(batch, of: "destination")
  }

  /// Takes the next step.
  mutating func next() -> Step {
    guard let left = source.entries.first else {
      if !source.isAtEnd { return .needsSource }
      guard let right = destination.entries.popFirst() else {
        return destination.isAtEnd ? .end : .needsDestination
      }
      return .onlyDestination(right)
    }
    guard let right = destination.entries.first else {
      if !destination.isAtEnd { return .needsDestination }
      source.entries.removeFirst()
      return .onlySource(left)
    }
    switch ByteOrder(left.key, right.key) {
    case .ascending:
      source.entries.removeFirst()
      return .onlySource(left)
    case .descending:
      destination.entries.removeFirst()
      return .onlyDestination(right)
    case .same:
      source.entries.removeFirst()
      destination.entries.removeFirst()
      return .both(source: left, destination: right)
    }
  }
}

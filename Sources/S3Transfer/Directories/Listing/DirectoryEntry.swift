// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

/// A file or an object below a directory or a prefix, as its listing knows it.
struct DirectoryEntry: Sendable {
  /// The name behind the directory or the prefix, with `/` between its components.
  var key: String
  /// The number of bytes.
  var size: Int64
  /// Whether the listing told that number; 0 stands for it otherwise.
  var isSizeKnown = true
  /// When it was last changed.
  var lastModified: Timestamp
  /// An object's entity tag.
  var eTag: String?
  /// Whether an object is in an archive, from which it must be restored before it can be read.
  var isArchived = false

  /// Whether this object only stands for a directory, as consoles make them.
  var isDirectoryMarker: Bool { size == 0 && (key.isEmpty || key.utf8.last == UInt8(ascii: "/")) }
}

/// Something that is there and was passed over.
struct PassedOver: Sendable {
  /// The key that it would have, without a `/` at its end; `nil` for names that are no key.
  let key: String?
  /// Whether it is known to be a directory, which may hold more.
  let isDirectory: Bool
  let warning: DirectoryWarning
}

/// Some entries in the order of their keys, and what was passed over on the way to them.
struct EntryBatch: Sendable {
  var entries: [DirectoryEntry] = []
  var passedOver: [PassedOver] = []

  /// What is to be said.
  var warnings: [DirectoryWarning] { passedOver.map(\.warning) }
}

/// Lists entries in the order of their keys' bytes.
protocol EntrySource: Sendable {
  /// The entries that come next, some or none; `nil` behind the last ones.
  mutating func next() async throws -> EntryBatch?
}

/// Entries that are listed while the ones before them are used: one step ahead.
struct PrefetchedEntries: EntrySource {
  /// A step under way. It ends when nobody waits for it any more.
  private final class Step: Sendable {
    let task: Task<(any EntrySource, EntryBatch?), any Error>

    init(_ source: any EntrySource) {
      task = Task {
        var source = source
        let batch = try await source.next()
        return (source, batch)
      }
    }

    deinit { task.cancel() }
  }

  private var upcoming: Step?

  /// Begins to list at once.
  init(_ source: any EntrySource) { upcoming = Step(source) }

  mutating func next() async throws -> EntryBatch? {
    guard let step = upcoming else { return nil }
    upcoming = nil
    let (source, batch) = try await withTaskCancellationHandler {
      try await step.task.value
    } onCancel: {
      step.task.cancel()
    }
    if batch != nil { upcoming = Step(source) }
    return batch
  }
}

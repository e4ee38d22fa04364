// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSHTTP
import WireFormats

/// A file or an object below a directory or a prefix, as its listing describes it.
struct DirectoryEntry: Sendable {
  /// The name after the directory or the prefix, with `/` between its components.
  var key: String
  /// The number of bytes.
  var size: Int64
  /// Whether the listing had that number; otherwise it is 0.
  var isSizeKnown = true
  /// When it was last changed.
  var lastModified: Timestamp
  /// An object's ETag.
  var eTag: String?
  /// Whether an object is in an archive, from which it must be restored before it can be read.
  var isArchived = false

  /// Whether this object only represents a directory, as consoles create them.
  var isDirectoryMarker: Bool { size == 0 && (key.isEmpty || key.utf8.last == UInt8(ascii: "/")) }
}

/// Something that exists and was skipped.
struct SkippedEntry: Sendable {
  /// The key that it would have, without a `/` at its end; `nil` for names that can't be keys.
  let key: String?
  /// Whether it is known to be a directory, which may contain more.
  let isDirectory: Bool
  let warning: DirectoryWarning
}

/// Some entries in the order of their keys, and what was skipped between them.
struct EntryBatch: Sendable {
  var entries: [DirectoryEntry] = []
  var skippedEntries: [SkippedEntry] = []

  /// The warnings to report.
  var warnings: [DirectoryWarning] { skippedEntries.map(\.warning) }
}

/// Lists entries in the order of their keys' bytes.
protocol EntrySource: Sendable {
  /// The next entries, possibly none; `nil` after the last ones.
  mutating func next() async throws -> EntryBatch?
}

/// Entries that are listed one step ahead, while the ones before them are used.
struct PrefetchedEntries: EntrySource {
  /// A step in progress. It is cancelled when it is no longer waited for.
  private final class Step: Sendable {
    let task: Task<(any EntrySource, EntryBatch?), any Error>

    init(_ source: any EntrySource) {
      task = Task(executorPreference: EventLoopExecutor.ofProgram) {
        var source = source
        let batch = try await source.next()
        return (source, batch)
      }
    }

    deinit { task.cancel() }
  }

  private var upcoming: Step?

  /// Starts listing at once.
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

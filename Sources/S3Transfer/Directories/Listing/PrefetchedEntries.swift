// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

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

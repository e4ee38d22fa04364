// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// A page that is fetched while the one before it is used. The fetch ends when nobody waits for it
/// any more.
final class PrefetchedPage: Sendable {
  private let task: Task<(PageReader, [Resource]?), any Error>

  init(_ reader: PageReader) {
    task = Task {
      var reader = reader
      let page = try await reader.next()
      return (reader, page)
    }
  }

  deinit { task.cancel() }

  /// The page, and the reader behind it.
  var result: (PageReader, [Resource]?) {
    get async throws {
      try await withTaskCancellationHandler {
        try await task.value
      } onCancel: {
        task.cancel()
      }
    }
  }
}

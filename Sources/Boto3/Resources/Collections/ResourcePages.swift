// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import BotoCore

/// The pages of a collection, each an array of resources. Each iteration starts again.
struct ResourcePages: AsyncSequence, Sendable {
  let collection: ResourceCollection

  /// An iteration from the start.
  func makeAsyncIterator() -> AsyncIterator { AsyncIterator(collection) }

  /// An iteration over pages.
  struct AsyncIterator: AsyncIteratorProtocol {
    private var reader: PageReader
    private let prefetches: Bool
    /// The page that is being fetched already.
    private var upcoming: PrefetchedPage?

    init(_ collection: ResourceCollection) {
      reader = PageReader(collection)
      prefetches = collection.prefetches
    }

    /// The resources of the next page; `nil` behind the last one.
    ///
    /// - Throws: `attributeError` when there is no such collection; what a call throws.
    mutating func next() async throws -> [Resource]? {
      let page: [Resource]?
      if let upcoming {
        self.upcoming = nil
        (reader, page) = try await upcoming.result
      } else {
        page = try await reader.next()
      }
      if prefetches, page != nil, !reader.isAtEnd { upcoming = PrefetchedPage(reader) }
      return page
    }
  }
}

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

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSHTTP
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
    /// The page that is already being fetched.
    private var upcoming: PrefetchedPage?

    init(_ collection: ResourceCollection) {
      reader = PageReader(collection)
      prefetches = collection.prefetches
    }

    /// The resources of the next page; `nil` after the last one.
    ///
    /// - Throws: `attributeError` if there is no such collection; a call's errors.
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

/// A page that is fetched while the page before it is used. The fetch is cancelled when it is no
/// longer waited for.
final class PrefetchedPage: Sendable {
  private let task: Task<(PageReader, [Resource]?), any Error>

  init(_ reader: PageReader) {
    task = Task(executorPreference: EventLoopExecutor.ofProgram) {
      var reader = reader
      let page = try await reader.next()
      return (reader, page)
    }
  }

  deinit { task.cancel() }

  /// The page, and the reader of the next one.
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

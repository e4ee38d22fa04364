// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
@_spi(Generated) public import AWSProtocols
import BotoCore
import ServiceModel
import Synchronization

/// What a generated collection is made of.
@_spi(Generated)
public struct CollectionHandle: Sendable {
  let client: TypedClient
  /// The collection, or why there is none: it is thrown at the first use.
  let collection: Result<ResourceCollection, any Error>

  /// The resources that parameters of the operation select.
  ///
  /// - Parameters:
  ///   - operation: The operation's position in the service's table.
  ///   - input: The parameters.
  ///   - filled: The members of the input that the collection fills in.
  public func filtered<Input: WritableStructure>(
    _ operation: Int, _ input: Input, filled: [String]
  ) -> CollectionHandle {
    CollectionHandle(
      client: client,
      collection: collection.flatMap { collection in
        Result { collection.filtered(by: try client.given(input, operation, filled)) }
      })
  }

  /// Performs an action on all resources, one call for each page.
  ///
  /// - Returns: The responses.
  public func perform<Input: WritableStructure, Output: ReadableStructure>(
    _ action: String, _ operation: Int, _ input: Input, filled: [String]
  ) async throws -> [Output] {
    do {
      let schema = try client.engine("perform actions").operations[operation].output ?? .empty
      let given = try client.given(input, operation, filled)
      return try await collection.get().perform(action, given).map {
        try Output(reading: $0, as: schema)
      }
    } catch {
      throw client.modelled(error)
    }
  }

  /// The first resources.
  public func limit(_ count: Int) -> CollectionHandle { with { $0.limit(count) } }

  /// Requests a number of resources at a time.
  public func pageSize(_ count: Int) -> CollectionHandle { with { $0.pageSize(count) } }

  /// Whether the next page is fetched while the current one is used.
  public func prefetching(_ prefetches: Bool) -> CollectionHandle {
    with { $0.prefetching(prefetches) }
  }

  /// An iteration from the start.
  public func makeAsyncIterator<Item: GeneratedResource>()
    -> AsyncThrowingStream<Item, any Error>.Iterator
  {
    let iteration = ResourceIteration(self)
    return AsyncThrowingStream {
      try await iteration.next().map { Item(handle: $0) }
    }.makeAsyncIterator()
  }

  private func with(_ change: (ResourceCollection) -> ResourceCollection) -> CollectionHandle {
    CollectionHandle(client: client, collection: collection.map(change))
  }
}

/// One iteration over a collection. One task at a time asks for the next resource.
private final class ResourceIteration: Sendable {
  private struct State {
    var pages: ResourcePages.AsyncIterator
    /// The rest of the page, the next resource last.
    var page: [Resource] = []
  }

  private let client: TypedClient
  private let state: Mutex<Result<State, any Error>>

  init(_ handle: CollectionHandle) {
    client = handle.client
    state = Mutex(
      handle.collection.map { State(pages: $0.resourcePages.makeAsyncIterator()) })
  }

  /// The next resource; `nil` after the last one.
  func next() async throws -> ResourceHandle? {
    // Taken, so that removing a resource copies no page.
    var current = try state.withLock { state in
      let taken = state
      if case .success(let value) = state { state = .success(State(pages: value.pages)) }
      return taken
    }.get()
    do {
      while current.page.isEmpty {
        guard let page = try await current.pages.next() else {
          state.withLock { $0 = .success(current) }
          return nil
        }
        current.page = page.reversed()
      }
    } catch {
      throw client.modelled(error)
    }
    let resource = current.page.removeLast()
    state.withLock { $0 = .success(current) }
    return ResourceHandle(client, resource)
  }
}

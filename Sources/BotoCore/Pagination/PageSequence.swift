// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
public import AWSProtocols
import JMESPath
import ServiceModel
import Synchronization

/// The pages of a paginated operation. Each page is fetched on demand, and each iteration starts
/// again.
///
/// ```swift
/// for try await page in pages { … }
/// for try await object in pages.items { … }
/// ```
public final class PageSequence: AsyncSequence, Sendable {
  /// A page: the response's members.
  public typealias Element = Value

  private let client: ServiceClient
  private let operation: OperationModel
  private let model: PaginationModel
  private let start: PaginationState
  private let options: CallOptions
  private let lastResumeToken = Mutex<String?>(nil)

  init(
    client: ServiceClient, operation: OperationModel, model: PaginationModel,
    start: PaginationState, options: CallOptions
  ) {
    self.client = client
    self.operation = operation
    self.model = model
    self.start = start
    self.options = options
  }

  /// The token for a later `startingToken`, in boto3's format. It is set if an iteration ended at
  /// `maxItems` before the last page.
  public var resumeToken: String? { lastResumeToken.withLock { $0 } }

  /// The items of all pages, one by one: the elements of the first result list that the model names
  /// (`Contents` of `ListObjectsV2`).
  public var items: some AsyncSequence<Value, any Error> & Sendable {
    PageItems(pages: self, expression: model.primaryResultKey, omitsNull: true)
  }

  /// Applies an expression to each page. The elements of a list come one by one; another result is
  /// returned unchanged, including null.
  ///
  /// - Parameter expression: JMESPath: `Contents[?Size > `100`].Key`.
  /// - Throws: `jmesPathParseError`, or another kind of JMESPath error.
  public func search(_ expression: String) throws -> some AsyncSequence<Value, any Error> & Sendable
  {
    let parsed = try ErrorBoundary.atBoundary { try JMESPathExpression(expression) }
    return PageItems(pages: self, expression: parsed, omitsNull: false)
  }

  /// Fetches all pages and combines them: lists are joined, numbers are added, and `NextToken` is
  /// the ``resumeToken`` if there is one.
  public func buildFullResult() async throws -> Value {
    try await buildFullResult(joiningLists: nil)
  }

  /// Fetches all pages and combines them, with lists of results in another form.
  package func buildFullResult(joiningLists joinLists: JoinLists?) async throws -> Value {
    var result = FullResult(keys: model.resultKeys, joinLists: joinLists)
    var iterator = Iterator(pages: self, state: start)
    while let page = try await iterator.next() {
      try ErrorBoundary.atBoundary { try result.add(page) }
    }
    return result.value(
      nonAggregatePart: iterator.state.nonAggregatePart, resumeToken: iterator.state.resumeToken)
  }

  /// An iteration from the start. Its `next()` fetches a page; it throws the call's errors, and
  /// `paginationError` if the service repeats a page token.
  public func makeAsyncIterator() -> some AsyncIteratorProtocol<Value, any Error> & Sendable {
    Iterator(pages: self, state: start)
  }

  /// The results of each page, without its other members; the first page also has what is the same
  /// on all.
  package var aggregated: some AsyncSequence<Value, any Error> {
    PageResults(pages: self)
  }

  /// The pages, reduced to their results.
  private struct PageResults: AsyncSequence {
    let pages: PageSequence

    func makeAsyncIterator() -> ResultIterator {
      ResultIterator(
        pages: Iterator(pages: pages, state: pages.start), keys: pages.model.resultKeys)
    }
  }

  private struct ResultIterator: AsyncIteratorProtocol {
    var pages: Iterator
    let keys: [JMESPathExpression]
    private var isFirst = true

    init(pages: Iterator, keys: [JMESPathExpression]) {
      self.pages = pages
      self.keys = keys
    }

    mutating func next() async throws -> Value? {
      guard let page = try await pages.next() else { return nil }
      var results = isFirst ? pages.state.nonAggregatePart : .structure([:])
      isFirst = false
      for key in keys {
        results.set(try ErrorBoundary.atBoundary { try key.search(page) }, atPath: key.text)
      }
      return results
    }
  }

  /// An iteration over pages.
  private struct Iterator: AsyncIteratorProtocol, Sendable {
    let pages: PageSequence
    var state: PaginationState

    mutating func next() async throws -> Value? {
      do {
        return try await fetch()
      } catch {
        throw pages.client.masked(error)
      }
    }

    private mutating func fetch() async throws -> Value? {
      guard let parameters = try ErrorBoundary.atBoundary({ try state.nextParameters() }) else {
        return nil
      }
      let response = try await pages.client.call(
        pages.operation, parameters, options: pages.options)
      let page = try ErrorBoundary.atBoundary { try state.receive(response) }
      let resumeToken = state.resumeToken
      pages.lastResumeToken.withLock { $0 = resumeToken }
      return page
    }
  }
}

/// The results of an expression on each page, one by one.
struct PageItems: AsyncSequence, Sendable {
  let pages: PageSequence
  let expression: JMESPathExpression
  /// Whether pages without a result are skipped.
  let omitsNull: Bool

  /// An iteration from the first page on.
  func makeAsyncIterator() -> AsyncIterator {
    AsyncIterator(pages: pages.makeAsyncIterator(), expression: expression, omitsNull: omitsNull)
  }

  /// An iteration over items.
  struct AsyncIterator: AsyncIteratorProtocol {
    var pages: PageSequence.AsyncIterator
    let expression: JMESPathExpression
    let omitsNull: Bool
    private var found: ArraySlice<Value> = []

    init(
      pages: PageSequence.AsyncIterator, expression: JMESPathExpression, omitsNull: Bool
    ) {
      self.pages = pages
      self.expression = expression
      self.omitsNull = omitsNull
    }

    /// The next item, or `nil` after the last one. Fetches a page if necessary.
    ///
    /// - Throws: The errors of fetching a page; ``BotoCoreError`` if the expression can't be
    ///   applied.
    mutating func next() async throws -> Value? {
      while true {
        if let item = found.popFirst() { return item }
        guard let page = try await pages.next() else { return nil }
        switch try ErrorBoundary.atBoundary({ try expression.search(page) }) {
        case .list(let elements): found = elements[...]
        case .null where omitsNull: continue
        case let result: return result
        }
      }
    }
  }
}

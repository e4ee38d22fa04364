// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
@_spi(Generated) import AWSProtocols
import BotoCore

/// The pages of an operation's responses. A page is fetched when the page before has been read;
/// each iteration starts again.
///
/// A list of the pages is a sequence of its own: what `pages.contents` gives are the elements of
/// all pages' `contents`.
///
/// ```swift
/// for try await page in s3.listObjectsV2Pages(bucket: "b") { … }
/// for try await object in s3.listObjectsV2Pages(bucket: "b").contents { print(object.key) }
/// ```
@dynamicMemberLookup
public struct Pages<Page: Sendable>: AsyncSequence, Sendable {
  /// The response of one request.
  public typealias Element = Page

  /// Makes the fetcher of an iteration, before its first page.
  ///
  /// - Parameter readBody: Reads parts of each response before the protocol does.
  typealias Start =
    @Sendable (_ readBody: CallOptions.BodyReader?) throws -> any PageFetcher<Page>

  let start: Start

  init(_ start: @escaping Start) { self.start = start }

  /// Pages in order: what a stub answers.
  public init(_ pages: [Page]) { start = { _ in ListedPages(pages: pages[...]) } }

  /// An iterator from the first page on.
  public func makeAsyncIterator() -> some AsyncIteratorProtocol<Page, any Error> {
    Iterator(start: start)
  }

  /// Iterates over pages.
  private struct Iterator: AsyncIteratorProtocol {
    private let start: Start
    private var fetcher: (any PageFetcher<Page>)?

    fileprivate init(start: @escaping Start) { self.start = start }

    /// The next page; `nil` after the last one.
    ///
    /// - Throws: The errors of a call; `paginationError` if the service repeats a page token.
    mutating func next() async throws -> Page? {
      var fetcher = try fetcher ?? start(nil)
      let page = try await fetcher.next()
      self.fetcher = fetcher
      return page
    }
  }

  /// The elements of a list of all pages, one by one.
  public subscript<Item: Sendable>(
    dynamicMember list: any KeyPath<Page, [Item]> & Sendable
  ) -> some AsyncSequence<Item, any Error> & Sendable { PageItems(self) { $0[keyPath: list] } }

  /// The elements of a list of all pages, one by one. Pages without it have none.
  public subscript<Item: Sendable>(
    dynamicMember list: any KeyPath<Page, [Item]?> & Sendable
  ) -> some AsyncSequence<Item, any Error> & Sendable {
    PageItems(self) { $0[keyPath: list] ?? [] }
  }

  /// The elements of a list within the pages, one by one: `pages[\.distributionList?.items]`.
  ///
  /// A subscript, because a method's name would hide a list of that name.
  public subscript<Item: Sendable>(
    list: any KeyPath<Page, [Item]?> & Sendable
  ) -> some AsyncSequence<Item, any Error> & Sendable { self[dynamicMember: list] }
}

/// The items of all pages, one by one.
struct PageItems<Page: Sendable, Item: Sendable>: AsyncSequence, Sendable {
  typealias Element = Item

  private let pages: Pages<Page>
  private let items: @Sendable (Page) -> [Item]

  init(_ pages: Pages<Page>, _ items: @escaping @Sendable (Page) -> [Item]) {
    self.pages = pages
    self.items = items
  }

  /// An iterator from the first page on.
  func makeAsyncIterator() -> AsyncIterator {
    AsyncIterator(pages: pages.makeAsyncIterator(), items: items)
  }

  /// Iterates over items.
  struct AsyncIterator: AsyncIteratorProtocol {
    private var pages: Pages<Page>.AsyncIterator
    private let items: @Sendable (Page) -> [Item]
    private var found: [Item] = []
    private var position = 0

    fileprivate init(
      pages: Pages<Page>.AsyncIterator, items: @escaping @Sendable (Page) -> [Item]
    ) {
      self.pages = pages
      self.items = items
    }

    /// The next item; `nil` after the last one. Fetches a page if necessary.
    ///
    /// - Throws: The errors of fetching a page.
    mutating func next() async throws -> Item? {
      while position == found.count {
        guard let page = try await pages.next() else { return nil }
        found = items(page)
        position = 0
      }
      position += 1
      return found[position - 1]
    }
  }
}

/// Fetches pages one after the other.
protocol PageFetcher<Page>: Sendable {
  associatedtype Page: Sendable
  /// The next page; `nil` after the last one.
  mutating func next() async throws -> Page?
}

/// Pages that are there already.
private struct ListedPages<Page: Sendable>: PageFetcher {
  var pages: ArraySlice<Page>

  mutating func next() -> Page? { pages.popFirst() }
}

/// The page of a stub.
struct StubPage<Page: Sendable>: PageFetcher {
  let fetch: @Sendable () async throws -> Page
  private var isFetched = false

  init(_ fetch: @escaping @Sendable () async throws -> Page) { self.fetch = fetch }

  mutating func next() async throws -> Page? {
    guard !isFetched else { return nil }
    isFetched = true
    return try await fetch()
  }
}

/// The pages of the engine.
struct TypedPages<Page: ReadableStructure & WritableStructure>: PageFetcher {
  var state: TypedPageState
  let fetch: @Sendable (Structure) async throws -> Page

  mutating func next() async throws -> Page? {
    guard let parameters = try ErrorBoundary.atBoundary({ try state.nextParameters() }) else {
      return nil
    }
    let page = try await fetch(parameters)
    try ErrorBoundary.atBoundary { try state.receive(page) }
    return page
  }
}

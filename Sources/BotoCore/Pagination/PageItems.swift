// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import AWSProtocols
import JMESPath

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
        switch try ErrorBoundary.crossed({ try expression.search(page) }) {
        case .list(let elements): found = elements[...]
        case .null where omitsNull: continue
        case let result: return result
        }
      }
    }
  }
}

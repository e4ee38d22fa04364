// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols

/// The items of all pages of a query or a scan. A page is fetched when the one before has been
/// read. Each iteration starts again.
public struct ItemSequence<Item: Decodable & Sendable>: AsyncSequence, Sendable {
  let call: ItemsCall<Item>
  let parameters: Structure

  /// An iteration from the start.
  public func makeAsyncIterator() -> Iterator { Iterator(call: call, parameters: parameters) }

  /// An iteration.
  public struct Iterator: AsyncIteratorProtocol {
    let call: ItemsCall<Item>
    /// The parameters of the next page; `nil` behind the last one.
    var parameters: Structure?
    private var items: ArraySlice<Item> = []

    init(call: ItemsCall<Item>, parameters: Structure) {
      self.call = call
      self.parameters = parameters
    }

    /// The next item; `nil` at the end.
    ///
    /// - Throws: `DecodingError` for an item that doesn't fit, and what a call throws.
    public mutating func next() async throws -> Item? {
      while items.isEmpty {
        guard var parameters else { return nil }
        let page = try await call.page(parameters)
        items = page.items[...]
        if page.lastEvaluatedKey == nil {
          self.parameters = nil
        } else {
          parameters["ExclusiveStartKey"] = page.lastEvaluatedKey
          self.parameters = parameters
        }
      }
      return items.popFirst()
    }
  }
}

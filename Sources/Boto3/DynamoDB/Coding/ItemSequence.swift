// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

public import AWSProtocols

/// The items of all pages of a query or a scan. A page is fetched when the page before has been
/// read. Each iteration starts again.
struct ItemSequence<Item: Decodable & Sendable>: AsyncSequence, Sendable {
  let call: ItemsCall<Item>
  let parameters: Structure

  /// An iteration from the start.
  func makeAsyncIterator() -> Iterator { Iterator(call: call, parameters: parameters) }

  /// An iteration.
  struct Iterator: AsyncIteratorProtocol {
    let call: ItemsCall<Item>
    /// The parameters of the next page; `nil` after the last one.
    var parameters: Structure?
    private var items: ArraySlice<Item> = []

    init(call: ItemsCall<Item>, parameters: Structure) {
      self.call = call
      self.parameters = parameters
    }

    /// The next item; `nil` at the end.
    ///
    /// - Throws: `DecodingError` for an item that doesn't match, and a call's errors.
    mutating func next() async throws -> Item? {
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

/// The items of a response as your own type, and the rest of the response.
public struct ItemPage<Item: Sendable>: RandomAccessCollection, Sendable {
  /// The items in order.
  public let items: [Item]
  /// The response without its items: `Count`, `ScannedCount`, `ConsumedCapacity`, …
  public let response: Value

  /// The start of the next page, for `ExclusiveStartKey`; null on the last page.
  public var lastEvaluatedKey: Value { response["LastEvaluatedKey"] }

  /// 0.
  public var startIndex: Int { 0 }
  /// The number of items.
  public var endIndex: Int { items.count }
  /// The item at a position.
  public subscript(position: Int) -> Item { items[position] }
}

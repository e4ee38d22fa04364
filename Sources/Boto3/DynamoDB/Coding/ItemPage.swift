// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

public import AWSProtocols

/// The items of a response as a type of yours, and the rest of the response.
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

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

extension ClientOperation {
  /// The operation, with the items of its response as your own type: `client.query.items(as:
  /// User.self)(TableName: "users", …)`. For `Query`, `Scan`, `ExecuteStatement` of DynamoDB.
  ///
  /// ```swift
  /// let page = try await client.scan.items(as: User.self)(TableName: "users")
  /// for user in page { … }
  /// ```
  ///
  /// A call throws `DecodingError` for an item that doesn't match, and the errors of calls.
  public func items<Item: Decodable & Sendable>(
    as type: Item.Type
  ) -> DynamicCall<ItemPage<Item>> { itemsCall().onePage }

  /// The operation, with the items of all pages of its responses as your own type:
  ///
  /// ```swift
  /// for try await user in try client.scan.allItems(as: User.self)(TableName: "users") { … }
  /// ```
  public func allItems<Item: Decodable & Sendable>(
    as type: Item.Type
  ) -> ImmediateCall<some AsyncSequence<Item, any Error> & Sendable, any Error> {
    itemsCall().allPages
  }

  /// The operation, with its response's item as your own type, `nil` if the response has none:
  /// `client.getItem.item(as: User.self)(TableName: "users", Key: …)`. For `GetItem`, and for
  /// `PutItem`, `UpdateItem`, `DeleteItem` that return attributes.
  public func item<Item: Decodable & Sendable>(as type: Item.Type) -> DynamicCall<Item?> {
    itemsCall().first
  }

  private func itemsCall<Item>() -> ItemsCall<Item> {
    ItemsCall(name: name) { [client, name] parameters, options in
      try await client.call(name, .structure(parameters), options: options)
    }
  }
}

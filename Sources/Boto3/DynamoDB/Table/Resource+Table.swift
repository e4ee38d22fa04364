// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import BotoCore

extension ResourceMember {
  /// The action, with the items of its response as your own type: for `query` and `scan` of a
  /// DynamoDB table.
  ///
  /// ```swift
  /// let page = try await table.query.items(as: User.self)(
  ///   KeyConditionExpression: KeyAttribute("id") == 1)
  /// for user in page { … }
  /// ```
  ///
  /// A call throws `DecodingError` for an item that doesn't match, and the errors of calls.
  public func items<Item: Decodable & Sendable>(
    as type: Item.Type
  ) -> DynamicCall<ItemPage<Item>> { itemsCall().onePage }

  /// The action, with the items of all pages of its responses as your own type:
  ///
  /// ```swift
  /// for try await user in try table.scan.allItems(as: User.self)() { … }
  /// ```
  public func allItems<Item: Decodable & Sendable>(
    as type: Item.Type
  ) -> ImmediateCall<some AsyncSequence<Item, any Error> & Sendable, any Error> {
    itemsCall().allPages
  }

  /// The action, with its response's item as your own type, `nil` if the response has none: for
  /// `getItem`, and for `putItem`, `updateItem`, `deleteItem` that return attributes.
  ///
  /// ```swift
  /// let user = try await table.getItem.item(as: User.self)(Key: ["id": 1])
  /// ```
  public func item<Item: Decodable & Sendable>(as type: Item.Type) -> DynamicCall<Item?> {
    itemsCall().first
  }

  private func itemsCall<Item>() -> ItemsCall<Item> {
    ItemsCall(name: name) { [resource, name] parameters, options in
      try await resource.response(of: name, parameters, options: options)
    }
  }
}

extension Resource {
  /// Calls an action's operation.
  ///
  /// - Returns: The response unchanged.
  fileprivate func response(
    of name: String, _ given: Structure, options: CallOptions
  ) async throws -> Value {
    try validate()
    let member = try member(name)
    guard case .action(let action) = member else {
      throw wrongKind(name, member, wanted: "an action")
    }
    let parameters = try await parameters(action.request, given)
    let response = try await service.client.call(
      action.request.operation, .structure(parameters), options: options)
    forgetData()
    return response
  }
}

extension Resource {
  /// Writes many items to a DynamoDB table. The writer is only for the closure; the rest is sent at
  /// its end.
  ///
  /// ```swift
  /// try await table.withBatchWriter { writer in
  ///   for user in users { try await writer.put(user) }
  /// }
  /// ```
  ///
  /// - Parameters:
  ///   - keys: The attributes of the table's key: DynamoDB refuses several requests for one item in
  ///     one call, so the last one counts.
  ///   - body: Writes the items.
  /// - Returns: What the body returns.
  /// - Throws: `attributeError` for a resource that isn't a table. The closure's error, after the
  ///   rest was sent as far as possible; otherwise a call's error.
  public func withBatchWriter<Result: Sendable>(
    deduplicatingBy keys: [String] = [], _ body: (BatchWriter) async throws -> Result
  ) async throws -> Result {
    try validate()
    guard model.fullName == "dynamodb.Table", let table = String(identifiers.first) else {
      throw model.unknownMember("withBatchWriter")
    }
    let client = service.client
    let writer = BatchWriter(table: table, deduplicatingBy: keys) {
      try await client.call("BatchWriteItem", $0)
    }
    return try await BatchWriter.run(writer, body)
  }
}

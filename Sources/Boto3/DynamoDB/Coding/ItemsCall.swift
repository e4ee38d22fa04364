// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import BotoCore
import Synchronization
import WireFormats

/// A call whose response's items become a type of the user's, straight from the bytes.
struct ItemsCall<Item: Decodable & Sendable>: Sendable {
  /// Makes a call with these parameters.
  typealias Send = @Sendable (Structure, CallOptions) async throws -> Value

  let name: String
  let send: Send

  /// The items of one response.
  var onePage: DynamicCall<ItemPage<Item>> { DynamicCall(name) { try await page($0) } }

  /// The first item of a response.
  var first: DynamicCall<Item?> { DynamicCall(name) { try await page($0).first } }

  /// The items of all pages.
  var allPages: ImmediateCall<ItemSequence<Item>, any Error> {
    ImmediateCall { arguments in
      ItemSequence(
        call: self,
        parameters: try Structure(labelled: arguments.lazy.map { ($0, $1) }, of: name))
    }
  }

  /// The items of one response.
  func page(_ parameters: Structure) async throws -> ItemPage<Item> {
    let reader = ItemReader<Item>()
    var options = CallOptions()
    options.readBody = reader.read
    let response = try await send(parameters, options)
    return ItemPage(items: reader.take() ?? [], response: response)
  }
}

/// Takes the items out of a response's bytes before the protocol reads the rest.
final class ItemReader<Item: Decodable & Sendable>: Sendable {
  private let items = Mutex<[Item]?>(nil)

  /// The items of the last response; `nil` if there was none.
  func take() -> [Item]? {
    items.withLock { items in
      defer { items = nil }
      return items
    }
  }

  /// Reads a response.
  ///
  /// - Throws: ``ResponseParserError``, `DecodingError`.
  func read(_ response: inout WireResponse) throws {
    guard response.status < 300, let body = response.body.bytes else { return }
    do {
      let read = try WireItems<Item>(body)
      items.withLock { $0 = read.items }
      response.body = .bytes(read.rest)
    } catch let error as JSONError {
      throw ResponseParserError("The items can't be read: \(error)")
    }
  }
}

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

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
@_spi(Generated) public import AWSProtocols
import BotoCore
import ModelCompiler
import ServiceModel

// DynamoDB's items as types of the user's, for generated code.

/// A response with items: that of `Query`, `GetItem`, ….
@_spi(Generated)
public protocol ItemsOutput: Sendable {
  /// The items as another type.
  func decodedItems<Item: Decodable>(as type: Item.Type) throws -> [Item]
}

extension TypedService {
  /// Encodes a value as an attribute value.
  ///
  /// - Throws: The errors of the type's `encode(to:)`; ``BotoCoreError`` for what DynamoDB has no
  ///   type for.
  public func attribute<Attribute: ReadableStructure>(
    encoding value: some Encodable, _ encoder: DynamoDBEncoder
  ) throws -> Attribute {
    try ErrorBoundary.atBoundary {
      try Attribute(
        reading: try encoder.attributeValue(try encoder.tableItem(value)), as: attributeShape())
    }
  }

  /// Encodes an item as attribute values.
  ///
  /// - Throws: The errors of the type's `encode(to:)`; ``BotoCoreError`` for what DynamoDB has no
  ///   type for.
  public func item<Attribute: ReadableStructure>(
    encoding item: some Encodable, _ encoder: DynamoDBEncoder
  ) throws -> [String: Attribute] {
    try ErrorBoundary.atBoundary {
      guard case .structure(let members) = try encoder.encode(item) else { return [:] }
      let shape = try attributeShape()
      var attributes: [String: Attribute] = [:]
      for member in members {
        attributes[member.name] = try Attribute(reading: member.value, as: shape)
      }
      return attributes
    }
  }

  /// Decodes an attribute value.
  ///
  /// - Throws: `DecodingError`; ``BotoCoreError`` for an attribute value without a type.
  public func decoded<Item: Decodable>(
    _ type: Item.Type, from attribute: some WritableStructure
  ) throws -> Item {
    try ErrorBoundary.atBoundary {
      let value = Value.structure(try attribute.parameters(attributeShape()))
      return try DynamoDBDecoder().value(ofAttribute: value).as(type)
    }
  }

  /// Decodes an item.
  ///
  /// - Throws: `DecodingError`; ``BotoCoreError`` for an attribute value without a type.
  public func decoded<Item: Decodable>(
    _ type: Item.Type, from item: [String: some WritableStructure]
  ) throws -> Item {
    try ErrorBoundary.atBoundary {
      let shape = try attributeShape()
      var attributes = Structure()
      for (name, attribute) in item {
        attributes[name] = .structure(try attribute.parameters(shape))
      }
      return try DynamoDBDecoder().decode(type, from: .structure(attributes))
    }
  }

  private func attributeShape() throws -> Schema {
    guard let shape = try open().loaded.model.shape("AttributeValue") else {
      throw BotoCoreError(
        .dataNotFoundError, "The model of \(name) has no attribute values; generate it again")
    }
    return shape
  }
}

extension AWSServiceClient {
  /// Makes a call, and decodes the items of its response from their bytes.
  ///
  /// - Throws: The errors of the closure; `DecodingError`; ``BotoCoreError``: `valueError` if the
  ///   closure's result isn't a response with items.
  @_spi(Generated)
  public func decodedItems<Item: Decodable & Sendable, Output>(
    as type: Item.Type, _ call: (Self) async throws -> Output
  ) async throws -> (items: [Item], output: Output) {
    let reader = ItemReader<Item>()
    let output = try await call(Self(runtime: runtime.with { $0.readBody = reader.read }))
    guard let response = output as? any ItemsOutput else {
      throw BotoCoreError(
        .valueError,
        "The closure must return the response of an operation with items, not \(Output.self)")
    }
    return (try reader.take() ?? response.decodedItems(as: type), output)
  }
}

@_spi(Generated)
extension Pages where Page: ItemsOutput {
  /// The items of all pages, decoded from their bytes.
  public func decodedItems<Item: Decodable & Sendable>(
    as type: Item.Type
  ) -> some AsyncSequence<Item, any Error> & Sendable { DecodedItems<Page, Item>(pages: self) }
}

/// The items of all pages, decoded from their bytes; those of a stub from its responses.
private struct DecodedItems<Page: ItemsOutput, Item: Decodable & Sendable>: AsyncSequence, Sendable
{
  let pages: Pages<Page>

  func makeAsyncIterator() -> Iterator { Iterator(pages: pages) }

  struct Iterator: AsyncIteratorProtocol {
    private let pages: Pages<Page>
    private let reader = ItemReader<Item>()
    private var fetcher: (any PageFetcher<Page>)?
    private var items: ArraySlice<Item> = []

    init(pages: Pages<Page>) { self.pages = pages }

    /// The next item; `nil` at the end.
    ///
    /// - Throws: `DecodingError` for an item that doesn't match; the errors of fetching a page.
    mutating func next() async throws -> Item? {
      while items.isEmpty {
        var fetcher = try fetcher ?? pages.start(reader.read)
        guard let page = try await fetcher.next() else { return nil }
        self.fetcher = fetcher
        items = try (reader.take() ?? page.decodedItems(as: Item.self))[...]
      }
      return items.popFirst()
    }
  }
}

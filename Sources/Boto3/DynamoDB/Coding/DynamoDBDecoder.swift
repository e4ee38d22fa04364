// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

public import AWSProtocols

/// Decodes items of a client's responses (attribute values by name) as types of yours.
///
/// The items of a table are plain values: use `item.as(User.self)` for them. To decode straight
/// from what DynamoDB sends, see ``ClientOperation/items(as:)``.
///
/// Dates are read from ISO 8601 texts and from numbers of seconds.
public struct DynamoDBDecoder: Sendable {
  /// A decoder.
  public init() {}

  /// Decodes an item.
  ///
  /// - Throws: `DecodingError` with the path to what doesn't fit; what ``AttributeValueDeserializer`` throws.
  public func decode<Item: Decodable>(_ type: Item.Type, from item: Value) throws -> Item {
    guard case .structure(let attributes) = item else { return try item.as(type) }
    let deserializer = AttributeValueDeserializer()
    return try Value.structure(attributes.mapValues { try deserializer.deserialize($0) })
      .as(type)
  }
}

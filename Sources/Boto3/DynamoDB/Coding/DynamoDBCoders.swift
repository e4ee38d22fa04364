// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

public import AWSProtocols
import WireFormats

/// Encodes your own types as items.
///
/// A `Set` becomes a set, and `Data` and `[UInt8]` become binary. A floating-point number becomes
/// the decimal number with its shortest text; a ``DynamoDBNumber`` stays unchanged. `nil` is left
/// out.
///
/// ```swift
/// let encoder = DynamoDBEncoder(dates: .epochSeconds)
/// try await table.putItem(Item: encoder.tableItem(user))                        // a table
/// try await client.putItem(TableName: "users", Item: encoder.encode(user))      // a client
/// ```
public struct DynamoDBEncoder: Sendable {
  /// The format of dates.
  @nonexhaustive
  public enum Dates: Sendable, Hashable {
    /// As strings: `2026-01-02T03:04:05Z`. They sort by time.
    case iso8601
    /// As numbers of seconds since 1970, as DynamoDB's time to live requires.
    case epochSeconds
  }

  /// The format of dates.
  public var dates: Dates

  /// An encoder.
  public init(dates: Dates = .iso8601) { self.dates = dates }

  /// The attribute value of a value, by boto3's rules: its `TypeSerializer`.
  ///
  /// | value | attribute value |
  /// | --- | --- |
  /// | `nil` | `{"NULL": true}` |
  /// | `true` | `{"BOOL": true}` |
  /// | `1`, ``DynamoDBNumber`` | `{"N": "1"}` |
  /// | text | `{"S": "text"}` |
  /// | bytes | `{"B": bytes}` |
  /// | a set of numbers, strings, bytes | `{"NS": ["1"]}`, `{"SS": ["text"]}`, `{"BS": [bytes]}` |
  /// | a list | `{"L": […]}` |
  /// | a dictionary | `{"M": {…}}` |
  ///
  /// - Throws: ``BotoCoreError``: `typeError` for a floating-point number (which is rarely the
  ///   decimal number that is meant), for a mixed set, and for a kind that DynamoDB has no type
  ///   for; `inexact`, `overflow`, … for a number that DynamoDB can't keep exactly.
  public func attributeValue(_ value: Value) throws -> Value {
    try AttributeValueSerializer().serialize(value)
  }

  /// An item for a client: attribute values under their names.
  ///
  /// - Throws: The errors of the type's `encode(to:)` and of ``attributeValue(_:)``.
  public func encode(_ item: some Encodable) throws -> Value {
    let serializer = AttributeValueSerializer()
    guard case .structure(let members) = try tableItem(item) else {
      throw EncodingError.invalidValue(
        item,
        .init(
          codingPath: [],
          debugDescription: "An item must be a structure, not a single value or a list"))
    }
    return .structure(try members.mapValues { try serializer.serialize($0) })
  }

  /// Encodes an item for a table, whose client turns it into attribute values.
  ///
  /// - Throws: The errors of the type's `encode(to:)`.
  public func tableItem(_ item: some Encodable) throws -> Value {
    adapted(try Value(encoding: item))
  }

  /// Replaces values that DynamoDB has no type for.
  private func adapted(_ value: Value) -> Value {
    switch value {
    case .double(let double): double.isFinite ? .number(double.description) : value
    case .timestamp(let timestamp):
      switch dates {
      case .iso8601: .string(timestamp.iso8601)
      case .epochSeconds: .number(epochText(timestamp))
      }
    case .list(let elements): .list(elements.map(adapted))
    case .set(let elements): .set(elements.map(adapted))
    case .structure(let members): .structure(members.mapValues { adapted($0) })
    default: value
    }
  }

  private func epochText(_ timestamp: Timestamp) -> String {
    timestamp.nanoseconds == 0 ? String(timestamp.seconds) : timestamp.epochSeconds.description
  }
}

/// Decodes items of a client's responses (attribute values by name) as your own types.
///
/// The items of a table are plain values: use `item.as(User.self)` for them. To decode straight
/// from what DynamoDB sends, see ``ClientOperation/items(as:)``.
///
/// Dates are read from ISO 8601 strings and from numbers of seconds.
public struct DynamoDBDecoder: Sendable {
  /// A decoder.
  public init() {}

  /// The value of an attribute value: boto3's `TypeDeserializer`.
  ///
  /// - Parameter attribute: A structure with one member, whose name is a type's: `{"N": "1"}`.
  /// - Throws: ``BotoCoreError``: `typeError` for an unknown type, or one that doesn't match its
  ///   content.
  public func value(ofAttribute attribute: Value) throws -> Value {
    try AttributeValueDeserializer().deserialize(attribute)
  }

  /// Decodes an item.
  ///
  /// - Throws: `DecodingError` with the path to the mismatch; the errors of
  ///   ``value(ofAttribute:)``.
  public func decode<Item: Decodable>(_ type: Item.Type, from item: Value) throws -> Item {
    guard case .structure(let attributes) = item else { return try item.as(type) }
    let deserializer = AttributeValueDeserializer()
    return try Value.structure(attributes.mapValues { try deserializer.deserialize($0) })
      .as(type)
  }
}

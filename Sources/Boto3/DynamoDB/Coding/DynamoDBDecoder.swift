public import AWSProtocols

/// Makes types of yours of the items in a client's responses: attribute values under their names.
///
/// The items of a table have Swift's own values already; `item.as(User.self)` does there. To
/// decode straight from what DynamoDB sends, see ``ClientOperation/items(as:)``.
///
/// Dates are read from texts and from numbers of seconds.
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

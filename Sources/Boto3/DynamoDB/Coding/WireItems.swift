// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import WireFormats

/// The items of a response, decoded from its bytes.
struct WireItems<Item: Decodable> {
  /// The items.
  private(set) var items: [Item] = []
  /// The response without them.
  private(set) var rest: [UInt8]

  /// Reads a response: the elements of `Items`, or `Item` or `Attributes`.
  ///
  /// - Throws: `DecodingError` for an item that doesn't match; the errors of reading for bytes that
  ///   aren't a response.
  init(_ body: [UInt8]) throws {
    var reader = JSONReader(body, maximumDepth: 256)
    let source = WireItemSource(reader)
    var writer = JSONWriter()
    try reader.beginObject()
    writer.beginObject()
    while let name = try reader.nextKey() {
      if reader.matches(name, "Items"), try reader.peek() == .array {
        try reader.beginArray()
        while try reader.nextElement() { items.append(try Self.read(&reader, source)) }
      } else if reader.matches(name, "Item") || reader.matches(name, "Attributes"),
        try reader.peek() == .object
      {
        items.append(try Self.read(&reader, source))
      } else {
        writer.key(try reader.string(name))
        writer.writeRaw(try reader.readRawValue())
      }
    }
    try reader.finish()
    writer.endObject()
    rest = writer.bytes
  }

  private static func read(_ reader: inout JSONReader, _ source: WireItemSource) throws -> Item {
    try Item(from: WireItemRoot(source: source, item: try WireItem(&reader)))
  }
}

/// Decodes from a whole item.
private struct WireItemRoot: Decoder {
  let source: WireItemSource
  let item: WireItem
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(WireItemContainer(source: source, item: item, parent: nil))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer { throw mismatch([Any].self) }

  func singleValueContainer() throws -> any SingleValueDecodingContainer {
    throw mismatch(String.self)
  }

  private func mismatch<T>(_ type: T.Type) -> DecodingError {
    .typeMismatch(
      type, .init(codingPath: [], debugDescription: "Expected \(type), found an item"))
  }
}

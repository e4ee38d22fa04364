// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import WireFormats

/// Decodes the attributes of an item, or the entries of a map.
struct WireItemContainer<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let source: WireItemSource
  let item: WireItem
  /// The map whose entries they are; `nil` for the item itself.
  let parent: WireAttributeDecoder?
  /// Where each name stands, where there are too many to search one after the other.
  private let places: [String: Int]?
  private static var searchLimit: Int { 32 }

  init(source: WireItemSource, item: WireItem, parent: WireAttributeDecoder?) {
    self.source = source
    self.item = item
    self.parent = parent
    guard item.entries.count > Self.searchLimit else {
      places = nil
      return
    }
    var places: [String: Int] = [:]
    for (place, entry) in item.entries.enumerated() {
      // Of repeated names the first counts, as below.
      guard let name = try? source.reader.string(entry.name), places[name] == nil else { continue }
      places[name] = place
    }
    self.places = places
  }

  var codingPath: [any CodingKey] { parent?.codingPath ?? [] }

  var allKeys: [Key] {
    item.entries.compactMap { entry in
      (try? source.reader.string(entry.name)).flatMap(Key.init(stringValue:))
    }
  }

  func contains(_ key: Key) -> Bool { attribute(key.stringValue) != nil }

  private func attribute(_ name: String) -> WireAttribute? {
    guard let places else {
      return item.entries.first { source.reader.matches($0.name, name) }?.attribute
    }
    return places[name].map { item.entries[$0].attribute }
  }

  private func decoder(_ key: some CodingKey) throws -> WireAttributeDecoder {
    guard let attribute = attribute(key.stringValue) else {
      throw DecodingError.keyNotFound(
        key,
        .init(
          codingPath: codingPath, debugDescription: "The item has no attribute \(key.stringValue)"))
    }
    return WireAttributeDecoder(source, attribute, in: parent, at: key)
  }

  func decodeNil(forKey key: Key) throws -> Bool { try decoder(key).decodeNil() }

  func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
    try decoder(key).decode(type)
  }

  func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try decoder(key).decode(type) }
  func decode(_ type: String.Type, forKey key: Key) throws -> String {
    try text(.string, forKey: key) ?? decoder(key).decode(type)
  }
  func decode(_ type: Double.Type, forKey key: Key) throws -> Double {
    try text(.number, forKey: key).flatMap(Double.init) ?? decoder(key).decode(type)
  }
  func decode(_ type: Int.Type, forKey key: Key) throws -> Int {
    try text(.number, forKey: key).flatMap { Int($0) } ?? decoder(key).decode(type)
  }

  /// The text of an attribute of a type, without a decoder for it: most attributes are such. `nil`
  /// leaves it to the decoder to say what is wrong.
  private func text(_ tag: AttributeTag, forKey key: Key) throws -> String? {
    guard let attribute = attribute(key.stringValue), attribute.tag == tag,
      let text = attribute.text
    else { return nil }
    return try source.reader.string(text)
  }

  func nestedContainer<NestedKey: CodingKey>(
    keyedBy type: NestedKey.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<NestedKey> { try decoder(key).container(keyedBy: type) }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try decoder(key).unkeyedContainer()
  }

  func superDecoder() throws -> any Decoder { try decoder(PlaceKey("super")) }

  func superDecoder(forKey key: Key) throws -> any Decoder { try decoder(key) }
}

/// Decodes the elements of a list or a set one after the other.
struct WireListContainer: UnkeyedDecodingContainer {
  private let elements: [WireAttribute]
  private let parent: WireAttributeDecoder
  private(set) var currentIndex = 0

  init(elements: [WireAttribute], parent: WireAttributeDecoder) {
    self.elements = elements
    self.parent = parent
  }

  var codingPath: [any CodingKey] { parent.codingPath }

  var count: Int? { elements.count }
  var isAtEnd: Bool { currentIndex >= elements.count }

  private func decoder<T>(_ type: T.Type) throws -> WireAttributeDecoder {
    let key = PlaceKey(currentIndex)
    guard !isAtEnd else {
      throw DecodingError.valueNotFound(
        type,
        .init(codingPath: codingPath + [key], debugDescription: "The list has no more elements"))
    }
    return WireAttributeDecoder(parent.source, elements[currentIndex], in: parent, at: key)
  }

  mutating func decodeNil() throws -> Bool {
    guard try decoder(Never.self).decodeNil() else { return false }
    currentIndex += 1
    return true
  }

  mutating func decode<T: Decodable>(_ type: T.Type) throws -> T {
    let decoded = try decoder(type).decode(type)
    currentIndex += 1
    return decoded
  }

  mutating func nestedContainer<NestedKey: CodingKey>(
    keyedBy type: NestedKey.Type
  ) throws -> KeyedDecodingContainer<NestedKey> {
    let container = try decoder([String: Any].self).container(keyedBy: type)
    currentIndex += 1
    return container
  }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    let container = try decoder([Any].self).unkeyedContainer()
    currentIndex += 1
    return container
  }

  mutating func superDecoder() throws -> any Decoder {
    let decoder = try decoder((any Decoder).self)
    currentIndex += 1
    return decoder
  }
}

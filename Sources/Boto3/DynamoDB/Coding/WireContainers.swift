// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import WireFormats

/// Decodes the attributes of an item, or the entries of a map.
struct WireItemContainer<Key: CodingKey>: TreeMemberContainer {
  let source: WireItemSource
  let item: WireItem
  /// The map with these entries; `nil` for the item itself.
  let parent: WireAttributeDecoder?
  /// The position of each name, if there are too many for a linear search.
  private let indices: [String: Int]?
  private static var searchLimit: Int { 32 }

  init(source: WireItemSource, item: WireItem, parent: WireAttributeDecoder?) {
    self.source = source
    self.item = item
    self.parent = parent
    guard item.entries.count > Self.searchLimit else {
      indices = nil
      return
    }
    var indices: [String: Int] = [:]
    for (position, entry) in item.entries.enumerated() {
      // If a name is repeated the first one counts, as below.
      guard let name = try? source.reader.string(entry.name), indices[name] == nil else { continue }
      indices[name] = position
    }
    self.indices = indices
  }

  var codingPath: [any CodingKey] { parent?.codingPath ?? [] }

  var allKeys: [Key] {
    item.entries.compactMap { entry in
      (try? source.reader.string(entry.name)).flatMap(Key.init(stringValue:))
    }
  }

  func contains(_ key: Key) -> Bool { attribute(key.stringValue) != nil }

  private func attribute(_ name: String) -> WireAttribute? {
    guard let indices else {
      return item.entries.first { source.reader.matches($0.name, name) }?.attribute
    }
    return indices[name].map { item.entries[$0].attribute }
  }

  func decoder(_ key: some CodingKey) throws -> WireAttributeDecoder {
    guard let attribute = attribute(key.stringValue) else {
      throw DecodingError.keyNotFound(
        key,
        .init(
          codingPath: codingPath, debugDescription: "The item has no attribute \(key.stringValue)"))
    }
    return WireAttributeDecoder(source, attribute, in: parent, at: key)
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

  /// The text of an attribute with a type, without a decoder for it: most attributes are such. If
  /// it is `nil`, the decoder reports the error.
  private func text(_ tag: AttributeTag, forKey key: Key) throws -> String? {
    guard let attribute = attribute(key.stringValue), attribute.tag == tag,
      let text = attribute.text
    else { return nil }
    return try source.reader.string(text)
  }
}

/// The elements of a list or a set.
struct WireElements: TreeElements {
  let attributes: [WireAttribute]
  let parent: WireAttributeDecoder

  var codingPath: [any CodingKey] { parent.codingPath }
  var count: Int { attributes.count }

  func decoder(at index: Int) -> WireAttributeDecoder {
    WireAttributeDecoder(parent.source, attributes[index], in: parent, at: PlaceKey(index))
  }
}

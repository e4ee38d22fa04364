// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// Reads and writes a second.
struct Throughput: Sendable, Equatable {
  var reads: Int64
  var writes: Int64

  /// What tables on demand can take at first.
  static let onDemand = Throughput(reads: 12_000, writes: 4_000)

  /// What a table or index can take at once, as descriptions say it.
  var warmWire: Value {
    .structure([
      "ReadUnitsPerSecond": .integer(reads), "WriteUnitsPerSecond": .integer(writes),
      "Status": "ACTIVE",
    ])
  }
}

/// An index over the items of a table: the keys of items in another order.
struct SecondaryIndex: Sendable {
  /// The attributes that an index has beside its keys.
  enum Projection: Sendable {
    case all
    case keysOnly
    case include([ByteName])
  }

  let name: String
  let schema: KeySchema
  let projection: Projection
  let isLocal: Bool
  var throughput: Throughput
  var onDemand: Structure?
  /// What it can take at once, if a request has said so.
  var warm: Throughput?
  /// The items' keys by the index's key with the item's key behind it.
  var entries = OrderedMap<ItemKey, ItemKey>()
  /// The bytes of what the index has of the items.
  var size = 0

  init(
    name: String, schema: KeySchema, projection: Projection, isLocal: Bool,
    throughput: Throughput = Throughput(reads: 0, writes: 0), onDemand: Structure? = nil
  ) {
    self.name = name
    self.schema = schema
    self.projection = projection
    self.isLocal = isLocal
    self.throughput = throughput
    self.onDemand = onDemand
  }

  /// Whether items have everything in the index.
  var hasAll: Bool { if case .all = projection { true } else { false } }

  /// What the index has of an item.
  func projected(_ item: Item, _ table: KeySchema) -> Item {
    let kept: [ByteName]
    switch projection {
    case .all: return item
    case .keysOnly: kept = []
    case .include(let names): kept = names
    }
    let keys = (schema.attributes + table.attributes).map(\.name)
    return Item(item.attributes.filtered { keys.contains($0) || kept.contains($0) })
  }

  /// Whether the index has an attribute.
  func has(_ attribute: ByteName, _ table: KeySchema) -> Bool {
    if (schema.attributes + table.attributes).contains(where: { $0.name == attribute }) {
      return true
    }
    switch projection {
    case .all: return true
    case .keysOnly: return false
    case .include(let names): return names.contains(attribute)
    }
  }

  /// The key of an item's entry; `nil` if the index doesn't have the item.
  func key(of item: AttributeMap, _ itemKey: ItemKey) -> ItemKey? {
    guard var key = schema.key(of: item) else { return nil }
    key.bytes += itemKey.bytes
    return key
  }

  /// The projection as the API has it.
  var projectionWire: Value {
    switch projection {
    case .all: .structure(["ProjectionType": .string("ALL")])
    case .keysOnly: .structure(["ProjectionType": .string("KEYS_ONLY")])
    case .include(let names):
      .structure([
        "ProjectionType": .string("INCLUDE"),
        "NonKeyAttributes": .list(names.map { .string($0.text) }),
      ])
    }
  }
}

/// An item with its size.
struct Item: Sendable {
  let attributes: AttributeMap
  let size: Int

  init(_ attributes: AttributeMap) {
    self.attributes = attributes
    size = attributes.size
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore

/// A write of one item, or a check that writes nothing.
struct ItemWrite {
  enum Action {
    case put(Item)
    case update(AttributeMap, Update)
    case delete(AttributeMap)
    case check(AttributeMap)
  }

  let action: Action
  var condition: Condition?
  /// Whether the error of a condition shows the item.
  var showsItem = false
  /// Whether there must be no item with the key.
  var isInsert = false
}

/// A write that can be done.
struct PlannedWrite {
  let key: ItemKey
  let old: Item?
  let new: Item?
  /// Whether something is written, and not only checked.
  let isWrite: Bool
}

extension Table {
  /// The key of the item of a write, checked.
  func key(of write: ItemWrite) throws -> ItemKey {
    switch write.action {
    case .put(let item): try checkedKey(ofItem: item.attributes)
    case .update(let key, let update):
      try checked(update) { try schema.checkedKey(key) }
    case .delete(let key), .check(let key): try schema.checkedKey(key)
    }
  }

  private func checked(_ update: Update, _ key: () throws -> ItemKey) throws -> ItemKey {
    let key = try key()
    for attribute in schema.attributes
    where update.actions.contains(where: { $0.path.head == attribute.name }) {
      throw ServiceFault.invalidParameters(
        "Cannot update attribute \(attribute.name). This attribute is part of the key")
    }
    for action in update.actions where action.path.elements.count > 1 {
      for index in indexes
      where index.schema.attributes.contains(where: { $0.name == action.path.head }) {
        throw ServiceFault.invalid(
          "Key attributes must be scalars; list random access '[]' and map lookup '.' are not"
            + " allowed: IndexKey: \(action.path.head)")
      }
    }
    return key
  }

  /// Works out what a write does.
  func plan(_ write: ItemWrite) throws -> PlannedWrite {
    let key = try key(of: write)
    let old = item(key)
    if write.isInsert, old != nil {
      throw ServiceFault("DuplicateItemException", "Duplicate primary key exists in table")
    }
    if let condition = write.condition, !condition.holds(for: old?.attributes ?? AttributeMap()) {
      var members = Structure()
      if write.showsItem, let old { members["Item"] = old.attributes.wire }
      throw ServiceFault(
        "ConditionalCheckFailedException", "The conditional request failed", members: members)
    }
    switch write.action {
    case .put(let item): return PlannedWrite(key: key, old: old, new: item, isWrite: true)
    case .delete: return PlannedWrite(key: key, old: old, new: nil, isWrite: true)
    case .check: return PlannedWrite(key: key, old: old, new: old, isWrite: false)
    case .update(let keyAttributes, let update):
      if old == nil, !update.actions.isEmpty, update.actions.allSatisfy(\.onlyRemoves) {
        return PlannedWrite(key: key, old: nil, new: nil, isWrite: true)
      }
      let new = Item(try update.applied(to: old?.attributes ?? keyAttributes))
      try checkIndexKeys(of: new.attributes, isUpdate: true)
      guard new.size <= Item.limit else {
        throw ServiceFault.invalid("Item size to update has exceeded the maximum allowed size")
      }
      return PlannedWrite(key: key, old: old, new: new, isWrite: true)
    }
  }

  /// Does a write, and says what it costs.
  @discardableResult
  mutating func perform(_ planned: PlannedWrite, at time: LocalInstant) -> Capacity {
    var capacity = Capacity()
    capacity.isWrite = true
    capacity.tableHalves = Capacity.writeHalves(planned.old, planned.new)
    guard planned.isWrite, planned.old != nil || planned.new != nil else { return capacity }
    let writes = write(planned.key, planned.new, at: time)
    for (position, count) in writes.enumerated() where count > 0 {
      let index = indexes[position].bare
      let size =
        [planned.old, planned.new].compactMap { $0.map { index.projected($0, schema).size } }
        .max() ?? 0
      capacity.add(index: index, halves: count * max(1, (size + 1023) / 1024) * 2)
    }
    return capacity
  }

  /// How large the items with a partition key are, as the API has it; `nil` if it isn't asked for, or
  /// the table has no local index.
  func collectionMetrics(_ attributes: AttributeMap, _ detail: String?) -> Value? {
    guard detail == "SIZE", indexes.contains(where: \.isLocal) else { return nil }
    return .structure([
      "ItemCollectionKey": attributes.filtered { $0 == schema.hash.name }.wire,
      "SizeEstimateRangeGB": .list([.double(0), .double(1)]),
    ])
  }
}

extension UpdateAction {
  fileprivate var onlyRemoves: Bool {
    switch self {
    case .remove, .delete: true
    case .set, .add: false
    }
  }
}

extension Item {
  /// The bytes that an item may have.
  static let limit = 400 * 1024

  /// The item of a request.
  static func parse(_ attributes: Structure) throws -> Item {
    let item = Item(try AttributeMap(wire: attributes))
    guard item.size <= limit else {
      throw ServiceFault.invalid("Item size has exceeded the maximum allowed size")
    }
    return item
  }
}

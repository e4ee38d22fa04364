// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// A table: what it is like, its items and its indexes.
struct Table: Sendable {
  let name: String
  let arn: String
  let id: String
  let created: LocalInstant
  let schema: KeySchema
  /// The types of key attributes, in the order of the request that gave them.
  var definitions: [KeyAttribute]
  var isOnDemand: Bool
  /// Whether it was on demand once: then the description says what it is.
  var onDemandSince: LocalInstant?
  var throughput: Throughput
  var throughputChanged: (increase: LocalInstant?, decrease: LocalInstant?) = (nil, nil)
  var onDemandThroughput: Structure?
  /// What it can take at once, if a request has said so.
  var warm: Throughput?
  var indexes: [SecondaryIndex]
  var isProtected: Bool
  var tableClass: String?
  var tableClassChanged: LocalInstant?
  var encryption: Structure?
  var tags: OrderedMap<ByteName, String>
  /// The attribute that says when an item expires.
  private(set) var expiry: ByteName?
  /// Since when it can be restored to any time; `nil` if it can't.
  var recoverableSince: LocalInstant?
  var recoveryDays: Int64 = 35
  var policy: (document: String, revision: String)?
  /// The stream that records changes now.
  var streamArn: String?
  var stream: StreamLog?
  private(set) var items = OrderedMap<ItemKey, Item>()
  private(set) var size = 0
  /// The items that expire, by when and by their keys.
  private(set) var expiries = OrderedMap<Expiry, ItemKey>()

  /// When an item expires.
  struct Expiry: Sendable, Comparable {
    let seconds: Int64
    let key: ItemKey

    static func < (left: Expiry, right: Expiry) -> Bool {
      (left.seconds, left.key) < (right.seconds, right.key)
    }
  }

  init(
    name: String, arn: String, id: String, created: LocalInstant, schema: KeySchema,
    definitions: [KeyAttribute], isOnDemand: Bool, throughput: Throughput,
    indexes: [SecondaryIndex]
  ) {
    self.name = name
    self.arn = arn
    self.id = id
    self.created = created
    self.schema = schema
    self.definitions = definitions
    self.isOnDemand = isOnDemand
    onDemandSince = isOnDemand ? created : nil
    self.throughput = throughput
    self.indexes = indexes
    isProtected = false
    tags = OrderedMap()
  }

  /// An index by its name.
  func index(_ name: String) throws -> Int {
    guard let position = indexes.firstIndex(where: { $0.name == name }) else {
      throw ServiceFault.invalid("The table does not have the specified index: \(name)")
    }
    return position
  }

  /// The key of an item that is to be written, checked with the keys of indexes.
  func checkedKey(ofItem item: AttributeMap) throws -> ItemKey {
    for (position, attribute) in schema.attributes.enumerated() {
      guard let value = item[attribute.name] else {
        throw ServiceFault.invalidParameters("Missing the key \(attribute.name) in the item")
      }
      guard value.type == attribute.type else {
        throw ServiceFault.invalidParameters(
          "Type mismatch for key \(attribute.name) expected: \(attribute.type) actual:"
            + " \(value.type)")
      }
      try attribute.check(value, isHash: position == 0)
    }
    try checkIndexKeys(of: item)
    guard let key = schema.key(of: item) else { throw KeySchema.mismatch }
    return key
  }

  /// Refuses items whose attributes can't be keys of the indexes.
  ///
  /// - Parameter isUpdate: Whether an update has made the item, which changes an error's words.
  func checkIndexKeys(of item: AttributeMap, isUpdate: Bool = false) throws {
    for index in indexes {
      for (position, attribute) in index.schema.attributes.enumerated() {
        guard let value = item[attribute.name] else { continue }
        guard value.type == attribute.type else {
          throw ServiceFault.invalidParameters(
            "Type mismatch for Index Key \(attribute.name) Expected: \(attribute.type) Actual:"
              + " \(value.type) IndexName: \(index.name)")
        }
        guard attribute.type != "N", let size = value.keyBytes?.count else { continue }
        if size == 0 {
          throw ServiceFault.invalid(
            "One or more parameter values are not valid. "
              + (isUpdate
                ? "The update expression attempted to update a secondary index key to a value that"
                  + " is not supported."
                : "A value specified for a secondary index key is not supported.")
              + " The AttributeValue for a key attribute cannot contain an empty"
              + " \(attribute.type == "S" ? "string" : "binary") value."
              + (isUpdate ? "" : " IndexName: \(index.name), IndexKey: \(attribute.name)"))
        }
        try attribute.check(value, isHash: position < index.schema.hashes.count)
      }
    }
  }

  /// The item with a key.
  func item(_ key: ItemKey) -> Item? { items[key] }

  /// Puts an item in place of the one with its key, or removes that.
  ///
  /// - Returns: Which indexes have been written to, and how often.
  @discardableResult
  mutating func write(
    _ key: ItemKey, _ new: Item?, at time: LocalInstant, isExpiry: Bool = false
  ) -> [Int] {
    let old = items[key]
    items[key] = new
    if let expiry = old.flatMap({ self.expiry(of: $0, key, at: time) }) { expiries[expiry] = nil }
    if let expiry = new.flatMap({ self.expiry(of: $0, key, at: time) }) { expiries[expiry] = key }
    size += (new?.size ?? 0) - (old?.size ?? 0)
    var writes = Array(repeating: 0, count: indexes.count)
    for position in indexes.indices {
      let index = indexes[position].bare
      let before = old.flatMap { index.key(of: $0.attributes, key) }
      let after = new.flatMap { index.key(of: $0.attributes, key) }
      let oldPart = before == nil ? nil : old.map { index.projected($0, schema) }
      let newPart = after == nil ? nil : new.map { index.projected($0, schema) }
      if before != after {
        if let before { indexes[position].entries[before] = nil }
        if let after { indexes[position].entries[after] = key }
        writes[position] = (before == nil ? 0 : 1) + (after == nil ? 0 : 1)
      } else if oldPart?.attributes != newPart?.attributes {
        writes[position] = 1
      }
      indexes[position].size += (newPart?.size ?? 0) - (oldPart?.size ?? 0)
    }
    if stream != nil, old?.attributes != new?.attributes,
      let attributes = new?.attributes ?? old?.attributes
    {
      stream?.append(
        keys: schema.attributes(of: attributes), old: old?.attributes, new: new?.attributes,
        isExpiry: isExpiry, at: time)
    }
    return writes
  }

  private func expiry(of item: Item, _ key: ItemKey, at time: LocalInstant) -> Expiry? {
    guard let expiry, case .number(let number)? = item.attributes[expiry],
      let seconds = number.truncated
    else { return nil }
    // Times that are more than five years ago aren't taken for expiries.
    guard seconds > time.seconds - 5 * 365 * 24 * 60 * 60 else { return nil }
    return Expiry(seconds: seconds, key: key)
  }

  /// Makes an attribute say when items expire, or none.
  mutating func setExpiry(_ attribute: ByteName?, at time: LocalInstant) {
    expiry = attribute
    expiries.removeAll()
    for (key, item) in items.entries() {
      if let expiry = expiry(of: item, key, at: time) { expiries[expiry] = key }
    }
  }

  /// When the first item expires.
  var nextExpiry: LocalInstant? {
    expiries.first.map { LocalInstant(microseconds: $0.key.seconds * 1_000_000) }
  }

  /// Removes the items that have expired.
  mutating func removeExpired(at time: LocalInstant) {
    while let first = expiries.first, first.key.seconds <= time.seconds {
      write(first.value, nil, at: time, isExpiry: true)
      expiries[first.key] = nil
    }
  }

  /// Adds an index and the items that belong into it.
  mutating func add(_ index: SecondaryIndex) {
    var index = index
    for (key, item) in items.entries() {
      guard let entry = index.key(of: item.attributes, key) else { continue }
      index.entries[entry] = key
      index.size += index.projected(item, schema).size
    }
    indexes.append(index)
  }
}

extension SecondaryIndex {
  /// The index without its entries, which is all that projections need.
  var bare: SecondaryIndex {
    SecondaryIndex(name: name, schema: schema, projection: projection, isLocal: isLocal)
  }
}

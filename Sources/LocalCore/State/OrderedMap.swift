// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// A map in the order of its keys whose copies cost nothing: a list of sorted leaves, of which a change
/// copies one.
///
/// Look-ups take the logarithm of the count; an insertion moves at most ``leafSize`` entries and the
/// list of leaves. Everything is inlinable: the services' modules specialise it for their keys.
@usableFromInline package struct OrderedMap<Key: Comparable & Sendable, Value: Sendable>: Sendable {
  /// A key and its value.
  @usableFromInline package typealias Element = (key: Key, value: Value)

  @usableFromInline struct Leaf: Sendable {
    @usableFromInline var keys: [Key]
    @usableFromInline var values: [Value]

    @inlinable init(keys: [Key], values: [Value]) {
      self.keys = keys
      self.values = values
    }
  }

  /// Leaves with one entry at least, each key below those of the next leaf.
  @usableFromInline var leaves: [Leaf] = []
  /// The number of entries.
  @usableFromInline package internal(set) var count = 0

  @inlinable static var leafSize: Int { 256 }

  /// An empty map.
  @inlinable package init() {}

  /// Whether there is no entry.
  @inlinable package var isEmpty: Bool { count == 0 }

  /// The value of a key. Setting `nil` removes it.
  @inlinable package subscript(key: Key) -> Value? {
    get {
      let place = position(notBefore: key)
      return holds(key, at: place) ? leaves[place.leaf].values[place.slot] : nil
    }
    set {
      let place = position(notBefore: key)
      switch (holds(key, at: place), newValue) {
      case (true, let value?): leaves[place.leaf].values[place.slot] = value
      case (true, nil): remove(at: place)
      case (false, let value?): insert(key, value, at: place)
      case (false, nil): return
      }
    }
  }

  /// Changes the value of a key in place.
  ///
  /// - Returns: What the body returns; `nil` if there is no such key.
  @inlinable package mutating func update<Result>(
    _ key: Key, _ body: (inout Value) throws -> Result
  ) rethrows -> Result? {
    let place = position(notBefore: key)
    guard holds(key, at: place) else { return nil }
    return try body(&leaves[place.leaf].values[place.slot])
  }

  /// Removes all entries.
  @inlinable package mutating func removeAll() { self = OrderedMap() }

  /// Removes the entries whose values are meant.
  @inlinable package mutating func removeAll(where isMeant: (Value) throws -> Bool) rethrows {
    for (key, value) in entries() where try isMeant(value) { self[key] = nil }
  }

  /// The first entry.
  @inlinable package var first: Element? { leaves.first.map { ($0.keys[0], $0.values[0]) } }
  /// The last entry.
  @inlinable package var last: Element? {
    leaves.last.map { ($0.keys[$0.keys.count - 1], $0.values[$0.values.count - 1]) }
  }

  /// The entries in order, from a key on if one is given.
  ///
  /// - Parameters:
  ///   - start: The least key.
  ///   - excluded: Whether `start` itself is left out.
  @inlinable package func entries(from start: Key? = nil, excluding excluded: Bool = false)
    -> Entries
  {
    var place = start.map { position(notBefore: $0) } ?? Position(leaf: 0, slot: 0)
    if excluded, let start, holds(start, at: place) { place.slot += 1 }
    return Entries(Cursor(map: self, place: place))
  }

  /// The entries in reverse order, from a key down if one is given.
  ///
  /// - Parameters:
  ///   - end: The greatest key.
  ///   - excluded: Whether `end` itself is left out.
  @inlinable package func reversedEntries(from end: Key? = nil, excluding excluded: Bool = false)
    -> ReversedEntries
  {
    guard let end else {
      return ReversedEntries(Cursor(map: self, place: Position(leaf: leaves.count, slot: 0)))
    }
    var place = position(notBefore: end)
    if !excluded, holds(end, at: place) { place.slot += 1 }
    return ReversedEntries(Cursor(map: self, place: place))
  }

  /// The keys in order.
  @inlinable package var keys: some Sequence<Key> { entries().lazy.map(\.key) }
  /// The values in the order of their keys.
  @inlinable package var values: some Sequence<Value> { entries().lazy.map(\.value) }

  /// Entries in order.
  @usableFromInline package struct Entries: Sequence, IteratorProtocol {
    @usableFromInline var cursor: Cursor

    @inlinable init(_ cursor: Cursor) { self.cursor = cursor }

    /// The next entry.
    @inlinable package mutating func next() -> Element? {
      while cursor.place.leaf < cursor.map.leaves.count {
        let leaf = cursor.map.leaves[cursor.place.leaf]
        if cursor.place.slot < leaf.keys.count {
          defer { cursor.place.slot += 1 }
          return (leaf.keys[cursor.place.slot], leaf.values[cursor.place.slot])
        }
        cursor.place = Position(leaf: cursor.place.leaf + 1, slot: 0)
      }
      return nil
    }
  }

  /// Entries in reverse order.
  @usableFromInline package struct ReversedEntries: Sequence, IteratorProtocol {
    @usableFromInline var cursor: Cursor

    @inlinable init(_ cursor: Cursor) { self.cursor = cursor }

    /// The next entry, going down.
    @inlinable package mutating func next() -> Element? {
      while cursor.place.slot == 0 {
        guard cursor.place.leaf > 0 else { return nil }
        cursor.place = Position(
          leaf: cursor.place.leaf - 1, slot: cursor.map.leaves[cursor.place.leaf - 1].keys.count)
      }
      cursor.place.slot -= 1
      let leaf = cursor.map.leaves[cursor.place.leaf]
      return (leaf.keys[cursor.place.slot], leaf.values[cursor.place.slot])
    }
  }

  /// A place in a map, whatever becomes of the map.
  @usableFromInline struct Cursor {
    @usableFromInline let map: OrderedMap
    @usableFromInline var place: Position

    @inlinable init(map: OrderedMap, place: Position) { (self.map, self.place) = (map, place) }
  }

  @usableFromInline struct Position {
    @usableFromInline var leaf: Int
    @usableFromInline var slot: Int

    @inlinable init(leaf: Int, slot: Int) {
      self.leaf = leaf
      self.slot = slot
    }
  }

  /// The position of the least key that isn't below a key; behind a leaf's end if it would be added
  /// there.
  @inlinable func position(notBefore key: Key) -> Position {
    var (low, high) = (0, leaves.count)
    while low < high {
      let middle = (low + high) / 2
      if leaves[middle].keys[0] <= key { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return Position(leaf: 0, slot: 0) }
    let keys = leaves[low - 1].keys
    var (first, last) = (0, keys.count)
    while first < last {
      let middle = (first + last) / 2
      if keys[middle] < key { first = middle + 1 } else { last = middle }
    }
    return Position(leaf: low - 1, slot: first)
  }

  @inlinable func holds(_ key: Key, at place: Position) -> Bool {
    guard place.leaf < leaves.count, place.slot < leaves[place.leaf].keys.count else {
      return false
    }
    return leaves[place.leaf].keys[place.slot] == key
  }

  @inlinable mutating func insert(_ key: Key, _ value: Value, at place: Position) {
    count += 1
    guard !leaves.isEmpty else { return leaves.append(Leaf(keys: [key], values: [value])) }
    leaves[place.leaf].keys.insert(key, at: place.slot)
    leaves[place.leaf].values.insert(value, at: place.slot)
    let size = leaves[place.leaf].keys.count
    guard size > Self.leafSize else { return }
    // Keys that come in order leave full leaves behind.
    let isAppend = place.leaf == leaves.count - 1 && place.slot == size - 1
    let split = isAppend ? size - 1 : size / 2
    let upper = Leaf(
      keys: Array(leaves[place.leaf].keys[split...]),
      values: Array(leaves[place.leaf].values[split...]))
    leaves[place.leaf].keys.removeSubrange(split...)
    leaves[place.leaf].values.removeSubrange(split...)
    leaves.insert(upper, at: place.leaf + 1)
  }

  @inlinable mutating func remove(at place: Position) {
    count -= 1
    leaves[place.leaf].keys.remove(at: place.slot)
    leaves[place.leaf].values.remove(at: place.slot)
    if leaves[place.leaf].keys.isEmpty { leaves.remove(at: place.leaf) }
  }
}

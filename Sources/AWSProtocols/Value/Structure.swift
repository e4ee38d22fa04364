// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ServiceModel
import WireFormats

/// Named values in order: the members of a structure, the entries of a map.
///
/// Names are compared byte by byte. (`String`'s own comparison treats canonically equivalent
/// strings as equal, and object keys and metadata must stay apart.)
public struct Structure: Sendable, RandomAccessCollection, ExpressibleByDictionaryLiteral {
  /// A named value.
  public typealias Element = (name: String, value: Value)

  /// An ``Element``, but not a tuple: tuples are copied and destroyed more slowly.
  private struct Entry {
    let name: String
    var value: Value
    /// The bytes of the name, to tell most names apart without reading them.
    let length: UInt32

    init(_ name: String, _ value: Value) {
      self.name = name
      self.value = value
      length = UInt32(truncatingIfNeeded: name.utf8.count)
    }
  }

  private var entries: [Entry]
  /// Positions by name, kept from ``indexedFrom`` entries on.
  private var positions: [ByteName: Int]?
  private static let indexedFrom = 17

  /// A structure without members.
  public init() { entries = [] }

  /// A structure from members. If a name is repeated the last value counts, at the position of the
  /// first.
  public init(_ members: some Sequence<(String, Value)>) {
    entries = []
    entries.reserveCapacity(members.underestimatedCount)
    for (name, value) in members { self[name] = value }
  }

  /// A structure from members in order. If a name is repeated the last value counts.
  public init(dictionaryLiteral elements: (String, Value)...) {
    self.init(elements)
  }

  /// The value of a name. Setting `nil` removes it.
  public subscript(name: String) -> Value? {
    get { position(of: name).map { entries[$0].value } }
    set {
      switch (position(of: name), newValue) {
      case (let position?, let value?): entries[position].value = value
      case (let position?, nil):
        entries.remove(at: position)
        if positions != nil { reindex() }
      case (nil, let value?): append(name, value)
      case (nil, nil): return
      }
    }
  }

  /// The value of a name in a model.
  subscript(name: ModelText) -> Value? {
    position(of: name).map { entries[$0].value }
  }

  /// Whether a name has a value, which is looked up without copying it.
  package func holds(_ name: String) -> Bool { position(of: name) != nil }

  /// Sets the value of a name in a model.
  mutating func set(_ name: ModelText, _ value: Value) {
    if let position = position(of: name) {
      entries[position].value = value
    } else {
      append(name.string, value)
    }
  }

  /// A name as a `String` if it is at a position: no new string is made.
  func name(_ name: ModelText, at position: Int) -> String? {
    guard position < entries.count, name == entries[position].name else { return nil }
    return entries[position].name
  }

  /// The same names with other values.
  package func mapValues(_ transform: (Value) throws -> Value) rethrows -> Structure {
    try mapValues { _, value in try transform(value) }
  }

  /// The same names with other values, which may depend on the names.
  package func mapValues(_ transform: (String, Value) throws -> Value) rethrows -> Structure {
    var copy = self
    for (position, entry) in entries.enumerated() {
      copy.entries[position].value = try transform(entry.name, entry.value)
    }
    return copy
  }

  /// Reserves room for a number of members.
  public mutating func reserveCapacity(_ capacity: Int) { entries.reserveCapacity(capacity) }

  /// The first position.
  public var startIndex: Int { 0 }
  /// The number of members.
  public var endIndex: Int { entries.count }
  /// The member at a position.
  public subscript(position: Int) -> Element {
    (entries[position].name, entries[position].value)
  }

  /// The names in order.
  public var names: [String] { entries.map(\.name) }

  /// Tells apart structures that are equal; copies have the same until they are changed. `nil` for
  /// an empty structure.
  package var storageIdentity: UnsafeRawPointer? {
    entries.isEmpty ? nil : entries.withUnsafeBufferPointer { UnsafeRawPointer($0.baseAddress) }
  }

  private func position(of name: String) -> Int? {
    if let positions { return positions[ByteName(name)] }
    // Most names are copies of one string, or short: they are found as they stand in memory, without
    // counting references to them (that made a third of a lookup: scripts/instructions).
    if let index = entries.withUnsafeBufferPointer({ Self.copy(of: name, in: $0) }) { return index }
    let length = UInt32(truncatingIfNeeded: name.utf8.count)
    var index = 0
    while index < entries.count {
      if entries[index].length == length, entries[index].name.hasSameBytes(as: name) {
        return index
      }
      index += 1
    }
    return nil
  }

  /// The entry whose name is a copy of a string; see `String.isIdentical`.
  private static func copy(of name: String, in entries: UnsafeBufferPointer<Entry>) -> Int? {
    guard let first = entries.baseAddress else { return nil }
    return withUnsafeBytes(of: name) { name in
      for index in entries.indices {
        let other = UnsafeRawBufferPointer(start: first + index, count: name.count)
        if other.hasSameBytes(as: name) { return index }
      }
      return nil
    }
  }

  private func position(of name: ModelText) -> Int? {
    if positions != nil { return position(of: name.string) }
    let length = UInt32(truncatingIfNeeded: name.bytes.count)
    return entries.indices.first { position in
      entries[position].length == length && name == entries[position].name
    }
  }

  /// Appends a value under a name that isn't there yet.
  package mutating func append(_ name: String, _ value: Value) {
    positions?[ByteName(name)] = entries.count
    entries.append(Entry(name, value))
    if entries.count == Self.indexedFrom { reindex() }
  }

  private mutating func reindex() {
    guard entries.count >= Self.indexedFrom else { return positions = nil }
    positions = [:]
    positions?.reserveCapacity(entries.count * 2)
    for (position, entry) in entries.enumerated() { positions?[ByteName(entry.name)] = position }
  }
}

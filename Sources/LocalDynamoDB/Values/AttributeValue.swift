// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

/// A value of an attribute, in an item or in a request.
enum AttributeValue: Sendable, Equatable {
  case string(String)
  case number(DecimalNumber)
  case binary([UInt8])
  case boolean(Bool)
  case null
  case list([AttributeValue])
  case map(AttributeMap)
  case stringSet([String])
  case numberSet([DecimalNumber])
  case binarySet([[UInt8]])

  /// The type's name on the wire.
  var type: String {
    switch self {
    case .string: "S"
    case .number: "N"
    case .binary: "B"
    case .boolean: "BOOL"
    case .null: "NULL"
    case .list: "L"
    case .map: "M"
    case .stringSet: "SS"
    case .numberSet: "NS"
    case .binarySet: "BS"
    }
  }

  /// Whether values of the type have an order.
  var isOrdered: Bool {
    switch self {
    case .string, .number, .binary: true
    default: false
    }
  }

  /// Whether it is a set.
  var isSet: Bool {
    switch self {
    case .stringSet, .numberSet, .binarySet: true
    default: false
    }
  }

  static func == (left: AttributeValue, right: AttributeValue) -> Bool {
    switch (left, right) {
    case (.string(let left), .string(let right)): left.hasSameBytes(as: right)
    case (.number(let left), .number(let right)): left == right
    case (.binary(let left), .binary(let right)): left == right
    case (.boolean(let left), .boolean(let right)): left == right
    case (.null, .null): true
    case (.list(let left), .list(let right)): left == right
    case (.map(let left), .map(let right)): left == right
    case (.stringSet(let left), .stringSet(let right)):
      Set(left.map(ByteName.init)) == Set(right.map(ByteName.init))
    case (.numberSet(let left), .numberSet(let right)): Set(left) == Set(right)
    case (.binarySet(let left), .binarySet(let right)): Set(left) == Set(right)
    default: false
    }
  }

  /// Whether it comes before another; `nil` if they have no order.
  func precedes(_ other: AttributeValue) -> Bool? {
    switch (self, other) {
    case (.string(let left), .string(let right)): left.precedesInBytes(right)
    case (.number(let left), .number(let right)): left < right
    case (.binary(let left), .binary(let right)): left.lexicographicallyPrecedes(right)
    default: nil
    }
  }

  /// The bytes that the value counts for in an item.
  var size: Int {
    switch self {
    case .string(let text): text.utf8.count
    case .number(let number): number.size
    case .binary(let bytes): bytes.count
    case .boolean, .null: 1
    case .list(let elements): elements.reduce(3) { $0 + $1.size + 1 }
    case .map(let members): members.size + 3 + members.count
    case .stringSet(let elements): elements.reduce(0) { $0 + $1.utf8.count }
    case .numberSet(let elements): elements.reduce(0) { $0 + $1.size }
    case .binarySet(let elements): elements.reduce(0) { $0 + $1.count }
    }
  }
}

/// Named values: an item, or a map in one. Names are compared byte by byte, and kept in that order.
struct AttributeMap: Sendable, Equatable {
  /// A name and its value.
  struct Entry: Sendable, Equatable {
    let name: ByteName
    var value: AttributeValue
  }

  /// The entries in the order of their names.
  private(set) var entries: [Entry]

  init() { entries = [] }

  /// A map from entries with different names.
  init(_ unsorted: [Entry]) {
    entries = unsorted.sorted { $0.name < $1.name }
  }

  var count: Int { entries.count }
  var isEmpty: Bool { entries.isEmpty }

  /// The bytes of all names and values.
  var size: Int { entries.reduce(0) { $0 + $1.name.text.utf8.count + $1.value.size } }

  /// The value of a name. Setting `nil` removes it.
  subscript(name: ByteName) -> AttributeValue? {
    get {
      let slot = slot(of: name)
      return holds(name, at: slot) ? entries[slot].value : nil
    }
    set {
      let slot = slot(of: name)
      switch (holds(name, at: slot), newValue) {
      case (true, let value?): entries[slot].value = value
      case (true, nil): entries.remove(at: slot)
      case (false, let value?): entries.insert(Entry(name: name, value: value), at: slot)
      case (false, nil): return
      }
    }
  }

  /// The entries whose names are kept.
  func filtered(_ isKept: (ByteName) -> Bool) -> AttributeMap {
    var copy = self
    copy.entries.removeAll { !isKept($0.name) }
    return copy
  }

  private func slot(of name: ByteName) -> Int {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].name < name { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func holds(_ name: ByteName, at slot: Int) -> Bool {
    slot < entries.count && entries[slot].name == name
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

/// The values of a rule set's parameters, by name.
///
/// Two are equal if they have the same names with the same bytes in their values, in whatever order
/// they were set: they can be cache keys of resolved endpoints.
package struct EndpointParameters: Sendable, Hashable, ExpressibleByDictionaryLiteral {
  /// The value of a parameter.
  package enum Value: Sendable {
    /// A string.
    case string(String)
    /// A boolean.
    case bool(Bool)
    /// A list of strings.
    case strings([String])
  }

  struct Entry: Sendable, Hashable {
    var name: String
    var value: Value
  }

  /// Sorted by the names' bytes, as the parameters of a compiled rule set are.
  private(set) var entries: [Entry] = []

  /// No values.
  package init() {}

  /// The values of a literal; if a name is repeated, the last one counts.
  package init(dictionaryLiteral elements: (String, Value)...) {
    for (name, value) in elements { self[name] = value }
  }

  /// Whether no value is set.
  package var isEmpty: Bool { entries.isEmpty }

  /// The names that have values, sorted by bytes.
  package var names: [String] { entries.map(\.name) }

  /// The value of a parameter; `nil` for none.
  package subscript(name: String) -> Value? {
    get {
      let position = position(of: name)
      return position.isFound ? entries[position.index].value : nil
    }
    set {
      let position = position(of: name)
      switch (position.isFound, newValue) {
      case (true, let value?): entries[position.index].value = value
      case (true, nil): entries.remove(at: position.index)
      case (false, let value?):
        entries.insert(Entry(name: name, value: value), at: position.index)
      case (false, nil): break
      }
    }
  }

  private func position(of name: String) -> (index: Int, isFound: Bool) {
    var low = 0
    var high = entries.count
    // They usually come in order.
    if let last = entries.last, last.name.compareBytes(to: name) < 0 { return (high, false) }
    while low < high {
      let middle = (low + high) / 2
      switch entries[middle].name.compareBytes(to: name) {
      case 0: return (middle, true)
      case ..<0: low = middle + 1
      default: high = middle
      }
    }
    return (low, false)
  }
}

extension EndpointParameters.Value: Hashable {
  /// Compares bytes: strings that only look the same name different buckets.
  package static func == (left: Self, right: Self) -> Bool {
    switch (left, right) {
    case (.string(let left), .string(let right)): left.hasSameBytes(as: right)
    case (.bool(let left), .bool(let right)): left == right
    case (.strings(let left), .strings(let right)):
      left.elementsEqual(right) { $0.hasSameBytes(as: $1) }
    default: false
    }
  }

  /// Hashes bytes.
  package func hash(into hasher: inout Hasher) {
    switch self {
    case .string(let text): text.hashBytes(into: &hasher)
    case .bool(let value): hasher.combine(value)
    case .strings(let texts):
      hasher.combine(texts.count)
      for text in texts { text.hashBytes(into: &hasher) }
    }
  }
}

extension EndpointParameters.Value: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral
{
  /// A string.
  package init(stringLiteral value: String) { self = .string(value) }
  /// A boolean.
  package init(booleanLiteral value: Bool) { self = .bool(value) }
  /// A list of strings.
  package init(arrayLiteral elements: String...) { self = .strings(elements) }
}

extension EndpointParameters.Value: CustomStringConvertible {
  /// The value as it appears in the message that no rule matched.
  package var description: String {
    switch self {
    case .string(let text): text
    case .bool(let value): value ? "true" : "false"
    case .strings(let texts): texts.description
    }
  }
}

extension String {
  /// Negative, zero or positive if these UTF-8 bytes sort before, with or after others.
  func compareBytes(to other: String) -> Int {
    let fast = utf8.withContiguousStorageIfAvailable { left in
      other.utf8.withContiguousStorageIfAvailable { right in
        Self.compare(UnsafeRawBufferPointer(left), UnsafeRawBufferPointer(right))
      }
    }
    if let fast, let fast { return fast }
    if utf8.elementsEqual(other.utf8) { return 0 }
    return utf8.lexicographicallyPrecedes(other.utf8) ? -1 : 1
  }

  private static func compare(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer)
    -> Int
  {
    for index in 0..<Swift.min(left.count, right.count) where left[index] != right[index] {
      return Int(left[index]) - Int(right[index])
    }
    return left.count - right.count
  }
}

/// Some of a rule set's parameters, by their indices in ``RuleSet/parameters``.
package struct ParameterSet: Sendable, Hashable {
  private var bits: UInt64 = 0

  /// None of the first 64 parameters; those after them, which no published rule set has, are always
  /// in the set.
  package init() {}

  /// Whether a parameter is in the set.
  package func contains(_ index: Int) -> Bool {
    index >= 64 || bits & 1 << UInt64(index) != 0
  }

  /// Adds all parameters of another set.
  package mutating func formUnion(_ other: ParameterSet) { bits |= other.bits }

  /// Adds a parameter.
  mutating func insert(_ index: Int) {
    if index < 64 { bits |= 1 << UInt64(index) }
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// The header fields of an HTTP message, in order, repeats kept, names compared without regard to
/// ASCII case.
package struct WireHeaders: Sendable, Equatable, ExpressibleByDictionaryLiteral {
  /// One header field.
  package struct Field: Sendable, Equatable {
    /// The name as it was given.
    package var name: String
    /// The value without surrounding white space.
    package var value: String

    /// A field with a name and a value.
    package init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// All fields in order.
  package private(set) var fields: [Field]

  /// Headers without fields.
  package init() { fields = [] }

  /// Headers from name and value pairs, in order.
  package init(_ pairs: some Sequence<(String, String)>) {
    fields = pairs.map { Field(name: $0.0, value: $0.1) }
  }

  /// Headers of fields, in order.
  package init(fields: [Field]) { self.fields = fields }

  /// Headers from a literal, in order.
  package init(dictionaryLiteral elements: (String, String)...) {
    self.init(elements)
  }

  /// The first value of a name. Setting replaces every field of that name, at the position of the
  /// first one; `nil` removes them.
  package subscript(_ name: String) -> String? {
    get { firstIndex(of: name).map { fields[$0].value } }
    set {
      guard let newValue else { return remove(name) }
      guard let index = firstIndex(of: name) else { return add(name, newValue) }
      fields[index].value = newValue
      guard let repeated = firstIndex(of: name, from: index + 1) else { return }
      let kept = fields[..<repeated]
      fields = kept + fields[repeated...].filter { !Self.sameName($0.name, name) }
    }
  }

  /// Every value of a name, in order.
  package func values(of name: String) -> [String] {
    var values: [String] = []
    var index = firstIndex(of: name)
    while let found = index {
      values.append(fields[found].value)
      index = firstIndex(of: name, from: found + 1)
    }
    return values
  }

  /// Whether there is a field of a name.
  package func contains(_ name: String) -> Bool { firstIndex(of: name) != nil }

  /// The position of the next field of a name. Lengths are compared first, without touching the
  /// strings: they rule out nearly all names.
  private func firstIndex(of name: String, from start: Int = 0) -> Int? {
    let length = name.utf8.count
    var index = start
    while index < fields.count {
      if fields[index].name.utf8.count == length,
        fields[index].name.isIdentical(to: name) || Self.sameName(fields[index].name, name)
      {
        return index
      }
      index += 1
    }
    return nil
  }

  /// Reserves room for a number of fields in all.
  package mutating func reserveCapacity(_ capacity: Int) { fields.reserveCapacity(capacity) }

  /// Adds a field after the others, even if there is one of that name.
  package mutating func add(_ name: String, _ value: String) {
    fields.append(Field(name: name, value: value))
  }

  /// Sets the values of names, like calls of ``subscript(_:)`` one by one, in time that is linear
  /// in their number.
  package mutating func set(_ pairs: [(String, String)]) {
    guard pairs.count > 16 else {
      for (name, value) in pairs { self[name] = value }
      return
    }
    var indices: [String: Int] = [:]
    var repeated = false
    for (position, field) in fields.enumerated() {
      repeated =
        indices.updateValue(position, forKey: field.name.asciiLowercased) != nil || repeated
    }
    if repeated {
      // Fields of one name are adjacent; headers that a client makes have no repeated names.
      for (name, value) in pairs { self[name] = value }
      return
    }
    for (name, value) in pairs {
      let key = name.asciiLowercased
      if let position = indices[key] {
        fields[position].value = value
      } else {
        indices[key] = fields.count
        add(name, value)
      }
    }
  }

  /// Removes every field of a name.
  package mutating func remove(_ name: String) {
    guard contains(name) else { return }
    fields.removeAll { Self.sameName($0.name, name) }
  }

  /// Whether two field names are the same: ASCII letters without regard to case, other bytes as
  /// they are.
  package static func sameName(_ left: String, _ right: String) -> Bool {
    left.isIdentical(to: right) || right.withBytes { sameName(left, $0) }
  }

  /// Whether two field names are the same, as ``sameName(_:_:)-(String,String)``.
  ///
  /// - Parameter right: The UTF-8 bytes of one of them.
  package static func sameName(_ left: String, _ right: UnsafeRawBufferPointer) -> Bool {
    left.withBytes { $0.hasSameBytes(as: right, ignoringCase: true) }
  }
}

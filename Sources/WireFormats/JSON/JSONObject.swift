// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// The members of a JSON object, in the order in which they were written; names are compared by
/// their bytes.
package struct JSONObject: Sendable {
  /// One member.
  package struct Member: Sendable {
    /// The name.
    package let key: String
    /// The value.
    package fileprivate(set) var value: JSONNode
  }

  /// All members in order.
  package private(set) var members: [Member] = []
  /// The position of each name, kept once there are too many for a linear search.
  private var indices: [ByteName: Int] = [:]
  private static let searchLimit = 12

  /// An object without members.
  package init() {}

  /// The number of members.
  package var count: Int { members.count }

  /// Whether there is none.
  package var isEmpty: Bool { members.isEmpty }

  /// The names in order.
  package var keys: some Sequence<String> { members.lazy.map(\.key) }

  /// The value of a name. Setting keeps a member's position, or appends it; `nil` removes it.
  package subscript(_ key: String) -> JSONNode? {
    get { index(of: key).map { members[$0].value } }
    set {
      switch (index(of: key), newValue) {
      case (let index?, let value?): members[index].value = value
      case (nil, let value?): append(key, value)
      case (let index?, nil):
        members.remove(at: index)
        indices = [:]
        if members.count > Self.searchLimit { indexMembers() }
      case (nil, nil): break
      }
    }
  }

  private mutating func append(_ key: String, _ value: JSONNode) {
    members.append(Member(key: key, value: value))
    if !indices.isEmpty {
      indices[ByteName(key)] = members.count - 1
    } else if members.count > Self.searchLimit {
      indexMembers()
    }
  }

  private mutating func indexMembers() {
    for (index, member) in members.enumerated() { indices[ByteName(member.key)] = index }
  }

  private func index(of key: String) -> Int? {
    if !indices.isEmpty { return indices[ByteName(key)] }
    return members.firstIndex { $0.key.hasSameBytes(as: key) }
  }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
  /// An object from a literal, in order; if a name is repeated the last value counts.
  package init(dictionaryLiteral elements: (String, JSONNode)...) {
    self.init(elements)
  }

  /// An object from names and values, in order; if a name is repeated the last value counts.
  package init(_ pairs: some Sequence<(String, JSONNode)>) {
    for (key, value) in pairs { self[key] = value }
  }
}

extension JSONObject: Equatable {
  /// Whether two objects have the same members, in any order.
  package static func == (left: JSONObject, right: JSONObject) -> Bool {
    left.count == right.count && left.members.allSatisfy { right[$0.key] == $0.value }
  }
}

extension JSONObject: RandomAccessCollection {
  /// The position of the first member.
  package var startIndex: Int { members.startIndex }
  /// The position after the last member.
  package var endIndex: Int { members.endIndex }
  /// The name and value at a position.
  package subscript(position: Int) -> (key: String, value: JSONNode) {
    (members[position].key, members[position].value)
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// The members of an object under construction: a name that comes again takes the place of the
/// first and the value of the last.
@usableFromInline
struct MemberList<Value> {
  @usableFromInline var members: [(name: String, value: Value)] = []
  /// Positions by name, kept only once there are too many members to look through.
  @usableFromInline var positions: [ByteName: Int] = [:]
  @inlinable static var lookThroughLimit: Int { 16 }

  @usableFromInline
  init() {}

  @inlinable
  mutating func set(_ name: String, _ value: Value) {
    if let position = position(of: name) {
      members[position].value = value
      return
    }
    members.append((name, value))
    if members.count == Self.lookThroughLimit {
      for (position, member) in members.enumerated() { positions[ByteName(member.name)] = position }
    } else if members.count > Self.lookThroughLimit {
      positions[ByteName(name)] = members.count - 1
    }
  }

  @inlinable
  func position(of name: String) -> Int? {
    if members.count < Self.lookThroughLimit {
      return members.firstIndex { $0.name.hasSameBytes(as: name) }
    }
    return positions[ByteName(name)]
  }
}

/// A name that is equal only to the same bytes.
@usableFromInline
struct ByteName: Hashable {
  @usableFromInline let text: String

  @usableFromInline
  init(_ text: String) {
    self.text = text
  }

  @usableFromInline
  static func == (left: Self, right: Self) -> Bool {
    left.text.hasSameBytes(as: right.text)
  }

  // Canonically equivalent names hash alike, which costs nothing but a comparison.
  @usableFromInline
  func hash(into hasher: inout Hasher) {
    hasher.combine(text)
  }
}

extension String {
  /// Equality of bytes. `==` is canonical equivalence and serves as the quick way to a no.
  @inlinable
  func hasSameBytes(as other: String) -> Bool {
    self == other && utf8.elementsEqual(other.utf8)
  }
}

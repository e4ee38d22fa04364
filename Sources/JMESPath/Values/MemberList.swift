// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

public import WireFormats

/// The members of an object under construction: a repeated name keeps the position of the first and
/// the value of the last.
@usableFromInline package struct MemberList<Value> {
  @usableFromInline package var members: [(name: String, value: Value)] = []
  /// Positions by name, kept once there are too many members for a linear search.
  @usableFromInline package var positions: [ByteName: Int] = [:]
  @inlinable package static var lookThroughLimit: Int { 16 }

  @usableFromInline package init() {}

  @inlinable
  package mutating func set(_ name: String, _ value: Value) {
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
  package func position(of name: String) -> Int? {
    if members.count < Self.lookThroughLimit {
      return members.firstIndex { $0.name.hasSameBytes(as: name) }
    }
    return positions[ByteName(name)]
  }
}

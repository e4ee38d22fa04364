// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

public import WireFormats

/// A tree of values that expressions can be evaluated on.
///
/// The requirements carry the language's name, so that a type can conform without conflicts with
/// its other members. Text is compared by its UTF-8 bytes, never by canonical equivalence;
/// conforming types look up members in the same way.
@usableFromInline
package protocol JMESPathValue {
  /// The value as the language sees it, with its content.
  var jmespathView: JMESPathView<Self> { get }

  /// The member with a name, or nil if this isn't an object or has no such member.
  func jmespathMember(_ name: String) -> Self?

  /// The members of an object, in the document's order. Empty for all other kinds.
  var jmespathMembers: [(name: String, value: Self)] { get }

  /// The number of members of an object.
  var jmespathMemberCount: Int { get }

  /// The result of `to_string` for an opaque value; not called for others.
  var jmespathOpaqueText: String { get }

  /// Whether two opaque values are equal; not called for others.
  func jmespathEqualsOpaque(_ other: Self) -> Bool

  static var jmespathNull: Self { get }
  static func jmespath(boolean: Bool) -> Self
  static func jmespath(integer: Int64) -> Self
  static func jmespath(double: Double) -> Self
  /// A whole number beyond 64 bits.
  ///
  /// - Parameters:
  ///   - whole: Its digits, behind a sign if it is negative.
  ///   - double: The nearest double.
  static func jmespath(whole: String, nearest double: Double) -> Self
  static func jmespath(string: String) -> Self
  static func jmespath(array: [Self]) -> Self
  /// - Parameter object: the members in their order, with unique names.
  static func jmespath(object: [(name: String, value: Self)]) -> Self
}

/// A value as the language sees it.
@usableFromInline
package enum JMESPathView<Value: JMESPathValue> {
  case null
  case boolean(Bool)
  /// A number. Integers and doubles are one kind, and `1` equals `1.0`.
  case integer(Int64)
  case double(Double)
  case string(String)
  case array([Value])
  /// An object; its members are read from the value itself.
  case object
  /// A scalar of a kind that the language doesn't have (bytes, a point in time). It is true, equals
  /// its equals, has no `type`, and passes through unchanged.
  case opaque
}

extension JMESPathView {
  /// The kind's name in error messages; for JMESPath's own kinds what `type` returns.
  var kindName: String {
    switch self {
    case .null: "null"
    case .boolean: "boolean"
    case .integer, .double: "number"
    case .string: "string"
    case .array: "array"
    case .object: "object"
    case .opaque: "opaque"
    }
  }
}

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

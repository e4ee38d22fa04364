// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import AWSProtocols
public import JMESPath
import WireFormats

extension Value: JMESPathValue {
  /// The value as the language sees it.
  package var jmespathView: JMESPathView<Value> {
    switch self {
    case .null: .null
    case .bool(let bool): .boolean(bool)
    case .integer(let integer): .integer(integer)
    case .double(let double): .double(double)
    case .number(let text): Double(text).map(JMESPathView.double) ?? .opaque
    case .string(let text): .string(text)
    case .list(let elements), .set(let elements): .array(elements)
    case .structure: .object
    case .blob, .timestamp, .stream, .events, .deferred: .opaque
    }
  }

  /// The member with a name.
  package func jmespathMember(_ name: String) -> Value? {
    guard case .structure(let structure) = self else { return nil }
    return structure[name]
  }

  /// The members of a structure in order.
  package var jmespathMembers: [(name: String, value: Value)] {
    guard case .structure(let structure) = self else { return [] }
    return Array(structure)
  }

  /// The number of members of a structure.
  package var jmespathMemberCount: Int {
    guard case .structure(let structure) = self else { return 0 }
    return structure.count
  }

  /// The result of `to_string` for bytes and instants.
  package var jmespathOpaqueText: String {
    switch self {
    case .timestamp(let timestamp): timestamp.iso8601
    case .blob(let bytes): Base64.encode(bytes)
    default: kindName
    }
  }

  /// Whether two opaque values are equal.
  package func jmespathEqualsOpaque(_ other: Value) -> Bool { self == other }

  /// ``null``.
  package static var jmespathNull: Value { .null }
  /// A boolean.
  package static func jmespath(boolean: Bool) -> Value { .bool(boolean) }
  /// A whole number.
  package static func jmespath(integer: Int64) -> Value { .integer(integer) }
  /// A floating-point number.
  package static func jmespath(double: Double) -> Value { .double(double) }
  /// A whole number beyond 64 bits.
  package static func jmespath(whole: String, nearest double: Double) -> Value { .number(whole) }
  /// A string.
  package static func jmespath(string: String) -> Value { .string(string) }
  /// A list.
  package static func jmespath(array: [Value]) -> Value { .list(array) }
  /// A structure.
  package static func jmespath(object: [(name: String, value: Value)]) -> Value {
    .structure(Structure(object.map { ($0.name, $0.value) }))
  }
}

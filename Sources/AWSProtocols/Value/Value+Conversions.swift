// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif
public import WireFormats

// A value as a Swift type. These are initialisers of the types, not properties of `Value`: every
// name on `Value` belongs to AWS, and a property `string` would hide the members of that name.
//
// Each takes an optional, so that the values of a `Structure` need no unwrapping:
// `String(parameters["Bucket"])`.

extension String {
  /// The value as a string, or `nil` if it is of another kind. `"\(value)"` writes values of any
  /// kind.
  public init?(_ value: Value?) {
    guard case .string(let text)? = value else { return nil }
    self = text
  }
}

extension Bool {
  /// The value as a Boolean, or `nil` if it is of another kind.
  public init?(_ value: Value?) {
    guard case .bool(let bool)? = value else { return nil }
    self = bool
  }
}

// Specialized: 0.4 % of `scripts/instructions search`.
extension FixedWidthInteger {
  /// The value as a whole number, or `nil` if it is of another kind, has a fraction, or doesn't
  /// fit.
  @specialized(where Self == Int)
  @specialized(where Self == Int64)
  public init?(_ value: Value?) {
    switch value {
    case .integer(let integer): self.init(exactly: integer)
    case .double(let double): self.init(exactly: double)
    case .number(let text): self.init(text)
    default: return nil
    }
  }
}

extension Double {
  /// The value as a number, or `nil` if it is of another kind. Numbers of more than 53 bits are
  /// rounded.
  public init?(_ value: Value?) {
    switch value {
    case .double(let double): self = double
    case .integer(let integer): self.init(integer)
    case .number(let text): self.init(text)
    default: return nil
    }
  }
}

extension Float {
  /// The value as a number, rounded to a `Float`, or `nil` if it is of another kind.
  public init?(_ value: Value?) {
    guard let double = Double(value) else { return nil }
    self.init(double)
  }
}

extension Timestamp {
  /// The value as an instant, or `nil` if it is of another kind.
  public init?(_ value: Value?) {
    guard case .timestamp(let timestamp)? = value else { return nil }
    self = timestamp
  }
}

extension Date {
  /// The value as an instant, or `nil` if it is of another kind.
  public init?(_ value: Value?) {
    guard let timestamp = Timestamp(value) else { return nil }
    self = timestamp.date
  }
}

extension Data {
  /// The bytes of a blob in memory, or `nil` if the value is of another kind. `Data(reading:)`
  /// reads streams too.
  public init?(_ value: Value?) {
    guard case .blob(let bytes)? = value else { return nil }
    self.init(bytes)
  }
}

extension [UInt8] {
  /// The bytes of a blob in memory, or `nil` if the value is of another kind. `[UInt8](reading:)`
  /// reads streams too.
  public init?(_ value: Value?) {
    guard case .blob(let bytes)? = value else { return nil }
    self = bytes
  }
}

extension [Value] {
  /// The elements of a list or a set, or `nil` if the value is of another kind. `value[...]` is an
  /// empty array instead.
  public init?(_ value: Value?) {
    switch value {
    case .list(let elements), .set(let elements): self = elements
    default: return nil
    }
  }
}

extension Structure {
  /// The members of a structure, or the entries of a map, in order; `nil` if the value is of
  /// another kind.
  public init?(_ value: Value?) {
    guard case .structure(let members)? = value else { return nil }
    self = members
  }
}

extension [String: Value] {
  /// The members of a structure, or the entries of a map, by name; `nil` if the value is of another
  /// kind.
  ///
  /// Names that Unicode calls equivalent are one key here; ``Structure`` keeps them apart.
  public init?(_ value: Value?) {
    guard case .structure(let members)? = value else { return nil }
    self.init(minimumCapacity: members.count)
    for (name, value) in members { self[name] = value }
  }
}

extension Value {
  /// The elements of a list or a set: `for bucket in response.Buckets[...]`. Empty if the value is
  /// of another kind, so a missing list reads as an empty one.
  public subscript(_: (UnboundedRange_) -> Void) -> [Value] {
    switch self {
    case .list(let elements), .set(let elements): elements
    default: []
    }
  }
}

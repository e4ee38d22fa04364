// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// A type that can be a parameter: Swift's own types, collections of them, ``Value`` itself.
///
/// Types of your own can conform. Enumerations with raw values need only declare it.
public protocol ValueConvertible {
  /// The value as a parameter. (Not named `value`, which would hide the members of that name.)
  var asValue: Value { get }
}

extension Value {
  /// A value of any convertible type. `nil` becomes ``null``.
  public init(_ convertible: (any ValueConvertible)?) { self = convertible?.asValue ?? .null }
}

extension Value: ValueConvertible {
  /// Itself.
  public var asValue: Value { self }
}

extension Structure: ValueConvertible {
  /// The structure.
  public var asValue: Value { .structure(self) }
}

extension Optional: ValueConvertible where Wrapped: ValueConvertible {
  /// The value, or ``Value/null``.
  public var asValue: Value { self?.asValue ?? .null }
}

extension RawRepresentable where RawValue: ValueConvertible, Self: ValueConvertible {
  /// The raw value.
  public var asValue: Value { rawValue.asValue }
}

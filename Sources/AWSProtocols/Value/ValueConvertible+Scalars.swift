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

extension String: ValueConvertible {
  /// A text.
  public var asValue: Value { .string(self) }
}

extension Substring: ValueConvertible {
  /// A text.
  public var asValue: Value { .string(String(self)) }
}

extension Bool: ValueConvertible {
  /// A truth value.
  public var asValue: Value { .bool(self) }
}

extension ValueConvertible where Self: BinaryInteger {
  /// A whole number.
  public var asValue: Value {
    Int64(exactly: self).map(Value.integer) ?? .number(String(self))
  }
}

extension Int: ValueConvertible {}
extension Int8: ValueConvertible {}
extension Int16: ValueConvertible {}
extension Int32: ValueConvertible {}
extension Int64: ValueConvertible {}
extension UInt: ValueConvertible {}
extension UInt8: ValueConvertible {}
extension UInt16: ValueConvertible {}
extension UInt32: ValueConvertible {}
extension UInt64: ValueConvertible {}

extension Double: ValueConvertible {
  /// A floating-point number.
  public var asValue: Value { .double(self) }
}

extension Float: ValueConvertible {
  /// The `Double` whose shortest text this number has (`0.1`).
  public var asValue: Value { .double(Double(description) ?? Double(self)) }
}

extension Timestamp: ValueConvertible {
  /// An instant.
  public var asValue: Value { .timestamp(self) }
}

extension Date: ValueConvertible {
  /// An instant.
  public var asValue: Value { .timestamp(Timestamp(self)) }
}

extension Data: ValueConvertible {
  /// Bytes.
  public var asValue: Value { .blob([UInt8](self)) }
}

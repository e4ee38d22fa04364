// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

public import WireFormats

extension Array: ValueConvertible where Element: ValueConvertible {
  /// A list; bytes of an array of `UInt8`.
  public var asValue: Value {
    // The same type by another name: a conditional cast would look at each byte.
    if Element.self == UInt8.self { return .blob(unsafeBitCast(self, to: [UInt8].self)) }
    return .list(map(\.asValue))
  }
}

extension ArraySlice: ValueConvertible where Element: ValueConvertible {
  /// A list; bytes of a slice of `UInt8`.
  public var asValue: Value { Array(self).asValue }
}

extension Set: ValueConvertible where Element: ValueConvertible {
  /// A set. APIs that take a list take its elements in any order.
  public var asValue: Value { .set(map(\.asValue)) }
}

extension Dictionary: ValueConvertible where Key == String, Value: ValueConvertible {
  /// A structure or map, sorted by the bytes of the names so that equal dictionaries make equal
  /// requests.
  public var asValue: AWSProtocols.Value {
    let sorted = sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    return .structure(Structure(sorted.lazy.map { ($0.key, $0.value.asValue) }))
  }
}

extension KeyValuePairs: ValueConvertible where Key == String, Value: ValueConvertible {
  /// A structure or map in the pairs' order.
  public var asValue: AWSProtocols.Value {
    .structure(Structure(lazy.map { ($0.key, $0.value.asValue) }))
  }
}

extension ByteStream: ValueConvertible {
  /// Bytes that are read while the request is sent.
  public var asValue: Value { .stream(self) }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

extension String {
  /// Calls a closure with the UTF-8 bytes in place.
  // Inlined: see `UnsafeRawBufferPointer.hasSameBytes(as:ignoringCase:)`.
  @inlinable @inline(__always)
  package func withBytes<Result>(
    _ body: (UnsafeRawBufferPointer) throws -> Result
  ) rethrows -> Result {
    let result = try utf8.withContiguousStorageIfAvailable { bytes in
      try body(UnsafeRawBufferPointer(bytes))
    }
    if let result { return result }
    // A string of another kind (one bridged from Objective-C) is copied first.
    var copy = self
    return try copy.withUTF8 { try body(UnsafeRawBufferPointer($0)) }
  }

  /// Whether two strings are copies of one, or short and equal. Strings that aren't may still have the
  /// same bytes.
  @inlinable @inline(__always)
  package func isIdentical(to other: String) -> Bool {
    withUnsafeBytes(of: self) { left in
      withUnsafeBytes(of: other) { left.hasSameBytes(as: $0) }
    }
  }

  /// Whether two strings have the same UTF-8 bytes. `==` would also treat canonically equivalent
  /// strings as equal, and AWS's keys aren't equal then.
  @usableFromInline
  package func hasSameBytes(as other: String) -> Bool {
    if isIdentical(to: other) { return true }
    guard utf8.count == other.utf8.count else { return false }
    return withBytes { left in other.withBytes { left.hasSameBytes(as: $0) } }
  }

  /// Whether the UTF-8 bytes begin with those of another string. `hasPrefix(_:)` would also accept a
  /// canonically equivalent beginning.
  package func hasBytePrefix(_ prefix: String) -> Bool {
    withBytes { bytes in
      prefix.withBytes { prefix in
        bytes.count >= prefix.count
          && UnsafeRawBufferPointer(rebasing: bytes[..<prefix.count]).hasSameBytes(as: prefix)
      }
    }
  }

  /// Whether the UTF-8 bytes come before those of another string, as AWS and models sort names.
  @inlinable
  package func precedesInBytes(_ other: String) -> Bool {
    utf8.lexicographicallyPrecedes(other.utf8)
  }

  /// Hashes the UTF-8 bytes, consistent with ``hasSameBytes(as:)``.
  @usableFromInline
  package func hashBytes(into hasher: inout Hasher) {
    withBytes { hasher.combine(bytes: $0) }
    // A byte that no string contains, so that neighbours' bytes don't run together.
    hasher.combine(0xFF as UInt8)
  }

  /// The text of bytes; `nil` if they are not UTF-8.
  ///
  /// Most strings are ASCII, which this checks faster than the standard library validates.
  package init?(validUTF8 bytes: UnsafeBufferPointer<UInt8>) {
    if UnsafeRawBufferPointer(bytes).isASCII {
      self.init(decoding: bytes, as: UTF8.self)
    } else {
      self.init(validating: bytes, as: UTF8.self)
    }
  }
}

extension Sequence where Element: StringProtocol {
  /// The strings in the order of their UTF-8 bytes.
  package func sortedByBytes() -> [Element] {
    sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}

/// A string that equals others by its UTF-8 bytes, as names of members, keys and paths do.
@usableFromInline
package struct ByteName: Hashable, Sendable {
  /// The text.
  @usableFromInline package let text: String

  /// The name from a string.
  @inlinable package init(_ text: String) { self.text = text }

  /// Whether two names have the same bytes.
  @inlinable package static func == (left: ByteName, right: ByteName) -> Bool {
    left.text.hasSameBytes(as: right.text)
  }

  /// Hashes the bytes.
  @inlinable package func hash(into hasher: inout Hasher) { text.hashBytes(into: &hasher) }
}

extension ByteName: Comparable {
  /// Whether a name's bytes come before another's.
  @inlinable package static func < (left: ByteName, right: ByteName) -> Bool {
    left.text.precedesInBytes(right.text)
  }
}

extension ByteName: CustomStringConvertible {
  /// The text.
  @inlinable package var description: String { text }
}

/// Appends strings to an array of bytes in one copy, not byte by byte.
extension [UInt8] {
  /// Appends the UTF-8 bytes of a string.
  package mutating func append(_ text: String) {
    text.withBytes { append(contentsOf: $0) }
  }

  /// Appends the UTF-8 bytes of a string, ASCII capitals as small letters.
  package mutating func append(lowercased text: String) {
    let start = count
    append(text)
    withUnsafeMutableBufferPointer { bytes in
      for index in start..<bytes.count { bytes[index] = bytes[index].asciiLowercased }
    }
  }
}

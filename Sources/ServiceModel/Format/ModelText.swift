// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

public import WireFormats

/// A string inside a compiled model, read in place.
///
/// `@unchecked Sendable`: it points into ``ModelBytes``, which are immutable and live as long as
/// the process.
public struct ModelText: @unchecked Sendable, Hashable, CustomStringConvertible {
  @usableFromInline let base: UnsafeRawPointer
  /// The number of UTF-8 bytes.
  public let count: Int

  @usableFromInline init(base: UnsafeRawPointer, count: Int) {
    self.base = base
    self.count = count
  }

  /// Copies a string to memory that is never freed.
  package init(copying text: String) {
    let bytes = ModelBytes(copying: Array(text.utf8))
    self.init(base: bytes.base, count: bytes.count)
  }

  /// Whether it has no bytes.
  @inlinable public var isEmpty: Bool { count == 0 }

  /// The UTF-8 bytes.
  @inlinable public var bytes: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: base, count: count)
  }

  /// The text as a `String`.
  @inlinable public var string: String { String(decoding: bytes, as: UTF8.self) }

  /// The text as a `String`.
  public var description: String { string }

  /// Compares bytes.
  @inlinable
  public static func == (left: ModelText, right: ModelText) -> Bool { left.equals(right.bytes) }

  /// Compares bytes.
  @inlinable
  public static func == (left: ModelText, right: String) -> Bool {
    // Most strings differ in length, which is known without reading the bytes.
    guard left.count == right.utf8.count else { return false }
    return right.withBytes { left.equals($0) }
  }

  /// Compares bytes.
  @inlinable @inline(__always)
  public func equals(_ other: UnsafeRawBufferPointer) -> Bool { bytes.hasSameBytes(as: other) }

  /// Hashes bytes.
  public func hash(into hasher: inout Hasher) { hasher.combine(bytes: bytes) }
}

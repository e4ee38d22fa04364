// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

public import WireFormats

/// The bytes of one compiled blob: a service, a rule set, a tree of data. All views (``Schema``,
/// ``ModelNode``, …) are offsets into such bytes and read them in place.
///
/// Every read is bounds-checked: an offset outside reads as zero, so that damaged bytes lead to
/// missing names and never to a crash. (The checksum detects damage when the blob is opened.)
///
/// `@unchecked Sendable`: the memory is never written after `init` and lives as long as the
/// process. It belongs to the executable's constants, or was allocated by ``init(copying:)``, which
/// never frees it. ``withCopy(of:_:)`` frees it after the closure, which alone sees it.
public struct ModelBytes: @unchecked Sendable, Hashable {
  @usableFromInline let base: UnsafeRawPointer
  /// The number of bytes.
  public let count: Int

  /// Views memory that lives as long as the process and is never written.
  public init(immortal bytes: UnsafeRawBufferPointer) {
    base = bytes.baseAddress ?? ModelBytes(copying: []).base
    count = bytes.count
  }

  /// Copies bytes to memory that is never freed: models are loaded once per process.
  public init(copying bytes: [UInt8]) {
    let memory = UnsafeMutableRawBufferPointer.allocate(
      byteCount: max(bytes.count, 1), alignment: 8)
    memory.copyBytes(from: bytes)
    base = UnsafeRawPointer(memory.baseAddress.unsafelyUnwrapped)
    count = bytes.count
  }

  /// Passes a copy of bytes to a closure, and frees it afterwards: for bytes that are used once. No
  /// view of the bytes may leave the closure.
  package static func withCopy<Result, Failure: Error>(
    of bytes: [UInt8], _ body: (ModelBytes) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let copy = ModelBytes(copying: bytes)
    defer { copy.base.deallocate() }
    return try body(copy)
  }

  /// A part of the bytes; `nil` if it isn't wholly inside.
  public func slice(at offset: Int, count length: Int) -> ModelBytes? {
    guard offset >= 0, length >= 0, offset <= count, length <= count - offset else { return nil }
    return ModelBytes(immortal: UnsafeRawBufferPointer(start: base + offset, count: length))
  }

  /// All bytes.
  public var buffer: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: base, count: count) }

  /// The byte at an offset; 0 outside.
  @inlinable
  package func u8(_ offset: Int) -> UInt8 {
    guard offset >= 0, offset < count else { return 0 }
    return base.load(fromByteOffset: offset, as: UInt8.self)
  }

  /// The 4 bytes at an offset, little-endian and unaligned; 0 outside.
  @inlinable
  package func u32(_ offset: Int) -> Int {
    guard offset >= 0, offset <= count - 4 else { return 0 }
    return Int(UInt32(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
  }

  /// The 8 bytes at an offset, little-endian and unaligned; 0 outside.
  @inlinable
  package func u64(_ offset: Int) -> UInt64 {
    guard offset >= 0, offset <= count - 8 else { return 0 }
    return UInt64(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// The text at an offset: its length, then its UTF-8; empty for offset 0. The length is one byte,
  /// or ``longText`` and then the length in 4 bytes.
  @inlinable @inline(__always)
  package func text(_ offset: Int) -> ModelText {
    guard offset != 0 else { return ModelText(base: base, count: 0) }
    let short = u8(offset)
    guard short == Self.longText else { return text(at: offset + 1, length: Int(short)) }
    return text(at: offset + 5, length: u32(offset + 1))
  }

  /// The marker of a string whose length doesn't fit into a byte.
  @inlinable package static var longText: UInt8 { 0xFF }

  @inlinable
  func text(at offset: Int, length: Int) -> ModelText {
    guard length <= count - offset else { return ModelText(base: base, count: 0) }
    return ModelText(base: base + offset, count: length)
  }

  /// The number of records of a size that fit after a count at an offset.
  @inlinable @inline(__always)
  package func tableCount(_ offset: Int, recordSize: Int) -> Int {
    guard offset != 0 else { return 0 }
    let number = u32(offset)
    return number <= (count - offset - 4) / recordSize ? number : 0
  }
}

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

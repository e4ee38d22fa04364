// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ServiceModel

/// A growing run of bytes in which equal entries are stored once.
///
/// Offsets count from the beginning of the blob, so the pool starts with the bytes of the blob's
/// header, and no entry has offset 0.
struct InternPool {
  /// All bytes so far.
  private(set) var bytes: [UInt8]
  /// The positions and lengths of the entries, by hash; a length of 0 marks a free slot.
  private var slots: [(offset: UInt32, length: UInt32)]
  private var used = 0

  /// A pool whose first bytes are reserved for a header.
  init(headerSize: Int) {
    bytes = [UInt8](repeating: 0, count: headerSize)
    slots = Array(repeating: (0, 0), count: 1 << 10)
  }

  /// Stores the bytes that a closure appends, or finds equal ones.
  ///
  /// - Returns: the offset of the entry.
  mutating func intern(
    _ append: (inout [UInt8]) -> Void
  ) throws(CompileError) -> UInt32 {
    let start = bytes.count
    append(&bytes)
    let length = bytes.count - start
    guard bytes.count <= Int(Int32.max) else { throw CompileError("it is larger than 2 GiB") }
    var slot = hash(from: start) & (slots.count - 1)
    while slots[slot].length != 0 {
      let (offset, storedLength) = slots[slot]
      if Int(storedLength) == length, areEqual(Int(offset), start, length) {
        bytes.removeLast(length)
        return offset
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = (UInt32(start), UInt32(length))
    used += 1
    if used > slots.count / 2 { grow() }
    return UInt32(start)
  }

  /// FNV-1a: the same in each process, unlike the standard library's hashes.
  private func hash(from start: Int, length: Int? = nil) -> Int {
    let end = length.map { start + $0 } ?? bytes.count
    return bytes.withUnsafeBufferPointer { bytes in
      var hash: UInt64 = 0xcbf2_9ce4_8422_2325
      for byte in bytes[start..<end] { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      return Int(truncatingIfNeeded: (hash ^ (hash >> 32)) & 0x7fff_ffff)
    }
  }

  private func areEqual(_ first: Int, _ second: Int, _ length: Int) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      bytes[first..<first + length].elementsEqual(bytes[second..<second + length])
    }
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: (0, 0), count: old.count * 2)
    for entry in old where entry.length != 0 {
      var slot = hash(from: Int(entry.offset), length: Int(entry.length)) & (slots.count - 1)
      while slots[slot].length != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = entry
    }
  }
}

extension [UInt8] {
  /// Appends a string as ``ServiceModel/ModelBytes/text(_:)`` reads it: its length, then its bytes.
  mutating func append(text utf8: some Collection<UInt8>) {
    let length = utf8.count
    if length < ModelBytes.longText {
      append(UInt8(truncatingIfNeeded: length))
    } else {
      append(ModelBytes.longText)
      append(u32: UInt32(truncatingIfNeeded: length))
    }
    append(contentsOf: utf8)
  }
}

extension [UInt8] {
  /// Appends 4 bytes, the lowest first.
  mutating func append(u32 value: UInt32) {
    for shift in stride(from: UInt32(0), to: 32, by: 8) {
      append(UInt8(truncatingIfNeeded: value >> shift))
    }
  }

  /// Appends 8 bytes, the lowest first.
  mutating func append(u64 value: UInt64) {
    append(u32: UInt32(truncatingIfNeeded: value))
    append(u32: UInt32(truncatingIfNeeded: value >> 32))
  }

  /// Appends zeros up to a multiple of a size.
  mutating func pad(to alignment: Int) {
    while count % alignment != 0 { append(0) }
  }
}

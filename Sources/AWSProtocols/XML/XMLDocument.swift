// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ServiceModel
import WireFormats

/// The bytes of a document, which stay at one address while readers of it live, so that they are
/// read without reference counting.
struct XMLDocument {
  /// The memory, freed with the last reader.
  private final class Owner {
    let memory: UnsafeMutableRawBufferPointer

    init(_ bytes: [UInt8]) {
      memory = .allocate(byteCount: bytes.count &+ XMLDocument.padding, alignment: 8)
      memory.copyBytes(from: bytes)
      memory[bytes.count...].initializeMemory(as: UInt8.self, repeating: 0)
    }

    deinit { memory.deallocate() }
  }

  /// The number of zeros after the bytes, so that a word can be read at any position.
  private static let padding = 8

  private let owner: Owner
  private let base: UnsafeRawPointer
  /// The number of bytes.
  let count: Int

  init(_ bytes: [UInt8]) {
    owner = Owner(bytes)
    base = UnsafeRawPointer(owner.memory.baseAddress.unsafelyUnwrapped)
    count = bytes.count
  }

  /// The byte at a position; 0, which XML never has, outside.
  @inline(__always)
  subscript(place: Int) -> UInt8 {
    // As an unsigned number, a position before the first byte is after the last.
    UInt(bitPattern: place) < UInt(bitPattern: count)
      ? base.load(fromByteOffset: place, as: UInt8.self) : 0
  }

  /// The bytes of a range, as far as they exist; valid while the reader lives.
  @inline(__always)
  func bytes(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    let range = range.clamped(to: 0..<count)
    return UnsafeBufferPointer(
      start: (base + range.lowerBound).assumingMemoryBound(to: UInt8.self), count: range.count)
  }

  /// Whether some bytes are at a position.
  @inline(__always)
  func has(_ bytes: UnsafeRawBufferPointer, at place: Int) -> Bool {
    guard place >= 0, bytes.count <= count &- place else { return false }
    return UnsafeRawBufferPointer(start: base + place, count: bytes.count).hasSameBytes(as: bytes)
  }

  /// The position of the first occurrence of a byte in a range.
  @inline(__always)
  func firstIndex(of byte: UInt8, in range: Range<Int>) -> Int? {
    let range = range.clamped(to: 0..<count)
    return range.first { self[$0] == byte }
  }

  /// The position of the first byte that needs attention in text: `<`, `&`, and control characters
  /// except for a tab and a line feed; the document's end if there is none.
  func endOfPlainText(from start: Int) -> Int {
    var place = max(start, 0)
    while place < count {
      guard let index = EightBytes(at: base + place).firstControl(or: 0x3C, or: 0x26) else {
        place &+= 8
        continue
      }
      place &+= index
      guard self[place] == 0x09 || self[place] == 0x0A else { break }
      place &+= 1
    }
    // Beyond the end there are only zeros.
    return min(place, count)
  }
}

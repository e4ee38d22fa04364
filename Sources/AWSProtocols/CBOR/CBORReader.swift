// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

/// Reads CBOR (RFC 8949) item by item straight from bytes.
///
/// Accepts what services send: integers, byte and text strings, arrays, maps (all of definite and
/// indefinite length), tag 1, `false`, `true`, `null`, `undefined`, and numbers of 16, 32 and 64
/// bits. Everything else is an error.
struct CBORReader {
  /// The kinds of items; the numbers are the major types.
  enum Kind: UInt8 {
    case unsigned = 0
    case negative
    case bytes
    case text
    case array
    case map
    case tag
    case simple
  }

  /// An item's first bytes.
  struct Head {
    let kind: Kind
    /// The low five bits of the first byte.
    let info: UInt8
    /// The number that they encode: a value, a length, a tag.
    let argument: UInt64

    var isIndefinite: Bool { info == 31 }
  }

  private let bytes: [UInt8]
  private(set) var offset = 0
  private var depth = 0
  private static let maximumDepth = 256
  private static let breakCode: UInt8 = 0xFF

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func error(_ reason: String) -> ResponseParserError {
    ResponseParserError("Invalid CBOR at byte \(offset): \(reason)")
  }

  /// Consumes a null (or `undefined`) if one is next.
  mutating func readNullIfPresent() throws -> Bool {
    guard offset < bytes.count else { throw error("the body is truncated") }
    guard bytes[offset] == 0xF6 || bytes[offset] == 0xF7 else { return false }
    offset += 1
    return true
  }

  /// Reads the head of an item.
  mutating func readHead() throws -> Head {
    guard offset < bytes.count else { throw error("the body is truncated") }
    let first = bytes[offset]
    guard let kind = Kind(rawValue: first >> 5) else { throw error("unknown item type") }
    let info = first & 31
    let size: Int
    switch info {
    case 0..<24:
      offset += 1
      return Head(kind: kind, info: info, argument: UInt64(info))
    case 24: size = 1
    case 25: size = 2
    case 26: size = 4
    case 27: size = 8
    case 31 where kind == .bytes || kind == .text || kind == .array || kind == .map:
      offset += 1
      return Head(kind: kind, info: info, argument: 0)
    default: throw error("unknown item form")
    }
    guard bytes.count - offset > size else { throw error("the body is truncated") }
    var argument: UInt64 = 0
    for index in (offset + 1)...(offset + size) {
      argument = argument << 8 | UInt64(bytes[index])
    }
    offset += 1 + size
    return Head(kind: kind, info: info, argument: argument)
  }

  /// Whether the end of a container of indefinite length is next, which is consumed.
  private mutating func readBreak() throws -> Bool {
    guard offset < bytes.count else { throw error("the body is truncated") }
    guard bytes[offset] == Self.breakCode else { return false }
    offset += 1
    return true
  }

  /// Reads the bytes of a byte or text string.
  mutating func readBytes(_ head: Head) throws -> ArraySlice<UInt8> {
    guard head.isIndefinite else { return try take(head.argument) }
    var all: [UInt8] = []
    while try !readBreak() {
      let chunk = try readHead()
      guard chunk.kind == head.kind, !chunk.isIndefinite else {
        throw error("a string contains a chunk of another type")
      }
      all += try take(chunk.argument)
    }
    return all[...]
  }

  private mutating func take(_ count: UInt64) throws -> ArraySlice<UInt8> {
    guard count <= UInt64(bytes.count - offset) else { throw error("a string is truncated") }
    let start = offset
    offset += Int(count)
    return bytes[start..<offset]
  }

  /// Reads a string string.
  mutating func readText(_ head: Head) throws -> String {
    let bytes = try readBytes(head)
    guard let text = bytes.withUnsafeBufferPointer({ String(validUTF8: $0) }) else {
      throw error("text is not valid UTF-8")
    }
    return text
  }

  /// Enters an array or a map.
  mutating func enter() throws {
    guard depth < Self.maximumDepth else {
      throw error("arrays and maps are nested deeper than \(Self.maximumDepth)")
    }
    depth += 1
  }

  /// Leaves an array or a map.
  mutating func leave() { depth -= 1 }

  /// Whether an array or a map that was entered has another item or entry; the end is consumed.
  ///
  /// - Parameter rest: The number of items left, for a definite length.
  mutating func hasItem(_ head: Head, rest: inout UInt64) throws -> Bool {
    if head.isIndefinite { return try !readBreak() }
    guard rest > 0 else { return false }
    rest -= 1
    return true
  }

  /// Reads the items of an array or the entries of a map, calling a closure for each.
  mutating func readItems(
    _ head: Head, _ item: (inout CBORReader) throws -> Void
  ) throws {
    try enter()
    var rest = head.argument
    while try hasItem(head, rest: &rest) { try item(&self) }
    leave()
  }

  /// Skips one item.
  mutating func skip() throws {
    let head = try readHead()
    switch head.kind {
    case .unsigned, .negative: return
    case .bytes, .text: _ = try readBytes(head)
    case .array: try readItems(head) { try $0.skip() }
    case .map:
      try readItems(head) {
        try $0.skip()
        try $0.skip()
      }
    case .tag:
      // A tag precedes its item; tags of tags end with the bytes.
      var inner = try readHead()
      while inner.kind == .tag { inner = try readHead() }
      offset -= inner.size
      try skip()
    case .simple: return
    }
  }

  /// The number of a head of kind ``Kind/simple``; `nil` if it isn't a number.
  static func number(_ head: Head) -> Double? {
    guard head.kind == .simple else { return nil }
    switch head.info {
    case 25: return half(UInt16(truncatingIfNeeded: head.argument))
    case 26: return Double(Float(bitPattern: UInt32(truncatingIfNeeded: head.argument)))
    case 27: return Double(bitPattern: head.argument)
    default: return nil
    }
  }

  /// A number of 16 bits (IEEE 754 binary16).
  private static func half(_ bits: UInt16) -> Double {
    let exponent = Int(bits >> 10 & 31)
    let fraction = Double(bits & 0x3FF)
    let magnitude: Double =
      switch exponent {
      case 0: fraction * 0x1p-24
      case 31: fraction == 0 ? .infinity : .nan
      default: Double(sign: .plus, exponent: exponent - 25, significand: fraction + 1024)
      }
    return bits & 0x8000 == 0 ? magnitude : -magnitude
  }
}

extension CBORReader.Head {
  /// The number of bytes of the head.
  var size: Int {
    switch info {
    case 24: 2
    case 25: 3
    case 26: 5
    case 27: 9
    default: 1
    }
  }
}

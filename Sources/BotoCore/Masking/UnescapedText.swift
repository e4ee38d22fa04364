// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

/// A string that is decoded step by step: without escapes, out of Base64, and finally without all
/// characters that aren't compared. Each byte knows its position in the original text.
struct UnescapedText {
  /// The length of the longest escape in bytes.
  static let longestEscape = 6

  private(set) var bytes: [UInt8] = []
  /// The start of each byte in the original text.
  private(set) var starts: [Int32] = []
  /// The end of each byte there.
  private(set) var ends: [Int32] = []

  /// An undecoded string; `nil` if it is longer than two gigabytes.
  init?(_ text: String) {
    bytes = Array(text.utf8)
    guard let count = Int32(exactly: bytes.count) else { return nil }
    starts = Array(0..<count)
    ends = starts.map { $0 + 1 }
  }

  private init(capacity: Int) {
    bytes.reserveCapacity(capacity)
    starts.reserveCapacity(capacity)
    ends.reserveCapacity(capacity)
  }

  private mutating func append(_ byte: UInt8, _ start: Int32, _ end: Int32) {
    bytes.append(byte)
    starts.append(start)
    ends.append(end)
  }

  /// The range of a run of bytes in the original text.
  func sourceRange(of range: Range<Int>) -> Range<Int> {
    Int(starts[range.lowerBound])..<Int(ends[range.upperBound - 1])
  }

  // MARK: - Letters

  /// The compared characters of a string: letters, as small ones, digits, and visible characters
  /// beyond ASCII. Blanks, quotes and punctuation are dropped: values are broken by them, and
  /// Base64 has two variants of them.
  var letters: UnescapedText {
    var letters = UnescapedText(capacity: bytes.count)
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"):
        letters.append(byte, starts[index], ends[index])
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        letters.append(byte | 0x20, starts[index], ends[index])
      case 0x80...:
        letters.append(byte, starts[index], ends[index])
        letters.removeInvisible()
      default: break
      }
    }
    return letters
  }

  /// The invisible scalars: blanks, joiners, soft hyphens.
  private static let invisible: [ClosedRange<UInt32>] = [
    0xA0...0xA0, 0xAD...0xAD, 0x34F...0x34F, 0x180E...0x180E, 0x2000...0x200F, 0x2028...0x202F,
    0x205F...0x206F, 0x3000...0x3000, 0xFE00...0xFE0F, 0xFEFF...0xFEFF,
  ]

  /// Removes an invisible scalar at the end.
  private mutating func removeInvisible() {
    for count in 2...3 where bytes.count >= count {
      let tail = bytes.suffix(count)
      let lead: UInt8 = count == 2 ? 0xC0 : 0xE0
      guard let first = tail.first, first >= lead, first < lead + (count == 2 ? 0x20 : 0x10) else {
        continue
      }
      let value = tail.dropFirst().reduce(UInt32(first - lead)) { $0 << 6 | UInt32($1 & 0x3F) }
      guard Self.invisible.contains(where: { $0.contains(value) }) else { continue }
      bytes.removeLast(count)
      starts.removeLast(count)
      ends.removeLast(count)
      return
    }
  }

  // MARK: - Base64

  /// The bytes of the whole text as Base64, in either alphabet and ignoring other characters, from
  /// one of the first four letters on.
  func decoded(from first: Int) -> UnescapedText {
    var decoded = UnescapedText(capacity: bytes.count * 3 / 4)
    var passed = 0
    var bits: UInt32 = 0
    var count = 0
    var lastStart: Int32 = 0
    for (index, byte) in bytes.enumerated() {
      guard let value = Self.base64Value(byte) else { continue }
      passed += 1
      guard passed > first else { continue }
      bits = bits << 6 | UInt32(value)
      count += 6
      if count >= 8 {
        count -= 8
        decoded.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)), lastStart, ends[index])
      }
      lastStart = starts[index]
    }
    return decoded
  }

  /// Whether there is a Base64 word of a length.
  func hasWord(of length: Int) -> Bool {
    var run = 0
    for byte in bytes {
      run = Self.base64Value(byte) == nil ? 0 : run + 1
      if run == length { return true }
    }
    return false
  }

  private static func base64Value(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte - UInt8(ascii: "A")
    case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - UInt8(ascii: "a") + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0") + 52
    case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
    case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
    default: nil
    }
  }

  // MARK: - Escapes

  /// Removes one layer of escapes: of URLs (`%2F`), HTML (`&#x2F;`, `&#47;`, `&amp;`), JSON and
  /// programming languages (`\/`, `\u002f`, `\x2f`, `\057`, `\n`).
  ///
  /// - Returns: Whether there was one.
  mutating func unescape() -> Bool {
    var plain = UnescapedText(capacity: bytes.count)
    var index = 0
    while index < bytes.count {
      let (byte, length) = Self.escape(bytes[index...]) ?? (bytes[index], 1)
      if let byte { plain.append(byte, starts[index], ends[index + length - 1]) }
      index += length
    }
    guard plain.bytes.count < bytes.count else { return false }
    self = plain
    return true
  }

  private static let entities: [(name: [UInt8], byte: UInt8)] = [
    ("amp;", "&"), ("lt;", "<"), ("gt;", ">"), ("quot;", "\""), ("apos;", "'"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)[0]) }

  /// The byte of an escape at the start, `nil` for an invisible one, and the escape's length.
  private static func escape(_ text: ArraySlice<UInt8>) -> (UInt8?, Int)? {
    let rest = text.dropFirst()
    switch text.first {
    case UInt8(ascii: "%"): return number(rest.prefix(2), radix: 16, digits: 2).map { ($0, 3) }
    case UInt8(ascii: "\\"): return backslash(rest)
    case UInt8(ascii: "&"):
      if let entity = entities.first(where: { rest.starts(with: $0.name) }) {
        return (entity.byte, 1 + entity.name.count)
      }
      guard rest.first == UInt8(ascii: "#"),
        let end = rest.prefix(9).firstIndex(of: UInt8(ascii: ";"))
      else { return nil }
      let digits = rest[..<end].dropFirst()
      let isHex = digits.first.map { $0 | 0x20 } == UInt8(ascii: "x")
      return scalar(
        isHex ? digits.dropFirst() : digits, radix: isHex ? 16 : 10,
        length: end - text.startIndex + 1)
    default: return nil
    }
  }

  /// The part after a backslash.
  private static func backslash(_ rest: ArraySlice<UInt8>) -> (UInt8?, Int)? {
    switch rest.first {
    case UInt8(ascii: "u"):
      let digits = rest.dropFirst().prefix(4)
      return digits.count == 4 ? scalar(digits, radix: 16, length: 6) : nil
    case UInt8(ascii: "x"):
      return number(rest.dropFirst().prefix(2), radix: 16, digits: 2).map { ($0, 4) }
    case let digit? where (UInt8(ascii: "0")...UInt8(ascii: "3")).contains(digit):
      return number(rest.prefix(3), radix: 8, digits: 3).map { ($0, 4) }
    case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"): return (nil, 2)
    case let byte? where "/\"\\'".utf8.contains(byte): return (byte, 2)
    default: return nil
    }
  }

  /// A scalar of one byte, or an invisible one.
  private static func scalar(
    _ digits: ArraySlice<UInt8>, radix: Int, length: Int
  ) -> (UInt8?, Int)? {
    guard digits.allSatisfy({ Hex.digit($0) != nil }),
      let value = UInt32(String(decoding: digits, as: UTF8.self), radix: radix)
    else { return nil }
    if invisible.contains(where: { $0.contains(value) }) { return (nil, length) }
    return UInt8(exactly: value).map { ($0, length) }
  }

  private static func number(
    _ digits: ArraySlice<UInt8>, radix: Int, digits count: Int
  ) -> UInt8? {
    guard digits.count == count, digits.allSatisfy({ Hex.digit($0) != nil }) else { return nil }
    return UInt8(String(decoding: digits, as: UTF8.self), radix: radix)
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// A shell pattern as in Python's `fnmatch`: `*` is any run of characters, including `/`, `?` one
/// character, `[seq]` one of some and `[!seq]` one of all others. There is no escape.
struct GlobPattern: Sendable, Hashable {
  private enum Token: Sendable, Hashable {
    case byte(UInt8)
    case one
    case run
    case set(GlobSet)
  }

  private let tokens: [Token]

  /// A pattern after a literal string.
  init(_ pattern: String, below root: String = "") {
    var tokens = root.utf8.map { Token.byte($0) }
    let scalars = Array(pattern.unicodeScalars)
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      index += 1
      switch scalar {
      case "*":
        if tokens.last != .run { tokens.append(.run) }
      case "?": tokens.append(.one)
      case "[":
        if let (set, end) = GlobSet.read(scalars, from: index) {
          tokens.append(.set(set))
          index = end
        } else {
          tokens.append(.byte(UInt8(ascii: "[")))
        }
      default: tokens += String(scalar).utf8.map { .byte($0) }
      }
    }
    self.tokens = tokens
  }

  /// Whether a whole string matches.
  func matches(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { matches($0) }
  }

  /// Tries each run as short as possible; only the last one ever needs to grow.
  private func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var offset = 0
    var token = 0
    var retry: (token: Int, offset: Int)?
    while true {
      if token < tokens.count, case .run = tokens[token] {
        token += 1
        if token == tokens.count { return true }
        retry = (token, offset)
        continue
      }
      if token == tokens.count, offset == text.count { return true }
      if token < tokens.count, let next = step(tokens[token], text, offset) {
        token += 1
        offset = next
        continue
      }
      guard let last = retry, last.offset < text.count else { return false }
      let next = last.offset + Self.width(text[last.offset])
      retry = (last.token, next)
      token = last.token
      offset = next
    }
  }

  /// The position after a token's match; `nil` if it doesn't match.
  private func step(_ token: Token, _ text: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Int? {
    guard offset < text.count else { return nil }
    switch token {
    case .byte(let byte): return text[offset] == byte ? offset + 1 : nil
    case .one: return offset + Self.width(text[offset])
    case .set(let set):
      let end = min(offset + Self.width(text[offset]), text.count)
      return set.contains(Self.scalar(text, offset..<end)) ? end : nil
    case .run: return nil
    }
  }

  /// The number of bytes of the character that begins with a byte.
  private static func width(_ first: UInt8) -> Int {
    switch first {
    case 0xC0..<0xE0: 2
    case 0xE0..<0xF0: 3
    case 0xF0...: 4
    default: 1
    }
  }

  private static func scalar(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt32 {
    let first = UInt32(text[range.lowerBound])
    if range.count == 1 { return first }
    var value = first & (0x7F >> UInt32(range.count))
    for byte in text[range].dropFirst() { value = value << 6 | UInt32(byte & 0x3F) }
    return value
  }
}

/// The characters in brackets of a ``GlobPattern``.
struct GlobSet: Sendable, Hashable {
  private var isNegated = false
  private var ranges: [ClosedRange<UInt32>] = []

  /// Whether a character is in the set.
  func contains(_ scalar: UInt32) -> Bool {
    ranges.contains { $0.contains(scalar) } != isNegated
  }

  /// Reads a set.
  ///
  /// - Parameter start: The position after the `[`.
  /// - Returns: The set and the position after its `]`; `nil` if there is none, and then the
  ///   bracket is literal.
  static func read(
    _ scalars: [Unicode.Scalar], from start: Int
  ) -> (set: GlobSet, end: Int)? {
    var set = GlobSet()
    var first = start
    if first < scalars.count, scalars[first] == "!" {
      set.isNegated = true
      first += 1
    }
    // A bracket that comes first is one of the characters.
    var end = first
    if end < scalars.count, scalars[end] == "]" { end += 1 }
    while end < scalars.count, scalars[end] != "]" { end += 1 }
    guard end < scalars.count else { return nil }
    set.add(scalars[first..<end])
    return (set, end + 1)
  }

  private mutating func add(_ scalars: ArraySlice<Unicode.Scalar>) {
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let low = scalars[index].value
      if index + 2 < scalars.endIndex, scalars[index + 1] == "-" {
        let high = scalars[index + 2].value
        // A range that ends before it begins has no characters, as in Python.
        if low <= high { ranges.append(low...high) }
        index += 3
      } else {
        ranges.append(low...low)
        index += 1
      }
    }
  }
}

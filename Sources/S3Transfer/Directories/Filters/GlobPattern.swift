// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// A pattern of a shell, as Python's `fnmatch` takes it: `*` is any run of characters, `/` among
/// them, `?` one character, `[seq]` one of some and `[!seq]` one of all others. There is no escape.
struct GlobPattern: Sendable, Hashable {
  private enum Token: Sendable, Hashable {
    case byte(UInt8)
    case one
    case run
    case set(GlobSet)
  }

  private let tokens: [Token]

  /// A pattern behind a text that stands for itself.
  init(_ pattern: String, below root: String = "") {
    var tokens = root.utf8.map { Token.byte($0) }
    let scalars = Array(pattern.unicodeScalars)
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      index &+= 1
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

  /// Whether a whole text fits.
  func matches(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { matches($0) }
  }

  /// Tries each run as short as may be; only the last one ever needs to grow.
  private func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var place = 0
    var token = 0
    var retry: (token: Int, place: Int)?
    while true {
      if token < tokens.count, case .run = tokens[token] {
        token &+= 1
        if token == tokens.count { return true }
        retry = (token, place)
        continue
      }
      if token == tokens.count, place == text.count { return true }
      if token < tokens.count, let next = step(tokens[token], text, place) {
        token &+= 1
        place = next
        continue
      }
      guard let last = retry, last.place < text.count else { return false }
      let next = last.place &+ Self.width(text[last.place])
      retry = (last.token, next)
      token = last.token
      place = next
    }
  }

  /// The place behind what a token takes; `nil` if it doesn't fit.
  private func step(_ token: Token, _ text: UnsafeBufferPointer<UInt8>, _ place: Int) -> Int? {
    guard place < text.count else { return nil }
    switch token {
    case .byte(let byte): return text[place] == byte ? place &+ 1 : nil
    case .one: return place &+ Self.width(text[place])
    case .set(let set):
      let end = min(place &+ Self.width(text[place]), text.count)
      return set.contains(Self.scalar(text, place..<end)) ? end : nil
    case .run: return nil
    }
  }

  /// The number of bytes of the character that a byte begins.
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

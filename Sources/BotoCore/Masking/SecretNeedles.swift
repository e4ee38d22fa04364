// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import WireFormats

/// Strings that are searched for together, in one pass over another text, by their letters and
/// digits alone: unencoded, in Base64 (twice, too) and in hexadecimal, broken by blanks and
/// punctuation, and with the escapes of URLs, HTML, JSON and programming languages
/// (``UnescapedText``).
struct SecretNeedles: Sendable {
  /// A string that must not be shown.
  struct Secret: Sendable {
    let text: String
    /// Whether its pieces are secrets too, from any position: for keys, tokens and signatures. Of
    /// other parameters, only pieces from the beginning are.
    let isKey: Bool
  }

  /// Shorter strings aren't searched for, because they occur in other words.
  private static let shortest = 8
  /// From this length on a matching piece of a key isn't an accident.
  private static let shortestPiece = 16
  /// A piece with fewer different letters is, for example, a run of zeros.
  private static let leastVariety = 5
  /// Blocks that occur more often are compared only with the last ones.
  private static let mostCandidates = 8
  /// The number of nested escapes that are decoded: a proxy's of a server's.
  private static let depth = 3

  private struct Needle {
    let letters: [UInt8]
    /// The number of letters that are enough of it.
    let enough: Int
    let isKey: Bool
  }

  /// A block of eight letters of a needle, and the next equal one.
  private struct Block {
    let needle: Int32
    let offset: Int32
    let next: Int32
  }

  private var needles: [Needle] = []
  private var blocks: [Block] = []
  /// The blocks by their letters. A piece of sixteen letters contains a whole block wherever it
  /// begins.
  private var heads: [UInt64: Int32] = [:]
  /// Strings with few letters or none, unchanged.
  private var signs: [[UInt8]] = []
  /// The length of the longest, in bytes, with an escape for each.
  private(set) var longest = 0

  init(_ secrets: [Secret]) {
    for secret in secrets where secret.text.utf8.count >= Self.shortest {
      let bytes = Array(secret.text.utf8)
      longest = max(longest, bytes.count * 2 * UnescapedText.longestEscape)
      guard let own = Self.letters(secret.text), own.count >= Self.shortest else {
        if !signs.contains(bytes) { signs.append(bytes) }
        continue
      }
      insert(own, secret.isKey)
      for form in Self.forms(of: bytes) {
        if let letters = Self.letters(form) { insert(letters, secret.isKey) }
      }
    }
  }

  private static func letters(_ text: String) -> [UInt8]? { UnescapedText(text)?.letters.bytes }

  /// Bytes in hexadecimal, and the part that is the same in all Base64 strings that contain them:
  /// that depends on the number of bytes before them, modulo three.
  private static func forms(of bytes: [UInt8]) -> [String] {
    var forms = [Hex.encode(bytes)]
    for (before, unsure) in [(0, 0), (1, 2), (2, 3)] {
      let text = Base64.encode([UInt8](repeating: 0, count: before) + bytes)
      let sure = text.utf8.prefix((before + bytes.count) * 8 / 6).dropFirst(unsure)
      forms.append(String(decoding: sure, as: UTF8.self))
    }
    return forms
  }

  private mutating func insert(_ letters: [UInt8], _ isKey: Bool) {
    guard letters.count >= Self.shortest else { return }
    let number = Int32(needles.count)
    let enough = max(Self.shortest, (letters.count * 3 + 3) / 4)
    needles.append(Needle(letters: letters, enough: enough, isKey: isKey))
    var offset = 0
    while offset + Self.shortest <= letters.count {
      let block = letters[offset..<offset + Self.shortest].reduce(0) { $0 << 8 | UInt64($1) }
      blocks.append(Block(needle: number, offset: Int32(offset), next: heads[block] ?? -1))
      heads[block] = Int32(blocks.count - 1)
      guard isKey else { return }
      offset += Self.shortest
    }
  }

  /// The text with a mask in place of each needle in it, including truncated ones.
  ///
  /// - Parameter keysOnly: Whether only keys, tokens and signatures are masked.
  func masked(_ text: String, by mask: String, keysOnly: Bool = false) -> String {
    guard !heads.isEmpty || !signs.isEmpty, text.utf8.count >= Self.shortest else { return text }
    guard var view = UnescapedText(text) else { return mask }
    var found: [Range<Int>] = []
    for layer in 0...Self.depth {
      if layer > 0, !view.unescape() { break }
      search(view, keysOnly, &found)
    }
    guard !found.isEmpty else { return text }
    found.sort { $0.lowerBound < $1.lowerBound }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var copied = 0
    for match in found where match.upperBound > copied {
      if match.lowerBound >= copied {
        result += bytes[copied..<match.lowerBound]
        result += mask.utf8
      }
      copied = match.upperBound
      // Base64's padding.
      while copied < bytes.count, bytes[copied] == UInt8(ascii: "=") { copied += 1 }
    }
    return String(decoding: result + bytes[copied...], as: UTF8.self)
  }

  /// Searches one decoded layer of a string.
  private func search(_ view: UnescapedText, _ keysOnly: Bool, _ found: inout [Range<Int>]) {
    searchLetters(of: view, keysOnly, &found)
    if !keysOnly { searchSigns(in: view, &found) }
    guard view.hasWord(of: Self.shortestPiece) else { return }
    for first in 0..<4 { searchLetters(of: view.decoded(from: first), keysOnly, &found) }
  }

  private func searchLetters(
    of view: UnescapedText, _ keysOnly: Bool, _ found: inout [Range<Int>]
  ) {
    let letters = view.letters
    let text = letters.bytes
    // The eight letters that end before `end`.
    var window = text.prefix(Self.shortest - 1).reduce(0) { $0 << 8 | UInt64($1) }
    var end = Self.shortest - 1
    var done = 0
    while end < text.count {
      window = window << 8 | UInt64(text[end])
      end += 1
      let start = end - Self.shortest
      guard start >= done, var block = heads[window] else { continue }
      var best: Range<Int>?
      var isWhole = false
      for _ in 0..<Self.mostCandidates where block >= 0 {
        let candidate = blocks[Int(block)]
        block = candidate.next
        let needle = needles[Int(candidate.needle)]
        if keysOnly, !needle.isKey { continue }
        let piece = piece(of: needle, Int(candidate.offset), in: letters, at: start, from: done)
        if let piece, piece.count > best?.count ?? 0 {
          best = piece
          isWhole = piece.count >= needle.letters.count
        }
      }
      guard let best else { continue }
      // The whole of a needle may begin within a piece of it, if it repeats itself.
      if isWhole { done = best.upperBound }
      found.append(letters.sourceRange(of: best))
    }
  }

  /// The piece of a needle around a block that is the same in a string: enough of it, as much of a
  /// key as isn't an accident, or everything before the cut of an excerpt.
  private func piece(
    of needle: Needle, _ offset: Int, in text: UnescapedText, at start: Int, from done: Int
  ) -> Range<Int>? {
    var after = Self.shortest
    while offset + after < needle.letters.count, start + after < text.bytes.count,
      needle.letters[offset + after] == text.bytes[start + after]
    { after += 1 }
    var before = 0
    while before < offset, start - before > done,
      needle.letters[offset - before - 1] == text.bytes[start - before - 1]
    { before += 1 }
    let piece = (start - before)..<(start + after)
    if piece.count >= needle.enough { return piece }
    if needle.isKey, piece.count >= Self.shortestPiece,
      Set(text.bytes[piece]).count >= Self.leastVariety
    {
      return piece
    }
    // A truncated escape leaves digits behind.
    let rest = text.bytes[piece.upperBound...]
    let cut = (0..<UnescapedText.longestEscape).first { Excerpt.isCut(rest.dropFirst($0)) }
    return cut.map { piece.lowerBound..<(piece.upperBound + $0) }
  }

  private func searchSigns(in view: UnescapedText, _ found: inout [Range<Int>]) {
    for signs in signs {
      var rest = view.bytes[...]
      while rest.count >= signs.count, let start = rest.firstIndex(of: signs[0]) {
        rest = rest[start...]
        guard rest.starts(with: signs) else {
          rest = rest.dropFirst()
          continue
        }
        found.append(view.sourceRange(of: start..<start + signs.count))
        rest = rest.dropFirst(signs.count)
      }
    }
  }
}

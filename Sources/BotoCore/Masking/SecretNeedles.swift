// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import WireFormats

/// Texts that are looked for all at once, in one pass over another text, by their letters and digits
/// alone: as they are, in Base64 (twice, too) and in hexadecimal, broken by blanks and signs, and with the
/// escapes that URLs, HTML, JSON and programs write them with (``UnescapedText``).
struct SecretNeedles: Sendable {
  /// A text that isn't to be shown.
  struct Secret: Sendable {
    let text: String
    /// Whether pieces of it are secrets, too, from wherever: of keys, tokens and signatures. Of what else
    /// callers send, only what begins as it does.
    let isKey: Bool
  }

  /// Shorter texts aren't looked for: they stand in other words.
  private static let shortest = 8
  /// From this length on a piece of a key is a piece of it, and no accident.
  private static let shortestPiece = 16
  /// A piece of fewer different letters is a run of zeros, say.
  private static let leastVariety = 5
  /// Blocks that stand in more places are compared with the last ones only.
  private static let mostCandidates = 8
  /// The escapes of escapes that are looked through: a proxy's of a server's.
  private static let depth = 3

  private struct Needle {
    let letters: [UInt8]
    /// How many letters are enough of it.
    let enough: Int
    let isKey: Bool
  }

  /// A block of eight letters of a needle, and the next one that is the same.
  private struct Block {
    let needle: Int32
    let offset: Int32
    let next: Int32
  }

  private var needles: [Needle] = []
  private var blocks: [Block] = []
  /// The blocks by their letters. A piece of sixteen letters holds a whole one wherever it begins.
  private var heads: [UInt64: Int32] = [:]
  /// Texts that have few letters or none, as they are.
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

  /// Bytes in hexadecimal, and what is the same in all Base64 texts that they are a part of: that depends
  /// on how many bytes are before them, by the remainder of three.
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

  /// The text with a mask in place of each that stands in it, also of one whose begin or end is cut off.
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
    for place in found where place.upperBound > copied {
      if place.lowerBound >= copied {
        result += bytes[copied..<place.lowerBound]
        result += mask.utf8
      }
      copied = place.upperBound
      // What fills up Base64.
      while copied < bytes.count, bytes[copied] == UInt8(ascii: "=") { copied += 1 }
    }
    return String(decoding: result + bytes[copied...], as: UTF8.self)
  }

  /// Looks through one layer of a text.
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
      for _ in 0..<Self.mostCandidates where block >= 0 {
        let candidate = blocks[Int(block)]
        block = candidate.next
        let needle = needles[Int(candidate.needle)]
        if keysOnly, !needle.isKey { continue }
        let piece = piece(of: needle, Int(candidate.offset), in: letters, at: start, from: done)
        if let piece, piece.count > best?.count ?? 0 { best = piece }
      }
      guard let best else { continue }
      done = best.upperBound
      found.append(letters.place(of: best))
    }
  }

  /// The piece of a needle around a block that is the same in a text: enough of it, as much of a key as is
  /// no accident, or what there is before the cut of an excerpt.
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
    // Of an escape that is cut in two there are digits left.
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
        found.append(view.place(of: start..<start + signs.count))
        rest = rest.dropFirst(signs.count)
      }
    }
  }
}

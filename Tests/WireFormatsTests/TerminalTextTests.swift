// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import WireFormats

struct TerminalTextTests {
  @Test(
    arguments: [
      ("plain é 日本 😀 👩‍👩‍👧", "plain é 日本 😀 👩‍👩‍👧"),
      ("\u{1B}]0;title\u{07}", "\\x1b]0;title\\x07"), ("a\nb\r\tc", "a\\nb\\r\\tc"),
      ("\u{9B}31m", "\\x9b31m"), ("\u{7F}\u{00}", "\\x7f\\x00"), ("\u{85}", "\\x85"),
      ("a\u{202E}b\u{2066}c\u{200F}", "a\\u202eb\\u2066c\\u200f"), ("\u{2028}", "\\u2028"),
      ("\u{E0041}", "\\U000e0041"), ("\u{10FFFF}", "\\xff"), ("e\u{301}", "e\u{301}"),
      ("a\u{AD}b", "a\\xadb"), ("\u{FFF9}a\u{FFFA}b\u{FFFB}", "\\ufff9a\\ufffab\\ufffb"),
      ("a\u{200B}\u{200C}\u{200D}b", "a\\u200b\\u200c\\u200db"),
      ("\u{2060}\u{2064}\u{206A}", "\\u2060\\u2064\\u206a"), ("\u{180E}", "\\u180e"),
      ("\u{34F}\u{3164}\u{115F}", "\\u034f\\u3164\\u115f"), ("\u{1D173}", "\\U0001d173"),
      ("a\u{FE0F}\u{E0100}", "a\\ufe0f\\U000e0100"), ("\u{E0FFF}", "\\U000e0fff"),
      ("❤\u{FE0F}\u{200D}🔥 1\u{FE0F}\u{20E3}", "❤\u{FE0F}\u{200D}🔥 1\u{FE0F}\u{20E3}"),
      ("❤\u{FE0F}\u{FE0F}😀\u{200D}x", "❤\u{FE0F}\\ufe0f😀\\u200dx"),
    ] as [(String, String)])
  func controlSequencesAreShown(text: String, shown: String) {
    #expect(TerminalText.escaped(text).utf8.elementsEqual(shown.utf8))
  }

  @Test func intendedLineBreaksAreKept() {
    #expect(TerminalText.escaped("a\nb\u{1B}\n", keepsLines: true) == "a\nb\\x1b\n")
  }

  @Test func escapeSequencesAreRemoved() {
    for value in UInt32(0)...0x2100 {
      guard let scalar = Unicode.Scalar(value), TerminalText.isControl(scalar) else { continue }
      let shown = TerminalText.escaped("x\(Character(scalar))y")
      #expect(!shown.unicodeScalars.contains(where: TerminalText.isControl))
    }
    for value in UInt32(0)..<0x20 {
      #expect(Unicode.Scalar(value).map(TerminalText.isControl) == true)
    }
    for value in UInt32(0x7F)..<0xA0 {
      #expect(Unicode.Scalar(value).map(TerminalText.isControl) == true)
    }
  }

  @Test func formatCharactersAreShown() {
    for value in Array(UInt32(0x80)...0x1FFFF) + Array(0xE0000...0xE0FFF) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let isHidden =
        scalar.properties.generalCategory == .format
        || scalar.properties.isDefaultIgnorableCodePoint
      guard isHidden else { continue }
      #expect(TerminalText.escaped("x\(Character(scalar))y").utf8.contains(UInt8(ascii: "\\")))
    }
  }

  @Test func jsonKeepsItsValues() throws {
    let node = JSONNode.string("a\u{9B}\u{202E}\u{E0041}\u{7F}é\\\"")
    let shown = TerminalText.escapedJSON(node.jsonBytes)
    #expect(
      !String(decoding: shown, as: UTF8.self).unicodeScalars.contains(where: TerminalText.isControl)
    )
    #expect(try JSONNode(parsing: shown) == node)
  }
}

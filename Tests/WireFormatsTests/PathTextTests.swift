// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import WireFormats

struct PathTextTests {
  @Test(
    arguments: [
      [], Array("plain/é/日本/😀".utf8), [0xFF], [0x66, 0xC3], [0xC3, 0x28], [0xE2, 0x82],
      [0xF4, 0x8F, 0xBE, 0x80], [0xF4, 0x8F, 0xBF, 0xBF, 0xFF], [0xF4, 0x90, 0x80, 0x80],
      [0xED, 0xA0, 0x80], [0x80, 0x2F, 0x81], Array("a".utf8) + [0xC3, 0xA9, 0xC3],
    ] as [[UInt8]])
  func bytesRoundTripThroughText(bytes: [UInt8]) {
    let text = PathText.text(of: bytes)
    #expect(PathText.bytes(of: text) == bytes)
    #expect(PathText.isPlain(text) == text.utf8.elementsEqual(bytes))
    #expect(
      PathText.utf8(text).map { Array($0.utf8) }
        == (String(validating: bytes, as: UTF8.self) != nil ? bytes : nil))
    let seen = PathText.withCString(text) { path in
      Array(String(cString: path).utf8).count == 0 && bytes.isEmpty
        || path[0] == CChar(bitPattern: bytes[0])
    }
    #expect(seen)
  }

  @Test func shownTextIsUnique() {
    var texts: Set<[UInt8]> = []
    let pieces: [[UInt8]] = [[0xC3], [0xA9], [0xC3, 0xA9], [0xF4, 0x8F, 0xBE], [0x80], [0x41]]
    for first in pieces {
      for second in pieces {
        for third in pieces { texts.insert(Array(PathText.text(of: first + second + third).utf8)) }
      }
    }
    var sequences: Set<[UInt8]> = []
    for first in pieces {
      for second in pieces { for third in pieces { sequences.insert(first + second + third) } }
    }
    #expect(texts.count == sequences.count)
  }

  /// Scalars that `text(of:)` wouldn't have made belong to the name itself.
  @Test func unambiguousTextIsUnchanged() {
    let text = "\u{10FFC3}\u{10FFA9}"
    #expect(PathText.bytes(of: text) == Array(text.utf8))
  }

  @Test func bytesAreShown() {
    #expect(PathText.shown(PathText.text(of: [0x66, 0xFF, 0x67])) == "f\\xffg")
    #expect(PathText.shown("é") == "é")
  }
}

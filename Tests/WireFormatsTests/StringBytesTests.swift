// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import WireFormats

struct StringBytesTests {
  @Test func prefixesAreComparedByBytes() {
    #expect("abc".hasBytePrefix("ab") && "abc".hasBytePrefix("abc") && "abc".hasBytePrefix(""))
    #expect(!"abc".hasBytePrefix("abcd") && !"abc".hasBytePrefix("b") && !"".hasBytePrefix("a"))
    // The same character, written with one scalar and with two.
    #expect(!"\u{E9}t\u{E9}".hasBytePrefix("e\u{301}"))
    #expect("a long text of more than a word".hasBytePrefix("a long text of more"))
  }

  @Test func identicalStringsAreCopiesOrShort() {
    let texts = ["", "a", "Bucket", "a name of many bytes", "\u{E9}", "e\u{301}"]
    for text in texts {
      let other = String(decoding: Array(text.utf8), as: UTF8.self)
      #expect(text.isIdentical(to: text) && text.hasSameBytes(as: other))
      #expect(other.isIdentical(to: text) == (text.utf8.count < 16))
      for different in texts where different.utf8.count != text.utf8.count {
        #expect(!text.isIdentical(to: different) && !text.hasSameBytes(as: different))
      }
    }
    #expect(!"\u{E9}".hasSameBytes(as: "e\u{301}"))
  }

  @Test(
    arguments: [
      ("", "<a", nil), ("<a", "<a", 0), ("<<a", "<a", 1), ("x<b<a>", "<a", 3), ("x<", "<a", nil),
    ] as [(String, String, Int?)])
  func firstOffsetOfAText(text: String, wanted: String, offset: Int?) {
    #expect(text.withBytes { $0.firstOffset(of: wanted) } == offset)
  }

  @Test func firstOffsetOfAByte() {
    #expect("abcb".withBytes { $0.firstOffset(of: UInt8(ascii: "b")) } == 1)
    #expect("".withBytes { !$0.hasByte(0) } && "a\0".withBytes { $0.hasByte(0) })
  }
}

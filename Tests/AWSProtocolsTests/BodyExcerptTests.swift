// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

@testable import AWSProtocols
import AWSErrors
import Testing

@Suite struct BodyExcerptTests {
  private func excerpt(_ text: String) -> String { BodyExcerpt.of(Array(text.utf8)) }

  @Test func wholeTexts() {
    #expect(excerpt("") == "")
    #expect(excerpt(" \n") == "")
    #expect(excerpt("\n a\tb\u{1B}[1m\u{202E} \n") == "a\\tb\\u{1B}[1m\\u{202E}")
    let word = String(repeating: "x", count: BodyExcerpt.limit)
    #expect(excerpt(word) == word)
  }

  /// A word is omitted, not cut.
  @Test func longTexts() {
    let words = excerpt(String(repeating: "seven77 ", count: 200))
    #expect(words == String(repeating: "seven77 ", count: 64).dropLast() + "…")
    let tokens = excerpt(String(repeating: "a ", count: 150) + String(repeating: "k", count: 500))
    #expect(tokens == String(repeating: "a ", count: 150).dropLast() + "…")
  }

  /// If there is no end of a word, or only after little text, the beginning is shown.
  @Test(arguments: ["", "{\"m\":\"", "error: ", "\u{1F600}"], [513, 600, 100_000])
  func longWords(start: String, count: Int) {
    let shown = excerpt(start + String(repeating: "x", count: count))
    #expect(shown.hasPrefix(start + "xxx"))
    #expect(shown.hasSuffix("xxx…"))
    #expect(shown.utf8.count == BodyExcerpt.limit + 3)
  }

  @Test func whiteSpaceBeforeDoesNotCount() {
    #expect(excerpt(String(repeating: " ", count: 10_000) + "here") == "here")
  }

  @Test func charactersAreWhole() {
    let shown = excerpt(String(repeating: "\u{1F600}", count: 1_000))
    #expect(shown == String(repeating: "\u{1F600}", count: 128) + "…")
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import Testing
import WireFormats

@Suite struct PatternTests {
  @Test(arguments: [
    ("[a-z]+", "abc", true), ("[a-z]+", "abc1", false), ("", "", true), ("a|bc", "bc", true),
    ("a|bc", "ac", false), ("(ab?){2,3}", "abaab", true), ("(ab?){2,3}", "a", false),
    ("x{2,}", "x", false), ("[\\w-_]*", "a-_9", true), ("[^/:|]+", "a/b", false),
    ("[[a-c]x]", "b", true), ("[]a]", "]", true), ("\\p{Lu}\\p{L}*", "Äö", true),
    ("\\P{L}", "1", true), ("\\p{Alpha}", "ä", false), (".", "\n", false), ("(?s).", "\n", true),
    ("(?i)ab", "aB", true), ("(?:(?i)a)b", "AB", false), ("^a$", "a", true),
    ("^(?!aws).*$", "awsome", false), ("^(?!\\s*$).+", " \t", false),
    ("[a-z.]*(?<!\\.)", "a.", false),
    ("a(?=.*z)[a-z]+", "abz", true), ("(?!(?=ab).)a.", "ab", false), ("a\\b.b", "a-b", true),
    ("[\\u0020-\\uD7FF\\uE000-\\uFFFD\\uD800\\uDC00-\\uDBFF\\uDFFF]*", "😀ü", true),
    ("[\\u0020-\\uD7FF]*", "\u{1}", false), ("a\\{1\\}", "a{1}", true), ("\\$\\x41", "$A", true),
  ])
  func wholeTexts(_ pattern: String, _ text: String, _ matches: Bool) throws {
    let expression = try #require(RegularExpression(pattern))
    #expect(expression.matches(text) == matches)
  }

  @Test(arguments: [
    "(a", "a)", "[a", "(.)\\1", "[a&&b]", "\\p{Nothing}", "*", "a{3,1}", "\\q", "\\",
  ])
  func whatIsNotSupported(_ pattern: String) { #expect(RegularExpression(pattern) == nil) }

  @Test func nestedRepetitionsTakeLinearTime() throws {
    let expression = try #require(RegularExpression("((a*)*)*b"))
    #expect(!expression.matches(String(repeating: "a", count: 100_000)))
    let looks = try #require(RegularExpression("(?:(?=a*c)a|a)*"))
    #expect(looks.matches(String(repeating: "a", count: 100_000)))
  }

  @Test func deepNestingIsRefused() {
    #expect(RegularExpression(String(repeating: "(", count: 100_000)) == nil)
    #expect(RegularExpression(String(repeating: "[", count: 100_000)) == nil)
    #expect(RegularExpression("((((a{1000}){1000}){1000}){1000})") == nil)
  }

  @Test func requestsAreCheckedInAWSsWords() async throws {
    let aws = try FakeAWS()
    let answer = try await aws.respond("kinesis", "DeleteStream", ["StreamName": "a b"])
    #expect(answer.response.status == 400)
    #expect(
      String(answer.parsed.Error.Message)
        == "1 validation error detected: Value 'a b' at 'streamName' failed to satisfy constraint: "
        + "Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+")
    #expect(
      try await aws.respond("kinesis", "DeleteStream", ["StreamName": "a-b"]).response.status == 200
    )
  }
}

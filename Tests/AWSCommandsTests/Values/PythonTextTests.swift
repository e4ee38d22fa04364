// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import CommandSupport
import Testing

@testable import AWSCommands

@Suite struct PythonNumberTests {
  @Test(arguments: [
    ("7", 7), (" 22 \n", 22), ("+5", 5), ("-0", 0), ("1_000", 1000), ("007", 7), ("٣٢", 32),
    ("\u{A0}4\u{2003}", 4),
  ])
  func wholeNumbers(_ text: String, _ expected: Int64) throws {
    #expect(try PythonNumber.integer(text) == .integer(expected))
  }

  @Test func bigNumbersStayExact() throws {
    #expect(
      try PythonNumber.integer("-00123456789012345678901") == .number("-123456789012345678901"))
  }

  @Test(arguments: ["", " ", "1.0", "0x16", "_1", "1_", "1__0", "+ 1", "--1", "1e3", "\u{1C}5"])
  func noWholeNumbers(_ text: String) {
    #expect(throws: PythonError.self) { try PythonNumber.integer(text) }
  }

  @Test func theErrorShowsTheText() {
    #expect(throws: PythonError("invalid literal for int() with base 10: \"it's\"")) {
      try PythonNumber.integer("it's")
    }
    #expect(throws: PythonError("could not convert string to float: 'x\\n'")) {
      try PythonNumber.double("x\n")
    }
  }

  @Test(arguments: [
    ("1", 1), (".5", 0.5), ("5.", 5), ("-1_0.5e1", -105), (" inf ", .infinity),
    ("-INFINITY", -.infinity), ("1e999", .infinity),
  ])
  func floats(_ text: String, _ expected: Double) throws {
    #expect(try PythonNumber.double(text) == expected)
  }

  @Test(arguments: ["", ".", "e5", "1e", "0x1p3", "infinit", "1_.5", "nan1"])
  func noFloats(_ text: String) {
    #expect(throws: PythonError.self) { try PythonNumber.double(text) }
  }
}

@Suite struct PythonBase64Tests {
  @Test(arguments: [
    ("", ""), ("eA==", "x"), ("eHk=", "xy"), ("e\nH l6", "xyz"), ("!!!!", ""), ("{}", ""),
    ("eA==after", "x"), ("eA=b", nil), ("=eHl6", "xyz"), ("e", nil), ("eH", nil), ("eHl", nil),
    ("eHl6e", nil),
  ])
  func decodes(_ text: String, _ expected: String?) {
    #expect(PythonBase64.decode(text) == expected.map { Array($0.utf8) })
  }
}

@Suite struct PythonJSONTests {
  @Test func readsWhatPythonReads() throws {
    let value = try PythonJSON.value(
      of: #" {"b": [1, -2.5e1, 12345678901234567890], "a": "\u00e9\ud83d\ude00\n", "b": null} "#)
    #expect(value == .structure(["b": .null, "a": "é😀\n"]))
    #expect(try PythonJSON.value(of: "[-Infinity]") == .list([.double(-.infinity)]))
    #expect(try PythonJSON.value(of: "[1e2, 1.0, -0]") == [.double(100), .double(1), .integer(0)])
    guard case .double(let number) = try PythonJSON.value(of: "NaN") else {
      Issue.record("no number")
      return
    }
    #expect(number.isNaN)
  }

  @Test(arguments: [
    ("", "Expecting value: line 1 column 1 (char 0)"),
    ("[1 2]", "Expecting ',' delimiter: line 1 column 4 (char 3)"),
    ("{\"é\"\n 1}", "Expecting ':' delimiter: line 2 column 2 (char 6)"),
    ("{a: 1}", "Expecting property name enclosed in double quotes: line 1 column 2 (char 1)"),
    ("{} x", "Extra data: line 1 column 4 (char 3)"),
    ("\"a\tb\"", "Invalid control character at: line 1 column 3 (char 2)"),
    ("\"abc", "Unterminated string starting at: line 1 column 1 (char 0)"),
    ("\"\\x\"", "Invalid \\escape: line 1 column 2 (char 1)"),
    ("\"\\u12g4\"", "Invalid \\uXXXX escape: line 1 column 3 (char 2)"),
    ("[01]", "Expecting ',' delimiter: line 1 column 3 (char 2)"),
    ("[-]", "Expecting value: line 1 column 2 (char 1)"),
    ("\u{FEFF}[]", "Unexpected UTF-8 BOM (decode using utf-8-sig): line 1 column 1 (char 0)"),
  ])
  func errorsSayWhatPythonSays(_ text: String, _ message: String) {
    #expect(throws: PythonJSON.Failure.malformed(message)) { try PythonJSON.value(of: text) }
  }

  @Test func commasBeforeTheEnd() {
    #expect(
      throws: PythonJSON.Failure.malformed(
        "Illegal trailing comma before end of array: line 1 column 3 (char 2)")
    ) { try PythonJSON.value(of: "[1, ]") }
    #expect(
      throws: PythonJSON.Failure.malformed(
        "Expecting property name enclosed in double quotes: line 1 column 9 (char 8)")
    ) { try PythonJSON.value(of: "{\"a\": 1,", namesTrailingCommas: false) }
  }

  @Test func depthHasALimit() {
    let text = String(repeating: "[", count: 100_000)
    #expect(
      throws: PythonJSON.Failure.refused(
        "maximum recursion depth exceeded while decoding a JSON array from a unicode string")
    ) { try PythonJSON.value(of: text) }
  }

  @Test(arguments: [#""aé\ud800""#, #""aé\ud800\n""#, #""aé\ud800\u0041""#])
  func halfOfACharacterIsRefused(_ text: String) {
    #expect(
      throws: PythonJSON.Failure.refused(
        "'utf-8' codec can't encode character '\\ud800' in position 2: surrogates not allowed")
    ) { try PythonJSON.value(of: text) }
  }

  @Test func rubbishIsAnError() {
    var random = SeededGenerator(7)
    let pieces = [
      "{", "}", "[", "]", ",", ":", "\"", "\\", "u12", "1", "-", ".5", "e", "NaN", " ", "é",
      "\u{1}",
    ]
    for _ in 0..<5_000 {
      let text = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &random)]
      }.joined()
      _ = try? PythonJSON.value(of: text)
    }
  }
}

/// Random numbers that are the same in each run.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ state >> 29
  }
}

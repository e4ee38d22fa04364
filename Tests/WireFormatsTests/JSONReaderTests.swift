// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Testing
import WireFormats

@Suite struct JSONReaderTests {
  func reader(_ text: String) -> JSONReader { JSONReader(Array(text.utf8)) }

  @Test func readsMembersAndSkipsOthers() throws {
    var reader = reader(#" {"a" : [1, -2.5e1 , {"x":null}], "bé\n": "v", "last":true} "#)
    var seen: [String] = []
    try reader.beginObject()
    while let key = try reader.nextKey() {
      seen.append(try reader.string(key))
      if reader.matches(key, "last") {
        #expect(try reader.readBool())
      } else {
        try reader.skipValue()
      }
    }
    try reader.finish()
    #expect(seen == ["a", "bé\n", "last"])
  }

  @Test(arguments: [
    ("0", 0), ("-0", 0), ("9223372036854775807", Int64.max), ("-9223372036854775808", .min),
    ("1.0", 1), ("12e2", 1200),
  ])
  func integers(text: String, expected: Int64) throws {
    var reader = reader(text)
    #expect(try reader.readInt64() == expected)
  }

  @Test(arguments: [
    "9223372036854775808", "-9223372036854775809", "18446744073709551626", "1.5", "1e300", "NaN",
  ])
  func notIntegers(text: String) {
    var reader = reader(text)
    #expect(throws: JSONError.self) { try reader.readInt64() }
  }

  @Test(arguments: [
    "0.1", "1e22", "1e23", "1767225600.123", "5e-324", "123456789012345678", "0.30000000000000004",
    "1e-7", "-1.7976931348623157e308", "100000000000000000000000000",
    "12345678901234567890123456789.0123456789012345678901234567890",
  ])
  func doubles(text: String) throws {
    var reader = reader(text)
    #expect(try reader.readDouble() == Double(text))
  }

  @Test func nonFiniteNumbersOnlyIfAllowed() throws {
    var reader = reader("[NaN,Infinity,-Infinity,1e999]")
    try reader.beginArray()
    var values: [Double] = []
    while try reader.nextElement() { values.append(try reader.readDouble()) }
    #expect(values[0].isNaN)
    #expect(values[1...].elementsEqual([.infinity, -.infinity, .infinity]))
    var strict = JSONReader(Array("NaN".utf8), allowsNonFinite: false)
    #expect(throws: JSONError.self) { try strict.readDouble() }
  }

  @Test(arguments: [
    (#""plain text longer than a word""#, "plain text longer than a word"),
    (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"),
    (#""\u00e9\uD83D\uDE00""#, "é😀"),
    (#""\ud83d x \ude00\ud83dA""#, "\u{FFFD} x \u{FFFD}\u{FFFD}A"),
    (#""\ud83d\u0041""#, "\u{FFFD}A"),
    ("\"\"", ""), ("\"é😀\"", "é😀"), (#""12345678\n12345678""#, "12345678\n12345678"),
  ])
  func strings(text: String, expected: String) throws {
    var reader = reader(text)
    #expect(try reader.readString().hasSameBytes(as: expected))
    try reader.finish()
  }

  @Test func byteOrderMarkIsSkipped() throws {
    #expect(try JSONNode(parsing: "\u{FEFF}{\"a\":1}") == ["a": 1])
    for text in ["\u{FEFF}", "\u{FEFF}\u{FEFF}1", "1\u{FEFF}"] {
      #expect(throws: JSONError.self) { try JSONNode(parsing: text) }
    }
  }

  @Test(arguments: [
    ("", 0), ("nul", 0), ("[1,]", 3), ("[1 2]", 3), ("{\"a\" 1}", 5), ("{\"a\":1,}", 7),
    ("{a:1}", 1), ("01", 1), ("-", 1), ("1.", 2), ("1e+", 3), ("\"a", 2), ("\"\\x\"", 1),
    ("\"\\u12g4\"", 1), ("\"\u{1}\"", 1), ("\"1234567890\u{1F}\"", 11), ("[1] x", 4), ("+1", 0),
    ("tru", 0), ("[", 1), ("{\"a\":", 5), ("\"\\", 1), (".5", 0), ("'a'", 0),
  ])
  func malformed(text: String, offset: Int) {
    #expect {
      try JSONNode(parsing: text)
    } throws: {
      ($0 as? JSONError)?.offset == offset
    }
  }

  @Test func nonUTF8Bytes() {
    #expect(throws: JSONError.self) { try JSONNode(parsing: [0x22, 0xFF, 0x22]) }
    #expect(throws: JSONError.self) { try JSONNode(parsing: [0x22, 0xC0, 0xAF, 0x22]) }
  }

  @Test func depthIsLimited() throws {
    let deep = String(repeating: "[", count: 512) + String(repeating: "]", count: 512)
    var reader = reader(deep)
    try reader.skipValue()
    try reader.finish()
    let tooDeep = String(repeating: "[{\"a\":", count: 100_000)
    #expect(
      throws: JSONError(
        offset: 6 * 256, reason: "objects and arrays are nested deeper than 512", isTooDeep: true)
    ) {
      try JSONNode(parsing: tooDeep)
    }
  }

  @Test func rawValueKeepsItsBytes() throws {
    var reader = reader(#"{"a": {"b" : 1.10}, "c":2}"#)
    try reader.beginObject()
    _ = try reader.nextKey()
    #expect(try Array(reader.readRawValue()) == Array(#"{"b" : 1.10}"#.utf8))
  }

  @Test func readsOnlyTheRequestedKind() {
    #expect(throws: JSONError.self) {
      var reader = reader("[]")
      try reader.beginObject()
    }
    #expect(throws: JSONError.self) {
      var reader = reader("1")
      _ = try reader.readString()
    }
    #expect(throws: JSONError.self) {
      var reader = reader("\"1\"")
      _ = try reader.readDouble()
    }
  }
}

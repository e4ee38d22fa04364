// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import AWSProtocols
import Testing

@testable import AWSConfiguration

@Suite struct INIParserTests {
  func parse(_ text: String) throws -> Structure {
    try INIParser.parse(Array(text.utf8), path: "/f")
  }

  func text(_ value: Value?) -> String? { value?.configuredText }

  @Test func readsNamesAndValues() throws {
    let file = try parse("[a]\nRegion = eu-west-1 # here\nurl: http://x:80\n; no\nempty =\n")
    let a = try #require(file["a"])
    #expect(text(a.region) == "eu-west-1 # here")
    #expect(text(a.url) == "http://x:80")
    #expect(text(a.empty) == "")
  }

  @Test func linesContinue() throws {
    let a = try #require(try parse("[a]\nk = 1\n  2\n\n  3\n\n# c\nl = 4\n")["a"])
    #expect(text(a.k) == "1\n2\n\n3")
    #expect(text(a.l) == "4")
  }

  @Test func valuesNest() throws {
    let a = try #require(try parse("[a]\ns3 =\n  # c\n  Style = path\n  x= y = z\nr = 1\n")["a"])
    #expect(text(a.s3.Style) == "path")
    #expect(text(a.s3.x) == "y = z")
    #expect(text(a.r) == "1")
  }

  @Test func defaultsReachAllSections() throws {
    let file = try parse("[a]\nk = 1\n[DEFAULT]\nk = 2\nm = 3\n[b]\n")
    #expect(file.names == ["a", "b"])
    #expect(text(file["a"]?.k) == "1")
    #expect(text(file["b"]?.k) == "2")
    #expect(text(file["b"]?.m) == "3")
  }

  @Test(arguments: [
    ("[a]\nk = secret\n[a]\n", 3), ("[a]\nk = secret\nk = 2\n", 3), ("k = secret\n", 1),
    ("[a]\r\nsecret\r\n", 2), ("[a]\n= secret\n", 2), ("[a]\ns =\n  b = c\n  secret\n", 4),
  ])
  func errorsNameTheLineNotItsText(_ file: String, _ line: Int) throws {
    let error = try #require(throws: BotoCoreError.self) { try parse(file) }
    #expect(error.kind == .configParseError)
    #expect(error.message.hasPrefix("Unable to parse config file: /f, line \(line): "))
    #expect(!error.message.contains("secret"))
  }

  @Test func byteOrderMarkIsSkipped() throws {
    #expect(try parse("\u{FEFF}[a]\nk = 1\n")["a"] == ["k": "1"])
    #expect(try parse("\u{FEFF}").isEmpty)
  }

  /// In quadratic time this would take minutes.
  @Test func manySectionsAndOptions() throws {
    let sections = (0..<20_000).map { "[profile p\($0)]\nregion = r\($0)\n" }.joined()
    let file = try parse(sections)
    #expect(file.count == 20_000)
    #expect(file["profile p19999"] == ["region": "r19999"])
    let options = "[a]\n" + (0..<20_000).map { "o\($0) = \($0)\n" }.joined()
    #expect(try parse(options)["a"]?.o19999 == "19999")
    let nested = "[a]\ns3 =\n" + (0..<20_000).map { "  o\($0) = \($0)\n" }.joined()
    #expect(try parse(nested)["a"]?.s3.o19999 == "19999")
    let continued = "[a]\nk = 1\n" + String(repeating: "  2\n", count: 20_000)
    #expect(text(try parse(continued)["a"]?.k)?.utf8.count == 40_001)
  }

  @Test func bytesMustBeUTF8() throws {
    let error = try #require(throws: BotoCoreError.self) {
      try INIParser.parse(Array("[a]\n".utf8) + [0xFF], path: "/f")
    }
    #expect(error.kind == .configParseError)
  }

  @Test(arguments: [
    ("profile a", ["profile", "a"]), ("profile \"a b\"", ["profile", "a b"]),
    ("a'b c'd", ["ab cd"]), (#"a\ b "c\"d\e""#, ["a b", #"c"d\e"#]), ("'' x", ["", "x"]),
  ])
  func shellWords(_ text: String, _ words: [String]) {
    #expect(ShellWords.split(text) == words)
  }

  @Test(arguments: ["\"a", "'a", "a\\", "\"a\\"])
  func unterminatedShellWords(_ text: String) {
    #expect(ShellWords.split(text) == nil)
  }
}

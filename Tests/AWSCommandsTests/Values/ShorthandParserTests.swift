// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSProtocols
import CommandSupport
import TestSupport
import Testing

@testable import AWSCommands

@Suite struct ShorthandParserTests {
  private static func parse(
    _ text: String, _ flavour: Flavour = .v2, home: String = "/nowhere"
  ) throws(ShorthandParser.Failure) -> Value {
    .structure(
      try ShorthandParser.value(
        of: text, flavour: flavour,
        files: ParameterFiles(environment: Environment(["HOME": home]), flavour: flavour)))
  }

  @Test(
    arguments: [
      ("Size=8", ["Size": "8"]),
      ("Size=", ["Size": ""]),
      ("=8", ["": "8"]),
      ("Size = 8 , Type = gp3 ", ["Size": "8", "Type": "gp3"]),
      ("Url=https://x.org/?a=b", ["Url": "https://x.org/?a=b"]),
      ("Path=~/a b\tc,\nKey=$X", ["Path": "~/a b\tc", "Key": "$X"]),
      ("a.b-c_d#e/f:g=1", ["a.b-c_d#e/f:g": "1"]),
      ("Names=a,b", ["Names": ["a", "b"]]),
      ("Names=a,b,Key=c", ["Names": ["a", "b"], "Key": "c"]),
      ("Names=a,b=c,d", ["Names": "a", "b": ["c", "d"]]),
      ("Names=,a", ["Names": ["", "a"]]),
      ("Names=a]", nil),
      ("Names=a,b]", ["Names": ["a", "b]"]]),
      ("Names=[]", ["Names": []]),
      ("Names=[ a , b c ,]", ["Names": ["a", "b c"]]),
      ("Names=[[a],{K=v},'q,r']", ["Names": [["a"], ["K": "v"], "q,r"]]),
      (
        "Ebs={Size=8,Tags=[{K=a},{K=b}]},Name=x",
        [
          "Ebs": ["Size": "8", "Tags": [["K": "a"], ["K": "b"]]], "Name": "x",
        ]
      ),
      ("Ebs={}", ["Ebs": [:]]),
      ("Ebs={K=a,K=b}", ["Ebs": ["K": "b"]]),
      ("Text=a{b", ["Text": "a{b"]),
      ("Text=a\\,b\\c", ["Text": "a,b\\c"]),
      (
        "Text='it\\'s', Other=\"a \\\"b\\\" \\\\ \\n\"",
        ["Text": "it's", "Other": "a \"b\" \\ \\n"]
      ),
      ("Text='a\\'", ["Text": "a\\"]),
      ("Text=\" \"", ["Text": " "]),
      ("Text='😀'", ["Text": "😀"]),
    ] as [(String, Value?)])
  func grammar(_ text: String, _ expected: Value?) {
    #expect((try? Self.parse(text)) == expected)
  }

  @Test(arguments: [
    ("Size", "Expected: '=', received: 'EOF' for input:\n Size\n    ^"),
    ("", "Expected: '=', received: 'EOF' for input:\n \n^"),
    ("a==b", "Expected: ',', received: '=' for input:\n a==b\n  ^"),
    ("a=\"b\"c", "Expected: ',', received: 'c' for input:\n a=\"b\"c\n     ^"),
    ("a=b,", "Expected: '<second>', received: '<none>' for input:\n a=b,\n    ^"),
    ("a='b", "Expected: '<singled quoted>', received: '<none>' for input:\n a='b\n  ^"),
    ("a=[b", "Expected: ',', received: 'EOF' for input:\n a=[b\n    ^"),
    ("a={b}", "Expected: '=', received: '}' for input:\n a={b}\n    ^"),
    ("a=😀", "Expected: ',', received: '😀' for input:\n a=😀\n  ^"),
    ("a=b,\nc d=1\ne=2", "Expected: '=', received: 'd' for input:\n a=b,\nc d=1\n  ^\ne=2"),
    (
      "K=a,V=b,K=c",
      """
      Second instance of key "K" encountered for input:
      K=a,V=b,K=c
              ^
      This is often because there is a preceding "," instead of a space.
      """
    ),
  ])
  func errorsPointToThePlace(_ text: String, _ message: String) {
    #expect(Self.message { () throws(ShorthandParser.Failure) in try Self.parse(text) } == message)
  }

  @Test func version1ForgotThePlace() {
    #expect(
      Self.message { () throws(ShorthandParser.Failure) in try Self.parse("a", .v1) }
        == "Expected: '=', received: 'EOF' for input:\n{self._error_location()}")
  }

  @Test func filesAfterAnAtSign() throws {
    let folder = try TestFolder()
    try folder.write("note", Array("two\r\nlines".utf8))
    #expect(
      try Self.parse(
        "A@=file://~/note,B@=[\"fileb://~/note\",plain],C=file://~/note", home: folder.path)
        == [
          "A": "two\nlines", "B": [.blob(Array("two\r\nlines".utf8)), "plain"],
          "C": "file://~/note",
        ])
    #expect(
      Self.message { () throws(ShorthandParser.Failure) in try Self.parse("A@=file://none") }
        == "Unable to load paramfile file://none: [Errno 2] No such file or directory: 'none'")
  }

  @Test func depthHasALimit() {
    for mark in ["[", "{a="] {
      let text = "a=" + String(repeating: mark, count: 50_000)
      #expect(
        Self.message { () throws(ShorthandParser.Failure) in try Self.parse(text) }
          == "maximum recursion depth exceeded")
    }
  }

  @Test func rubbishIsAnError() {
    var random = SeededGenerator(3)
    let pieces = [
      "a", "=", "@=", ",", "[", "]", "{", "}", "'", "\"", "\\", "\\,", " ", "\n", "é", "😀", "\u{1}",
      "\u{FEFF}",
    ]
    for _ in 0..<10_000 {
      let text = (0..<Int.random(in: 0...14, using: &random)).map { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &random)]
      }.joined()
      _ = try? Self.parse(text)
      _ = try? Self.parse("a=" + text)
    }
  }

  private static func message(
    _ parse: () throws(ShorthandParser.Failure) -> Value
  ) -> String? {
    do {
      _ = try parse()
      return nil
    } catch {
      switch error {
      case .syntax(let message), .other(let message): return message
      }
    }
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Testing
import WireFormats
import YAML

@Suite struct YAMLDocumentTests {
  /// A value in one line.
  private func show(_ value: YAMLValue) -> String {
    switch value {
    case .null: "null"
    case .bool(let bool): "\(bool)"
    case .integer(let digits): digits
    case .float(let number): "f\(number)"
    case .string(let text): "'\(text)'"
    case .binary(let bytes): "b" + Base64.encode(bytes)
    case .timestamp(let timestamp): "t" + timestamp.text
    case .sequence(let elements): "[" + elements.map(show).joined(separator: " ") + "]"
    case .set(let elements): "(" + elements.map(show).joined(separator: " ") + ")"
    case .mapping(let entries):
      "{" + entries.map { show($0.key) + ":" + show($0.value) }.joined(separator: " ") + "}"
    }
  }

  private func read(_ text: String, _ dialect: YAMLDialect = .libyaml) throws -> String {
    show(try YAMLDocument(text, dialect).value())
  }

  @Test(arguments: [
    ("", "null"), ("# nothing\n", "null"),
    ("a: 1\nb:\n- x\n- y: z\n  w:\n", "{'a':1 'b':['x' {'y':'z' 'w':null}]}"),
    ("- - a\n  - b\n-\n- c\n", "[['a' 'b'] null 'c']"),
    ("{a: 1, b: [2, {c: d}], e}", "{'a':1 'b':[2 {'c':'d'}] 'e':null}"),
    ("[a: b, ? c]", "[{'a':'b'} {'c':null}]"), ("? a\n: b\n? c\n", "{'a':'b' 'c':null}"),
    ("a: plain\n  text\n\n  more # c\nb: 'it''s'\n", "{'a':'plain text\nmore' 'b':'it's'}"),
    (#"a: "\u00e9\x41\n\"\t""#, "{'a':'éA\n\"\t'}"), ("a: \"x\\\n  y\n\n  z\"", "{'a':'xy\nz'}"),
    (
      "a: |\n  x\n   y\n\n  z\n\nb: >-\n  f\n  g\n\n  h\n   i\n",
      "{'a':'x\n y\n\nz\n' 'b':'f g\nh\n i'}"
    ),
    ("a: |+\n  x\n\nb: |2\n   y\n", "{'a':'x\n\n' 'b':' y\n'}"),
    (
      "- &a {x: 1}\n- *a\n- <<: *a\n  y: 2\n- <<: [*a, {x: 3, z: 4}]\n",
      "[{'x':1} {'x':1} {'x':1 'y':2} {'x':1 'z':4}]"
    ),
    ("!!set {a, b}", "('a' 'b')"), ("- !!str 5\n- !!int '5'\n- !!binary aGk=\n", "['5' 5 baGk=]"),
    ("%TAG !e! tag:yaml.org,2002:\n--- !e!str 5\n...\n", "'5'"),
    ("{\"a\":[1,true,null]}", "{'a':[1 true null]}"),
    ("a:\n- 1\nb: 2", "{'a':[1] 'b':2}"), ("http://a.b/c?d#e", "'http://a.b/c?d#e'"),
  ])
  func structure(_ text: String, _ expected: String) throws { #expect(try read(text) == expected) }

  @Test(arguments: [
    ("~", "null"), ("yes", "'yes'"), ("True", "true"), ("0x1F", "31"), ("0o17", "15"),
    ("017", "17"), ("0b101", "5"),
    ("1_000", "1000"), ("123456789012345678901", "123456789012345678901"),
    ("0xFFFFFFFFFFFFFFFFFFFF", "1208925819614629174706175"),
    ("1e3", "f1000.0"), (".5", "f0.5"), ("-.inf", "f-inf"), ("12:30", "'12:30'"),
    ("2020-01-02", "t2020-01-02"),
    ("2020-01-02T03:04:05.5Z", "t2020-01-02 03:04:05.500000+00:00"),
    ("2020-1-2 3:04:05 -1", "t2020-01-02 03:04:05-01:00"),
    ("1.2.3", "'1.2.3'"), ("'5'", "'5'"),
  ])
  func scalars(_ text: String, _ expected: String) throws { #expect(try read(text) == expected) }

  @Test(arguments: [
    ("yes", "true"), ("Off", "false"), ("y", "'y'"), ("017", "15"), ("0o17", "'0o17'"),
    ("12:30", "750"), ("1:30.5", "f90.5"),
    ("1e3", "'1e3'"), ("1.5e+3", "f1500.0"), ("-.5", "'-.5'"),
  ])
  func scalarsOfYAML11(_ text: String, _ expected: String) throws {
    #expect(try read(text, .pyYAML) == expected)
  }

  @Test func templatesHaveYesAndNo() throws {
    let root = try #require(try YAMLDocument("[yes, Off, y, 017]", .ruamel).root)
    #expect(show(try root.value(.templates)) == "[true false 'y' 17]")
  }

  @Test func documentsMaySayTheirVersion() throws {
    #expect(try read("%YAML 1.1\n---\n[yes, 017]\n") == "[true 15]")
  }

  @Test(arguments: [
    (
      "not: [valid",
      "while parsing a flow sequence\n  in \"f\", line 1, column 6\nexpected ',' or ']', but got '<stream end>'\n  in \"f\", line 1, column 12"
    ),
    ("a: b: c", "mapping values are not allowed here\n  in \"f\", line 1, column 5"),
    (
      "a: 'x",
      "while scanning a quoted scalar\n  in \"f\", line 1, column 4\nfound unexpected end of stream\n  in \"f\", line 1, column 6"
    ),
    (
      "@a",
      "while scanning for the next token\nfound character '@' that cannot start any token\n  in \"f\", line 1, column 1"
    ),
    ("a: *b", "found undefined alias 'b'\n  in \"f\", line 1, column 4"),
    ("a: !x 1", "could not determine a constructor for the tag '!x'\n  in \"f\", line 1, column 4"),
    (
      "a\n---\nb",
      "expected a single document in the stream\n  in \"f\", line 1, column 1\nbut found another document\n  in \"f\", line 2, column 1"
    ),
    (
      "a: \u{1}",
      "unacceptable character #x0001: special characters are not allowed\n  in \"f\", position 3"
    ),
    ("- a\n b: c", "mapping values are not allowed here\n  in \"f\", line 2, column 3"),
    ("&a [*a]", "found unconstructable recursive node\n  in \"f\", line 1, column 5"),
  ])
  func errors(_ text: String, _ expected: String) throws {
    let error = try #require(throws: YAMLError.self) { _ = try read(text, .ruamel) }
    #expect(error.message(in: "f") == expected)
  }

  @Test func errorsShowTheLine() throws {
    let error = try #require(throws: YAMLError.self) { _ = try read("a: [b", .ruamel) }
    #expect(error.message(in: "s", source: "a: [b").hasSuffix(":\n    a: [b\n         ^ (line: 1)"))
    let other = try #require(throws: YAMLError.self) { _ = try read("{", .libyaml) }
    #expect(
      other.message(in: "s", source: "{")
        == "while parsing a flow node\ndid not find expected node content\n  in \"s\", line 2, column 1"
    )
  }

  @Test func duplicateKeysAreRefusedWhereTheLibraryDoes() throws {
    #expect(throws: YAMLError.self) { try read("a: 1\na: 2") }
    #expect(try read("a: 1\na: 2", .pyYAML) == "{'a':2}")
  }

  @Test func aliasesAreBounded() throws {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      let alias = "*a\(level - 1)"
      text +=
        "a\(level): &a\(level) [" + Array(repeating: alias, count: 10).joined(separator: ", ")
        + "]\n"
    }
    let error = try #require(throws: YAMLError.self) { _ = try read(text) }
    #expect(error.problem.hasSuffix("nodes"))
  }

  @Test(arguments: ["[", "{a: ", "- ", "? ", "a:\n"])
  func depthIsBounded(_ opening: String) throws {
    var text = ""
    for level in 0..<5000 {
      text +=
        opening.hasSuffix("\n")
        ? String(repeating: " ", count: min(level, 2000)) + opening : opening
    }
    #expect(throws: YAMLError.self) { try YAMLDocument(text) }
  }

  @Test func rubbishIsRefusedOrRead() {
    var random = SystemRandomNumberGenerator()
    let seeds = [
      "a: &x {b: [1, 'c', \"d\\n\"]}\n- *x\n? |+2\n  z\n: >-\n  y\n<<: *x\n",
      "%YAML 1.1\n--- !!set {a, ? b}\n...\n# c\n",
      "key: plain text\n  more\nother: !<tag:x> 5\n\ttab\n2020-01-01T00:00:00Z: .5e+3\n",
    ]
    for round in 0..<6000 {
      var bytes = Array(seeds[round % seeds.count].utf8)
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        let index = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
        case 1:
          bytes.insert(
            Array(" \n\t:-[]{},'\"&*!|>%#?".utf8).randomElement(using: &random) ?? 0, at: index)
        default: if bytes.count > 1 { bytes.remove(at: index) }
        }
      }
      let text = String(decoding: bytes, as: UTF8.self)
      for dialect in [YAMLDialect.libyaml, .ruamel, .pyYAML] {
        do {
          let document = try YAMLDocument(text, dialect, allowsMore: true)
          _ = try document.value()
          if let root = document.root { _ = YAMLEmitter.text(of: root, dialect) }
        } catch {
          #expect(!error.message(in: "f", source: text).isEmpty)
        }
      }
    }
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Testing
import YAML

@Suite struct YAMLEmitterTests {
  private func text(
    _ dialect: YAMLDialect = .libyaml, width: Int = 80, _ write: (inout YAMLEmitter) -> Void
  ) -> String {
    var emitter = YAMLEmitter(dialect, width: width)
    write(&emitter)
    emitter.endDocument()
    return String(decoding: emitter.output, as: UTF8.self)
  }

  /// A string as the element of a list.
  private func element(_ string: String, _ dialect: YAMLDialect = .libyaml) -> String {
    text(dialect) { emitter in
      emitter.beginSequence(isEmpty: false)
      emitter.scalar(string)
      emitter.endSequence()
    }
  }

  @Test(arguments: [
    "yes", "no", "on", "y", "1:30", "1.2.3.4", "a:b", "it's", "a#b", "x-", "-x", "?x", ":x",
    "2020-1-1",
    "0o9", "1e", "+", "a, b", "say \"hi\"", "C:\\dir", "é", "\u{A0}x",
  ])
  func plain(_ string: String) { #expect(element(string) == "- \(string)\n") }

  @Test(arguments: [
    "", "null", "~", "True", "false", "12", "007", "0o17", "0x1F", "0b1", "1_000", ".5", "1.",
    "1e3",
    "-.inf", ".nan", "2020-01-02", "2020-1-2 3:04:05", "=", "<<", " a", "a ", "- a", "a: b", "a #b",
    "#a",
    "[a]", "{a", "*a", "&a", "!a", "|", ">", "%a", "@a", "`a", "---", "-", "?", "a:", "\"a\"",
  ])
  func singleQuoted(_ string: String) { #expect(element(string) == "- '\(string)'\n") }

  @Test(arguments: [
    ("a\tb", #""a\tb""#), ("\u{1B}[0m", #""\e[0m""#), ("\u{1}", #""\x01""#), ("\u{85}", #""\N""#),
    ("\u{FEFF}", #""\uFEFF""#), ("\u{1F600}", #""\U0001F600""#), ("a \nb", #""a \nb""#),
    ("a\n b", #""a\n b""#), ("\r", #""\r""#), ("'\u{7F}\"\\", #""'\x7F\"\\""#),
  ])
  func doubleQuoted(_ string: String, _ expected: String) {
    #expect(element(string) == "- \(expected)\n")
  }

  @Test func lineBreaksAreDoubled() {
    #expect(element("a\nb\n\nc\n") == "- 'a\n\n  b\n\n\n  c\n\n  '\n")
    #expect(element("'\n") == "- '''\n\n  '\n")
  }

  @Test func longTextIsFolded() {
    let words = Array(repeating: "seventeen letters", count: 6).joined(separator: " ")
    let first = "seventeen letters seventeen letters seventeen letters seventeen letters seventeen"
    #expect(element(words) == "- \(first)\n  letters seventeen letters\n")
    #expect(element("- " + words).hasPrefix("- '- seventeen"))
    #expect(element(words + "\t").contains("\n  letters"))
    #expect(
      element(String(repeating: "x", count: 200)) == "- " + String(repeating: "x", count: 200)
        + "\n")
    #expect(element(words.replacing(" ", with: "  ")).split(separator: "\n").count == 1)
  }

  @Test func collections() {
    let written = text { emitter in
      emitter.beginMapping(isEmpty: false)
      emitter.scalar("list")
      emitter.beginSequence(isEmpty: false)
      emitter.beginSequence(isEmpty: false)
      emitter.scalar("1", tag: .int)
      emitter.scalar("1")
      emitter.endSequence()
      emitter.beginMapping(isEmpty: false)
      emitter.scalar("a")
      emitter.scalar("null", tag: .null)
      emitter.scalar("b")
      emitter.beginMapping(isEmpty: true)
      emitter.endMapping()
      emitter.endMapping()
      emitter.beginSequence(isEmpty: true)
      emitter.endSequence()
      emitter.endSequence()
      emitter.scalar("true")
      emitter.scalar("true", tag: .bool)
      emitter.endMapping()
    }
    #expect(written == "list:\n- - 1\n  - '1'\n- a: null\n  b: {}\n- []\n'true': true\n")
  }

  @Test func longKeysAreComplex() {
    let key = String(repeating: "k", count: 129)
    let written = text { emitter in
      emitter.beginMapping(isEmpty: false)
      for name in [key, "a\nb", "short"] {
        emitter.scalar(name)
        emitter.beginSequence(isEmpty: false)
        emitter.scalar("v")
        emitter.endSequence()
      }
      emitter.endMapping()
    }
    #expect(written == "? \(key)\n: - v\n? 'a\n\n  b'\n: - v\nshort:\n- v\n")
  }

  @Test func anchorsAndTags() {
    let written = text { emitter in
      emitter.beginSequence(isEmpty: false)
      emitter.beginMapping(isEmpty: false, anchor: "id001")
      emitter.scalar("a")
      emitter.scalar("1E+5", tag: .int)
      emitter.endMapping()
      emitter.alias("id001")
      emitter.scalar("aGk=\n", tag: .binary, style: .literal)
      emitter.scalar("aGk=", tag: .binary, style: .doubleQuoted)
      emitter.beginMapping(isEmpty: false, tag: .set)
      emitter.scalar("x")
      emitter.scalar("null", tag: .null)
      emitter.endMapping()
      emitter.scalar("Name", tag: YAMLTag("!Ref"))
      emitter.scalar("z", tag: YAMLTag("other:z"))
      emitter.endSequence()
    }
    #expect(
      written == """
        - &id001
          a: !!int 1E+5
        - *id001
        - !!binary |
          aGk=
        - !!binary "aGk="
        - !!set
          x: null
        - !Ref Name
        - !<other:z> z

        """)
  }

  @Test func blocks() {
    let written = text { emitter in
      emitter.beginSequence(isEmpty: false)
      for string in ["a\n b\n", "a", "a\n\n", " a\n"] { emitter.scalar(string, style: .literal) }
      emitter.scalar("a\nb\n\nc\n  d\n", style: .folded)
      emitter.scalar("a \n", style: .literal)
      emitter.endSequence()
    }
    #expect(
      written
        == "- |\n  a\n   b\n- |-\n  a\n- |+\n  a\n\n- |2\n   a\n- >\n  a\n\n  b\n\n\n  c\n    d\n- \"a \\n\"\n"
    )
  }

  @Test func commentsEndTheLineOfTheirKey() {
    let written = text { emitter in
      emitter.beginMapping(isEmpty: false)
      for (key, isEmpty) in [("a", false), ("b", true)] {
        emitter.scalar(key)
        emitter.comment(" # \(key)")
        emitter.beginSequence(isEmpty: isEmpty)
        if !isEmpty { emitter.scalar("x") }
        emitter.endSequence()
      }
      emitter.scalar("c")
      emitter.comment("  # last")
      emitter.scalar("")
      emitter.endMapping()
    }
    #expect(written == "a: # a\n- x\nb: [] # b\nc: ''  # last\n")
  }

  @Test func scalarAloneIsOpenEnded() {
    #expect(text { $0.scalar("a") } == "a\n...\n")
    #expect(text { $0.scalar("1") } == "'1'\n")
  }

  @Test func filesOfVersion2() {
    #expect(element("it's: a", .ruamel) == "- \"it's: a\"\n")
    #expect(element("a\nb", .ruamel) == "- \"a\\nb\"\n")
    #expect(element("- a", .ruamel) == "- '- a'\n")
    #expect(element("😀", .ruamel) == "- 😀\n")
    let long = String(repeating: "word ", count: 30) + "end"
    #expect(element(long, .ruamel).split(separator: "\n").count == 2)
    let wide = text(.ruamel, width: .max) { $0.scalar(long) }
    #expect(wide == long + "\n...\n")
  }

  @Test func filesOfVersion1() {
    #expect(element("é", .pyYAML) == "- \"\\xE9\"\n")
    #expect(element("yes", .pyYAML) == "- 'yes'\n")
    #expect(element("1e3", .pyYAML) == "- 1e3\n")
    #expect(element("12:30", .pyYAML) == "- '12:30'\n")
  }

  @Test func nodesAreWrittenAsTheyWereRead() throws {
    let source = "b: [1, 'x']\na: !Ref y\nc: |\n  l\n"
    let root = try #require(try YAMLDocument(source, .ruamel).root)
    #expect(YAMLEmitter.text(of: root, .ruamel) == "b:\n- 1\n- 'x'\na: !Ref y\nc: |\n  l\n")
  }
}

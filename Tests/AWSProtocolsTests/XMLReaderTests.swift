// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOCore
@testable import AWSProtocols
import Testing

@Suite struct XMLReaderTests {
  private func text(_ xml: String) throws -> String {
    var reader = try XMLReader(ByteBuffer(string: xml))
    let text = try reader.readText()
    try reader.finish()
    return text
  }

  @Test(arguments: [
    ("<a>x</a>", "x"), ("<a/>", ""), ("<a></a>", ""), ("\u{FEFF}<a>x</a>", "x"),
    ("<?xml version=\"1.0\" encoding='latin1'?>\n<!-- c --><a>é</a> <!-- d -->\n", "é"),
    ("<!DOCTYPE a [<!ENTITY b \">\">]><a>x</a>", "x"),
    ("<a>&lt;&gt;&amp;&quot;&apos;&#65;&#x1F600;</a>", "<>&\"'A\u{1F600}"),
    ("<a>1<![CDATA[<&]]>2<!-- - -->3<?pi?>4</a>", "1<&234"),
    ("<a>a\r\nb\rc&#xD;</a>", "a\nb\nc\r"), ("<a>before<b>in</b>after</a>", "before"),
    ("<n:a xmlns:n=\"u\" >x</n:a >", "x"),
  ])
  func reads(xml: String, expected: String) throws {
    #expect(try text(xml).utf8.elementsEqual(expected.utf8))
  }

  @Test(arguments: [
    ("", ""), ("\t", "\t"), ("\n", "\n"), ("\r\n", "\n"), ("é", "é"), ("&lt;", "<"), ("&#33;", "!"),
    ("<![CDATA[&]]>", "&"), ("<!-- c -->", ""),
  ])
  func readsSpecialCharactersAnywhere(xml: String, expected: String) throws {
    for before in 0...9 {
      for after in 0...9 {
        let (start, end) = (
          String(repeating: "s", count: before), String(repeating: "e", count: after)
        )
        let text = try text("<a>\(start)\(xml)\(end)</a>")
        #expect(text.utf8.elementsEqual("\(start)\(expected)\(end)".utf8))
      }
    }
  }

  @Test func refusesControlCharactersAnywhere() {
    for before in 0...9 {
      let start = String(repeating: "s", count: before)
      #expect(throws: ResponseParserError.self) { try text("<a>\(start)\u{1F}eeeeeeeee</a>") }
    }
  }

  @Test(arguments: [
    "", " ", "x", "<a>", "<a", "<a></b>", "<a><b></a></b>", "<a>&nope;</a>", "<a>&#0;</a>",
    "<a>&#xD800;</a>", "<a>&amp</a>", "<a b></a>", "<a b=c></a>", "<a b='<'></a>",
    "<a b='1'c='2'/>",
    "<a/><b/>", "<a/>x", " <?xml version='1.0'?><a/>", "<a>\u{1}</a>", "<a><!-- -- --></a>",
    "<a><![CDATA[</a>", "<1/>", "<a><!DOCTYPE b></a>", "<!DOCTYPE a", "<a>&#+65;</a>", "<?", "<!",
  ])
  func refuses(xml: String) {
    #expect(throws: ResponseParserError.self) { try text(xml) }
  }

  @Test func refusesNonUTF8Bytes() {
    #expect(throws: ResponseParserError.self) {
      var reader = try XMLReader(
        ByteBuffer(bytes: Array("<a>".utf8) + [0xC3] + Array("</a>".utf8)))
      _ = try reader.readText()
    }
  }

  @Test func errorsHaveAnOffset() throws {
    do {
      _ = try text("<a>ok</b>")
      Issue.record("it was read")
    } catch let error as ResponseParserError {
      #expect(error.message.contains("byte 5"))
    }
  }

  @Test func depthHasALimit() {
    let depth = XMLReader.depthLimit + 1
    let xml =
      String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
    #expect(throws: ResponseParserError.self) { try text(xml) }
  }

  @Test func childrenByLocalNames() throws {
    var reader = try XMLReader(ByteBuffer(string: "<r>t<n:a>1</n:a><b><c/></b>u</r>"))
    var names: [String] = []
    while try reader.nextChild() {
      names.append(try reader.localNameText())
      try reader.skipElement()
    }
    try reader.closeElement()
    try reader.finish()
    #expect(names == ["a", "b"])
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOCore
@testable import AWSProtocols
import ServiceModel
import TestSupport
import Testing
import WireFormats

/// Documents that aren't UTF-8.
@Suite struct XMLEncodingTests {
  static func utf16(_ text: String, isBig: Bool, mark: Bool) -> [UInt8] {
    let units = (mark ? [0xFEFF] : []) + Array(text.utf16)
    return units.flatMap { unit in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return isBig ? [high, low] : [low, high]
    }
  }

  private func text(_ bytes: [UInt8]) throws -> String {
    var reader = try XMLReader(ByteBuffer(bytes: bytes))
    let text = try reader.readText()
    try reader.finish()
    return text
  }

  /// As in botocore, the declared encoding doesn't matter.
  @Test(
    arguments: [
      "", "<?xml version=\"1.0\" encoding=\"UTF-16\"?>", "<?xml version='1.0' encoding='utf-8'?>\n",
      "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>",
      "<?xml version=\"1.0\" encoding=\"none\"?>",
      "\n", "<!-- é€ -->",
    ], [(true, true), (true, false), (false, true), (false, false)])
  func utf16(start: String, form: (isBig: Bool, mark: Bool)) throws {
    let document = start + "<a b='ü'>é€\u{1F600}&lt;\u{FEFF}</a>\n"
    let bytes = Self.utf16(document, isBig: form.isBig, mark: form.mark)
    #expect(try text(bytes) == "é€\u{1F600}<\u{FEFF}")
    let root = try XMLRoot(ByteBuffer(bytes: bytes))
    #expect(root.name == "a")
    #expect(root.isClosed)
    #expect(Array(root.bytes) == Array(document.utf8))
    #expect(try !XMLRoot(ByteBuffer(bytes: bytes.dropLast(4))).isClosed)
  }

  @Test func damagedUTF16() {
    let whole = Self.utf16("<a>x</a>", isBig: false, mark: true)
    let lone = whole[..<8] + [0x00, 0xD8] + whole[8...]
    for bytes in [
      [0xFF, 0xFE], [0xFE, 0xFF], Array(whole.dropLast()), whole + [0x0A], Array(lone),
      [0xFF, 0xFE] + whole, [0, 0], [0, 0x3C], [0x3C, 0], whole + [1, 0],
    ] as [[UInt8]] {
      #expect(throws: ResponseParserError.self) { try text(bytes) }
    }
  }

  static func latin1(_ text: String) -> [UInt8] { text.unicodeScalars.map { UInt8($0.value) } }

  /// As in botocore, bytes that are UTF-8 are read as such, whatever the declaration says; others
  /// as declared.
  @Test(
    arguments: ["encoding=\"ISO-8859-1\"", "encoding = 'iso-8859-1'", "encoding='Iso-8859-1' "])
  func latin1(declaration: String) throws {
    let document = "<?xml version='1.0' \(declaration)?><a b='ü'>é\u{80}ÿ</a>"
    #expect(try text(Self.latin1(document)) == "é\u{80}ÿ")
    #expect(try text(Array(document.utf8)) == "é\u{80}ÿ")
  }

  @Test(
    arguments: [
      "", "encoding='UTF-8'", "encoding='US-ASCII'", "encoding='ISO-8859-15'", "x='ISO-8859-1'",
      "encoding='none'",
    ])
  func othersAreUTF8(declaration: String) throws {
    let document = "<?xml version='1.0' \(declaration)?><a>é</a>"
    #expect(try text(Array(document.utf8)) == "é")
    #expect(throws: ResponseParserError.self) { try text(Self.latin1(document)) }
  }

  @Test func responsesAndErrors() async throws {
    let service = try InlineService.compile(
      "rest-xml",
      operations: """
        "Do": {"name": "Do", "http": {"method": "GET", "requestUri": "/"},
          "output": {"shape": "Out"}},
        "Plain": {"name": "Plain", "http": {"method": "GET", "requestUri": "/plain"}}
        """,
      shapes: """
        "Out": {"type": "structure", "members": {"Name": {"shape": "Text"}}},
        "Text": {"type": "string"}
        """)
    let operation = try #require(service.operation("Do"))
    let plain = try #require(service.operation("Plain"))
    let bodies = [
      ("<R><Name>é</Name></R>", "<Error><Code>Denied</Code><Message>é</Message></Error>")
    ].flatMap { good, bad in
      [true, false].map {
        (Self.utf16(good, isBig: $0, mark: true), Self.utf16(bad, isBig: $0, mark: $0))
      }
    }
    for (good, bad) in bodies {
      let output = try RestXML().parseWholeOutput(
        .init(status: 200, body: .bytes(good)), operation: operation, as: Value.self)
      #expect(output["Name"] == "é")
      let error = RestXML().parseError(
        .init(status: 403, body: .bytes(bad)), operation: operation)
      #expect(error["Error"]["Code"] == "Denied")
      #expect(error["Error"]["Message"] == "é")
    }
    let page = Self.utf16("<!DOCTYPE html><p>Welcome", isBig: false, mark: true)
    for operation in [operation, plain] {
      await #expect(throws: ResponseParserError.self) {
        try await RestXML().parseOutput(
          .init(status: 200, body: .bytes(page)), operation: operation, as: Value.self)
      }
    }
    let error = RestXML().parseError(.init(status: 403, body: .bytes(page)), operation: operation)
    #expect(error["Error"]["Message"] == "Forbidden: <!DOCTYPE html><p>Welcome")
  }
}

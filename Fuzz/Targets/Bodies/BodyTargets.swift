// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import NIOCore
import WireFormats

/// Body formats without a schema.
func bodyTargets() -> [FuzzTarget] { [json, xml, cbor, eventStream] }

let jsonTokens = [
  "{", "}", "[", "]", ":", ",", "\"", "null", "true", "false", "NaN", "-Infinity", "1e400", "-0",
  "0.1", "18446744073709551616", "\\u0000", "\\ud83d\\ude00", "\\ud800", "\\", "{\"a\":", "[[[[",
  "\u{FEFF}", "\u{00E9}", " ", "\"__type\":",
]

private let json = FuzzTarget("json", tokens: jsonTokens) { input in
  var skipping = JSONReader(input)
  _ = try? skipping.skipValue()
  var raw = JSONReader(input, maximumDepth: 8, allowsNonFinite: false)
  _ = try? raw.readRawValue()
  let bytes = try JSONNode(parsing: input).jsonBytes
  guard let again = try? JSONNode(parsing: bytes), again.jsonBytes == bytes else {
    throw FuzzFinding("JSON doesn't round-trip: \(bytes)")
  }
  _ = again.jsonText(.indented(2))
}

let xmlTokens = [
  "<a>", "</a>", "<a/>", "<", ">", "</", "/>", "&amp;", "&lt;", "&#65;", "&#x10FFFF;", "&#xD800;",
  "&nbsp;", "<![CDATA[", "]]>", "<!--", "-->", "<?xml version=\"1.0\"?>", "<!DOCTYPE a [", "]>",
  " xmlns=\"urn:x\"", " xsi:type=\"b\"", "='", "\"", "\r\n", "<a><a><a><a>", "\u{FEFF}",
]

private let xml = FuzzTarget("xml", tokens: xmlTokens) { input in
  _ = try XMLRoot(ByteBuffer(bytes: input))
}

let cborTokens: [[UInt8]] = [
  [0xF6], [0xF5], [0xF7], [0xFF], [0x9F], [0xBF], [0x5F], [0x7F], [0xA1, 0x61, 0x61], [0x81],
  [0x9B, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF], [0x5B, 0x7F, 0xFF, 0xFF, 0xFF],
  [0xC1, 0xFB, 0x41, 0xD4], [0xC2, 0x49], [0xC3], [0xF9, 0x7E, 0x00], [0xFA, 0x7F, 0x80, 0, 0],
  [0x1B, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF], [0x3B, 0xFF], [0x81, 0x81, 0x81, 0x81],
]

private let cbor = FuzzTarget("cbor", tokens: cborTokens) { input in
  _ = "\(try CBORValue.decode(input))"
}

/// The input is used twice: as a stream, and as the headers and payload of messages with correct
/// lengths and checksums.
private let eventStream = FuzzTarget(
  "event-stream", tokens: eventTokens
) { input in
  _ = try? messages(of: input, inPiecesOf: Int(input.first ?? 0) + 1)
  let sealed = EventFrames.sealed(input)
  let read = try messages(of: sealed, inPiecesOf: 7)
  let written = try read.flatMap { try $0.encoded() }
  guard written == sealed else {
    throw FuzzFinding("messages don't round-trip: \(sealed)")
  }
}

let eventTokens: [[UInt8]] =
  [
    EventFrames.header(":message-type", "event"), EventFrames.header(":message-type", "exception"),
    EventFrames.header(":event-type", "Tick"), EventFrames.header(":exception-type", "Fault"),
    [1, 97, 0], [1, 98, 2, 1], [1, 99, 3, 0, 1], [1, 100, 4, 0, 0, 0, 1], [1, 101, 6, 0, 1, 1],
    [4, 87, 104, 101, 110, 8, 0, 0, 1, 0x70, 0, 0, 0, 0],
  ]

private func messages(of bytes: [UInt8], inPiecesOf size: Int) throws -> [EventStreamMessage] {
  var decoder = EventStreamDecoder()
  var messages: [EventStreamMessage] = []
  var start = 0
  while start < bytes.count {
    let end = min(bytes.count, start + size)
    decoder.append(Array(bytes[start..<end]))
    while let message = try decoder.next() { messages.append(message) }
    start = end
  }
  try decoder.finish()
  return messages
}

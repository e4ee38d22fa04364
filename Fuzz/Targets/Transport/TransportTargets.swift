// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSHTTP
import BotoCore
import NIOCore
import WireFormats

/// Responses on an HTTP/1.1 connection.
func transportTargets() -> [FuzzTarget] { [httpResponse] }

/// However a response is split into reads, the result is the same.
private let httpResponse = FuzzTarget(
  "http-response",
  tokens: [
    "HTTP/1.1 200 OK\r\n", "HTTP/1.0 404\r\n", "HTTP/1.1 100 Continue\r\n\r\n",
    "HTTP/1.1 103 Early Hints\r\n", "HTTP/1.1 204 \r\n", "HTTP/1.1 304 x\n", "\r\n", "\n",
    "\r\n\r\n",
    "Content-Length: 5\r\n", "content-length:0\n", "Content-Length: 9223372036854775807\r\n",
    "Content-Length: -1\r\n", "Transfer-Encoding: chunked\r\n",
    "Transfer-Encoding: gzip, chunked\r\n",
    "Connection: close\r\n", "connection: keep-alive, Upgrade\r\n", "a: \u{E9}\r\n", " folded\r\n",
    ":", "\t",
    "0\r\n\r\n", "5\r\nhello\r\n", "A;name=\"value\"\r\n", "ffffffffffffffff\r\n",
    "0\r\nTrailer: x\r\n\r\n", "hello",
  ]
) { input in
  let whole = ParsedResponse(input, inPiecesOf: max(1, input.count))
  let pieces = ParsedResponse(input, inPiecesOf: Int(input.last ?? 0) & 31 + 1)
  guard whole == pieces else {
    throw FuzzFinding("the result depends on how the response is split: \(whole) and \(pieces)")
  }
  _ = ParsedResponse(input, inPiecesOf: 7, toHead: true)
}

/// The parsed content of a response.
private struct ParsedResponse: Equatable {
  private var heads: [String] = []
  private var body: [UInt8] = []
  private var isWhole = false
  private var error: String?

  init(_ input: [UInt8], inPiecesOf size: Int, toHead isHead: Bool = false) {
    var decoder = ResponseDecoder()
    decoder.expectResponse(toHead: isHead)
    do {
      var start = 0
      while start < input.count, !isWhole {
        let end = min(input.count, start + size)
        var bytes = ByteBuffer(bytes: input[start..<end])
        while !isWhole, let event = try decoder.next(&bytes) { take(event) }
        start = end
      }
      if !isWhole { isWhole = decoder.endOfInput() }
    } catch {
      self.error = "\(error)"
    }
  }

  private mutating func take(_ event: ResponseDecoder.Event) {
    switch event {
    case .continue: heads.append("go ahead")
    case .head(let head): heads.append("\(head.status) \(head.reason) \(head.headers.fields)")
    case .body(let run): body += run.readableBytesView
    case .end: isWhole = true
    }
  }
}

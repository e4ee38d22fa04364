// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import Testing

@testable import AWSHTTP

/// The error for an unreadable head names the line.
@Suite struct BadHeadTests {
  private func complaint(_ head: String) -> String {
    var decoder = ResponseDecoder()
    decoder.expectResponse(toHead: false)
    var bytes = ByteBuffer(string: head + "\r\n\r\n")
    do throws(MalformedResponse) {
      _ = try decoder.next(&bytes)
      return ""
    } catch { return error.description }
  }

  private func complaint(line: String) -> String {
    complaint("HTTP/1.1 200 OK\r\nServer: x\r\n\(line)")
  }

  @Test(arguments: [
    ("no colon", "no colon"), (": x", ": x"), ("a\u{1B}[2J\tb", "a\\u{1B}[2J\\tb"),
    ("X-Amz-Signature=abcdef0123456789abcdef", "X-Amz-Signature=****"),
    ("x-amz-security-token IQoJb3JpZ2lu", "x-amz-security-token ****"),
    ("set-cookie sid=1", "set-cookie ****"), ("Authorization Basic eA==", "Authorization ****"),
    ("  folded IQoJb3JpZ2luX2VjE3JexampleExample09 end", ""),
    ("Cut IQoJb3JpZ2luX2VjE/3J+example==session/token end", "Cut **** end"),
    ("x", "x"),
    ("a-header-whose-colon-has-been-forgotten", "a-header-whose-colon-has-been-forgotten"),
  ])
  func headerLines(line: String, shown: String) {
    let expected =
      shown.isEmpty ? "" : "a header line has no name, line 3 of the head: \"\(shown)\""
    #expect(complaint(line: line) == expected)
  }

  @Test func longLines() {
    let text = complaint(line: String(repeating: "x", count: 10_000))
    #expect(text.hasSuffix("xxx…\""))
    #expect(text.utf8.count < 600)
  }

  @Test func otherLines() {
    #expect(
      complaint("SSH-2.0-OpenSSH_9.6\r\nx")
        == "the status line isn't one of HTTP/1.x: \"SSH-2.0-OpenSSH_9.6\"")
    #expect(
      complaint("HTTP/1.1 200 OK\r\n folded")
        == "a header's continuation has no header before it: \"folded\"")
    #expect(complaint(line: "Content-Length: 1x") == "the Content-Length isn't a length: \"1x\"")
  }
}

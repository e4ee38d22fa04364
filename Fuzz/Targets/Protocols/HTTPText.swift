// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

/// An HTTP message as a fuzz input: a line with a response's status and the operation's name, or
/// with a request's method and URL and the name; header lines; an empty line; the body. Any other
/// input is the body of a successful response to `Echo`.
struct HTTPText {
  enum Message {
    case response(WireResponse)
    case request(WireRequest)
  }

  let message: Message
  let operation: String

  init(_ input: [UInt8]) {
    guard let head = Head(input) else {
      message = .response(WireResponse(status: 200, body: .bytes(input)))
      operation = "Echo"
      return
    }
    operation = head.words.last ?? ""
    let body: WireBody = head.body.isEmpty ? .empty : .bytes(Array(head.body))
    if let status = head.words.first.flatMap({ Int($0) }) {
      message = .response(WireResponse(status: status, headers: head.headers, body: body))
    } else {
      var target = RequestURL(scheme: "https", host: "echo.test", path: "/")
      if let url = try? RequestURL("https://echo.test" + (head.words.dropFirst().first ?? "")) {
        target = url
      }
      message = .request(
        WireRequest(
          method: head.words.first ?? "GET", url: target, headers: head.headers, body: body))
    }
  }

  private struct Head {
    var words: [String] = []
    var headers = WireHeaders()
    var body: ArraySlice<UInt8> = []

    init?(_ input: [UInt8]) {
      var rest = input[...]
      guard let first = Self.line(&rest) else { return nil }
      words = first.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
      guard words.count >= 2 else { return nil }
      while let line = Self.line(&rest), !line.isEmpty {
        let colon = line.firstIndex(of: UInt8(ascii: ":")) ?? line.endIndex
        headers.add(
          String(decoding: line[..<colon], as: UTF8.self),
          String(decoding: line[colon...].dropFirst().drop { $0 == 32 }, as: UTF8.self))
      }
      body = rest
    }

    private static func line(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
      guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
      defer { rest = rest[(end + 1)...] }
      return rest[..<end]
    }
  }
}

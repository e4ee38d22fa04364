// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import TestSupport

extension Fault {
  /// The rows of the matrix.
  static let all: [Fault] = connections + heads + bodies + framings + statuses + goAheads

  private static let connections: [Fault] = [
    Fault(name: "has a name that doesn't resolve", stage: .nobody(url: "http://nobody.invalid")),
    Fault(name: "doesn't listen", stage: .nobody(url: "http://127.0.0.1:1")),
    Fault(
      name: "speaks no TLS", stage: .handshake,
      act: { connection, _ in try await connection.send("220 mail.example ESMTP\r\n") }),
    Fault(
      name: "closes in the TLS handshake", stage: .handshake,
      act: { connection, _ in _ = try await connection.any() }),
    Fault(
      name: "resets in the TLS handshake", stage: .handshake,
      act: { connection, _ in
        _ = try await connection.any()
        try await connection.reset()
      }),
    Fault(name: "closes without a response"),
    Fault(
      name: "resets without a response", act: { connection, _ in try await connection.reset() }),
    Fault(
      name: "closes only its own direction, without a response", afterwards: .wait,
      act: { connection, _ in try await connection.finish() }),
    Fault(name: "closes a kept connection when a request comes", isOnKeptConnection: true),
    Fault(
      name: "resets a kept connection when a request comes", isOnKeptConnection: true,
      act: { connection, _ in try await connection.reset() }),
    Fault(name: "never answers", afterwards: .wait),
  ]

  private static let heads: [Fault] = [
    Fault(
      name: "closes at any byte of the head", positions: { 0..<$0.head().utf8.count },
      act: { connection, scene in
        try await connection.send(scene.response.text.utf8.prefix(scene.position))
      }),
    Fault(
      name: "resets at any byte of the head", positions: { 0..<$0.head().utf8.count },
      act: { connection, scene in
        try await connection.send(scene.response.text.utf8.prefix(scene.position))
        try await connection.reset()
      }),
    Fault(
      name: "falls silent within the head", afterwards: .wait,
      act: { connection, _ in try await connection.send("HTTP/1.1 200 OK\r\nETa") }),
    Fault(
      name: "sends the response byte by byte", afterwards: .keepOpen,
      act: { connection, scene in
        for byte in scene.response.text.utf8 { try await connection.send([byte]) }
      }),
    Fault(
      name: "speaks another protocol",
      act: { connection, _ in try await connection.send("220 mail.example ESMTP\r\n\r\n") }),
    Fault(
      name: "sends a head of 300 KB",
      act: { connection, _ in
        try await connection.send(
          "HTTP/1.1 200 OK\r\nX: \(String(repeating: "x", count: 300_000))\r\n\r\n")
      }),
    Fault(
      name: "sends 100 Continue a thousand times before it answers", afterwards: .keepOpen,
      act: { connection, scene in
        let many = String(repeating: "HTTP/1.1 100 Continue\r\n\r\n", count: 1_000)
        try await connection.send(many + scene.response.text)
      }),
  ]

  private static let bodies: [Fault] = [
    Fault(
      name: "closes at any byte of the body", operations: [.sendMessage, .getObject],
      positions: { 0..<$0.body.utf8.count },
      act: { connection, scene in
        try await connection.send(scene.response.head())
        try await connection.send(scene.response.body.utf8.prefix(scene.position))
      }),
    Fault(
      name: "resets at any byte of the body", operations: [.sendMessage, .getObject],
      positions: { 0..<$0.body.utf8.count },
      act: { connection, scene in
        try await connection.send(scene.response.head())
        try await connection.send(scene.response.body.utf8.prefix(scene.position))
        // A reset discards bytes that were sent and not read yet.
        if scene.isRead { await scene.headIsSeen.wait() }
        try await connection.reset()
      }),
    Fault(
      name: "closes only its own direction within the body",
      operations: [.sendMessage, .getObject], afterwards: .wait,
      act: { connection, scene in
        try await connection.send(scene.response.head() + scene.response.body.prefix(2))
        try await connection.finish()
      }),
    Fault(
      name: "falls silent within the body", operations: [.sendMessage, .getObject],
      afterwards: .wait,
      act: { connection, scene in
        try await connection.send(scene.response.head() + scene.response.body.prefix(2))
      }),
    Fault(
      name: "sends a body that lacks its checksum", operations: [.getObject], afterwards: .keepOpen,
      act: { connection, scene in
        try await connection.send(scene.response.head())
        await scene.headIsSeen.wait()
        try await connection.send("hallo")
      }),
    Fault(
      name: "sends an empty body", operations: [.sendMessage], afterwards: .keepOpen,
      act: { connection, _ in try await connection.respond("") }),
    Fault(
      name: "sends HTML", operations: [.sendMessage], afterwards: .keepOpen,
      act: { connection, _ in try await connection.respond("<html>Welcome</html>") }),
  ]

  private static let framings: [Fault] = [
    Fault(
      name: "sends more than its Content-Length says", afterwards: .keepOpen,
      act: { connection, scene in try await connection.send(scene.response.text + "and more") }),
    Fault(
      name: "gives a Content-Length that is too large, and closes",
      act: { connection, scene in
        let length = scene.response.body.utf8.count + 10
        try await connection.send(scene.response.head(length: length) + scene.response.body)
      }),
    Fault(
      name: "gives a Content-Length that is too small",
      operations: [.sendMessage, .getObject], afterwards: .keepOpen,
      act: { connection, scene in
        try await connection.send(scene.response.head(length: 3))
        if scene.isRead { await scene.headIsSeen.wait() }
        try await connection.send(scene.response.body)
      }),
    Fault(
      name: "gives a Content-Length that isn't a number",
      act: { connection, scene in
        try await connection.send("HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nhello")
      }),
    Fault(
      name: "gives two lengths",
      act: { connection, scene in
        try await connection.send(
          "HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 5\r\n\r\nhello")
      }),
    Fault(
      name: "gives no length, and closes",
      act: { connection, scene in
        try await connection.send("HTTP/1.0 200 OK\r\n\(scene.response.headers)\r\n")
        try await connection.send(scene.response.body)
      }),
    chunked("sends a chunk size that isn't a number", "xyz\r\nhello\r\n0\r\n\r\n"),
    chunked("sends a chunk size beyond 64 bits", "FFFFFFFFFFFFFFFFFF\r\nhello\r\n0\r\n\r\n"),
    chunked("sends chunks longer than they say", "3\r\nhello\r\n0\r\n\r\n"),
    chunked("closes before the last chunk", "5\r\nhello\r\n"),
  ]

  private static let statuses: [Fault] = [
    status("500 Internal Server Error"), status("503 Slow Down", code: "SlowDown"),
    status("429 Too Many Requests", code: "ThrottlingException"),
    status("403 Forbidden", code: "AccessDenied"),
    status("307 Temporary Redirect", headers: "Location: /\r\n"),
    status("301 Moved Permanently", code: "PermanentRedirect", headers: "Location: /\r\n"),
  ]

  private static let goAheads: [Fault] = [
    Fault(
      name: "never sends 100 Continue", stage: .expectation, operations: [.putObject],
      afterwards: .keepOpen),
    Fault(
      name: "closes instead of sending 100 Continue", stage: .expectation,
      operations: [.putObject]),
    Fault(
      name: "refuses 100-continue with 417", stage: .expectation, operations: [.putObject],
      act: { connection, _ in try await connection.respond("", status: "417 Expectation Failed") }),
    Fault(
      name: "answers 503 instead of 100 Continue", stage: .expectation, operations: [.putObject],
      act: { connection, _ in try await connection.respond("", status: "503 Slow Down") }),
  ]

  private static func chunked(_ name: String, _ body: String) -> Fault {
    Fault(
      name: name,
      act: { connection, _ in
        try await connection.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n\(body)")
      })
  }

  private static func status(_ status: String, code: String = "", headers: String = "") -> Fault {
    Fault(
      name: "answers \(status)", afterwards: .keepOpen,
      act: { connection, scene in
        let isXML = !scene.response.headers.contains("json")
        let body =
          code.isEmpty
          ? "" : isXML ? "<Error><Code>\(code)</Code></Error>" : "{\"__type\":\"\(code)\"}"
        try await connection.respond(body, status: status, headers: headers)
      })
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Synchronization
import TestSupport

/// A server with the faults of ``LoadFault``, which counts requests.
struct LoadServer {
  /// The requests so far.
  private final class Counts: Sendable {
    let state = Mutex((requests: 0, attempts: Set<String>(), repeatedWrites: 0))

    func note(_ call: LoadCall, _ attempt: Int) {
      state.withLock { state in
        state.requests += 1
        let isNew = state.attempts.insert("\(call.number) \(attempt)").inserted
        if !isNew, call.operation != .getObject { state.repeatedWrites += 1 }
      }
    }

    var text: String { state.withLock { "\($0.requests) \($0.repeatedWrites)" } }
  }

  private let server: ScriptedServer

  var port: Int { server.port }

  init() async throws {
    let counts = Counts()
    server = try await ScriptedServer { connection in
      while let request = try await connection.request() {
        if request.expectsContinue { try await connection.send("HTTP/1.1 100 Continue\r\n\r\n") }
        let body = try await connection.body(of: request)
        guard let call = Self.call(request, body) else {
          try await connection.respond(counts.text)
          continue
        }
        let attempt = Self.attempt(request)
        counts.note(call, attempt)
        guard try await Self.respond(call, attempt, &connection) else { return }
      }
    }
  }

  /// The call whose number is in the path or the body, as `k-123`.
  private static func call(_ request: ServedRequest, _ body: [UInt8]) -> LoadCall? {
    let text =
      request.method == "POST" ? String(decoding: body, as: UTF8.self)[...] : request.target
    guard let mark = text.firstRange(of: "k-") else { return nil }
    return Int(text[mark.upperBound...].prefix(while: \.isNumber)).map(LoadCall.init(number:))
  }

  /// The attempt's number: `amz-sdk-request: attempt=2; max=3`.
  private static func attempt(_ request: ServedRequest) -> Int {
    guard let header = request.header("amz-sdk-request"),
      let mark = header.firstRange(of: "attempt=")
    else { return 0 }
    return Int(header[mark.upperBound...].prefix(while: \.isNumber)) ?? 0
  }

  /// - Returns: Whether the connection stays open.
  private static func respond(
    _ call: LoadCall, _ attempt: Int, _ connection: inout ServedConnection
  ) async throws -> Bool {
    let body = body(of: call)
    let head = "HTTP/1.1 200 OK\r\n\(headers(of: call))"
    let framed = "\(head)Content-Length: \(body.utf8.count)\r\n\r\n"
    switch LoadFault(call: call.number, attempt: attempt) {
    case nil: try await connection.send(framed + body)
    case .close: return false
    case .reset:
      try await connection.reset()
      return false
    case .garbage:
      try await connection.send("220 mail.example ESMTP\r\n\r\n")
      return false
    case .silence:
      _ = try await connection.untilClose()
      return false
    case .drip:
      for byte in framed.utf8 { try await connection.send([byte]) }
      try await connection.send(body)
    case .serverError: try await connection.respond("", status: "500 Internal Server Error")
    case .slowDown:
      let error =
        call.operation == .sendMessage
        ? "{\"__type\":\"SlowDown\"}" : "<Error><Code>SlowDown</Code></Error>"
      try await connection.respond(error, status: "503 Slow Down")
    case .truncatedBody:
      try await connection.send("\(head)Content-Length: \(body.utf8.count + 10)\r\n\r\n\(body)")
      return false
    case .badChecksum:
      let isRead = call.operation == .getObject
      try await connection.send(framed + (isRead ? String(body.reversed()) : body))
    case .badChunk:
      try await connection.send("\(head)Transfer-Encoding: chunked\r\n\r\nxyz\r\n\(body)")
      return false
    }
    return true
  }

  private static func headers(of call: LoadCall) -> String {
    switch call.operation {
    case .getObject: "x-amz-checksum-crc32: \(call.checksum)\r\n"
    case .putObject: "ETag: \"e\"\r\n"
    case .sendMessage: "Content-Type: application/x-amz-json-1.0\r\n"
    }
  }

  private static func body(of call: LoadCall) -> String {
    switch call.operation {
    case .getObject: call.content
    case .putObject: ""
    case .sendMessage: "{\"MessageId\":\"k-\(call.number)\"}"
    }
  }
}

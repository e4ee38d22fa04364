// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSHTTP
import Synchronization
import BotoCore
import TestSupport
import WireFormats

/// A server on loopback that records its requests and gives its responses in turn, the last one
/// repeatedly.
final class RespondingServer: Sendable {
  private let server: ScriptedServer
  private let seen: Seen

  private final class Seen: Sendable {
    let requests = Mutex<[SentRequest]>([])
  }

  /// The requests so far.
  var requests: [SentRequest] { seen.requests.withLock { $0 } }

  /// Scheme, host and port.
  var url: String { "http://127.0.0.1:\(server.port)" }

  init(_ responses: [WireResponse]) async throws {
    let seen = Seen()
    self.seen = seen
    server = try await ScriptedServer { connection in
      while let head = try await connection.head() {
        let length = SentRequest(head: head)?.headers["Content-Length"].flatMap { Int($0) } ?? 0
        let body = try await connection.body(length)
        guard let request = SentRequest(head: head, body: body) else { return }
        let number = seen.requests.withLock { requests in
          requests.append(request)
          return requests.count - 1
        }
        guard let last = responses.last else { return }
        let response = number < responses.count ? responses[number] : last
        try await connection.respond(
          String(decoding: try await response.body.collect(), as: UTF8.self),
          status: "\(response.status) Status",
          headers: response.headers.fields.map { "\($0.name): \($0.value)\r\n" }.joined())
      }
    }
  }
}

extension SentRequest {
  /// A request from the bytes that were read; `nil` if they aren't one.
  fileprivate init?(head: String, body: [UInt8] = []) {
    let lines = head.split(separator: "\r\n").map(String.init)
    let words = lines.first?.split(separator: " ").map(String.init) ?? []
    guard words.count == 3, let url = try? RequestURL("http://server\(words[1])") else {
      return nil
    }
    var headers = WireHeaders()
    for line in lines.dropFirst() {
      let parts = line.split(separator: ":", maxSplits: 1).map(String.init)
      headers.add(parts[0], parts.count == 2 ? String(parts[1].drop { $0 == " " }) : "")
    }
    self.init(method: words[0], url: url, headers: headers, body: body)
  }
}

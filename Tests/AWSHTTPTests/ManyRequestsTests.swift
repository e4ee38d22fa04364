// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import TestSupport
import Testing
import WireFormats

@testable import AWSHTTP

struct ManyRequestsTests {
  private let options = TransportOptions(connectTimeout: .seconds(10), readTimeout: .seconds(10))

  /// The ways in which a response can end, by the request's number.
  private static func respond(_ number: Int, _ connection: borrowing ServedConnection) async throws
    -> Bool
  {
    switch number % 7 {
    case 0: try await connection.respond("whole")
    case 1:
      try await connection.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
      try await connection.send("5\r\nwhole\r\n0\r\n\r\n")
    case 2:
      try await connection.send("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nwhole")
      return false
    case 3:
      try await connection.send("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nwhole")
      return false
    case 4:
      try await connection.send("garbage\r\n\r\n")
      return false
    case 5: return false
    default:
      let body = String(repeating: "x", count: 400_000)
      try await connection.respond(body)
    }
    return true
  }

  /// The ways in which a caller can consume it.
  private func take(_ number: Int, _ transport: NIOTransport, _ url: RequestURL) async throws {
    let response = try await transport.send(WireRequest(method: "GET", url: url), options: options)
    switch number % 5 {
    case 0, 1: _ = try await response.body.collect()
    case 2: break
    case 3:
      let reader = try await response.body.makeReader()
      _ = try await reader.next()
      await reader.cancel()
    default:
      let reader = try await response.body.makeReader()
      _ = try await reader.next()
    }
  }

  @Test(.timeLimit(.minutes(2))) func allOfThemEnd() async throws {
    let server = try await ScriptedServer { connection in
      while let head = try await connection.head() {
        let number = Int(head.split(separator: " ")[1].dropFirst()) ?? 0
        guard try await Self.respond(number, connection) else { return }
      }
    }
    let transport = NIOTransport(configuration: TransportConfiguration(maxConnectionsPerHost: 4))
    await withTaskGroup(of: Void.self) { group in
      for number in 0..<700 {
        let url = server.url("/\(number)")
        group.addTask {
          let task = Task { try await take(number, transport, url) }
          if number % 11 == 0 {
            try? await Task.sleep(for: .milliseconds(number % 5))
            task.cancel()
          }
          _ = try? await task.value
        }
      }
    }
    // Every slot was released: as many requests as the limit run at a time.
    for _ in 0..<8 { try await take(0, transport, server.url("/0")) }
    let pool = try #require(transport.pool(at: server.url()))
    for _ in 0..<100 where pool.counts.slots != pool.counts.idle {
      try await Task.sleep(for: .milliseconds(20))
    }
    #expect(pool.counts.slots == pool.counts.idle)
    #expect(pool.counts.slots <= 4 && pool.counts.waiters == 0)
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSHTTP
import AWSErrors

#if AsyncHTTPClient
  import AsyncHTTPClient
  import BotoCore
  import Boto3AsyncHTTPClient
  import TestSupport
  import Testing
  import WireFormats

  struct AsyncHTTPClientTransportTests {
    private let options = TransportOptions(connectTimeout: .seconds(10), readTimeout: .seconds(1))

    private func send(_ request: WireRequest) async throws -> (WireResponse, [UInt8]) {
      let response = try await AsyncHTTPClientTransport(.shared).send(request, options: options)
      return (response, try await response.body.collect())
    }

    @Test(arguments: [[UInt8](), [1, 2, 3]]) func sendsAndReceives(body: [UInt8]) async throws {
      let server = try await ScriptedServer { connection in
        while let request = try await connection.request() {
          let body = try await connection.body(of: request)
          try await connection.respond(
            "\(request.target) \(body) \(request.header("x-a") ?? "")", status: "404 Not Found")
        }
      }
      for content in [WireBody.bytes(body), .stream(BytesStream(body))] {
        let (response, text) = try await send(
          WireRequest(
            method: "PUT", url: server.url("/a%2Fb//c"), headers: ["X-A": "1"], body: content))
        #expect(response.status == 404)
        #expect(String(decoding: text, as: UTF8.self) == "/a%2Fb//c \(body) 1")
      }
    }

    @Test func sendingMayExceedReadTimeout() async throws {
      let server = try await ScriptedServer { connection in
        while let request = try await connection.request() {
          try await connection.respond("\(try await connection.body(of: request).count)")
        }
      }
      let slow = SequenceBody(
        AsyncStream<[UInt8]> { sink in
          Task {
            for _ in 0..<3 {
              try? await Task.sleep(for: .milliseconds(600))
              sink.yield([1])
            }
            sink.finish()
          }
        }, length: 3)
      for (body, count) in [
        (WireBody.stream(slow), 3), (.bytes([UInt8](repeating: 1, count: 1_000_000)), 1_000_000),
      ] {
        let (_, text) = try await send(
          WireRequest(method: "PUT", url: server.url(), body: body))
        #expect(String(decoding: text, as: UTF8.self) == "\(count)")
      }
    }

    @Test func bodyThatStalls() async throws {
      let server = try await ScriptedServer { connection in
        _ = try await connection.head()
        try await connection.send("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc")
        _ = try await connection.untilClose()
      }
      await #expect { try await send(WireRequest(method: "GET", url: server.url())) } throws: {
        ($0 as? BotoCoreError)?.kind == .readTimeoutError
      }
    }

    @Test func errorsAreBotocores() async throws {
      let silent = try await ScriptedServer { connection in _ = try await connection.untilClose() }
      await #expect { try await send(WireRequest(method: "GET", url: silent.url())) } throws: {
        ($0 as? BotoCoreError)?.kind == .readTimeoutError
      }
      let short = try await ScriptedServer { connection in
        _ = try await connection.head()
        try await connection.send("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc")
      }
      await #expect { try await send(WireRequest(method: "GET", url: short.url())) } throws: {
        ($0 as? BotoCoreError)?.kind == .connectionClosedError
      }
    }
  }
#endif

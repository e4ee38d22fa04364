// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSHTTP
import NIOCore
import Testing
import WireFormats

@testable import LocalHTTP

/// HTTP on a real port, with a responder that says what it got.
@Suite(.timeLimit(.minutes(1)))
struct HTTPServerTests {
  private func server(
    largestBody: Int = 1 << 20, _ respond: Responder? = nil
  ) async throws -> HTTPServer {
    let echo: Responder = { request in
      let body = request.body.bytes ?? []
      return .text(
        200, "\(request.method) \(request.url.target) \(String(decoding: body, as: UTF8.self))")
    }
    return try await HTTPServer(
      host: "127.0.0.1", port: 0,
      ServerSettings(hosts: HostList(), largestBody: largestBody, respond: respond ?? echo))
  }

  @Test func keepsConnections() async throws {
    let server = try await server()
    try await RawConnection.with(port: server.port) { connection in
      for path in ["/a", "/b?c=%2F//d"] {
        try await connection.send("GET \(path) HTTP/1.1\r\nHost: localhost\r\n\r\n")
        let response = try await connection.receive(until: "GET \(path) \n")
        #expect(response.hasPrefix("HTTP/1.1 200 OK\r\n"))
      }
      try await connection.send("GET /c HTTP/1.1\r\nHost: b.localhost\r\nConnection: close\r\n\r\n")
      #expect(try await connection.rest().contains("GET /c"))
    }
    await server.close()
  }

  @Test func pipelinedRequestsAreAnsweredInOrder() async throws {
    let server = try await server { request in
      if request.url.path == "/slow" { try? await Task.sleep(for: .milliseconds(50)) }
      return .text(200, request.url.path)
    }
    try await RawConnection.with(port: server.port) { connection in
      let head = " HTTP/1.1\r\nHost: localhost\r\n\r\n"
      try await connection.send("GET /slow\(head)PUT /fast\(head)GET /last\(head)")
      for path in ["/slow", "/fast", "/last"] {
        #expect(try await connection.receive(until: path + "\n").hasPrefix("HTTP/1.1 200"))
      }
    }
  }

  @Test func continues() async throws {
    let server = try await server()
    try await RawConnection.with(port: server.port) { connection in
      try await connection.send(
        "PUT /k HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n")
      #expect(try await connection.receive(until: "\r\n\r\n").hasPrefix("HTTP/1.1 100 Continue"))
      try await connection.send("abc")
      #expect(try await connection.receive(until: "PUT /k abc\n").hasPrefix("HTTP/1.1 200"))
    }
  }

  @Test func chunks() async throws {
    let server = try await server()
    try await RawConnection.with(port: server.port) { connection in
      try await connection.send(
        "PUT /k HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n1\r\nc\r\n0\r\n\r\n"
      )
      #expect(try await connection.receive(until: "PUT /k abc\n").hasPrefix("HTTP/1.1 200"))
    }
  }

  @Test func headHasNoBody() async throws {
    let server = try await server()
    try await RawConnection.with(port: server.port) { connection in
      try await connection.send("HEAD /k HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
      let response = try await connection.rest()
      #expect(response.contains("Content-Length: 9\r\n"), "\(response)")
      #expect(response.hasSuffix("\r\n\r\n"))
    }
  }

  @Test(arguments: [
    ("Host: evil.example\r\n", 403), ("Host: localhost\r\nContent-Length: 11\r\n", 413),
  ])
  func refusals(fields: String, status: Int) async throws {
    let server = try await server(largestBody: 10)
    try await RawConnection.with(port: server.port) { connection in
      try await connection.send("PUT /k HTTP/1.1\r\n\(fields)\r\n")
      #expect(try await connection.rest().hasPrefix("HTTP/1.1 \(status) "))
    }
  }

  @Test func bodyWithoutALengthIsLimited() async throws {
    let server = try await server(largestBody: 10)
    try await RawConnection.with(port: server.port) { connection in
      try await connection.send(
        "PUT /k HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n"
          + "6\r\nabcdef\r\n6\r\nabcdef\r\n")
      #expect(try await connection.rest().hasPrefix("HTTP/1.1 413 "))
    }
  }

  @Test func headersCannotBeSplit() async throws {
    let server = try await server { _ in
      WireResponse(status: 200, headers: ["X-A": "b\r\nX-C: d"])
    }
    try await RawConnection.with(port: server.port) { connection in
      try await connection.send("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
      let response = try await connection.rest()
      #expect(response.contains("X-A: b  X-C: d\r\n"), "\(response)")
    }
  }

  /// By prior knowledge, with our own client; more streams at a time than connections.
  @Test func http2() async throws {
    let server = try await server()
    let transport = NIOTransport()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<50 {
        group.addTask {
          let body = String(repeating: "x", count: number * 1000)
          let response = try await transport.send(
            WireRequest(
              method: "PUT", url: try RequestURL("http://127.0.0.1:\(server.port)/\(number)"),
              headers: ["Host": "localhost"], body: .bytes(Array(body.utf8))),
            options: TransportOptions(isDuplex: true))
          let text = String(decoding: try await response.body.collect(), as: UTF8.self)
          #expect(text == "PUT /\(number) \(body)\n")
        }
      }
      try await group.waitForAll()
    }
    await transport.shutdown()
  }
}

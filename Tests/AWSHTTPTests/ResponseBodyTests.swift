// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Expectations
import AWSErrors
import NIOCore
import Synchronization
import TestSupport
import Testing
import WireFormats

@testable import AWSHTTP

struct ResponseBodyTests {
  private let options = TransportOptions(connectTimeout: .seconds(10), readTimeout: .seconds(10))

  /// Sends one request to a server that answers with these bytes and closes.
  private func response(
    _ bytes: String, method: String = "GET", keepsOpen: Bool = false
  ) async throws -> (WireResponse, ScriptedServer) {
    let server = try await ScriptedServer { connection in
      _ = try await connection.head()
      try await connection.send(bytes)
      if keepsOpen { _ = try await connection.head() }
    }
    let response = try await NIOTransport().send(
      WireRequest(method: method, url: server.url()), options: options)
    return (response, server)
  }

  @Test func returnsHeadAndBody() async throws {
    let (response, _) = try await response(
      "HTTP/1.1 404 Not  Found\r\nX-A: 1\r\nx-a:  2 \r\nX-B: a\r\n b\r\nContent-Length: 2\r\n\r\nhi"
    )
    #expect(response.status == 404)
    #expect(response.reason == "Not  Found")
    #expect(response.headers.values(of: "X-A") == ["1", "2"])
    #expect(response.headers["x-b"] == "a b")
    #expect(try await response.body.collect() == Array("hi".utf8))
  }

  @Test func smallBodiesArriveWithTheHead() async throws {
    let (response, _) = try await response("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi")
    guard let bytes = response.body.bytes else { return #expect(Bool(false)) }
    #expect(bytes == Array("hi".utf8))
  }

  @Test(arguments: [
    "5\r\nhello\r\n1;x=y\r\n!\r\n0\r\n\r\n",
    "05 \r\nhello\r\n1\r\n!\r\n0\r\nX-Trailer: a\r\nX-Other: b\r\n\r\n",
  ]) func readsChunks(chunks: String) async throws {
    let (response, _) = try await response(
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks, keepsOpen: true)
    #expect(String(decoding: try await response.body.collect(), as: UTF8.self) == "hello!")
  }

  @Test(arguments: [
    "Content-Length: 10\r\n\r\nhello", "Transfer-Encoding: chunked\r\n\r\n5\r\nhel",
    "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n",
    "Transfer-Encoding: chunked\r\n\r\n5\r\nhello!\r\n0\r\n\r\n",
    "Transfer-Encoding: chunked\r\n\r\nxyz\r\nhello", "Transfer-Encoding: chunked\r\n\r\n\r\n\r\n",
    "Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFF\r\nhello",
  ]) func aBodyThatIsNotWholeIsAnError(rest: String) async throws {
    let (response, _) = try await response("HTTP/1.1 200 OK\r\n" + rest)
    await expectError(.connectionClosedError) {
      _ = try await response.body.collect()
    }
  }

  @Test(arguments: [false, true])
  func truncatedBodyWithoutLengthThrows(tls: Bool) async throws {
    let isRead = Signal()
    let server = try await ScriptedServer(tls: tls) { connection in
      _ = try await connection.head()
      try await connection.send("HTTP/1.1 200 OK\r\n\r\nhello")
      await isRead.wait()
      if tls { try await connection.closeBelowTLS() } else { try await connection.reset() }
    }
    let transport = NIOTransport(configuration: TransportConfiguration(verification: .disabled))
    let response = try await transport.send(
      WireRequest(method: "GET", url: server.url(scheme: tls ? "https" : "http")), options: options)
    let reader = try await response.body.makeReader()
    #expect(try await reader.next() == Array("hello".utf8))
    isRead.set()
    await expectError(.connectionClosedError) { _ = try await reader.next() }
  }

  @Test(arguments: [
    "SSH-2.0-x\r\n\r\n", "HTTP/1.1 2x0 OK\r\n\r\n", "HTTP/2 200\r\n\r\n",
    "HTTP/1.1 200 OK\r\nno colon\r\n\r\n", "HTTP/1.1 200 OK\r\n: x\r\n\r\n", "\r\n", "",
    "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
    "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\nab",
    "HTTP/1.1 200 OK\r\nContent-Length: 1 2\r\n\r\nab",
    "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\nab",
    "HTTP/1.1 200 OK\r\nContent-Le",
  ]) func aHeadThatIsNoneIsAnError(bytes: String) async throws {
    await expectError(.connectionClosedError) {
      _ = try await response(bytes)
    }
  }

  @Test(arguments: [("HEAD", "200 OK"), ("GET", "204 No Content"), ("GET", "304 Not Modified")])
  func hasNoBody(method: String, status: String) async throws {
    let (response, _) = try await response(
      "HTTP/1.1 \(status)\r\nContent-Length: 10\r\n\r\n", method: method, keepsOpen: true)
    #expect(try await response.body.collect() == [])
    #expect(response.headers["Content-Length"] == "10")
  }

  @Test func skipsInformationalResponses() async throws {
    let (response, _) = try await response(
      "HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\nHTTP/1.1 100 Continue\r\n\r\n"
        + "HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx")
    #expect(response.status == 200)
    #expect(response.headers["Link"] == nil)
  }

  @Test func headAndBodyArriveByteByByte() async throws {
    let server = try await ScriptedServer { connection in
      _ = try await connection.head()
      for byte in "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n0\r\n\r\n".utf8 {
        try await connection.send(String(UnicodeScalar(byte)))
        try await Task.sleep(for: .milliseconds(1))
      }
      _ = try await connection.head()
    }
    let response = try await NIOTransport().send(
      WireRequest(method: "GET", url: server.url()), options: options)
    #expect(try await response.body.collect() == Array("hi".utf8))
  }

  @Test func isFullWithManyShortRuns() async throws {
    let request = WireRequest(method: "GET", url: RequestURL(scheme: "http", host: "b"))
    let exchange = Exchange(
      request, try EncodedRequest(request), readTimeout: .seconds(1), resendsUnanswered: false)
    let body = ResponseBody(NoCarrier(), exchange, length: nil, begin: [])
    let run = ByteBuffer(string: "a")
    var count = 1
    while !body.receive(run) { count += 1 }
    #expect(count == 4096)
    #expect(try await body.nextBuffers()?.count == 4096)
    #expect(!body.receive(run))
    await body.cancel()
    #expect(!body.receive(run))
    #expect(try await body.nextBuffers() == nil)
  }

  private final class NoCarrier: ExchangeCarrier {
    func send(_ buffers: [ByteBuffer], of exchange: Exchange, isLast: Bool) async -> Bool { false }
    func endBody(of exchange: Exchange) {}
    func fail(_ exchange: Exchange, _ error: any Error) {}
    func abandon(_ exchange: Exchange) {}
    func abort(_ exchange: Exchange) {}
    func resumeReading(_ exchange: Exchange) {}
  }

  @Test func slowReaderBuffersLittle() async throws {
    let total = 64 << 20
    let server = try await ScriptedServer { connection in
      _ = try await connection.head()
      try await connection.send("HTTP/1.1 200 OK\r\nContent-Length: \(total)\r\n\r\n")
      for _ in 0..<64 {
        try await connection.send(Array(repeating: 7, count: 1 << 20))
      }
      _ = try await connection.untilClose()
    }
    let response = try await NIOTransport().send(
      WireRequest(method: "GET", url: server.url()), options: options)
    try await Task.sleep(for: .milliseconds(300))
    // The first run contains everything that was read ahead.
    let reader = try await response.body.makeReader()
    var count = try await reader.next()?.count ?? 0
    #expect(count > 0 && count < 4 << 20)
    while let bytes = try await reader.next() {
      #expect(bytes.count < 4 << 20)
      count += bytes.count
    }
    #expect(count == total)
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Expectations
import Files
import AWSErrors
import NIOCore
import NIOPosix
import TestSupport
import Testing
import WireFormats

@testable import AWSHTTP

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

struct TimeoutAndErrorTests {
  private let patient = TransportOptions(connectTimeout: .seconds(10), readTimeout: .seconds(10))

  private func message(
    _ kind: BotoCoreError.Kind, _ body: () async throws -> Void
  ) async -> String {
    do {
      try await body()
    } catch let error as BotoCoreError where error.kind == kind {
      return error.message
    } catch {
      return "another error: \(error)"
    }
    return "no error"
  }

  @Test func connectionRefused() async throws {
    let listener = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .bind(host: "127.0.0.1", port: 0).get()
    let port = listener.localAddress?.port ?? 0
    try await listener.close()
    let transport = NIOTransport()
    for host in ["127.0.0.1", "[::1]"] {
      let url = RequestURL(scheme: "http", host: host, port: port, path: "/a")
      let text = await message(.endpointConnectionError) {
        _ = try await transport.send(WireRequest(method: "GET", url: url), options: patient)
      }
      #expect(
        text
          == "Could not connect to the endpoint URL: \"http://\(host):\(port)/a\": Connection refused"
      )
    }
  }

  @Test func unknownHostName() async throws {
    let url = RequestURL(scheme: "http", host: "nobody.invalid")
    let text = await message(.endpointConnectionError) {
      _ = try await NIOTransport().send(WireRequest(method: "GET", url: url), options: patient)
    }
    // The system's own text follows.
    #expect(
      text.hasPrefix(
        "Could not connect to the endpoint URL: \"http://nobody.invalid\": The host's name can't be "
          + "looked up: "))
  }

  @Test func handshakeTimeout() async throws {
    let closed = Signal()
    let server = try await ScriptedServer { connection in
      _ = try await connection.untilClose()
      closed.set()
    }
    let url = server.url(scheme: "https")
    let text = await message(.connectTimeoutError) {
      // Enough time for TCP on a busy machine too: without a connection there is nothing to close.
      let options = TransportOptions(connectTimeout: .seconds(2), readTimeout: .seconds(2))
      _ = try await NIOTransport().send(WireRequest(method: "GET", url: url), options: options)
    }
    #expect(text == "Connect timeout on endpoint URL: \"\(url)\"")
    if server.connectionCount > 0 { await closed.wait() }
  }

  @Test func silentServer() async throws {
    let server = try await ScriptedServer { connection in _ = try await connection.untilClose() }
    let clock = TestTransportClock()
    let text = await message(.readTimeoutError) {
      _ = try await clock.whileTimePasses {
        try await NIOTransport(clock: clock.clock).send(
          WireRequest(method: "GET", url: server.url()), options: patient)
      }
    }
    #expect(text == "Read timeout on endpoint URL: \"\(server.url())\"")
  }

  @Test func bodyThatStalls() async throws {
    let server = try await ScriptedServer { connection in
      _ = try await connection.head()
      try await connection.send("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc")
      _ = try await connection.untilClose()
    }
    let clock = TestTransportClock()
    let response = try await NIOTransport(clock: clock.clock).send(
      WireRequest(method: "GET", url: server.url()), options: patient)
    let reader = try await response.body.makeReader()
    #expect(try await reader.next() == Array("abc".utf8))
    let text = await message(.readTimeoutError) {
      _ = try await clock.whileTimePasses { try await reader.next() }
    }
    #expect(text == "Read timeout on endpoint URL: \"\(server.url())\"")
  }

  @Test func slowReaderIsNotAReadTimeout() async throws {
    let isRead = Signal()
    let server = try await ScriptedServer { connection in
      _ = try await connection.head()
      try await connection.send("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nabc")
      await isRead.wait()
      try await connection.send("def")
    }
    let clock = TestTransportClock()
    let response = try await NIOTransport(clock: clock.clock).send(
      WireRequest(method: "GET", url: server.url()), options: patient)
    let reader = try await response.body.makeReader()
    #expect(try await reader.next() == Array("abc".utf8))
    for _ in 0..<5 { try await clock.advance(by: .seconds(11)) }
    isRead.set()
    #expect(try await reader.next() == Array("def".utf8))
  }

  /// A body that the kernel sends in long pieces, and one in memory.
  private func bodies(_ count: Int) throws -> [WireBody] {
    [.stream(try SparseFile(count).body()), .bytes([UInt8](repeating: 0, count: count))]
  }

  @Test func slowResponseIsNotATimeout() async throws {
    let count = 4 << 20
    for body in try bodies(count) {
      let server = try await HandlerServer(readSize: 16 * 1024, isNarrow: true) {
        SlowHandler(count, pauses: 100, readsOn: true)
      }
      let url = RequestURL(scheme: "http", host: "127.0.0.1", port: server.port)
      let response = try await NIOTransport().send(
        WireRequest(method: "PUT", url: url, body: body),
        options: TransportOptions(readTimeout: .seconds(1)))
      #expect(response.status == 200)
    }
  }

  @Test func aServerThatStopsReading() async throws {
    let count = 4 << 20
    for body in try bodies(count) {
      let server = try await HandlerServer(readSize: 16 * 1024, isNarrow: true) {
        SlowHandler(count, pauses: 2, readsOn: false)
      }
      let url = RequestURL(scheme: "http", host: "127.0.0.1", port: server.port)
      let clock = TestTransportClock()
      await expectError(.readTimeoutError) {
        try await clock.whileTimePasses {
          try await NIOTransport(clock: clock.clock).send(
            WireRequest(method: "PUT", url: url, body: body), options: patient)
        }
      }
    }
  }

  @Test func cancellingEndsARequest() async throws {
    let arrived = Signal()
    let closed = Signal()
    let server = try await ScriptedServer { connection in
      _ = try await connection.head()
      arrived.set()
      _ = try await connection.untilClose()
      closed.set()
    }
    let url = server.url()
    let task = Task {
      try await NIOTransport().send(WireRequest(method: "GET", url: url), options: patient)
    }
    await arrived.wait()
    task.cancel()
    await #expect(throws: CancellationError.self) { _ = try await task.value }
    await closed.wait()
  }

  @Test func cancellingEndsReadingABody() async throws {
    let closed = Signal()
    let server = try await ScriptedServer { connection in
      _ = try await connection.head()
      try await connection.send("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n")
      _ = try await connection.untilClose()
      closed.set()
    }
    let response = try await NIOTransport().send(
      WireRequest(method: "GET", url: server.url()), options: patient)
    let task = Task { try await response.body.collect() }
    try await Task.sleep(for: .milliseconds(20))
    task.cancel()
    await #expect(throws: CancellationError.self) { _ = try await task.value }
    await closed.wait()
  }

  @Test(arguments: [
    (ECONNREFUSED, "Connection refused"), (ENETUNREACH, "Network is unreachable"),
    (EHOSTUNREACH, "No route to host"), (ETIMEDOUT, "Connection timed out"),
  ]) func theSystemsReasonIsSaid(code: CInt, reason: String) {
    let failure = ConnectFailure(IOError(errnoCode: code, reason: "connect"))
    #expect(failure.reason == reason && failure.errno == code && !failure.isDescriptorShortage)
    let error = TransportError.couldNotConnect(
      RequestURL(scheme: "http", host: "b"), failure.reason)
    #expect(error.message == "Could not connect to the endpoint URL: \"http://b\": \(reason)")
  }

  @Test(arguments: [EMFILE, ENFILE]) func descriptorShortageNamesTheLimit(code: CInt) {
    let failure = ConnectFailure(IOError(errnoCode: code, reason: "socket"))
    #expect(failure.isDescriptorShortage)
    #expect(failure.reason.hasPrefix("Too many open files"))
    #expect(failure.reason.hasSuffix("the limit is \(OpenFileLimit.current) (ulimit -n)"))
  }

  @Test func resetConnectionIsReported() async throws {
    let server = try await ScriptedServer { connection in
      _ = try await connection.head()
      try await connection.reset()
    }
    let text = await message(.connectionClosedError) {
      _ = try await NIOTransport().send(
        WireRequest(method: "GET", url: server.url()), options: patient)
    }
    #expect(
      text
        == "Connection was closed before we received a valid response from endpoint URL: "
        + "\"\(server.url())\". Connection reset by peer")
  }

  @Test func errorsContainNoSignatures() {
    let url = RequestURL(
      scheme: "https", host: "b", path: "/k", query: "X-Amz-Signature=abc&X-Amz-Expires=1")
    #expect(
      TransportError.readTimeout(url).message == "Read timeout on endpoint URL: \"https://b/k\"")
  }

  @Test(arguments: [
    WireRequest(
      method: "GET", url: RequestURL(scheme: "http", host: "b"), headers: ["X": "a\r\nY: b"]),
    WireRequest(method: "GET", url: RequestURL(scheme: "http", host: "b"), headers: ["X\n": "a"]),
    WireRequest(method: "GET /", url: RequestURL(scheme: "http", host: "b")),
    WireRequest(method: "GET", url: RequestURL(scheme: "http", host: "b", path: "/a b")),
    WireRequest(method: "GET", url: RequestURL(scheme: "http", host: "b", path: "/a\r\n")),
    WireRequest(method: "GET", url: RequestURL(scheme: "ftp", host: "b")),
    WireRequest(method: "GET", url: RequestURL(scheme: "http", host: "b", port: 70000)),
    WireRequest(method: "GET", url: RequestURL(scheme: "http", host: "a\r\nX: b")),
    WireRequest(
      method: "PUT", url: RequestURL(scheme: "http", host: "b"),
      headers: ["Content-Length": "2"], body: .bytes([1])),
    WireRequest(
      method: "PUT", url: RequestURL(scheme: "http", host: "b"),
      headers: ["Content-Length": "1", "Transfer-Encoding": "chunked"], body: .bytes([1])),
  ]) func whatIsNoRequestIsNotSent(request: WireRequest) async throws {
    await expectError(.httpClientError) {
      _ = try await NIOTransport().send(request, options: patient)
    }
  }
}

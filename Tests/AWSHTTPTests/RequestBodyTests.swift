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

struct RequestBodyTests {
  private let options = TransportOptions(connectTimeout: .seconds(10), readTimeout: .seconds(10))

  private func stream(_ runs: [[UInt8]], length: Int64? = nil) -> WireBody {
    .stream(
      SequenceBody(
        AsyncStream<[UInt8]> { sink in
          for run in runs { sink.yield(run) }
          sink.finish()
        }, length: length))
  }

  @Test func addsOnlyMissingHeaders() async throws {
    let server = try await ScriptedServer { connection in
      guard let head = try await connection.head() else { return }
      _ = try await connection.body(3)
      try await connection.respond(head)
    }
    let response = try await NIOTransport().send(
      WireRequest(
        method: "PUT", url: server.url("/k"), headers: ["B": "1", "A": "2"],
        body: .bytes([1, 2, 3])),
      options: options)
    #expect(
      String(decoding: try await response.body.collect(), as: UTF8.self)
        == "PUT /k HTTP/1.1\r\nB: 1\r\nA: 2\r\nHost: 127.0.0.1:\(server.port)\r\nContent-Length: 3\r\n\r\n"
    )
  }

  @Test func sendsStreams() async throws {
    let server = try await ScriptedServer { connection in
      while let head = try await connection.head() {
        let body =
          head.contains("chunked")
          ? try await connection.chunkedBody() : try await connection.body(5)
        try await connection.respond(String(decoding: body, as: UTF8.self))
      }
    }
    let transport = NIOTransport()
    for body in [
      stream([Array("he".utf8), Array("llo".utf8)], length: 5),
      stream([Array("he".utf8), Array("llo".utf8)]),
    ] {
      let response = try await transport.send(
        WireRequest(method: "PUT", url: server.url(), body: body), options: options)
      #expect(String(decoding: try await response.body.collect(), as: UTF8.self) == "hello")
    }
    let chunkedBytes = try await transport.send(
      WireRequest(
        method: "PUT", url: server.url(), headers: ["Transfer-Encoding": "chunked"],
        body: .bytes(Array("bytes".utf8))), options: options)
    #expect(String(decoding: try await chunkedBytes.body.collect(), as: UTF8.self) == "bytes")
    #expect(server.connectionCount == 1)
  }

  @Test func sendsLargeBodies() async throws {
    let count = 8 << 20
    let server = try await ScriptedServer { connection in
      _ = try await connection.head()
      let body = try await connection.body(count)
      try await connection.respond("\(body.count) \(body.last ?? 0)")
    }
    let bytes = [UInt8](repeating: 9, count: count)
    let response = try await NIOTransport().send(
      WireRequest(method: "PUT", url: server.url(), body: .bytes(bytes)), options: options)
    #expect(String(decoding: try await response.body.collect(), as: UTF8.self) == "\(count) 9")
  }

  @Test(arguments: [1, 3]) func aBodyOfAnotherLengthIsAnError(length: Int64) async throws {
    let server = try await ScriptedServer { connection in _ = try await connection.untilClose() }
    await expectError(.incompleteReadError) {
      _ = try await NIOTransport().send(
        WireRequest(method: "PUT", url: server.url(), body: stream([[1], [2]], length: length)),
        options: options)
    }
    await expectError(.httpClientError) {
      _ = try await NIOTransport().send(
        WireRequest(
          method: "PUT", url: server.url(), headers: ["Content-Length": "\(length)"],
          body: stream([[1], [2]])), options: options)
    }
  }

  @Test func unreadableBodyFailsTheRequest() async throws {
    let server = try await ScriptedServer { connection in _ = try await connection.untilClose() }
    await #expect(throws: FileError.self) {
      _ = try await NIOTransport().send(
        WireRequest(
          method: "PUT", url: server.url(), headers: ["Content-Length": "1"],
          body: .stream(FileBody(path: "/nowhere/at/all"))), options: options)
    }
  }

  @Test func waitsFor100Continue() async throws {
    let server = try await ScriptedServer { connection in
      while let head = try await connection.head() {
        #expect(head.contains("Expect: 100-continue"))
        try await connection.send("HTTP/1.1 100 Continue\r\n\r\n")
        let body = try await connection.body(3)
        try await connection.respond(String(decoding: body, as: UTF8.self))
      }
    }
    let transport = NIOTransport()
    for body in [WireBody.bytes(Array("abc".utf8)), stream([Array("abc".utf8)], length: 3)] {
      let response = try await transport.send(
        WireRequest(
          method: "PUT", url: server.url(), headers: ["Expect": "100-continue"], body: body),
        options: options)
      #expect(String(decoding: try await response.body.collect(), as: UTF8.self) == "abc")
    }
    #expect(server.connectionCount == 1)
  }

  @Test func noBodyAfterEarlyResponse() async throws {
    let rest = Mutex<[UInt8]?>(nil)
    let closed = Signal()
    let server = try await ScriptedServer { connection in
      _ = try await connection.head()
      try await connection.respond("moved", status: "307 Temporary Redirect")
      let bytes = try await connection.untilClose()
      rest.withLock { $0 = bytes }
      closed.set()
    }
    let response = try await NIOTransport().send(
      WireRequest(
        method: "PUT", url: server.url(), headers: ["Expect": "100-continue"],
        body: stream([[1, 2, 3]], length: 3)), options: options)
    #expect(response.status == 307)
    #expect(try await response.body.collect() == Array("moved".utf8))
    await closed.wait()
    #expect(rest.withLock { $0 } == [])
  }

  @Test func sendsBodyWithout100ContinueAfterTimeout() async throws {
    let server = try await ScriptedServer { connection in
      _ = try await connection.head()
      let body = try await connection.body(3)
      try await connection.respond("\(body.count)")
    }
    let clock = TestTransportClock()
    let body = stream([[1, 2, 3]], length: 3)
    let response = try await clock.whileTimePasses {
      try await NIOTransport(clock: clock.clock).send(
        WireRequest(
          method: "PUT", url: server.url(), headers: ["Expect": "100-continue"], body: body),
        options: options)
    }
    #expect(try await response.body.collect() == Array("3".utf8))
  }

  @Test func smallBodyIsSentWithTheHead() async throws {
    let server = try await ScriptedServer { connection in
      _ = try await connection.head()
      let body = try await connection.body(3)
      try await connection.send("HTTP/1.1 100 Continue\r\n\r\n")
      try await connection.respond("\(body.count)")
    }
    let response = try await NIOTransport().send(
      WireRequest(
        method: "PUT", url: server.url(), headers: ["Expect": "100-continue"],
        body: .stream(BytesStream([1, 2, 3]))), options: options)
    #expect(try await response.body.collect() == Array("3".utf8))
  }

  /// The response arrives when the body is sent completely or partly, and the connection closes
  /// after it.
  @Test func refusedBodyClosesTheConnection() async throws {
    let server = try await HandlerServer(readSize: 64) { RefusingHandler() }
    let transport = NIOTransport()
    let url = RequestURL(scheme: "http", host: "127.0.0.1", port: server.port)
    for count in [5, 1024, 60_000] {
      for _ in 0..<100 {
        let request = WireRequest(
          method: "PUT", url: url, headers: ["Expect": "100-continue"],
          body: .bytes([UInt8](repeating: 1, count: count)))
        let response = try await transport.send(request, options: options)
        #expect(response.status == 503)
      }
    }
  }

  @Test func errorAfter100ContinueKeepsTheConnection() async throws {
    let server = try await ScriptedServer { connection in
      while try await connection.head() != nil {
        try await connection.send("HTTP/1.1 100 Continue\r\n\r\n")
        _ = try await connection.body(3)
        try await connection.respond("", status: "503 Slow Down")
      }
    }
    let transport = NIOTransport()
    for body in [WireBody.bytes([1, 2, 3]), stream([[1, 2, 3]], length: 3)] {
      let response = try await transport.send(
        WireRequest(
          method: "PUT", url: server.url(), headers: ["Expect": "100-continue"], body: body),
        options: options)
      #expect(response.status == 503)
    }
    #expect(server.connectionCount == 1)
  }

  @Test func earlyResponseStopsSending() async throws {
    let server = try await ScriptedServer { connection in
      _ = try await connection.head()
      _ = try await connection.body(1)
      try await connection.respond("enough", status: "400 Bad Request")
      _ = try await connection.untilClose()
    }
    let endless = SequenceBody(
      AsyncStream<[UInt8]>(unfolding: {
        try? await Task.sleep(for: .milliseconds(1))
        return Task.isCancelled ? nil : [UInt8](repeating: 1, count: 1000)
      }))
    let response = try await NIOTransport().send(
      WireRequest(method: "PUT", url: server.url(), body: .stream(endless)), options: options)
    #expect(response.status == 400)
    #expect(try await response.body.collect() == Array("enough".utf8))
  }

  private enum Trace {
    @TaskLocal static var name = "none"
  }

  @Test func streamIsReadWithTheSendersTaskLocals() async throws {
    let server = try await ScriptedServer { connection in
      while let request = try await connection.request() {
        let body = try await connection.body(of: request)
        try await connection.respond(String(decoding: body, as: UTF8.self))
      }
    }
    let transport = NIOTransport()
    for name in ["a", "b"] {
      let isRead = Mutex(false)
      let source = AsyncThrowingStream<[UInt8], any Error>(unfolding: {
        let isOver = isRead.withLock { isRead in
          defer { isRead = true }
          return isRead
        }
        return isOver ? nil : Array(Trace.name.utf8)
      })
      let request = WireRequest(
        method: "PUT", url: server.url(), body: .stream(SequenceBody(source)))
      let response = try await Trace.$name.withValue(name) {
        try await transport.send(request, options: options).body.collect()
      }
      #expect(response == Array(name.utf8))
    }
  }
}

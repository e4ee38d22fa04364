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

/// Limits on what a server may send without end.
struct ResponseLimitsTests {
  private let patient = TransportOptions(connectTimeout: .seconds(10), readTimeout: .seconds(30))

  // MARK: - Bytes

  /// How many bytes of a repeated text a decoder accepts before it throws.
  private func taken(_ begin: String, _ more: String, most: Int = 1 << 20) -> Int? {
    let more = String(repeating: more, count: max(1, 2_048 / more.utf8.count))
    var decoder = ResponseDecoder()
    decoder.expectResponse(toHead: false)
    var count = 0
    do {
      var bytes = ByteBuffer(string: begin)
      while try decoder.next(&bytes) != nil {}
      while count < most {
        var bytes = ByteBuffer(string: more)
        count += bytes.readableBytes
        while try decoder.next(&bytes) != nil {}
      }
    } catch {
      return count
    }
    return nil
  }

  @Test(arguments: [
    ("", "HTTP/1.1 100 Continue\r\n\r\n"), ("", "HTTP/1.1 102 Processing\r\n\r\n"),
    ("", "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"), ("", "\r\n"), ("", "\n"),
    ("HTTP/1.1 200 OK\r\n", "A: b\r\n"), ("HTTP/1.1 200 OK\r\nA: ", "b"),
    ("HTTP/1.1 200 OK\r\nA: b\r\n", " c\r\n"), ("HTTP/1.1 200 ", "O"),
  ]) func headsHaveAnEnd(begin: String, more: String) throws {
    let count = try #require(taken(begin, more))
    #expect(count <= 256 * 1024 + 2_048)
  }

  private let chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"

  @Test(arguments: [
    "1;a=" + String(repeating: "b", count: 1_000) + "\r\nx\r\n",
    "1" + String(repeating: " ", count: 60_000) + "\r\nx\r\n", "1;", "0",
  ]) func whatStandsAroundChunksHasAnEnd(more: String) throws {
    let count = try #require(taken(chunked, more))
    #expect(count <= 256 * 1024)
  }

  @Test func trailersAreLimited() throws {
    #expect(try #require(taken(chunked + "0\r\n", "A: b\r\n")) <= 128 * 1024)
  }

  @Test(arguments: [
    "1\r\nx\r\n", "400;a=b;c=d\r\n" + String(repeating: "x", count: 1_024) + "\r\n",
  ])
  func chunksThatAreNothingButChunksDoNot(more: String) {
    #expect(taken(chunked, more) == nil)
  }

  /// Twice the headers take about twice as long; scanning all earlier ones for each header would
  /// take a minute.
  @Test(.timeLimit(.minutes(1))) func manyHeadersAreParsedInLinearTime() throws {
    for _ in 0..<2 {
      var decoder = ResponseDecoder()
      decoder.expectResponse(toHead: false)
      let fields = (0..<14_000).map { "x-a-\($0): b\r\n" }.joined()
      var head: ResponseHead?
      for piece in ("HTTP/1.1 200 OK\r\n" + fields + "\r\n").utf8.chunked(by: 100) {
        var bytes = ByteBuffer(bytes: piece)
        while case .head(let found)? = try decoder.next(&bytes) { head = found }
      }
      #expect(head?.headers.fields.count == 14_000)
    }
  }

  // MARK: - Time

  /// A server that sends something again and again, until the client closes.
  private func server(
    _ begin: String, again more: String, pause: Duration = .milliseconds(30)
  ) async throws -> ScriptedServer {
    try await ScriptedServer { connection in
      _ = try await connection.head()
      try await connection.send(begin)
      while true {
        try await connection.send(more)
        try await Task.sleep(for: pause)
      }
    }
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      ("", "HTTP/1.1 100 Continue\r\n\r\n"), ("", "\r\n"), ("HTTP/1.1 200 OK\r\nA: ", "b"),
    ]) func headsThatComeInDripsAreGivenUp(begin: String, more: String) async throws
  {
    let server = try await server(begin, again: more, pause: .milliseconds(1))
    let clock = TestTransportClock()
    await expectError(.readTimeoutError) {
      try await clock.whileTimePasses {
        try await NIOTransport(clock: clock.clock).send(
          WireRequest(method: "GET", url: server.url()), options: patient)
      }
    }
  }

  @Test(.timeLimit(.minutes(1))) func chunksWithoutBytesAreNoBody() async throws {
    let server = try await server(
      chunked + "1\r\nx\r\n1;", again: "a", pause: .milliseconds(1))
    let clock = TestTransportClock()
    let response = try await NIOTransport(clock: clock.clock).send(
      WireRequest(method: "GET", url: server.url()), options: patient)
    await expectError(.readTimeoutError) {
      try await clock.whileTimePasses { try await response.body.collect() }
    }
  }

  @Test func slowlyArrivingBodyIsComplete() async throws {
    let (turns, turn) = AsyncStream<Void>.makeStream()
    let server = try await ScriptedServer { connection in
      _ = try await connection.head()
      try await connection.send("HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n")
      for await _ in turns { try await connection.send("x") }
    }
    let clock = TestTransportClock()
    let response = try await NIOTransport(clock: clock.clock).send(
      WireRequest(method: "GET", url: server.url()), options: patient)
    let reader = try await response.body.makeReader()
    for _ in 0..<20 {
      try await clock.advance(by: .seconds(25))
      turn.yield()
      #expect(try await reader.next() == Array("x".utf8))
    }
    #expect(try await reader.next() == nil)
  }

  // MARK: - Bodies that are read whole

  private final class Endless: ByteSource {
    let taken = Mutex(0)
    let piece: [UInt8]
    init(_ piece: Int) { self.piece = [UInt8](repeating: 7, count: piece) }
    var length: Int64? { nil }
    var isReplayable: Bool { false }
    func makeReader() async throws -> any ByteSourceReader { Reader(self) }

    private final class Reader: ByteSourceReader {
      private let body: Endless
      init(_ body: Endless) { self.body = body }
      func nextBuffers() async throws -> [ByteBuffer]? {
        body.taken.withLock { $0 += body.piece.count }
        return [ByteBuffer(bytes: body.piece)]
      }
      func cancel() async {}
    }
  }

  @Test func errorBodiesHaveALimit() async throws {
    let body = Endless(300_000)
    let response = WireResponse(status: 500, body: .stream(body))
    #expect(try await response.wholeBody(patience: .seconds(60)).length == 1 << 20)
    #expect(body.taken.withLock { $0 } < 2 << 20)
  }

  @Test(.timeLimit(.minutes(1))) func slowErrorBodyIsReadUntilTimeout() async throws {
    let response = WireResponse(status: 500, body: .stream(Endless(0)))
    #expect(try await response.wholeBody(patience: .milliseconds(50)).length == 0)
  }

  @Test func inMemoryResultHasALimit() async throws {
    let body = Endless(64 << 20)
    await expectError(.responseStreamingError) {
      try await WireResponse(status: 200, body: .stream(body)).wholeBody(patience: .seconds(60))
    }
    #expect(body.taken.withLock { $0 } <= 320 << 20)
  }

  // MARK: - Two readers

  @Test func concurrentReadersBothContinue() async throws {
    let isAsked = Signal()
    let server = try await ScriptedServer { connection in
      _ = try await connection.head()
      try await connection.send("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n")
      await isAsked.wait()
      try await connection.send("abc")
    }
    let response = try await NIOTransport().send(
      WireRequest(method: "GET", url: server.url()), options: patient)
    guard case .stream(let stream) = response.body, let body = stream as? ResponseBody else {
      Issue.record("The body doesn't stream")
      return
    }
    let results = await withTaskGroup(of: Result<[UInt8]?, any Error>.self) { group in
      for _ in 0..<2 {
        group.addTask {
          do { return .success(try await body.next()) } catch { return .failure(error) }
        }
      }
      // The second reader fails immediately; the first one then gets the bytes.
      let first = await group.next()
      isAsked.set()
      return [first, await group.next()]
    }
    guard case .failure(let error as BotoCoreError)? = results[0] else {
      Issue.record("The second reader doesn't fail")
      return
    }
    #expect(error.kind == .responseStreamingError)
    #expect(try results[1]?.get() == Array("abc".utf8))
    withExtendedLifetime(response) {}
  }
}

extension Collection {
  fileprivate func chunked(by size: Int) -> [SubSequence] {
    var pieces: [SubSequence] = []
    var rest = self[...]
    while !rest.isEmpty {
      pieces.append(rest.prefix(size))
      rest = rest.dropFirst(size)
    }
    return pieces
  }
}

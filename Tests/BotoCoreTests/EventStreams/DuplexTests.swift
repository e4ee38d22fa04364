// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import AWSProtocols
import NIOHPACK
import NIOHTTP2
import Synchronization
import TestSupport
import Testing
import WireFormats

@testable import BotoCore

@Suite(.timeLimit(.minutes(2))) struct DuplexTests {
  @Test(arguments: [nil, ["h2"], ["http/1.1", "h2"]] as [[String]?])
  func eachEventGetsAResponseBeforeTheNext(tls: [String]?) async throws {
    let conversation = try await Conversation.echo(tls: tls)
    let events = EventStreamWriter()
    let responses = try await conversation.call(events)
    for number in 0..<20 {
      try await events.send(Conversation.event("\(number)"))
      #expect(try await responses.next()?.chunkText == "\(number)")
    }
    events.finish()
    #expect(try await responses.next() == nil)
  }

  @Test func sequenceIsEchoed() async throws {
    let conversation = try await Conversation.echo()
    let events = AsyncStream<Value> { continuation in
      for number in 0..<100 { continuation.yield(Conversation.event("\(number)")) }
      continuation.finish()
    }
    var responses: [String] = []
    for try await response in try await conversation.call(events) {
      responses.append(response.chunkText)
    }
    #expect(responses == (0..<100).map(String.init))
  }

  @Test func callsShareOneConnection() async throws {
    let conversation = try await Conversation.echo()
    try await withThrowingTaskGroup { group in
      for number in 0..<50 {
        group.addTask {
          let events = EventStreamWriter()
          let responses = try await conversation.call(events)
          try await events.send(Conversation.event("\(number)"))
          #expect(try await responses.next()?.chunkText == "\(number)")
          events.finish()
          #expect(try await responses.next() == nil)
        }
      }
      try await group.waitForAll()
    }
    #expect(conversation.server.connectionCount == 1)
    #expect(conversation.counts?.streams == 0)
  }

  @Test func connectionsAreAddedIfTheServerAllowsFewStreams() async throws {
    let conversation = try await Conversation(maxStreams: 2) { stream in
      _ = try await stream.head()
      try await stream.respond()
      await stream.untilReset()
    }
    var held: [EventStream] = []
    // The first response arrives after the settings.
    for _ in 0..<5 { held.append(try await conversation.call(EventStreamWriter())) }
    #expect(conversation.server.connectionCount == 3)
    for stream in held { await stream.close() }
    await wait { conversation.counts?.streams == 0 }
  }

  @Test func manyEventsFollowTheReadersPace() async throws {
    let conversation = try await Conversation.echo()
    let made = Mutex(0)
    let total = 10_000
    let filler = String(repeating: "x", count: 1000)
    let events = AsyncStream<Value> {
      let number = made.withLock { made in
        made += 1
        return made
      }
      return number <= total ? Conversation.event(filler) : Value?.none
    }
    let responses = try await conversation.call(events)
    // Back-pressure: the bytes in flight are limited as long as they are not read.
    var before = -1
    while before != made.withLock({ $0 }) {
      before = made.withLock { $0 }
      try await Task.sleep(for: .milliseconds(300))
    }
    #expect(before > 0 && before < total / 2)
    var count = 0
    for try await response in responses {
      count += 1
      #expect(response.chunkText.utf8.count == 1000)
    }
    #expect(count == total)
  }

  @Test func theServersErrorEndsBothStreams() async throws {
    let conversation = try await Conversation { stream in
      _ = try await stream.head()
      try await stream.respond()
      _ = try await stream.message()
      try await stream.send(exception: "throttlingException", #"{"message": "slow down"}"#)
      try await stream.finish()
    }
    let events = EventStreamWriter()
    let responses = try await conversation.call(events)
    try await events.send(Conversation.event("one"))
    await #expect {
      try await responses.next()
    } throws: { error in
      let error = error as? EventStreamError
      return error?.code == "throttlingException" && error?.message == "slow down"
    }
    await refused(events)
  }

  @Test func anErrorBeforeTheStreamIsAClientError() async throws {
    let conversation = try await Conversation { stream in
      _ = try await stream.head()
      try await stream.respond(403, [("x-amzn-errortype", "AccessDeniedException")])
      try await stream.send(Array(#"{"message": "no"}"#.utf8), isLast: true)
    }
    let events = EventStreamWriter()
    await #expect {
      _ = try await conversation.call(events)
    } throws: { ($0 as? ClientError)?.code == "AccessDeniedException" }
    await refused(events)
  }

  @Test(arguments: [HTTP2ErrorCode.internalError, .cancel, .refusedStream])
  func aResetEndsBothStreams(_ code: HTTP2ErrorCode) async throws {
    let conversation = try await Conversation { stream in
      _ = try await stream.head()
      try await stream.respond()
      try await stream.send(event: "chunk", #"{"bytes": "YQ=="}"#)
      _ = try await stream.message()
      try await stream.reset(code)
    }
    let events = EventStreamWriter()
    let responses = try await conversation.call(events)
    #expect(try await responses.next()?.chunkText == "a")
    try await events.send(Conversation.event("one"))
    await expectKind(.responseStreamingError) { _ = try await responses.next() }
    await refused(events)
    await wait { conversation.counts?.streams == 0 }
  }

  @Test func aLostConnectionEndsItsStreams() async throws {
    let conversation = try await Conversation { stream in
      _ = try await stream.head()
      try await stream.respond()
      _ = try await stream.message()
      try await stream.hangUp()
    }
    let events = EventStreamWriter()
    let responses = try await conversation.call(events)
    try await events.send(Conversation.event("one"))
    await expectKind(.responseStreamingError) { _ = try await responses.next() }
    await wait { conversation.counts?.connections == 0 }
  }

  @Test func afterGoAwayStreamsContinueAndNewOnesGetAConnection() async throws {
    let conversation = try await Conversation { stream in
      _ = try await stream.head()
      try await stream.respond()
      try await stream.goAway()
      while let message = try await stream.message() {
        guard !message.payload.isEmpty else { break }
        try await stream.send(event: "chunk", #"{"bytes": "YQ=="}"#)
      }
      try await stream.finish()
    }
    for number in 1...3 {
      let events = EventStreamWriter()
      let responses = try await conversation.call(events)
      try await events.send(Conversation.event("one"))
      #expect(try await responses.next()?.chunkText == "a")
      events.finish()
      #expect(try await responses.next() == nil)
      #expect(conversation.server.connectionCount == number)
    }
    await wait { conversation.counts?.connections == 0 }
  }

  @Test func cancellingResetsTheStream() async throws {
    let wasReset = Signal()
    let conversation = try await Conversation { stream in
      _ = try await stream.head()
      try await stream.respond()
      await stream.untilReset()
      wasReset.set()
    }
    let events = EventStreamWriter()
    let responses = try await conversation.call(events)
    let reading = Task { try await responses.next() }
    reading.cancel()
    await #expect(throws: CancellationError.self) { try await reading.value }
    await wasReset.wait()
    await refused(events)
  }

  @Test func cancellingBeforeTheHeadEndsTheCall() async throws {
    let hasHead = Signal()
    let wasReset = Signal()
    let conversation = try await Conversation { stream in
      _ = try await stream.head()
      hasHead.set()
      await stream.untilReset()
      wasReset.set()
    }
    let calling = Task { try await conversation.call(EventStreamWriter()) }
    await hasHead.wait()
    calling.cancel()
    await #expect(throws: CancellationError.self) { _ = try await calling.value }
    await wasReset.wait()
  }

  @Test func droppingTheOutputResetsTheStream() async throws {
    let wasReset = Signal()
    let conversation = try await Conversation { stream in
      _ = try await stream.head()
      try await stream.respond()
      await stream.untilReset()
      wasReset.set()
    }
    _ = try await conversation.call(EventStreamWriter())
    await wasReset.wait()
    await wait { conversation.counts?.streams == 0 }
  }

  @Test func outputThrowsTheProducersError() async throws {
    let wasReset = Signal()
    let conversation = try await Conversation { stream in
      _ = try await stream.head()
      try await stream.respond()
      await stream.untilReset()
      wasReset.set()
    }
    let events = EventStreamWriter()
    let responses = try await conversation.call(events)
    try await events.send(Conversation.event("one"))
    events.finish(throwing: Broken())
    await #expect(throws: Broken.self) { try await responses.next() }
    await wasReset.wait()
  }

  @Test(
    arguments: [
      ["chunk": ["bytes": 1]], ["chank": ["bytes": "a"]], [:], ["chunk": "a"], "chunk",
    ] as [Value])
  func anEventThatTheModelDoesNotAllowEndsTheCall(_ event: Value) async throws {
    let conversation = try await Conversation { stream in
      _ = try await stream.head()
      try await stream.respond()
      await stream.untilReset()
    }
    let events = EventStreamWriter()
    let responses = try await conversation.call(events)
    try await events.send(event)
    await #expect {
      try await responses.next()
    } throws: { BotoCoreError.Kind.paramValidationError ~= $0 }
    await refused(events)
  }

  @Test func aDamagedEventIsAnError() async throws {
    let conversation = try await Conversation { stream in
      _ = try await stream.head()
      try await stream.respond()
      var bytes = try ServedStream.event("chunk", #"{"bytes": "YQ=="}"#).encoded()
      bytes[bytes.count - 6] ^= 1
      try await stream.send(bytes)
      await stream.untilReset()
    }
    let responses = try await conversation.call(EventStreamWriter())
    await expectKind(.eventStreamChecksumMismatch) { _ = try await responses.next() }
    await wait { conversation.counts?.streams == 0 }
  }

  @Test func aSilentServerIsATimeout() async throws {
    let conversation = try await Conversation() { stream in
      _ = try await stream.head()
      try await stream.respond()
      await stream.untilReset()
    }
    let events = EventStreamWriter()
    let responses = try await conversation.call(events)
    events.finish()
    await expectKind(.readTimeoutError) {
      _ = try await conversation.clock.whileTimePasses { try await responses.next() }
    }
  }

  @Test func serverThatWaitsForTheCallerDoesNotTimeOut() async throws {
    let conversation = try await Conversation() { stream in
      _ = try await stream.head()
      try await stream.respond()
      _ = try await stream.message()
      try await stream.send(event: "chunk", #"{"bytes": "YQ=="}"#)
      await stream.untilReset()
    }
    let events = EventStreamWriter()
    let responses = try await conversation.call(events)
    let response = Task { try await responses.next()?.chunkText }
    for _ in 0..<5 { try await conversation.clock.advance(by: .seconds(25)) }
    try await events.send(Conversation.event("at last"))
    #expect(try await response.value == "a")
  }

  @Test func aServerWithoutHTTP2IsNamed() async throws {
    let conversation = try await Conversation(tls: ["http/1.1"]) { _ in }
    await #expect {
      _ = try await conversation.call(EventStreamWriter())
    } throws: { "\($0)".contains("doesn't speak HTTP/2") }
  }

  @Test func headOfASignedStream() async throws {
    let heads = Mutex<[String: String]>([:])
    let conversation = try await Conversation { stream in
      let head = try await stream.head()
      heads.withLock { for field in head { $0[field.name] = field.value } }
      try await stream.respond()
      try await stream.finish()
    }
    _ = try await conversation.call(EventStreamWriter()).next()
    let head = heads.withLock { $0 }
    #expect(head[":method"] == "POST")
    #expect(head[":path"] == "/model/a.b/invoke-with-bidirectional-stream")
    #expect(head["content-type"] == "application/vnd.amazon.eventstream")
    #expect(head["x-amz-content-sha256"] == "STREAMING-AWS4-HMAC-SHA256-EVENTS")
    #expect(head["transfer-encoding"] == nil && head["host"] == nil)
    #expect(head["authorization"]?.contains("x-amz-content-sha256") == true)
  }

  private struct Broken: Error {}

  /// Events after the call's end are refused, also those that waited for room.
  private func refused(_ events: EventStreamWriter) async {
    await #expect(throws: BotoCoreError.self) {
      for _ in 0..<1000 { try await events.send(Conversation.event("late")) }
    }
  }

  private func expectKind(_ kind: BotoCoreError.Kind, _ work: () async throws -> Void) async {
    await #expect { try await work() } throws: { ($0 as? BotoCoreError)?.kind == kind }
  }

  /// Waits until a condition holds; the suite's time limit ends it otherwise.
  private func wait(until isTrue: () -> Bool) async {
    while !isTrue() { try? await Task.sleep(for: .milliseconds(2)) }
  }
}

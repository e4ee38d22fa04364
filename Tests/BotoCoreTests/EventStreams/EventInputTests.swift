// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import ServiceModel
import Synchronization
import TestSupport
import Testing
import WireFormats

@testable import AWSProtocols
@testable import BotoCore

@Suite struct EventInputTests {
  private static func operation(_ name: String) throws -> OperationModel {
    try #require(
      try InlineService.compile(
        name,
        operations: """
          "Tell": {"name": "Tell", "http": {"method": "POST", "requestUri": "/"},
            "input": {"shape": "In"}}
          """,
        shapes: """
          "In": {"type": "structure"\(name == "rest-json" ? #", "payload": "Stream""# : ""),
            "members": {"Stream": {"shape": "Stream"}, "Id": {"shape": "Text"}}},
          "Stream": {"type": "structure", "eventstream": true, "members": {
            "Text": {"shape": "TextEvent"}}},
          "TextEvent": {"type": "structure", "event": true, "required": ["Text"],
            "members": {"Text": {"shape": "Text"}}},
          "Text": {"type": "string"}
          """
      ).operation("Tell"))
  }

  private static func stream(_ texts: String...) -> Value {
    .events(
      sending: AsyncStream<[String: [String: String]]> { continuation in
        for text in texts { continuation.yield(["Text": ["Text": text]]) }
        continuation.finish()
      })
  }

  private func messages(_ request: SerializedRequest) async throws -> [EventStreamMessage] {
    var decoder = EventStreamDecoder()
    decoder.append(try await request.body.collect())
    var messages: [EventStreamMessage] = []
    while let message = try decoder.next() { messages.append(message) }
    try decoder.finish()
    return messages
  }

  @Test(arguments: [false, true])
  func rpcProtocolsStartWithTheOtherMembers(isCBOR: Bool) async throws {
    let input: Structure = ["Id": "i", "Stream": Self.stream("a", "b")]
    let operation = try Self.operation("json")
    let request =
      isCBOR ? try RPCv2CBOR().request(input, operation) : try AWSJSON().request(input, operation)
    #expect(request.headers["Content-Type"] == "application/vnd.amazon.eventstream")
    let messages = try await messages(request)
    #expect(messages.map { $0.text(":event-type") } == ["initial-request", "Text", "Text"])
    guard !isCBOR else { return }
    let texts = messages.map { String(decoding: $0.payload, as: UTF8.self).filter { $0 != " " } }
    #expect(texts == [#"{"Id":"i"}"#, #"{"Text":"a"}"#, #"{"Text":"b"}"#])
  }

  @Test func onlyUnstartedBodiesAreReplayable() async throws {
    let operation = try Self.operation("rest-json")
    let request = try RestJSON().request(["Stream": Self.stream("a")], operation)
    guard case .stream(let stream) = request.body, case .events(let body) = stream.storage else {
      Issue.record("no events")
      return
    }
    let reader = try await body.signed { $0 ?? [] }.makeReader()
    #expect(body.isReplayable)
    _ = try await reader.next()
    #expect(!body.isReplayable)
  }

  @Test func eventsAreValidated() async throws {
    let operation = try Self.operation("rest-json")
    let events = EventStreamWriter()
    let request = try RestJSON().request(["Stream": events.asValue], operation)
    let reader = try await request.body.makeReader()
    try await events.send(["Text": [:]] as Value)
    await #expect(throws: ParamValidationError.self) { try await reader.next() }
    await #expect(throws: BotoCoreError.self) {
      try await events.send(["Text": ["Text": "late"]] as Value)
    }
  }

  // MARK: Writer

  @Test func sendersWaitForRoom() async throws {
    let events = EventStreamWriter(capacity: 1)
    guard case .events(let stream) = events.asValue else { return }
    let sent = Mutex(0)
    let sending = Task {
      for number in 0..<10 {
        try await events.send(Value.integer(Int64(number)))
        sent.withLock { $0 = number + 1 }
      }
      events.finish()
    }
    for number in 0..<10 {
      #expect(try await Int(stream.next()) == number)
      #expect(sent.withLock { $0 } <= number + 3)
    }
    #expect(try await stream.next() == nil)
    try await sending.value
  }

  @Test func eventsBeforeTheEndArrive() async throws {
    let events = EventStreamWriter()
    guard case .events(let stream) = events.asValue else { return }
    try await events.send(1)
    events.finish(throwing: Broken())
    await #expect(throws: BotoCoreError.self) { try await events.send(2) }
    #expect(try await Int(stream.next()) == 1)
    await #expect(throws: Broken.self) { try await stream.next() }
    #expect(try await stream.next() == nil)
  }

  @Test func cancellingEndsBothWaits() async throws {
    let events = EventStreamWriter(capacity: 1)
    guard case .events(let stream) = events.asValue else { return }
    try await events.send(1)
    let sender = Task { try await events.send(2) }
    sender.cancel()
    await #expect(throws: CancellationError.self) { try await sender.value }
    #expect(try await Int(stream.next()) == 1)
    let reader = Task { try await stream.next() }
    reader.cancel()
    await #expect(throws: CancellationError.self) { try await reader.value }
    await #expect(throws: BotoCoreError.self) { try await events.send(3) }
  }

  @Test func closingFailsWaitingSenders() async throws {
    let events = EventStreamWriter(capacity: 1)
    guard case .events(let stream) = events.asValue else { return }
    try await events.send(1)
    let sender = Task { try await events.send(2) }
    await stream.close()
    await #expect(throws: BotoCoreError.self) { try await sender.value }
  }

  private struct Broken: Error {}
}

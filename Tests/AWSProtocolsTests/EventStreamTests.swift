// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOCore
@testable import AWSProtocols
import Checksums
import ServiceModel
import TestSupport
import Testing
import WireFormats

@Suite struct EventStreamTests {
  private static let message = EventStreamMessage(
    headers: [
      EventStreamHeader("yes", .bool(true)), EventStreamHeader("no", .bool(false)),
      EventStreamHeader("byte", .byte(-1)), EventStreamHeader("short", .short(-300)),
      EventStreamHeader("int", .integer(-70_000)), EventStreamHeader("long", .long(.min)),
      EventStreamHeader("bytes", .bytes([1, 2])), EventStreamHeader("text", .string("é")),
      EventStreamHeader("time", .timestamp(1_700_000_000_123)),
      EventStreamHeader("uuid", .uuid(Array(0..<16))),
    ], payload: Array("payload".utf8))

  @Test func bytesMatchTheFormat() throws {
    let bytes = try EventStreamMessage(
      headers: [EventStreamHeader("a", .string("b"))], payload: [0x7B, 0x7D]
    ).encoded()
    #expect(bytes.count == 24)
    #expect(bytes[..<8].elementsEqual([0, 0, 0, 24, 0, 0, 0, 6]))
    #expect(bytes[12..<20].elementsEqual([1, 0x61, 7, 0, 1, 0x62, 0x7B, 0x7D]))
    let crc = CRC.crc32(of: Array(bytes[..<20]))
    #expect(bytes[20...].reduce(0) { $0 << 8 | UInt32($1) } == crc)
  }

  @Test(arguments: [1, 2, 3, 7, 64, 100_000])
  func messagesMayBeSplitAnywhere(_ size: Int) throws {
    let bytes = try Self.message.encoded() + EventStreamMessage().encoded() + Self.message.encoded()
    var decoder = EventStreamDecoder()
    var messages: [EventStreamMessage] = []
    for start in stride(from: 0, to: bytes.count, by: size) {
      decoder.append(Array(bytes[start..<min(start + size, bytes.count)]))
      while let message = try decoder.next() { messages.append(message) }
    }
    try decoder.finish()
    #expect(messages == [Self.message, EventStreamMessage(), Self.message])
  }

  @Test func everyFlippedBitIsDetected() throws {
    let bytes = try Self.message.encoded()
    for index in bytes.indices {
      var damaged = bytes
      damaged[index] ^= 1 << UInt8(index % 8)
      var decoder = EventStreamDecoder()
      decoder.append(damaged)
      #expect(throws: EventStreamFormatError.self) {
        _ = try decoder.next()
        try decoder.finish()
      }
    }
  }

  /// The bytes of a message with correct checksums for any content.
  private static func frame(total: UInt32? = nil, headers: [UInt8], length: UInt32? = nil)
    -> [UInt8]
  {
    var bytes: [UInt8] = []
    bytes.appendBigEndian(total ?? UInt32(16 + headers.count))
    bytes.appendBigEndian(length ?? UInt32(headers.count))
    bytes.appendBigEndian(CRC.crc32(of: bytes))
    bytes += headers
    bytes.appendBigEndian(CRC.crc32(of: bytes))
    return bytes
  }

  @Test(arguments: [
    frame(total: 15, headers: []), frame(total: 0, headers: []), frame(total: .max, headers: []),
    frame(headers: [], length: 1), frame(headers: [], length: .max),
    frame(headers: [1, 0x61, 0, 1, 0x61, 1]),
    frame(headers: [1, 0x61, 10]), frame(headers: [5, 0x61]),
    frame(headers: [1, 0x61, 7, 0, 2, 0x61]),
    frame(headers: [1, 0xFF, 0]), frame(headers: [1, 0x61, 9, 1]),
  ])
  func brokenFramesAreErrors(_ bytes: [UInt8]) {
    var decoder = EventStreamDecoder()
    decoder.append(bytes)
    #expect(throws: EventStreamFormatError.self) {
      while try decoder.next() != nil {}
      try decoder.finish()
    }
  }

  // MARK: Events

  private static func service(_ name: String) throws -> ServiceModel {
    try InlineService.compile(
      name,
      operations: """
        "Watch": {"name": "Watch", "http": {"method": "POST", "requestUri": "/"},
          "output": {"shape": "Out"}},
        "Tell": {"name": "Tell", "http": {"method": "POST", "requestUri": "/"},
          "input": {"shape": "Out"}}
        """,
      shapes: """
        "Out": {"type": "structure"\(name == "rest-json" ? #", "payload": "Stream""# : ""),
          "members": {"Stream": {"shape": "Stream"}, "Id": {"shape": "Text"}}},
        "Stream": {"type": "structure", "eventstream": true, "members": {
          "Text": {"shape": "TextEvent"}, "Bytes": {"shape": "BytesEvent"},
          "Empty": {"shape": "EmptyEvent"}, "Oops": {"shape": "Oops"}}},
        "TextEvent": {"type": "structure", "event": true, "members": {
          "When": {"shape": "Time", "eventheader": true},
          "Count": {"shape": "Integer", "eventheader": true},
          "Text": {"shape": "Text"}, "Data": {"shape": "Data"}}},
        "BytesEvent": {"type": "structure", "event": true, "members": {
          "Payload": {"shape": "Data", "eventpayload": true}}},
        "EmptyEvent": {"type": "structure", "event": true, "members": {}},
        "Oops": {"type": "structure", "exception": true, "members": {"message": {"shape": "Text"}}},
        "Text": {"type": "string"}, "Data": {"type": "blob"}, "Time": {"type": "timestamp"},
        "Integer": {"type": "integer"}
        """)
  }

  private static let events: [Value] = [
    [
      "Text": [
        "When": .timestamp(Timestamp(seconds: -2, nanoseconds: 999_000_000)), "Count": 5,
        "Text": "x", "Data": .blob([1]),
      ]
    ],
    ["Empty": [:]], ["Bytes": ["Payload": .blob([0, 255])]],
  ]

  private static func body<Body: BodySerializer>(
    _ operation: OperationModel, _ makeBody: @escaping @Sendable () -> Body, rpc: Bool,
    with last: [Value] = []
  ) throws -> [UInt8] {
    let member = try #require(operation.output?.eventStreamMember)
    let writer = EventWriter(stream: member, makeBody: makeBody)
    var bytes: [UInt8] = []
    if rpc {
      var initial = makeBody()
      try initial.writeStructure(try #require(operation.output), ["Id": "i"] as Structure)
      bytes += try EventWriter<Body>.initial("initial-response", initial.takeBytes()).encoded()
    }
    for event in events + last { bytes += try writer.write(event).encoded() }
    return bytes
  }

  /// A body that arrives in pieces of three bytes.
  private final class SlowStream: ByteSource, ByteSourceReader {
    let bytes: [UInt8]
    nonisolated(unsafe) var position = 0
    init(_ bytes: [UInt8]) { self.bytes = bytes }
    var length: Int64? { nil }
    var isReplayable: Bool { false }
    func makeReader() async throws -> any ByteSourceReader { self }
    func nextBuffers() async throws -> [ByteBuffer]? {
      guard position < bytes.count else { return nil }
      defer { position = min(position + 3, bytes.count) }
      return [ByteBuffer(bytes: bytes[position..<min(position + 3, bytes.count)])]
    }
    func cancel() async { position = bytes.count }
  }

  private func check(
    _ stream: Value, fails: Bool = false, sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    guard case .events(let stream) = stream else {
      Issue.record("no events", sourceLocation: sourceLocation)
      return
    }
    var read: [Value] = []
    do {
      for try await event in stream { read.append(event) }
      #expect(!fails)
    } catch let error as EventStreamError {
      #expect(fails)
      #expect(error.code == "Oops")
      #expect(
        error.description == "An error occurred (Oops) when calling the Watch operation: bad")
    }
    #expect(same(.list(read), .list(Self.events)), sourceLocation: sourceLocation)
  }

  @Test(arguments: [false, true]) func restJSON(_ fails: Bool) async throws {
    let operation = try #require(try Self.service("rest-json").operation("Watch"))
    let bytes = try Self.body(
      operation, { JSONSerializer() }, rpc: false, with: fails ? [["Oops": ["message": "bad"]]] : []
    )
    let output = try RestJSON().parseWholeOutput(
      WireResponse(status: 200, body: .stream(SlowStream(bytes))), operation: operation,
      as: Value.self)
    try await check(output.Stream, fails: fails)
  }

  @Test func rpcProtocolsStartWithTheOtherMembers() async throws {
    let operation = try #require(try Self.service("json").operation("Watch"))
    let json = try Self.body(operation, { JSONSerializer() }, rpc: true)
    let output = try await AWSJSON().parseOutput(
      WireResponse(status: 200, body: .stream(SlowStream(json))), operation: operation,
      as: Value.self)
    #expect(same(output.Id, "i"))
    try await check(output.Stream)
    let cbor = try Self.body(operation, { CBORSerializer() }, rpc: true)
    let other = try await RPCv2CBOR().parseOutput(
      WireResponse(status: 200, body: .bytes(cbor)), operation: operation, as: Value.self)
    try await check(other.Stream)
    let without = try Self.body(operation, { JSONSerializer() }, rpc: false)
    await #expect(throws: ResponseParserError.self) {
      try await AWSJSON().parseOutput(
        WireResponse(status: 200, body: .bytes(without)), operation: operation, as: Value.self)
    }
  }

  @Test func closingEndsTheStream() async throws {
    let operation = try #require(try Self.service("rest-json").operation("Watch"))
    let source = SlowStream(try Self.body(operation, { JSONSerializer() }, rpc: false))
    let output = try RestJSON().parseWholeOutput(
      WireResponse(status: 200, body: .stream(source)), operation: operation, as: Value.self)
    guard case .events(let stream) = output.Stream else { return #expect(Bool(false)) }
    _ = try await stream.next()
    await stream.close()
    #expect(try await stream.next() == nil)
    #expect(source.position == source.bytes.count)
  }

  @Test func aStreamCutShortIsAnError() async throws {
    let operation = try #require(try Self.service("rest-json").operation("Watch"))
    let bytes = try Self.body(operation, { JSONSerializer() }, rpc: false)
    let output = try RestJSON().parseWholeOutput(
      WireResponse(status: 200, body: .bytes(bytes.dropLast(3))), operation: operation,
      as: Value.self)
    guard case .events(let stream) = output.Stream else { return #expect(Bool(false)) }
    await #expect(throws: EventStreamFormatError.self) {
      while try await stream.next() != nil {}
    }
  }

  private static func sent() -> EventStream {
    EventStream(
      sending: AsyncStream<Value> { continuation in
        for event in events { continuation.yield(event) }
        continuation.finish()
      })
  }

  @Test func eventsAreSentImmediately() async throws {
    let operation = try #require(try Self.service("rest-json").operation("Tell"))
    let request = try RestJSON().request(["Stream": .events(Self.sent())], operation)
    #expect(request.headers["Content-Type"] == "application/vnd.amazon.eventstream")
    let body = WireBody.bytes(try await request.body.collect())
    let input = try RestJSON().parseInput(
      WireRequest(method: "POST", url: RequestURL("https://x/"), body: body),
      operation: operation, as: Value.self)
    try await check(input.Stream)
  }

  @Test func everySentMessageAndTheEndAreSigned() async throws {
    let operation = try #require(try Self.service("rest-json").operation("Tell"))
    let request = try RestJSON().request(["Stream": .events(Self.sent())], operation)
    guard case .stream(let stream) = request.body, case .events(let events) = stream.storage else {
      Issue.record("no event stream")
      return
    }
    let signed = events.signed { message in
      try EventStreamMessage(
        headers: [EventStreamHeader("signed", .bool(true))], payload: message ?? []
      ).encoded()
    }
    var decoder = EventStreamDecoder()
    decoder.append(try await WireBody.stream(signed).collect())
    var payloads: [[UInt8]] = []
    while let message = try decoder.next() {
      #expect(message["signed"] == .bool(true))
      payloads.append(message.payload)
    }
    #expect(payloads.count == Self.events.count + 1)
    #expect(payloads.last == [])
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import NIOCore
import NIOHPACK
import NIOHTTP2

/// A stream from the view of the server's script.
struct ServedStream {
  private let channel: any Channel
  private var inbound: NIOAsyncChannelInboundStream<HTTP2Frame.FramePayload>.AsyncIterator
  private let outbound: NIOAsyncChannelOutboundWriter<HTTP2Frame.FramePayload>
  private var decoder = EventStreamDecoder()
  private var hasEnded = false

  init(
    channel: any Channel,
    inbound: NIOAsyncChannelInboundStream<HTTP2Frame.FramePayload>.AsyncIterator,
    outbound: NIOAsyncChannelOutboundWriter<HTTP2Frame.FramePayload>
  ) {
    self.channel = channel
    self.inbound = inbound
    self.outbound = outbound
  }

  /// The request's head.
  mutating func head() async throws -> HPACKHeaders {
    guard case .headers(let head)? = try await inbound.next(isolation: #isolation) else {
      throw Unexpected()
    }
    return head.headers
  }

  /// The next message of the request's body; `nil` after the last one.
  mutating func message() async throws -> EventStreamMessage? {
    while true {
      if let message = try decoder.next() { return message }
      guard !hasEnded else { return nil }
      guard let frame = try await inbound.next(isolation: #isolation) else { throw Unexpected() }
      // Window updates arrive in between.
      guard case .data(let data) = frame, case .byteBuffer(let bytes) = data.data else { continue }
      decoder.append(Array(bytes.readableBytesView))
      hasEnded = data.endStream
    }
  }

  /// Waits until the stream is over: both sides have ended it, or the client has reset it.
  mutating func untilReset() async {
    while true {
      do {
        guard try await inbound.next(isolation: #isolation) != nil else { return }
      } catch { return }
    }
  }

  func respond(
    _ status: Int = 200, _ fields: [(String, String)] = [], isLast: Bool = false
  ) async throws {
    let all = [(":status", "\(status)"), ("content-type", "application/vnd.amazon.eventstream")]
    try await outbound.write(
      .headers(.init(headers: HPACKHeaders(all + fields), endStream: isLast)))
  }

  func send(_ bytes: [UInt8], isLast: Bool = false) async throws {
    try await outbound.write(
      .data(.init(data: .byteBuffer(ByteBuffer(bytes: bytes)), endStream: isLast)))
  }

  func send(_ message: EventStreamMessage) async throws { try await send(message.encoded()) }

  /// An event with a JSON payload.
  func send(event name: String, _ json: String) async throws {
    try await send(Self.event(name, json))
  }

  /// A modelled error within the stream.
  func send(exception name: String, _ json: String) async throws {
    try await send(
      EventStreamMessage(
        headers: [
          EventStreamHeader(":message-type", .string("exception")),
          EventStreamHeader(":exception-type", .string(name)),
        ], payload: Array(json.utf8)))
  }

  static func event(_ name: String, _ json: String) -> EventStreamMessage {
    EventStreamMessage(
      headers: [
        EventStreamHeader(":message-type", .string("event")),
        EventStreamHeader(":event-type", .string(name)),
      ], payload: Array(json.utf8))
  }

  func finish() async throws { try await send([], isLast: true) }

  func reset(_ code: HTTP2ErrorCode) async throws {
    try await outbound.write(.rstStream(code))
  }

  /// Announces that no more streams may start on the connection.
  func goAway() async throws {
    let frame = HTTP2Frame(
      streamID: .rootStream,
      payload: .goAway(lastStreamID: .maxID, errorCode: .noError, opaqueData: nil))
    try await channel.parent?.writeAndFlush(frame)
  }

  /// Ends the connection.
  func hangUp() async throws { try await channel.parent?.close() }

  struct Unexpected: Error {}
}

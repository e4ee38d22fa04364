// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import ServiceModel
import Synchronization
package import WireFormats

/// A request body that is a stream of events: each is written when the transport asks for more.
package final class EventStreamBody: EventSource {
  /// The caller's events, shared by all bodies that send them.
  private final class Source: Sendable {
    let events: EventStream
    let initial: EventStreamMessage?
    let write: @Sendable (Value) throws -> EventStreamMessage
    let hasStarted = Atomic(false)

    init(
      _ events: EventStream, initial: EventStreamMessage?,
      write: @escaping @Sendable (Value) throws -> EventStreamMessage
    ) {
      self.events = events
      self.initial = initial
      self.write = write
    }
  }

  private let source: Source
  private let sign: Sign?

  /// - Parameters:
  ///   - initial: The message before the first event, in protocols that have one.
  ///   - write: Makes the message of an event, or throws if it is invalid.
  init(
    _ events: EventStream, initial: EventStreamMessage? = nil,
    write: @escaping @Sendable (Value) throws -> EventStreamMessage
  ) {
    source = Source(events, initial: initial, write: write)
    sign = nil
  }

  private init(_ source: Source, sign: @escaping Sign) {
    self.source = source
    self.sign = sign
  }

  package var storage: ByteStorage { .events(self) }

  /// The same events, each signed.
  package func signed(by sign: @escaping Sign) -> any EventSource {
    EventStreamBody(source, sign: sign)
  }

  /// `nil`, because the number of bytes isn't known.
  package var length: Int64? { nil }

  /// The events can be read once, so this holds until reading has begun.
  package var isReplayable: Bool { !source.hasStarted.load(ordering: .acquiring) }

  /// A reader of the messages' bytes.
  package func makeReader() async throws -> any ByteSourceReader {
    Reader(source: source, sign: sign)
  }

  private final class Reader: ByteSourceReader {
    private let source: Source
    private let sign: Sign?
    private var isAtStart = true
    private var isAtEnd = false

    init(source: Source, sign: Sign?) {
      self.source = source
      self.sign = sign
    }

    func nextBuffers() async throws -> [ByteBuffer]? {
      guard !isAtEnd else { return nil }
      source.hasStarted.store(true, ordering: .releasing)
      do {
        let message = try await nextMessage()
        isAtEnd = message == nil
        let bytes = try message?.encoded()
        let sent = if let sign { try await sign(bytes) } else { bytes }
        return sent.map { [ByteBuffer(bytes: $0)] }
      } catch {
        await cancel()
        throw error
      }
    }

    private func nextMessage() async throws -> EventStreamMessage? {
      if isAtStart {
        isAtStart = false
        if let initial = source.initial { return initial }
      }
      return try await source.events.next().map(source.write)
    }

    func cancel() async {
      isAtEnd = true
      await source.events.close()
    }
  }
}

/// A stream of events among the members of a structure: in the RPC protocols the other members are
/// the stream's first message.
struct RPCEventInput: Sendable {
  /// The structure's member.
  let member: Schema
  /// The events.
  let events: EventStream

  /// The request's body.
  ///
  /// - Parameters:
  ///   - initial: The other members.
  ///   - makeBody: Makes an empty serialiser.
  func body<Body: BodySerializer>(
    initial: [UInt8], makeBody: @escaping @Sendable () -> Body
  ) -> WireBody {
    let writer = EventWriter(stream: member, makeBody: makeBody)
    let first = EventWriter<Body>.initial("initial-request", initial)
    return .stream(EventStreamBody(events, initial: first) { try writer.writeValidated($0) })
  }
}

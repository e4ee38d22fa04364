// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

/// An event stream: events that a service sends during the response, or that a caller sends during
/// the request. Each event is a structure with one member, whose name is the event's kind.
///
/// Events are read on demand. The stream can be iterated once, by one task at a time. An error that
/// the service sends ends the stream as a thrown ``EventStreamError``.
///
///     for try await event in stream { print(event.Records.Payload) }
public final class EventStream: AsyncSequence, Sendable {
  /// An event: `{"Records": {"Payload": …}}`.
  public typealias Element = Value

  /// Reads a message's event; `nil` for kinds that the model doesn't know.
  typealias Parse = @Sendable (EventStreamMessage) throws -> Value?

  /// Translates a thrown error before a caller sees it.
  package typealias ErrorTransform = @Sendable (any Error) -> any Error

  private enum Source {
    /// Messages of a response, how they are read, and how errors are translated.
    case messages(EventSource, Parse, ErrorTransform?)
    /// Events of a caller.
    case events(any EventProducer)
  }

  private let source: Source

  /// The events in a body.
  init(_ body: WireBody, parse: @escaping Parse) {
    source = .messages(EventSource(body), parse, nil)
  }

  /// Events to send: the input of an operation that takes a stream.
  ///
  /// - Parameter events: Structures with one member, whose name is the event's kind. The library
  ///   asks for an event when there is room to send it.
  public init<Events: AsyncSequence & Sendable>(sending events: Events)
  where Events.Element: ValueConvertible {
    source = .events(SentEvents(events))
  }

  /// A producer's events.
  package init(_ producer: any EventProducer) { source = .events(producer) }

  /// The same events; each is read through one of the two streams.
  package init(sharing other: EventStream) { source = other.source }

  private init(_ source: Source) { self.source = source }

  /// The same events; each is read through one of the two streams, and read errors are translated.
  package func mappingErrors(_ transform: @escaping ErrorTransform) -> EventStream {
    guard case .messages(let source, let parse, _) = source else { return self }
    return EventStream(.messages(source, parse, transform))
  }

  /// The first message, which in the RPC protocols has the response's other members.
  ///
  /// - Throws: ``EventStreamFormatError/noInitialResponse`` if it is another one.
  func readInitialResponse() async throws -> EventStreamMessage {
    guard case .messages(let source, _, _) = source, let message = try await source.next(),
      message.text(":event-type") == "initial-response"
    else { throw EventStreamFormatError.noInitialResponse }
    return message
  }

  /// The next event; `nil` at the end.
  ///
  /// - Throws: ``EventStreamError`` that the service sent; `BotoCoreError` for damaged bytes, an
  ///   unreadable event, or a failed connection; `CancellationError`.
  public func next() async throws -> Value? {
    switch source {
    case .events(let producer): return try await producer.next()
    case .messages(let source, let parse, let transform):
      do {
        while let message = try await source.next() {
          if let event = try parse(message) { return event }
        }
        return nil
      } catch {
        await source.close()
        throw transform?(error) ?? error
      }
    }
  }

  /// Ends the stream early and frees its connection. Reading to the end does so too.
  ///
  /// While another task waits for an event, the connection is freed when that wait ends; cancel
  /// the task to end it at once.
  public func close() async {
    switch source {
    case .messages(let source, _, _): await source.close()
    case .events(let producer): await producer.close()
    }
  }

  /// An iterator over the remaining events.
  public func makeAsyncIterator() -> some AsyncIteratorProtocol<Value, any Error> {
    Iterator(stream: self)
  }

  /// Iterates over the events of a stream.
  private struct Iterator: AsyncIteratorProtocol {
    let stream: EventStream

    mutating func next() async throws -> Value? { try await stream.next() }
  }
}

/// The messages of a body, read on demand.
private actor EventSource {
  private var body: WireBody?
  private var reader: (any ByteSourceReader)?
  private var decoder = EventStreamDecoder()
  private var isReading = false
  private var isClosed = false

  init(_ body: WireBody) { self.body = body }

  func next() async throws -> EventStreamMessage? {
    guard !isReading else { throw EventStreamFormatError.concurrentReads }
    isReading = true
    defer { isReading = false }
    while !isClosed {
      if let message = try decoder.next() { return message }
      guard let bytes = try await read() else {
        try decoder.finish()
        isClosed = true
        break
      }
      decoder.append(bytes)
    }
    await reader?.cancel()
    reader = nil
    return nil
  }

  private func read() async throws -> [UInt8]? {
    if let body {
      self.body = nil
      reader = try await body.makeReader()
    }
    return try await reader?.next()
  }

  func close() async {
    isClosed = true
    body = nil
    guard !isReading else { return }
    await reader?.cancel()
    reader = nil
  }
}

/// Produces a caller's events one after the other.
package protocol EventProducer: Sendable {
  /// The next event; `nil` at the end.
  func next() async throws -> Value?

  /// Ends the reading early.
  func close() async
}

/// The events of a caller's sequence.
actor SentEvents<Events: AsyncSequence & Sendable>: EventProducer
where Events.Element: ValueConvertible {
  private enum State {
    case untouched(Events)
    case idle(Events.AsyncIterator)
    case reading
    case closed
  }

  private var state: State

  init(_ events: Events) { state = .untouched(events) }

  func next() async throws -> Value? {
    var iterator: Events.AsyncIterator
    switch state {
    case .untouched(let events): iterator = events.makeAsyncIterator()
    case .idle(let idle): iterator = idle
    case .reading: throw EventStreamFormatError.concurrentReads
    case .closed: return nil
    }
    state = .reading
    do {
      let event = try await iterator.next(isolation: self)
      if case .reading = state { state = event == nil ? .closed : .idle(iterator) }
      return event?.asValue
    } catch {
      state = .closed
      throw error
    }
  }

  /// Drops the sequence, which tells it that it is no longer read.
  func close() { state = .closed }
}

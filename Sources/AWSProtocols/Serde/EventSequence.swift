// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ServiceModel

/// Events that a service sends during a response, or that a program sends during a request. The
/// events of a response can be read once; an error of the service ends them as a thrown
/// ``EventStreamError``.
///
/// `for try await event in output.payload { if case .records(let records) = event { … } }`
public struct EventSequence<Event: Sendable>: AsyncSequence, Sendable {
  /// An event.
  public typealias Element = Event

  private enum Source: Sendable {
    /// Events of a response, and how one is read.
    case received(EventStream, @Sendable (Value) throws -> Event)
    /// Events of the program, which become values by the stream's schema.
    case sent(@Sendable (@escaping @Sendable (Event) throws -> Value) -> EventStream)
    /// Events of the program that are read by it, in a test.
    case listed([Event])
  }

  private let source: Source

  /// Events to send.
  ///
  /// - Parameter events: The library asks for one when there is room to send it.
  public init<Events: AsyncSequence & Sendable>(sending events: Events)
  where Events.Element == Event {
    source = .sent { convert in
      EventStream(sending: ConvertedEvents(events: events, convert: convert))
    }
  }

  /// Events in order: what a stub answers, or a short request.
  public init(_ events: [Event]) { source = .listed(events) }

  /// Frees the connection of events that won't be read to their end.
  public func close() async {
    if case .received(let events, _) = source { await events.close() }
  }

  /// An iterator over the remaining events.
  public func makeAsyncIterator() -> some AsyncIteratorProtocol<Event, any Error> {
    Iterator(source)
  }

  /// Iterates over the events.
  private struct Iterator: AsyncIteratorProtocol {
    private let source: Source
    private var position = 0

    init(_ source: Source) { self.source = source }

    /// The next event; `nil` at the end.
    ///
    /// - Throws: ``EventStreamError`` that the service sent; the errors of reading a response.
    mutating func next() async throws -> Event? {
      switch source {
      case .received(let events, let read): return try await events.next().map(read)
      case .listed(let events):
        guard position < events.count else { return nil }
        position += 1
        return events[position - 1]
      case .sent:
        throw SerializationError(
          "Events that are made with init(sending:) can only be sent; a list of events can be read, too"
        )
      }
    }
  }
}

extension EventSequence where Event: ReadableUnion {
  /// The events of a response.
  init(received events: EventStream, as schema: Schema) {
    source = .received(events) { try Event(reading: $0, as: schema.target) }
  }
}

extension EventSequence where Event: WritableUnion {
  /// The events as the protocols send them.
  func sent(as schema: Schema) -> EventStream {
    let convert: @Sendable (Event) throws -> Value = {
      .structure(try $0.parameters(schema.target))
    }
    switch source {
    case .received(let events, _): return events
    case .sent(let make): return make(convert)
    case .listed(let events):
      return EventStream(
        sending: ConvertedEvents(
          events: AsyncStream { continuation in
            for event in events { continuation.yield(event) }
            continuation.finish()
          }, convert: convert))
    }
  }
}

/// A program's events as values.
private struct ConvertedEvents<Events: AsyncSequence & Sendable>: AsyncSequence, Sendable {
  typealias Element = Value

  let events: Events
  let convert: @Sendable (Events.Element) throws -> Value

  func makeAsyncIterator() -> AsyncIterator {
    AsyncIterator(events: events.makeAsyncIterator(), convert: convert)
  }

  struct AsyncIterator: AsyncIteratorProtocol {
    var events: Events.AsyncIterator
    let convert: @Sendable (Events.Element) throws -> Value

    mutating func next(isolation actor: isolated (any Actor)?) async throws -> Value? {
      try await events.next(isolation: actor).map(convert)
    }
  }
}

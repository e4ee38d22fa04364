// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
public import AWSProtocols
import Synchronization

/// Sends the events of a call. Pass it as the parameter, send events during the call, then finish.
///
///     let audio = EventStreamWriter()
///     let response = try await client.startStreamTranscription(…, AudioStream: audio)
///     try await audio.send(["AudioEvent": ["AudioChunk": bytes]])
///     audio.finish()
///
/// Any task may send. A writer serves one call: after the end of its stream, sending is an error.
public final class EventStreamWriter: Sendable, ValueConvertible {
  private typealias Sender = CheckedContinuation<Void, any Error>
  private typealias Taker = CheckedContinuation<Value?, any Error>

  private struct State {
    var queue: EventQueue<Sender, Taker>
    var lastID = 0
  }

  private let state: Mutex<State>

  /// A writer for one stream.
  ///
  /// - Parameter capacity: The number of events that may wait before `send` waits for room.
  public init(capacity: Int = 16) {
    state = Mutex(State(queue: EventQueue(capacity: capacity)))
  }

  /// The stream of the events that are sent.
  public var asValue: Value { .events(EventStream(self)) }

  /// Sends an event, as soon as there is room for it.
  ///
  /// - Parameter event: A structure with one member, whose name is the event's kind. An event that
  ///   the service's model doesn't allow ends the stream, and the response's stream throws the
  ///   reason.
  /// - Throws: ``BotoCoreError`` of the kind `eventStreamClosed` if the stream was finished, or the
  ///   call has ended; `CancellationError`.
  public func send(_ event: some ValueConvertible) async throws {
    try await send(event.asValue)
  }

  /// Sends an event, as soon as there is room for it.
  ///
  /// - Parameter event: A structure with one member, as for the other ``send(_:)``.
  /// - Throws: The errors of the other ``send(_:)``.
  public func send(_ event: Value) async throws {
    try Task.checkCancellation()
    let id = state.withLock { state in
      state.lastID += 1
      return state.lastID
    }
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { (sender: Sender) in offer(event, id, sender) }
    } onCancel: {
      state.withLock { $0.queue.leave(id) }?.resume(throwing: CancellationError())
    }
  }

  /// Ends the stream: no more events come.
  ///
  /// - Parameter error: Aborts the stream at the service. The response's stream throws this error.
  public func finish(throwing error: (any Error)? = nil) {
    guard let taker = state.withLock({ $0.queue.finish(error) }) else { return }
    if let error { taker.resume(throwing: error) } else { taker.resume(returning: nil) }
  }

  private static func closed(_ reason: EventQueue<Sender, Taker>.ClosedReason) -> BotoCoreError {
    BotoCoreError(
      .eventStreamClosed,
      reason == .finished
        ? "The event was not sent: the event stream was already finished"
        : "The event was not sent: its call has ended; the call's output says why")
  }

  private func offer(_ event: Value, _ id: Int, _ sender: Sender) {
    let sending = state.withLock { state in
      let sending = state.queue.offer(event)
      if case .waits = sending { state.queue.wait(id, event, sender) }
      return sending
    }
    switch sending {
    case .accepted(let taker):
      taker?.resume(returning: event)
      sender.resume()
    case .refused(let reason): sender.resume(throwing: Self.closed(reason))
    case .waits:
      // A cancellation before the ticket was known found no waiter to remove.
      guard Task.isCancelled else { return }
      state.withLock { $0.queue.leave(id) }?.resume(throwing: CancellationError())
    }
  }
}

extension EventStreamWriter: EventProducer {
  package func next() async throws -> Value? {
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { (taker: Taker) in take(taker) }
    } onCancel: {
      closeNow()
    }
  }

  package func close() async { closeNow() }

  private func take(_ taker: Taker) {
    let taking = state.withLock { state in
      let taking = state.queue.take()
      if case .waits = taking { state.queue.wait(taker) }
      return taking
    }
    switch taking {
    case .event(let event, let sender):
      sender?.resume()
      taker.resume(returning: event)
    case .end(let error?): taker.resume(throwing: error)
    case .end(nil) where Task.isCancelled: taker.resume(throwing: CancellationError())
    case .end(nil): taker.resume(returning: nil)
    case .waits: if Task.isCancelled { closeNow() }
    }
  }

  private func closeNow() {
    let (senders, taker) = state.withLock { $0.queue.close() }
    for sender in senders { sender.resume(throwing: Self.closed(.noReader)) }
    taker?.resume(throwing: CancellationError())
  }
}

extension EventStream {
  /// The events of a member that is an event stream: `for try await event in
  /// EventStream(response.Payload)`.
  ///
  /// For a value of another kind the first read throws ``BotoCoreError``
  /// (`responseStreamingError`).
  public convenience init(_ value: Value) {
    if case .events(let stream) = value {
      self.init(sharing: stream)
    } else {
      self.init(NoEvents(kind: value.kindName))
    }
  }
}

/// Replaces a value that isn't an event stream.
private struct NoEvents: EventProducer {
  let kind: String

  func next() async throws -> Value? {
    throw BotoCoreError(
      .responseStreamingError,
      "Expected a stream of events, found a value of type \(kind); check the name of the member in "
        + "the operation's output")
  }

  func close() async {}
}

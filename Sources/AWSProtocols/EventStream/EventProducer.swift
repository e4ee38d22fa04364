// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// Gives the events of a caller one after the other.
package protocol EventProducer: Sendable {
  /// The next event; `nil` at the end.
  func next() async throws -> Value?

  /// Nobody wants the rest.
  func close() async
}

/// The events of a caller's sequence.
actor SentEvents<Events: AsyncSequence & Sendable>: EventProducer
where Events.Element: ValueConvertible {
  private enum State {
    case untouched(Events)
    case resting(Events.AsyncIterator)
    case reading
    case closed
  }

  private var state: State

  init(_ events: Events) { state = .untouched(events) }

  func next() async throws -> Value? {
    var iterator: Events.AsyncIterator
    switch state {
    case .untouched(let events): iterator = events.makeAsyncIterator()
    case .resting(let resting): iterator = resting
    case .reading: throw EventStreamFormatError.concurrentReads
    case .closed: return nil
    }
    state = .reading
    do {
      let event = try await iterator.next(isolation: self)
      if case .reading = state { state = event == nil ? .closed : .resting(iterator) }
      return event?.asValue
    } catch {
      state = .closed
      throw error
    }
  }

  /// Lets go of the sequence, which tells it that nobody reads any more.
  func close() { state = .closed }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols

/// Events between senders and a single taker: decisions only, no I/O.
///
/// It holds a few events; further senders wait until there is room.
struct EventQueue<Sender, Taker> {
  /// The outcome for a sender.
  enum Sending {
    /// The event is in the queue; a waiting taker gets it.
    case accepted(handTo: Taker?)
    /// There is no room yet.
    case waits
    /// There will be no room.
    case refused(ClosedReason)
  }

  /// Why events are no longer accepted.
  enum ClosedReason: Equatable {
    /// The sender has finished.
    case finished
    /// The call has ended: its response ended, it failed, or it was cancelled.
    case noReader
  }

  /// The outcome for a taker.
  enum QueueRead {
    /// An event; a waiting sender has room now.
    case event(Value, resumes: Sender?)
    /// The end, with its error if there is one.
    case end((any Error)?)
    /// There is no event yet.
    case waits
  }

  private enum End {
    /// No more events come; queued ones are still taken.
    case finished((any Error)?)
    /// No more events are accepted.
    case closed
  }

  private let capacity: Int
  private var events: [Value] = []
  private var senders: [(id: Int, event: Value, sender: Sender)] = []
  private var taker: Taker?
  private var end: End?

  init(capacity: Int) { self.capacity = max(1, capacity) }

  /// Whether the next event is accepted without waiting, or is refused.
  mutating func offer(_ event: Value) -> Sending {
    switch end {
    case .finished: return .refused(.finished)
    case .closed: return .refused(.noReader)
    case nil: break
    }
    if let taker {
      self.taker = nil
      return .accepted(handTo: taker)
    }
    guard senders.isEmpty, events.count < capacity else { return .waits }
    events.append(event)
    return .accepted(handTo: nil)
  }

  /// Queues a sender with an event that found no room.
  mutating func wait(_ id: Int, _ event: Value, _ sender: Sender) {
    senders.append((id, event, sender))
  }

  /// Leaves the queue; `nil` if the event is already accepted.
  mutating func leave(_ id: Int) -> Sender? {
    guard let index = senders.firstIndex(where: { $0.id == id }) else { return nil }
    return senders.remove(at: index).sender
  }

  /// The next event.
  mutating func take() -> QueueRead {
    if case .closed = end { return .end(nil) }
    if !events.isEmpty {
      let event = events.removeFirst()
      guard !senders.isEmpty else { return .event(event, resumes: nil) }
      let next = senders.removeFirst()
      events.append(next.event)
      return .event(event, resumes: next.sender)
    }
    if case .finished(let error) = end {
      end = .finished(nil)
      return .end(error)
    }
    return .waits
  }

  /// Waits for an event.
  mutating func wait(_ taker: Taker) { self.taker = taker }

  /// No more events come.
  ///
  /// - Returns: A waiting taker.
  mutating func finish(_ error: (any Error)?) -> Taker? {
    guard end == nil else { return nil }
    end = .finished(error)
    guard let taker else { return nil }
    self.taker = nil
    end = .finished(nil)
    return taker
  }

  /// No more events are accepted.
  ///
  /// - Returns: The waiters to fail.
  mutating func close() -> (senders: [Sender], taker: Taker?) {
    end = .closed
    defer {
      events = []
      senders = []
      taker = nil
    }
    return (senders.map(\.sender), taker)
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOCore

/// Events that wait for their reader. While there are many, the search waits too.
final class EventBuffer: Sendable {
  private struct State {
    var events = CircularBuffer<DirectoryEvent>()
    var end: Result<Void, any Error>?
    var isAbandoned = false
  }

  /// The result of one step of the reader.
  private enum Step {
    case event(DirectoryEvent)
    case end(Result<Void, any Error>)
  }

  private let state = Monitor(State())
  private static let capacity = 4_096

  /// Adds an event.
  func add(_ event: DirectoryEvent) { state.change { $0.events.append(event) } }

  /// Reports that no more events come.
  func finish(_ end: Result<Void, any Error>) { state.change { $0.end = end } }

  /// Reports that the events are no longer read, so that nothing waits for it.
  func abandon() { state.change { $0.isAbandoned = true } }

  /// The next event; `nil` after the last one. Several readers each get some.
  func next() async throws -> DirectoryEvent? {
    let step = await state.wait { state in
      state.events.popFirst().map { Step.event($0) } ?? state.end.map { Step.end($0) }
    }
    switch step {
    case .event(let event): return event
    case .end(let end):
      try end.get()
      return nil
    }
  }

  /// Waits until there is room for more events.
  func room() async {
    if state.read({ $0.isAbandoned || $0.events.count <= Self.capacity }) { return }
    await state.wait { $0.isAbandoned || $0.events.count < Self.capacity / 2 ? () : nil }
  }
}

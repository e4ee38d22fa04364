// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import Synchronization

/// Events that wait for their reader. While there are many, whoever finds work waits too.
final class EventBuffer: Sendable {
  private struct State {
    var events = CircularBuffer<DirectoryEvent>()
    var end: Result<Void, any Error>?
    var isAbandoned = false
    var readers: [CheckedContinuation<Void, Never>] = []
    var finders: [CheckedContinuation<Void, Never>] = []

    var hasRoom: Bool { isAbandoned || events.count <= EventBuffer.capacity }
  }

  /// What one step of the reader comes to.
  private enum Step {
    case event(DirectoryEvent)
    case end(Result<Void, any Error>)
    case wait
  }

  private let state = Mutex(State())
  private static let capacity = 4_096

  /// Adds an event.
  func add(_ event: DirectoryEvent) {
    state.withLock { state in
      state.events.append(event)
      return state.readers.popLast()
    }?.resume()
  }

  /// Tells that no more events come.
  func finish(_ end: Result<Void, any Error>) {
    let readers = state.withLock { state in
      state.end = end
      return state.readers.takeAll()
    }
    for reader in readers { reader.resume() }
  }

  /// Tells that nobody reads any more, so that nobody is to wait.
  func abandon() {
    let finders = state.withLock { state in
      state.isAbandoned = true
      return state.finders.takeAll()
    }
    for finder in finders { finder.resume() }
  }

  /// The next event; `nil` behind the last one. Of several readers each gets some.
  func next() async throws -> DirectoryEvent? {
    while true {
      let (step, finders) = state.withLock { state -> (Step, [CheckedContinuation<Void, Never>]) in
        guard let event = state.events.popFirst() else {
          return (state.end.map { .end($0) } ?? .wait, [])
        }
        return (
          .event(event), state.events.count < Self.capacity / 2 ? state.finders.takeAll() : []
        )
      }
      for finder in finders { finder.resume() }
      switch step {
      case .event(let event): return event
      case .end(let end):
        try end.get()
        return nil
      case .wait: await somethingNew()
      }
    }
  }

  /// Waits until there is room for more events.
  func room() async {
    if state.withLock({ $0.hasRoom }) { return }
    await withCheckedContinuation { continuation in
      let goesOn = state.withLock { state in
        if state.hasRoom { return true }
        state.finders.append(continuation)
        return false
      }
      if goesOn { continuation.resume() }
    }
  }

  private func somethingNew() async {
    await withCheckedContinuation { continuation in
      let goesOn = state.withLock { state in
        if !state.events.isEmpty || state.end != nil { return true }
        state.readers.append(continuation)
        return false
      }
      if goesOn { continuation.resume() }
    }
  }
}

extension [CheckedContinuation<Void, Never>] {
  /// Takes all of them, to be resumed outside of a lock.
  fileprivate mutating func takeAll() -> Self {
    defer { self = [] }
    return self
  }
}

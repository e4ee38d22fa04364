// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSHTTP
import AWSErrors
import BotoCore
import NIOCore
import Synchronization

/// The events of an operation. It is cancelled when the iteration ends early.
///
/// Iterating runs the operation. A second iteration is an error, since it would run the operation,
/// and its deletions, again.
package struct DirectoryEvents: AsyncSequence, Sendable {
  /// An event.
  package typealias Element = DirectoryEvent

  /// Whether it is or was iterated over.
  private final class Turn: Sendable {
    private let isTaken = Atomic<Bool>(false)

    /// - Returns: Whether it is the first iteration.
    func take() -> Bool { !isTaken.exchange(true, ordering: .relaxed) }
  }

  let manager: TransferManager
  let operation: DirectoryOperation
  let sourceClient: ServiceClient?
  private let turn = Turn()

  init(manager: TransferManager, operation: DirectoryOperation, sourceClient: ServiceClient?) {
    self.manager = manager
    self.operation = operation
    self.sourceClient = sourceClient
  }

  /// Starts the operation the first time.
  package func makeAsyncIterator() -> AsyncIterator { AsyncIterator(self, isFirst: turn.take()) }

  /// An iteration over the events.
  package struct AsyncIterator: AsyncIteratorProtocol, Sendable {
    private let run: Run

    fileprivate init(_ events: DirectoryEvents, isFirst: Bool) {
      run = Run(events, isFirst: isFirst)
    }

    /// The outcome of the operation, as far as it was reported.
    package var summary: DirectorySummary { run.relay.current }

    /// The next event; `nil` when the operation has ended.
    ///
    /// - Throws: An error that ends the whole operation, as in `TransferManager.run`; `valueError`
    ///   if the events were iterated over before.
    package mutating func next() async throws -> DirectoryEvent? { try await run.next() }
  }

  /// An operation that runs as long as it is referenced.
  private final class Run: Sendable {
    let relay: EventRelay
    private let buffer: EventBuffer
    private let task: Task<Void, Never>

    init(_ events: DirectoryEvents, isFirst: Bool) {
      let buffer = EventBuffer()
      let relay = EventRelay({ event, _ in buffer.add(event) }, room: { await buffer.room() })
      self.buffer = buffer
      self.relay = relay
      task = Task(executorPreference: EventLoopExecutor.ofProgram) {
        do {
          guard isFirst else { throw Self.again() }
          try await relay.telling(
            OperationRun.make(
              events.operation, events.manager, sourceClient: events.sourceClient, relay
            ).run)
          buffer.finish(.success(()))
        } catch {
          buffer.finish(.failure(error))
        }
      }
    }

    deinit {
      task.cancel()
      buffer.abandon()
    }

    private static func again() -> BotoCoreError {
      BotoCoreError(
        .valueError,
        "The events of an operation can be iterated over once; ask for them again to run it again")
    }

    func next() async throws -> DirectoryEvent? {
      try await withTaskCancellationHandler {
        try await buffer.next()
      } onCancel: {
        task.cancel()
        buffer.abandon()
      }
    }
  }
}

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

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// Work that is done once for all waiting callers.
///
/// A cancelled caller stops waiting at once, and the work continues for the others; when none is
/// left the work is cancelled. It has the priority of its most urgent caller, and no caller's
/// task-local values: it isn't part of one caller's trace.
final class SingleFlight<Output: Sendable>: Sendable {
  private let task: Task<Output, any Error>
  /// The number of callers that wait, or are about to; it never grows again after 0.
  private let waiters = Mutex(1)

  /// Starts the work for one caller, which then waits for ``value()``.
  init(_ work: @escaping @Sendable () async throws -> Output) {
    task = Task.detached(priority: Task.currentPriority) { try await work() }
  }

  /// Adds a caller, which then waits for ``value()``.
  ///
  /// - Returns: Whether there is something to wait for: not if all others have left.
  func join() -> Bool {
    waiters.withLock { waiters in
      guard waiters > 0 else { return false }
      waiters += 1
      return true
    }
  }

  /// The result of the work, for a caller that has started or joined it.
  ///
  /// - Throws: The work's errors; `CancellationError` if the caller is cancelled.
  func value() async throws -> Output {
    let waiter = SingleWaiter<Output>()
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        waiter.wait(continuation)
        // A task with the caller's priority waits for the work, which escalates the work's
        // priority.
        Task { [task] in waiter.resume(with: await task.result) }
      }
    } onCancel: {
      if waiter.resume(with: .failure(CancellationError())) { leave() }
    }
  }

  private func leave() {
    let isAbandoned = waiters.withLock { waiters in
      waiters -= 1
      return waiters == 0
    }
    if isAbandoned { task.cancel() }
  }
}

/// A continuation that is resumed once, by the first result, whether that comes before or after it.
final class SingleWaiter<Output: Sendable>: Sendable {
  private enum State {
    case idle
    case waiting(CheckedContinuation<Output, any Error>)
    /// The result came before the continuation.
    case early(Result<Output, any Error>)
    case resumed
  }

  private let state = Mutex(State.idle)

  /// Sets the continuation, once.
  func wait(_ continuation: CheckedContinuation<Output, any Error>) {
    let result = state.withLock { state -> Result<Output, any Error>? in
      guard case .early(let result) = state else {
        state = .waiting(continuation)
        return nil
      }
      state = .resumed
      return result
    }
    if let result { continuation.resume(with: result) }
  }

  /// Resumes the continuation.
  ///
  /// - Returns: Whether this was the first result.
  @discardableResult
  func resume(with result: Result<Output, any Error>) -> Bool {
    let (isFirst, continuation) = state.withLock { state in
      switch state {
      case .idle:
        state = .early(result)
        return (true, CheckedContinuation<Output, any Error>?.none)
      case .waiting(let continuation):
        state = .resumed
        return (true, continuation)
      case .early, .resumed: return (false, nil)
      }
    }
    continuation?.resume(with: result)
    return isFirst
  }
}

/// Work that is done once at a time for each key: callers that want the same while it is in
/// progress share it. The results aren't kept.
package final class Flights<Key: Hashable & Sendable, Output: Sendable>: Sendable {
  private struct Contents {
    var flights: [Key: (number: Int, flight: SingleFlight<Output>)] = [:]
    var lastNumber = 0
  }

  private let contents = Mutex(Contents())

  package init() {}

  /// The result of a key's work, started here unless it is in progress.
  ///
  /// - Throws: The work's errors; `CancellationError` if the caller is cancelled.
  package func value(
    for key: Key, _ work: @escaping @Sendable () async throws -> Output
  ) async throws -> Output {
    let flight = contents.withLock { contents in
      if let (_, known) = contents.flights[key], known.join() { return known }
      contents.lastNumber += 1
      let number = contents.lastNumber
      let flight = SingleFlight {
        defer { self.end(key, number) }
        return try await work()
      }
      contents.flights[key] = (number, flight)
      return flight
    }
    return try await flight.value()
  }

  private func end(_ key: Key, _ number: Int) {
    let ended = contents.withLock { contents -> SingleFlight<Output>? in
      guard contents.flights[key]?.number == number else { return nil }
      return contents.flights.removeValue(forKey: key)?.flight
    }
    _ = ended
  }
}

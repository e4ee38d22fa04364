// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// Work that is done once for all who wait for it.
///
/// A caller that is cancelled stops waiting at once, and the work goes on for the others; when none
/// is left the work is cancelled. It is as urgent as the most urgent of its callers, and runs
/// without the task-local values of any: it is no part of one caller's trace.
final class SingleFlight<Output: Sendable>: Sendable {
  private let task: Task<Output, any Error>
  /// How many wait, or are about to; none ever again after 0.
  private let waiters = Mutex(1)

  /// Begins the work on behalf of one caller, which goes on to wait for its ``value()``.
  init(_ work: @escaping @Sendable () async throws -> Output) {
    task = Task.detached(priority: Task.currentPriority) { try await work() }
  }

  /// Adds a caller, which goes on to wait for the ``value()``.
  ///
  /// - Returns: Whether there is something to wait for: not when all others have left.
  func join() -> Bool {
    waiters.withLock { waiters in
      guard waiters > 0 else { return false }
      waiters += 1
      return true
    }
  }

  /// What comes of the work, for a caller that has begun or joined it.
  ///
  /// - Throws: What the work throws; `CancellationError` when the caller is cancelled.
  func value() async throws -> Output {
    let waiter = SingleWaiter<Output>()
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        waiter.wait(continuation)
        // A task that has the caller's priority waits for the work, which gives it that priority.
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

/// A continuation that is resumed once, by whichever result comes first, before it is there or
/// later.
final class SingleWaiter<Output: Sendable>: Sendable {
  private enum State {
    case idle
    case waiting(CheckedContinuation<Output, any Error>)
    /// The result came before the continuation.
    case early(Result<Output, any Error>)
    case resumed
  }

  private let state = Mutex(State.idle)

  /// Takes the continuation, once.
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

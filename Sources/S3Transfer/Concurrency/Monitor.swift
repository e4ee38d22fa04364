// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// State that tasks share and wait for: a mutex with a condition variable.
///
/// After each change the conditions of the waiting tasks are tested in FIFO order. A condition may
/// change the state, so no two tasks take the same thing.
final class Monitor<State: Sendable>: Sendable {
  private struct Waiter {
    let id: Int
    /// Tests the condition; if it holds, returns what resumes the task, to be called outside the
    /// lock.
    let attempt: @Sendable (inout State) -> (@Sendable () -> Void)?
    let cancel: @Sendable () -> Void
  }

  private struct Contents {
    var state: State
    var waiters: [Waiter] = []
    var lastID = 0

    /// Removes the waiters whose conditions hold.
    mutating func takeReady() -> [@Sendable () -> Void] {
      var ready: [@Sendable () -> Void] = []
      var isChanged = true
      while isChanged {
        isChanged = false
        var index = 0
        while index < waiters.count {
          let attempt = waiters[index].attempt
          if let resume = attempt(&state) {
            ready.append(resume)
            waiters.remove(at: index)
            isChanged = true
          } else {
            index += 1
          }
        }
      }
      return ready
    }
  }

  private let contents: Mutex<Contents>

  init(_ state: State) { contents = Mutex(Contents(state: state)) }

  /// Reads the state.
  func read<Result: Sendable>(_ body: (State) -> Result) -> Result {
    contents.withLock { body($0.state) }
  }

  /// Changes the state, and resumes the tasks whose conditions then hold.
  func change<Result: Sendable>(_ body: (inout State) -> Result) -> Result {
    let (result, ready) = contents.withLock { contents in
      let result = body(&contents.state)
      return (result, contents.waiters.isEmpty ? [] : contents.takeReady())
    }
    for resume in ready { resume() }
    return result
  }

  /// Waits until a condition returns a result, whether or not the task is cancelled.
  func wait<Result: Sendable>(
    until condition: @escaping @Sendable (inout State) -> Result?
  ) async -> Result {
    if let result = change(condition) { return result }
    return await withCheckedContinuation { continuation in
      join(newID(), condition, { continuation.resume(returning: $0) }, onCancel: {})
    }
  }

  /// Waits until a condition returns a result.
  ///
  /// - Throws: `CancellationError` if the task is cancelled first.
  func waitUnlessCancelled<Result: Sendable>(
    until condition: @escaping @Sendable (inout State) -> Result?
  ) async throws -> Result {
    try Task.checkCancellation()
    if let result = change(condition) { return result }
    let id = newID()
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        join(
          id, condition, { continuation.resume(returning: $0) },
          onCancel: { continuation.resume(throwing: CancellationError()) })
        // An earlier cancellation found no waiter to remove.
        if Task.isCancelled { leave(id) }
      }
    } onCancel: {
      leave(id)
    }
  }

  private func newID() -> Int {
    contents.withLock { contents in
      contents.lastID += 1
      return contents.lastID
    }
  }

  private func join<Result: Sendable>(
    _ id: Int, _ condition: @escaping @Sendable (inout State) -> Result?,
    _ resume: @escaping @Sendable (Result) -> Void, onCancel cancel: @escaping @Sendable () -> Void
  ) {
    let waiter = Waiter(
      id: id,
      attempt: { state in
        guard let result = condition(&state) else { return nil }
        return { resume(result) }
      }, cancel: cancel)
    let ready = contents.withLock { contents in
      contents.waiters.append(waiter)
      return contents.takeReady()
    }
    for resume in ready { resume() }
  }

  private func leave(_ id: Int) {
    let waiter = contents.withLock { contents -> Waiter? in
      guard let index = contents.waiters.firstIndex(where: { $0.id == id }) else { return nil }
      return contents.waiters.remove(at: index)
    }
    waiter?.cancel()
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSHTTP
import BotoCore
import Synchronization

/// A number of permits, granted in FIFO order.
final class RequestLimit: Sendable {
  private struct State {
    var count: Int
    /// Below 0 as long as more are out than exist now.
    var free: Int
    var queue = FIFOQueue<CheckedContinuation<Void, any Error>>()
  }

  private let state: Mutex<State>

  /// A limit with a number of permits.
  init(_ count: Int) { state = Mutex(State(count: count, free: count)) }

  /// Changes the number of permits. Granted permits stay granted.
  func resize(to count: Int) {
    let next = state.withLock { state in
      state.free += count - state.count
      state.count = count
      var next: [CheckedContinuation<Void, any Error>] = []
      while state.free > 0, let first = state.queue.popFirst() {
        state.free -= 1
        next.append(first)
      }
      return next
    }
    for waiter in next { waiter.resume() }
  }

  /// Runs a closure with a permit.
  ///
  /// - Throws: `CancellationError` if the task is cancelled before its turn; the errors of `body`.
  func withPermit<Result>(_ body: () async throws -> Result) async throws -> Result {
    try await acquire()
    defer { release() }
    return try await body()
  }

  private func acquire() async throws {
    try Task.checkCancellation()
    if takeFree() { return }
    let ticket = Mutex<Int?>(nil)
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        let isFree = state.withLock { state in
          if state.free > 0 {
            state.free -= 1
            return true
          }
          ticket.withLock { $0 = state.queue.append(continuation) }
          return false
        }
        if isFree { continuation.resume() } else if Task.isCancelled { leave(ticket) }
      }
    } onCancel: {
      leave(ticket)
    }
  }

  private func takeFree() -> Bool {
    state.withLock { state in
      guard state.free > 0 else { return false }
      state.free -= 1
      return true
    }
  }

  private func release() {
    let next = state.withLock { state -> CheckedContinuation<Void, any Error>? in
      if state.free >= 0, let next = state.queue.popFirst() { return next }
      state.free += 1
      return nil
    }
    next?.resume()
  }

  private func leave(_ ticket: borrowing Mutex<Int?>) {
    guard let id = ticket.withLock({ $0 }) else { return }
    state.withLock { $0.queue.remove(id) }?.resume(throwing: CancellationError())
  }
}

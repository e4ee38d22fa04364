// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// Lets tasks go on one after the other in the order of their numbers, from 1 on, whatever the order
/// they come in.
final class OrderedTurns: Sendable {
  private struct State {
    var current = 1
    var waiting: [Int: CheckedContinuation<Void, any Error>] = [:]
  }

  private let state = Mutex(State())

  /// Runs something when all tasks of lower numbers have had their turn.
  ///
  /// - Throws: `CancellationError` when the task is cancelled before; what `body` throws, behind
  ///   which no turn comes any more.
  func whenItIsTurn(of number: Int, _ body: () async throws -> Void) async throws {
    try await wait(for: number)
    try await body()
    let next = state.withLock { state in
      state.current = number + 1
      return state.waiting.removeValue(forKey: number + 1)
    }
    next?.resume()
  }

  private func wait(for number: Int) async throws {
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        let isTurn = state.withLock { state in
          if state.current != number { state.waiting[number] = continuation }
          return state.current == number
        }
        if isTurn { continuation.resume() } else if Task.isCancelled { leave(number) }
      }
    } onCancel: {
      leave(number)
    }
  }

  private func leave(_ number: Int) {
    state.withLock { $0.waiting.removeValue(forKey: number) }?
      .resume(throwing: CancellationError())
  }
}

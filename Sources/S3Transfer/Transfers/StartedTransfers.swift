// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSHTTP
import Synchronization

/// The transfers of a manager that run by themselves, until each has ended.
final class StartedTransfers: Sendable {
  private struct Started: Sendable {
    let cancel: @Sendable () -> Void
    let wait: @Sendable () async -> Void
  }

  private struct State: Sendable {
    var transfers: [Int: Started] = [:]
    var count = 0
  }

  private let state = Mutex(State())

  /// Starts a task, and removes it at its end.
  func start<Result: Sendable>(
    _ body: @escaping @Sendable () async throws -> Result
  ) -> Task<Result, any Error> {
    state.withLock { state in
      state.count += 1
      let number = state.count
      // It ends after this lock is released.
      let task = Task(executorPreference: EventLoopExecutor.ofProgram) {
        defer { self.end(number) }
        return try await body()
      }
      state.transfers[number] = Started(
        cancel: { task.cancel() }, wait: { _ = await task.result })
      return task
    }
  }

  /// Cancels all of them.
  func cancelAll() {
    for transfer in state.withLock({ $0.transfers.values }) { transfer.cancel() }
  }

  /// Waits until there are none.
  func waitForAll() async {
    while let transfer = state.withLock({ $0.transfers.values.first }) { await transfer.wait() }
  }

  private func end(_ number: Int) {
    state.withLock { $0.transfers[number] = nil }
  }
}

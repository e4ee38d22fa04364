// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSHTTP
import AWSProtocols
import Synchronization

/// Requests that continue when the waiting task is cancelled, because it would otherwise be unknown
/// whether they arrived. They end by themselves, or all at once.
final class RequestsInFlight: Sendable {
  private struct State {
    var tasks: [Int: Task<Value, any Error>] = [:]
    var count = 0
    var isCancelled = false
    var wereInterrupted = false
  }

  private let state = Mutex(State())

  /// Whether some of them were in flight when all were cancelled, so that it is unknown whether
  /// they arrived.
  var wereInterrupted: Bool { state.withLock { $0.wereInterrupted } }

  /// Makes a request.
  ///
  /// - Throws: The request's errors; `CancellationError` if all are cancelled.
  func run(_ request: @escaping @Sendable () async throws -> Value) async throws -> Value {
    let (id, task) = try state.withLock { state in
      if state.isCancelled { throw CancellationError() }
      state.count += 1
      let task = Task(executorPreference: EventLoopExecutor.ofProgram) { try await request() }
      state.tasks[state.count] = task
      return (state.count, task)
    }
    defer { state.withLock { $0.tasks[id] = nil } }
    return try await task.value
  }

  /// Cancels all of them, and later ones.
  func cancel() {
    let tasks = state.withLock { state in
      state.isCancelled = true
      state.wereInterrupted = state.wereInterrupted || !state.tasks.isEmpty
      return state.tasks.values
    }
    for task in tasks { task.cancel() }
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Files
import BotoCore
import Synchronization

/// Permits for parts of large objects, as many as ``PartPace`` finds useful. While more are wanted
/// than are always given, a task observes the process from time to time.
final class PartPermits: Sendable {
  private struct State {
    var pace: PartPace
    /// The number of tasks that hold or want a permit.
    var wanted = 0
    var isWatched = false
  }

  private let permits: RequestLimit
  private let state: Mutex<State>
  private let moved = Atomic<Int64>(0)

  /// - Parameter most: The maximum number of permits.
  init(most: Int) {
    let pace = PartPace(most: most)
    permits = RequestLimit(pace.allowed)
    state = Mutex(State(pace: pace))
  }

  /// Runs a closure that transfers a part.
  ///
  /// - Throws: `CancellationError` if the task is cancelled before its turn; the errors of `body`.
  func withPermit<Result>(_ body: () async throws -> Result) async throws -> Result {
    enter()
    defer { state.withLock { $0.wanted -= 1 } }
    return try await permits.withPermit(body)
  }

  /// Bytes of objects were transferred; below 0 for those that will be again.
  func note(_ bytes: Int64) { moved.wrappingAdd(bytes, ordering: .relaxed) }

  private func enter() {
    let begins = state.withLock { state in
      state.wanted += 1
      guard !state.isWatched, !state.pace.isAlwaysAllowed(state.wanted) else { return false }
      state.isWatched = true
      return true
    }
    if begins { Task { await watch() } }
  }

  private func watch() async {
    var before = look()
    while let pause = nextPause() {
      // By the machine's clock, like the observed times. The task is unstructured, so it isn't
      // cancelled.
      try? await sleepOnEventLoop(for: pause)
      let now = look()
      let allowed = state.withLock { state in
        state.pace.adapt(to: now.sample(since: before))
        return state.pace.allowed
      }
      permits.resize(to: allowed)
      before = now
    }
  }

  /// `nil` when no more observation is needed.
  private func nextPause() -> Duration? {
    state.withLock { state in
      state.isWatched = !state.pace.isAlwaysAllowed(state.wanted)
      return state.isWatched ? state.pace.pause : nil
    }
  }

  private func look() -> Counters { Counters(bytes: moved.load(ordering: .relaxed)) }

  /// The values of clocks and counters at an instant.
  private struct Counters {
    let instant = ContinuousClock.now
    let timeUsed = Processors.timeUsed
    let bytes: Int64

    /// What happened since another observation.
    func sample(since before: Counters) -> PartPace.Sample {
      PartPace.Sample(
        elapsed: instant - before.instant, busy: timeUsed - before.timeUsed,
        processors: Processors.count, bytes: bytes - before.bytes)
    }
  }
}

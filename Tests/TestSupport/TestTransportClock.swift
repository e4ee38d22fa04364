// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import AWSHTTP
package import NIOCore
import Synchronization

/// A clock for connections that advances only when a test says so.
package final class TestTransportClock: TransportClock.Source {
  private struct Timer: Sendable {
    let deadline: NIODeadline
    let eventLoop: any EventLoop
    let task: @Sendable () -> Void
  }

  private struct State {
    var now = NIODeadline.uptimeNanoseconds(1 << 40)
    var timers: [Int: Timer] = [:]
    var count = 0
  }

  private let state = Mutex(State())

  package init() {}

  /// The clock for a transport.
  package var clock: TransportClock { TransportClock(self) }

  package var now: NIODeadline { state.withLock { $0.now } }

  package func schedule(
    at deadline: NIODeadline, on eventLoop: any EventLoop, _ task: @escaping @Sendable () -> Void
  ) -> @Sendable () -> Void {
    let number = state.withLock { state -> Int? in
      guard deadline > state.now else { return nil }
      state.count += 1
      state.timers[state.count] = Timer(deadline: deadline, eventLoop: eventLoop, task: task)
      return state.count
    }
    guard let number else {
      eventLoop.execute(task)
      return {}
    }
    return { self.state.withLock { $0.timers[number] = nil } }
  }

  /// Advances the time, and waits until the timers that are due have run.
  package func advance(by time: Duration) async throws {
    let due = state.withLock { state in
      state.now = state.now + TimeAmount(time)
      let due = state.timers.filter { $0.value.deadline <= state.now }
      for number in due.keys { state.timers[number] = nil }
      return due.values.sorted { $0.deadline < $1.deadline }
    }
    for timer in due { try await timer.eventLoop.submit(timer.task).get() }
  }

  /// Runs some work while time passes much faster than in reality.
  package func whileTimePasses<Result>(
    _ work: () async throws -> Result
  ) async rethrows -> Result {
    let passing = Task {
      while !Task.isCancelled {
        try await Task.sleep(for: .milliseconds(1))
        try await self.advance(by: .seconds(1))
      }
    }
    defer { passing.cancel() }
    return try await work()
  }
}

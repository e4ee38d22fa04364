// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import NIOCore
import NIOPosix
import Synchronization

/// Waits by an event loop's timer. On Linux `Task.sleep` uses a timer of Dispatch's, which starts
/// threads that end the process when no descriptor is left for them.
///
/// - Throws: `CancellationError` as soon as the task is cancelled.
package func sleepOnEventLoop(for duration: Duration) async throws {
  try Task.checkCancellation()
  let sleep = EventLoopSleep()
  try await withTaskCancellationHandler {
    try await withCheckedThrowingContinuation { sleep.begin(duration, $0) }
  } onCancel: {
    sleep.end(throwing: CancellationError())
  }
}

/// One wait, which ends once: by its timer or by cancellation.
private final class EventLoopSleep: Sendable {
  private enum State {
    case new
    case waiting(CheckedContinuation<Void, any Error>, Scheduled<Void>?)
    case ended
  }

  private let state = Mutex(State.new)

  func begin(_ duration: Duration, _ sleeper: CheckedContinuation<Void, any Error>) {
    let begins = state.withLock { state in
      guard case .new = state else { return false }
      state = .waiting(sleeper, nil)
      return true
    }
    guard begins else { return sleeper.resume(throwing: CancellationError()) }
    let timer = MultiThreadedEventLoopGroup.singleton.any().scheduleTask(
      in: TimeAmount(bounded: duration)
    ) { self.end(throwing: nil) }
    let isWaiting = state.withLock { state in
      guard case .waiting(let sleeper, nil) = state else { return false }
      state = .waiting(sleeper, timer)
      return true
    }
    if !isWaiting { timer.cancel() }
  }

  func end(throwing error: (any Error)?) {
    let before = state.withLock { state in
      let before = state
      state = .ended
      return before
    }
    guard case .waiting(let sleeper, let timer) = before else { return }
    if let error {
      timer?.cancel()
      sleeper.resume(throwing: error)
    } else {
      sleeper.resume()
    }
  }
}

extension TimeAmount {
  /// A timeout within bounds: not negative, and at most ten years.
  package init(bounded duration: Duration) {
    self.init(min(max(duration, .zero), .seconds(315_360_000)))
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Synchronization
import WireFormats

/// The one clock of a local AWS: the machine's, with what was added to it; or one that only moves
/// when it is told to.
package final class LocalClock: Sendable {
  private struct State {
    /// What was added to the machine's clock, in microseconds; of a clock that stands, its time.
    var offset: Int64
    var engines: [@Sendable (LocalInstant) -> Void] = []
  }

  /// Whether the clock moves by itself.
  package let moves: Bool
  private let state: Mutex<State>

  /// The machine's clock, which can be moved on.
  package init() {
    moves = true
    state = Mutex(State(offset: 0))
  }

  /// A clock that stands at an instant until it is moved.
  package init(standingAt instant: LocalInstant) {
    moves = false
    state = Mutex(State(offset: instant.microseconds))
  }

  private var base: Int64 {
    guard moves else { return 0 }
    let now = Timestamp.now
    return now.seconds * 1_000_000 + Int64(now.nanoseconds) / 1_000
  }

  /// The time.
  package var now: LocalInstant {
    LocalInstant(microseconds: base + state.withLock { $0.offset })
  }

  /// What was added to the machine's clock, or a standing clock's time: what snapshots keep.
  package var offset: Int64 {
    get { state.withLock { $0.offset } }
    set { state.withLock { $0.offset = newValue } }
  }

  /// Moves the clock on. All work that is due until then is done when this returns, in its order,
  /// each at its own time.
  package func advance(by duration: Duration) { move(to: now + duration) }

  /// Sets the clock. To a later time it is moved on, as ``advance(by:)`` does; to an earlier one it
  /// goes back, and nothing that was done is undone.
  package func move(to target: LocalInstant) {
    let engines = state.withLock { $0.engines }
    if target > now { for advance in engines { advance(target) } }
    let base = base
    state.withLock { $0.offset = target.microseconds - base }
    if target <= now { for advance in engines { advance(target) } }
  }

  /// Adds what does an engine's work that is due when the clock moves.
  func attach(_ advance: @escaping @Sendable (LocalInstant) -> Void) {
    state.withLock { $0.engines.append(advance) }
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import Synchronization

/// Who reads a body: one task at a time.
final class ReadingTurns: Sendable {
  /// What the task whose turn it is begins with.
  enum Turn {
    /// The body's first byte.
    case begin
    /// Where the last one stopped.
    case goOn(ReadingPosition)
    /// Nothing: all was taken at once.
    case end
  }

  private enum State {
    case untouched
    case resting(ReadingPosition)
    case reading
    /// All was taken at once.
    case taken
    /// Closed while somebody reads.
    case closing
    case closed
  }

  private let state = Mutex(State.untouched)

  var isUntouched: Bool { state.withLock { if case .untouched = $0 { true } else { false } } }

  /// Takes a body as a whole, if nobody has begun to read it.
  ///
  /// - Returns: Whether it is the caller's.
  func takeAll() -> Bool {
    state.withLock { state in
      guard case .untouched = state else { return false }
      state = .taken
      return true
    }
  }

  /// Begins a turn.
  ///
  /// - Throws: `responseStreamingError` when another task reads or the body is closed.
  func take() throws -> Turn {
    try state.withLock { state in
      switch state {
      case .untouched:
        state = .reading
        return .begin
      case .resting(let position):
        state = .reading
        return .goOn(position)
      case .taken:
        state = .reading
        return .end
      case .reading:
        throw BotoCoreError(
          .responseStreamingError, "The body is being read by another task; read it from one")
      case .closing, .closed:
        throw BotoCoreError(.responseStreamingError, "The body is closed; read it before closing")
      }
    }
  }

  /// Ends a turn that came to nothing.
  func giveBack() {
    state.withLock { state in if case .reading = state { state = .untouched } }
  }

  /// Ends a turn.
  func finish(_ position: ReadingPosition) async {
    let isClosed = state.withLock { state in
      if case .reading = state {
        state = .resting(position)
        return false
      }
      state = .closed
      return true
    }
    if isClosed { await position.cancel() }
  }

  /// Ends all turns.
  func close() async {
    let position = state.withLock { state -> ReadingPosition? in
      switch state {
      case .resting(let position):
        state = .closed
        return position
      case .reading: state = .closing
      case .untouched, .taken, .closing, .closed: state = .closed
      }
      return nil
    }
    await position?.cancel()
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import Synchronization

/// Ensures that a body has a single reader at a time.
final class SingleReaderGuard: Sendable {
  /// The start of the reader.
  enum Turn {
    /// The body's first byte.
    case begin
    /// Where the last reader stopped.
    case resume(StreamPosition)
    /// Nothing: everything was taken at once.
    case end
  }

  private enum State {
    case untouched
    case idle(StreamPosition)
    case reading
    /// Everything was taken at once.
    case taken
    /// Closed while it is being read.
    case closing
    case closed
  }

  private let state = Mutex(State.untouched)

  var isUntouched: Bool { state.withLock { if case .untouched = $0 { true } else { false } } }

  /// Takes the whole body, if reading hasn't begun.
  ///
  /// - Returns: Whether the caller has it.
  func takeAll() -> Bool {
    state.withLock { state in
      guard case .untouched = state else { return false }
      state = .taken
      return true
    }
  }

  /// Begins a turn.
  ///
  /// - Throws: `responseStreamingError` if another task reads or the body is closed.
  func take() throws -> Turn {
    try state.withLock { state in
      switch state {
      case .untouched:
        state = .reading
        return .begin
      case .idle(let position):
        state = .reading
        return .resume(position)
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

  /// Ends a turn without effect.
  func giveBack() {
    state.withLock { state in if case .reading = state { state = .untouched } }
  }

  /// Ends a turn.
  func finish(_ position: StreamPosition) async {
    let isClosed = state.withLock { state in
      if case .reading = state {
        state = .idle(position)
        return false
      }
      state = .closed
      return true
    }
    if isClosed { await position.cancel() }
  }

  /// Ends all turns.
  func close() async {
    let position = state.withLock { state -> StreamPosition? in
      switch state {
      case .idle(let position):
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

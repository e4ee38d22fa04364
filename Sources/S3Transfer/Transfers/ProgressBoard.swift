// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// The latest progress of a transfer, for any number of readers, each at its own pace.
final class ProgressBoard: Sendable {
  private struct State {
    var progress = TransferProgress()
    /// How often it has changed.
    var version = 0
    var readers: [Int: CheckedContinuation<Void, Never>] = [:]
    var nextReader = 0
  }

  private let state = Mutex(State())

  var progress: TransferProgress { state.withLock { $0.progress } }

  /// Changes the progress and wakes who waits for that.
  func update(_ change: (inout TransferProgress) -> Void) {
    let readers = state.withLock { state in
      change(&state.progress)
      state.version += 1
      defer { state.readers = [:] }
      return state.readers.values
    }
    for reader in readers { reader.resume() }
  }

  /// The progress, when it is newer than what was seen; `nil` when nothing comes any more or the
  /// task is cancelled.
  func next(after seen: inout Int) async -> TransferProgress? {
    while !Task.isCancelled {
      let (progress, version) = state.withLock { ($0.progress, $0.version) }
      if version > seen {
        seen = version
        return progress
      }
      if progress.state.isFinal { return nil }
      await wait(after: seen)
    }
    return nil
  }

  private func wait(after seen: Int) async {
    let id = state.withLock { state in
      state.nextReader += 1
      return state.nextReader
    }
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let waits = state.withLock { state in
          guard state.version == seen, !Task.isCancelled else { return false }
          state.readers[id] = continuation
          return true
        }
        if !waits { continuation.resume() }
      }
    } onCancel: {
      state.withLock { $0.readers.removeValue(forKey: id) }?.resume()
    }
  }
}

/// The progress of a transfer, each time that it changes, until the end.
///
/// A slow reader misses steps, but not the last one.
struct ProgressUpdates: AsyncSequence, Sendable {
  let board: ProgressBoard

  /// Goes through the changes.
  struct AsyncIterator: AsyncIteratorProtocol {
    let board: ProgressBoard
    private var seen = 0

    init(_ board: ProgressBoard) { self.board = board }

    /// The progress at the next change; `nil` behind the last one.
    mutating func next() async -> TransferProgress? { await board.next(after: &seen) }
  }

  /// An iterator from now on.
  func makeAsyncIterator() -> AsyncIterator { AsyncIterator(board) }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// The latest progress of a transfer, for any number of readers, each at its own pace.
final class ProgressBoard: Sendable {
  private struct State {
    var progress = TransferProgress()
    /// The number of changes.
    var version = 0
  }

  private let state = Monitor(State())

  var progress: TransferProgress { state.read(\.progress) }

  /// Changes the progress and wakes the tasks that wait for that.
  func update(_ change: (inout TransferProgress) -> Void) {
    state.change { state in
      change(&state.progress)
      state.version += 1
    }
  }

  /// The progress, once it is newer than what was seen; `nil` at the end or when the task is
  /// cancelled.
  func next(after seen: inout Int) async -> TransferProgress? {
    let news = try? await state.waitUnlessCancelled { [seen] state -> State?? in
      if state.version > seen { return state }
      return state.progress.state.isFinal ? .some(nil) : nil
    }
    guard let news else { return nil }
    seen = news.version
    return news.progress
  }
}

/// The progress of a transfer, whenever it changes, until the end.
///
/// A slow reader misses steps, but not the last one.
struct ProgressUpdates: AsyncSequence, Sendable {
  let board: ProgressBoard

  /// Iterates over the changes.
  struct AsyncIterator: AsyncIteratorProtocol {
    let board: ProgressBoard
    private var seen = 0

    init(_ board: ProgressBoard) { self.board = board }

    /// The progress at the next change; `nil` after the last one.
    mutating func next() async -> TransferProgress? { await board.next(after: &seen) }
  }

  /// An iterator from now on.
  func makeAsyncIterator() -> AsyncIterator { AsyncIterator(board) }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

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

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// A transfer that runs by itself: s3transfer's `TransferFuture`.
///
/// ```swift
/// let transfer = try s3.transfers.startUpload(.file("video.mp4"), to: location)
/// for await progress in transfer.progress { print(progress.bytes, progress.total ?? 0) }
/// let result = try await transfer.value
/// ```
public final class Transfer: Sendable {
  private let board: ProgressBoard
  private let task: Task<TransferResult, any Error>

  init(
    among started: StartedTransfers,
    _ body:
      @escaping @Sendable (_ observer: @escaping TransferObserver) async throws -> TransferResult
  ) {
    let board = ProgressBoard()
    self.board = board
    task = started.start {
      do {
        let result = try await body { event in board.update { $0.apply(event) } }
        board.update { $0.state = .success }
        return result
      } catch {
        board.update { $0.state = error is CancellationError ? .cancelled : .failed }
        throw error
      }
    }
  }

  /// The progress whenever it changes, up to the transfer's end.
  public var progress: some AsyncSequence<TransferProgress, Never> & Sendable {
    ProgressUpdates(board: board)
  }

  /// The progress now.
  public var currentProgress: TransferProgress { board.progress }

  /// How far it is.
  public var state: TransferState { board.progress.state }

  /// What comes of it. Cancelling the task that waits here leaves the transfer alone.
  ///
  /// - Throws: What the transfer ended with.
  public var value: TransferResult { get async throws { try await task.value } }

  /// Ends it: what is under way stops, what was begun is removed.
  public func cancel() { task.cancel() }
}

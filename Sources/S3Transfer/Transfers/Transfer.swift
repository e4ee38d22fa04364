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

  /// The progress whenever it changes, until the transfer's end.
  public var progress: some AsyncSequence<TransferProgress, Never> & Sendable {
    ProgressUpdates(board: board)
  }

  /// The progress now.
  public var currentProgress: TransferProgress { board.progress }

  /// The transfer's state.
  public var state: TransferState { board.progress.state }

  /// The outcome. Cancelling the task that waits here doesn't affect the transfer.
  ///
  /// - Throws: The transfer's error.
  public var value: TransferResult { get async throws { try await task.value } }

  /// Cancels it: what is in progress stops, what was started is removed.
  public func cancel() { task.cancel() }
}

/// The state of a transfer, as in s3transfer.
@nonexhaustive
public enum TransferState: String, Sendable, Hashable, CaseIterable {
  /// It waits for its turn.
  case queued
  /// The transfer is moving bytes.
  case running
  /// It was cancelled.
  case cancelled
  /// It ended with an error.
  case failed
  /// It is done.
  case success

  /// Whether the state no longer changes.
  public var isFinal: Bool {
    switch self {
    case .queued, .running: false
    case .cancelled, .failed, .success: true
    }
  }
}

/// How much of a transfer is done.
public struct TransferProgress: Sendable, Hashable {
  /// The transfer's state.
  public internal(set) var state = TransferState.queued
  /// The number of bytes that moved. It decreases when a part is retried.
  public internal(set) var bytes: Int64 = 0
  /// The number of bytes in all, if known.
  public internal(set) var total: Int64?
  /// The number of parts that are done.
  public internal(set) var partsDone = 0
  /// The number of parts in all, if known.
  public internal(set) var parts: Int?

  /// Applies an event.
  mutating func apply(_ event: TransferEvent) {
    guard !state.isFinal else { return }
    switch event {
    case .planned(let size, let parts):
      state = .running
      total = size
      self.parts = parts
    case .moved(let bytes): self.bytes += bytes
    case .partDone: partsDone += 1
    }
  }
}

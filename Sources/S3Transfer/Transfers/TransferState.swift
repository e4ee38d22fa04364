// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

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
    case .moved(let bytes): self.bytes &+= bytes
    case .partDone: partsDone += 1
    }
  }
}

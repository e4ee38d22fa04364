// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// Whether writes to a file reach the kernel's memory without waiting. If so, they run on the
/// task's thread: passing a megabyte to another thread costs a fifth of receiving and writing it,
/// mostly because memory is reused later. If a disk or network is slow, one write takes long and
/// delays that thread. The following writes go to a thread that may wait, until they are fast
/// again.
package final class WritePace: Sendable {
  /// Far more than copying the bytes of one write takes, and far less than waiting for a disk.
  private static let patience = Duration.milliseconds(10)
  /// The number of consecutive quick writes that are required.
  package static let trialWrites = 64
  private let left = Atomic<Int>(0)

  package init() {}

  /// Whether the next write is expected not to wait.
  package var isQuick: Bool { left.load(ordering: .relaxed) == 0 }

  /// Runs a write and records its duration.
  package func measure(_ write: () throws -> Void) rethrows {
    let begin = ContinuousClock.now
    defer { note(ContinuousClock.now - begin) }
    try write()
  }

  /// Records the duration of a write.
  package func note(_ duration: Duration) {
    if duration > Self.patience {
      left.store(Self.trialWrites, ordering: .relaxed)
    } else {
      // Writes of several ranges may end at the same time; the count must not become negative.
      let seen = left.load(ordering: .relaxed)
      guard seen > 0 else { return }
      _ = left.compareExchange(expected: seen, desired: seen - 1, ordering: .relaxed)
    }
  }
}

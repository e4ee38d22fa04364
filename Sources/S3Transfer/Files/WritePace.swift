// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// Whether what is written to a file goes into the kernel's memory at once. Then it is written where
/// the task runs: handing a megabyte to another thread costs a fifth of what receiving and writing it
/// does, most of it because memory is used again later. A write that takes long, because the disk or
/// the network behind the file has fallen behind, is the last one that holds up that thread: the next
/// ones go to a thread that may wait, until they are quick again.
final class WritePace: Sendable {
  /// Far more than copying the bytes of one write takes, and far less than waiting for a disk to take
  /// what it has before.
  private static let patience = Duration.milliseconds(10)
  /// How many writes have to be quick one after the other.
  static let probation = 64
  private let left = Atomic<Int>(0)

  /// Whether the next write is expected not to wait.
  var isQuick: Bool { left.load(ordering: .relaxed) == 0 }

  /// Runs a write and takes note of the time that it took.
  func measure(_ write: () throws -> Void) rethrows {
    let begin = ContinuousClock.now
    defer { note(ContinuousClock.now - begin) }
    try write()
  }

  /// Takes note of how long a write took.
  func note(_ duration: Duration) {
    if duration > Self.patience {
      left.store(Self.probation, ordering: .relaxed)
    } else {
      // Writes of several ranges may end at once; none may count below zero.
      let seen = left.load(ordering: .relaxed)
      guard seen > 0 else { return }
      _ = left.compareExchange(expected: seen, desired: seen - 1, ordering: .relaxed)
    }
  }
}

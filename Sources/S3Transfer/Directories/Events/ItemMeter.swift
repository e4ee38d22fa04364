// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// Counts the bytes of an item and reports them.
final class ItemMeter: Sendable {
  let item: TransferItem
  private let moved = Atomic<Int64>(0)
  /// The bytes to report, and whether they are in the queue.
  private let untold = Mutex<(bytes: Int64, isInLine: Bool)>((0, false))
  private let relay: EventRelay

  init(_ item: TransferItem, _ relay: EventRelay) {
    self.item = item
    self.relay = relay
  }

  var count: Int64 { moved.load(ordering: .relaxed) }

  var handler: ProgressHandler {
    { bytes in
      self.moved.wrappingAdd(bytes, ordering: .relaxed)
      self.relay.tell(bytes, of: self)
    }
  }

  /// Adds bytes to report.
  ///
  /// - Returns: Whether they have to be queued.
  func add(_ bytes: Int64) -> Bool {
    untold.withLock { untold in
      untold.bytes &+= bytes
      defer { untold.isInLine = true }
      return !untold.isInLine
    }
  }

  /// Takes all bytes to report.
  func takeUntold() -> Int64 {
    untold.withLock { untold in
      defer { untold = (0, false) }
      return untold.bytes
    }
  }
}

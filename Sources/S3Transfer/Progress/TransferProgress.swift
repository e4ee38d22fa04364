// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// The events of a running transfer.
enum TransferEvent: Sendable {
  /// The amount to transfer: bytes, if known, in a number of parts.
  case planned(size: Int64?, parts: Int?)
  /// Bytes moved; a negative number if they have to be moved again.
  case moved(Int64)
  /// A part is done.
  case partDone
}

/// Receives the events.
typealias TransferObserver = @Sendable (TransferEvent) -> Void

/// Receives the number of bytes that moved since the last call, and a negative number when a part
/// is retried.
///
/// It is called on any thread of the transfer, concurrently and in no order: it should do little,
/// and lock shared state. For a single task there is ``Transfer/progress``.
public typealias ProgressHandler = @Sendable (_ bytes: Int64) -> Void

/// Counts the bytes of a request's body as they are sent, and takes them back when it is sent
/// again.
final class RequestMeter: Sendable {
  private let size: Int64
  private let report: @Sendable (Int64) -> Void
  private let counted = Mutex<Int64>(0)

  /// - Parameters:
  ///   - size: The number of bytes of the body.
  ///   - report: Called with the number of bytes that were sent, below 0 for those that are taken
  ///     back.
  init(_ size: Int64, report: @escaping @Sendable (Int64) -> Void) {
    self.size = size
    self.report = report
  }

  /// Bytes are sent. Those of framing around the body don't count.
  func count(_ bytes: Int) { tell { min($0 + Int64(bytes), size) } }

  /// The body is sent again from its first byte.
  func restart() { tell { _ in 0 } }

  /// The body has arrived.
  func finish() { tell { _ in size } }

  private func tell(_ next: (Int64) -> Int64) {
    let moved = counted.withLock { counted in
      let before = counted
      counted = next(before)
      return counted - before
    }
    if moved != 0 { report(moved) }
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// What a transfer tells while it goes on.
enum TransferEvent: Sendable {
  /// How much there is to move: bytes, as far as they are known, in so many parts.
  case planned(size: Int64?, parts: Int?)
  /// Bytes moved; a negative number when they have to be moved again.
  case moved(Int64)
  /// A part came to its end.
  case partDone
}

/// Who wants to know.
typealias TransferObserver = @Sendable (TransferEvent) -> Void

/// Receives the number of bytes that moved since the last call, and a negative number when a part
/// is tried again.
///
/// It is called on whatever thread a part of the transfer runs, several at a time and in no order: let it
/// do little, and lock what it shares. For one task there is ``Transfer/progress``.
public typealias ProgressHandler = @Sendable (_ bytes: Int64) -> Void

/// Counts the bytes of a request's body as they go out, and takes them back when it is sent again.
final class RequestMeter: Sendable {
  private let size: Int64
  private let report: @Sendable (Int64) -> Void
  private let counted = Mutex<Int64>(0)

  /// - Parameters:
  ///   - size: The number of bytes of the body.
  ///   - report: Called with the number of bytes that went out, below 0 for those that are taken back.
  init(_ size: Int64, report: @escaping @Sendable (Int64) -> Void) {
    self.size = size
    self.report = report
  }

  /// Bytes go out. Those of a framing around the body don't count.
  func count(_ bytes: Int) { tell { min($0 &+ Int64(bytes), size) } }

  /// The body is sent again from its first byte.
  func restart() { tell { _ in 0 } }

  /// The body has arrived.
  func finish() { tell { _ in size } }

  private func tell(_ next: (Int64) -> Int64) {
    let moved = counted.withLock { counted in
      let before = counted
      counted = next(before)
      return counted &- before
    }
    if moved != 0 { report(moved) }
  }
}

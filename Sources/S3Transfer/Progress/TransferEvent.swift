// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

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

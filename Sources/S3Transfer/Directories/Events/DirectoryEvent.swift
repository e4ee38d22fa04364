// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// What happens in a ``DirectoryOperation``.
@nonexhaustive
public enum DirectoryEvent: Sendable {
  /// A file or an object will be dealt with.
  case found(TransferItem)
  /// Nothing more will be found.
  case foundAll
  /// Work on an item begins. Not in dry runs.
  case started(TransferItem)
  /// Bytes of an item were moved. A negative number takes some back, because a part is tried again.
  /// Small items are only reported as done.
  case progressed(TransferItem, bytes: Int64)
  /// An item is dealt with. In a dry run: it would be.
  case done(TransferItem)
  /// The destination has the item already, and it isn't to be replaced.
  case skipped(TransferItem)
  /// An item failed.
  case failed(TransferItem, any Error)
  /// Something was skipped, or isn't as it should be.
  case warned(DirectoryWarning)
}

/// Receives the events of an operation, one at a time and in order, with the totals so far. It
/// delays the operation if it takes long.
public typealias DirectoryEventHandler =
  @Sendable (_ event: DirectoryEvent, _ progress: DirectoryProgress) -> Void

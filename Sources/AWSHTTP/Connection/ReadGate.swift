// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// Holds a channel's reads back while whoever takes the bytes has enough.
struct ReadGate {
  private var isClosed = false
  private var holdsRead = false

  /// Holds reads back from now on.
  mutating func close() { isClosed = true }

  /// Whether a read may go on; else it is held back.
  mutating func admitsRead() -> Bool {
    if isClosed { holdsRead = true }
    return !isClosed
  }

  /// Holds nothing back any more.
  ///
  /// - Returns: Whether there is a read to make up for.
  mutating func open() -> Bool {
    defer { holdsRead = false }
    isClosed = false
    return holdsRead
  }
}

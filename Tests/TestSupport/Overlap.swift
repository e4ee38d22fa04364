// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// Counts how many tasks are in it at a time.
package final class Overlap: Sendable {
  private let counts = Mutex((now: 0, most: 0))

  package init() {}

  /// The maximum so far.
  package var most: Int { counts.withLock { $0.most } }

  package func run(_ body: () async throws -> Void) async rethrows {
    counts.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) }
    defer { counts.withLock { $0.now -= 1 } }
    try await body()
  }
}

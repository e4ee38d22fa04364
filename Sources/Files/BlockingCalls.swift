// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// Reports this module's calls that may wait for a disk, on the threads on which they run. With it
/// a test checks that none of them delays an event loop or the pool that all tasks share.
package enum BlockingCalls {
  private static let isWatched = Atomic<Bool>(false)
  private static let watcher = Mutex<(@Sendable (StaticString) -> Void)?>(nil)

  /// Reports each call from now on, by the name of the system's function.
  package static func watch(_ report: @escaping @Sendable (StaticString) -> Void) {
    watcher.withLock { $0 = report }
    isWatched.store(true, ordering: .releasing)
  }

  static func note(_ name: StaticString) {
    guard isWatched.load(ordering: .acquiring) else { return }
    watcher.withLock { $0 }?(name)
  }
}

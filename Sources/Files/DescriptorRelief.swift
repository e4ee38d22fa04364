// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// What is closed where the process has no descriptor left for a file: who holds idle connections
/// says how.
package enum DescriptorRelief {
  private static let relief = Mutex<(@Sendable () -> Void)?>(nil)

  /// Has something closed by a closure from now on.
  package static func provide(_ close: @escaping @Sendable () -> Void) {
    relief.withLock { $0 = close }
  }

  /// Closes something, if there is something to close.
  static func closeSomething() { relief.withLock { $0 }?() }
}

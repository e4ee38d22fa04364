// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// Closes something when the process has no descriptor left for a file: the owner of idle
/// connections registers how.
package enum DescriptorRelief {
  private static let relief = Mutex<(@Sendable () -> Void)?>(nil)

  /// Registers a closure that closes something.
  package static func provide(_ close: @escaping @Sendable () -> Void) {
    relief.withLock { $0 = close }
  }

  /// Closes something, if there is something to close.
  static func closeOne() { relief.withLock { $0 }?() }
}

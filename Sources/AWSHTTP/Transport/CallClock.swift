// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Files
package import WireFormats

/// The clock and the random numbers of calls, which tests can control.
package struct CallClock: Sendable {
  /// The current instant.
  package var now: @Sendable () -> Timestamp
  /// Waits; throws `CancellationError` if the task is cancelled.
  package var sleep: @Sendable (Duration) async throws -> Void
  /// A new UUID, in small letters.
  package var makeUUID: @Sendable () -> String
  /// A number from 0 up to but not including 1.
  package var random: @Sendable () -> Double

  /// A clock from its parts.
  package init(
    now: @escaping @Sendable () -> Timestamp,
    sleep: @escaping @Sendable (Duration) async throws -> Void,
    makeUUID: @escaping @Sendable () -> String,
    random: @escaping @Sendable () -> Double
  ) {
    self.now = now
    self.sleep = sleep
    self.makeUUID = makeUUID
    self.random = random
  }

  /// The machine's clock and random numbers.
  package static let system = CallClock(
    now: { Timestamp.now },
    sleep: { try await sleepOnEventLoop(for: $0) },
    makeUUID: { UUIDText.random() },
    random: { Double.random(in: 0..<1) })
}

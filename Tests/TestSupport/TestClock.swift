// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import AWSHTTP
import Synchronization
package import WireFormats

/// A clock that advances only when code sleeps on it, and records each sleep.
package final class TestClock: Sendable {
  private let state: Mutex<(now: Timestamp, sleeps: [Duration])>

  /// - Parameter now: Default: 2026-01-02T03:04:05Z.
  package init(now: Timestamp = Timestamp(seconds: 1_767_323_045)) {
    state = Mutex((now, []))
  }

  /// The pauses so far.
  package var sleeps: [Duration] { state.withLock { $0.sleeps } }

  package var callClock: CallClock {
    CallClock(
      now: { self.state.withLock { $0.now } },
      sleep: { duration in
        try Task.checkCancellation()
        self.state.withLock { state in
          state.sleeps.append(duration)
          let (seconds, attoseconds) = duration.components
          let nanoseconds = Int64(state.now.nanoseconds) + attoseconds / 1_000_000_000
          state.now = Timestamp(
            seconds: state.now.seconds + seconds + nanoseconds / 1_000_000_000,
            nanoseconds: Int32(nanoseconds % 1_000_000_000))
        }
      },
      makeUUID: { "11111111-2222-4333-8444-555555555555" },
      random: { 0.5 })
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import BotoCore
import Synchronization
import WireFormats

/// Holds up the bytes of a manager's transfers so that no more than a number pass in a second.
final class BandwidthLimit: Sendable {
  /// The bytes that pass at once, as in s3transfer: 256 KiB.
  private static let burst = 262_144.0
  private let bucket: Mutex<LeakyBucket>
  private let clock: CallClock

  /// A limit of bytes per second.
  init(_ bytesPerSecond: Int64, clock: CallClock) {
    bucket = Mutex(LeakyBucket(rate: Double(bytesPerSecond), burst: Self.burst))
    self.clock = clock
  }

  /// Waits until a number of bytes may pass.
  ///
  /// - Throws: `CancellationError`.
  func pass(_ count: Int) async throws {
    let now = clock.now().epochSeconds
    let wait = bucket.withLock { $0.take(count, now: now) }
    if wait > 0 { try await clock.sleep(.seconds(wait)) }
  }
}

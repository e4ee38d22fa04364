// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSHTTP
import BotoCore
import Synchronization
import WireFormats

/// Delays the bytes of a manager's transfers so that no more than a number pass per second.
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

/// Paces the bytes of many transfers to one rate: each caller learns how long to wait until its
/// bytes would have arrived at that rate, after all earlier ones.
struct LeakyBucket: Sendable {
  /// Bytes per second.
  let rate: Double
  /// The bytes that may pass at once after a pause.
  private let burst: Double
  /// The bytes that haven't leaked away, and the time of that level.
  private var level = 0.0
  private var asOf: Double?

  /// - Parameters:
  ///   - rate: Bytes per second; greater than 0.
  ///   - burst: The number of bytes that pass without waiting.
  init(rate: Double, burst: Double) {
    self.rate = rate
    self.burst = burst
  }

  /// Adds bytes.
  ///
  /// - Parameters:
  ///   - count: The number of bytes.
  ///   - now: The time in seconds, on any clock.
  /// - Returns: The seconds to wait before they pass.
  mutating func take(_ count: Int, now: Double) -> Double {
    let passed = max(now - (asOf ?? now), 0)
    asOf = now
    level = max(level - passed * rate, 0) + Double(count)
    return max(level - burst, 0) / rate
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// Measures how many sends a second there are, in buckets of half a second, smoothed.
struct RateClocker: Sendable {
  private static let smoothing = 0.8
  private static let bucketsPerSecond = 2.0

  private var measured = 0.0
  private var lastBucket: Double
  private var count = 0.0

  init(now: Double) { lastBucket = now.rounded(.down) }

  /// Counts a send.
  ///
  /// - Returns: The sends per second.
  mutating func record(now: Double) -> Double {
    let bucket = (now * Self.bucketsPerSecond).rounded(.down) / Self.bucketsPerSecond
    count += 1
    if bucket > lastBucket {
      let current = count / (bucket - lastBucket)
      measured = current * Self.smoothing + measured * (1 - Self.smoothing)
      count = 0
      lastBucket = bucket
    }
    return measured
  }
}

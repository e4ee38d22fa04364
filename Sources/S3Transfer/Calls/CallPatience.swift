// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import BotoCore

/// How long a transfer goes on where the client's own retries have given up: a bucket that is asked
/// for much at once answers `SlowDown` for as long as it needs to scale, and a part that was damaged
/// on its way is sent again.
struct CallPatience: Sendable {
  private static let maxPauses = 8
  private static let longestPause = 8.0
  private static let maxResends = 2
  /// The codes of throttling, and those of answers that have no code but their status.
  private static let slowDownCodes = RetryTable.throttlingCodes
    .union(["ServiceUnavailable", "TooManyRequests", "503"])
    .union(RetryTable.throttlingStatuses.map { String($0) })
  private static let damageCodes: Set = [
    "BadDigest", "XAmzContentChecksumMismatch", "XAmzContentSHA256Mismatch", "IncompleteBody",
  ]
  private var pauses = 0
  private var sent = 0

  /// Whether an error asks for less at a time.
  static func isSlowDown(_ error: ClientError) -> Bool { slowDownCodes.contains(error.code) }

  /// - Parameters:
  ///   - error: What the call ended with.
  ///   - random: From 0 up to 1.
  /// - Returns: How long to wait before the next try; `nil` when it has to be the last one.
  mutating func pause(after error: any Error, random: Double) -> Duration? {
    guard let error = error as? ClientError else { return nil }
    if Self.isSlowDown(error), pauses < Self.maxPauses {
      let longest = min(0.5 * Double(1 << pauses), Self.longestPause)
      pauses += 1
      return .seconds(longest * (1 + random) / 2)
    }
    // The client sends some of them again by itself, which counts.
    if Self.damageCodes.contains(error.code) {
      sent += error.attempts
      if sent <= Self.maxResends { return .zero }
    }
    return nil
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import AWSErrors
import BotoCore

/// A transfer's slow-down retries, after the client's own retries are used up: a bucket under load
/// answers `SlowDown` until it has scaled, and a part that was damaged in transit is sent again.
struct SlowDownRetry: Sendable {
  private static let maxSlowDownRetries = 8
  private static let longestPause = 8.0
  private static let maxDamageRetries = 2
  /// The error codes of throttling, and the codes of responses that have only a status.
  private static let slowDownCodes = RetryTable.throttlingCodes
    .union(["ServiceUnavailable", "TooManyRequests", "503"])
    .union(RetryTable.throttlingStatuses.map { String($0) })
  private static let damageCodes: Set = [
    "BadDigest", "XAmzContentChecksumMismatch", "XAmzContentSHA256Mismatch", "IncompleteBody",
  ]
  private var pauses = 0
  private var sent = 0

  /// Whether an error asks for a lower request rate.
  static func isSlowDown(_ error: ClientError) -> Bool { slowDownCodes.contains(error.code) }

  /// - Parameters:
  ///   - error: The call's error.
  ///   - random: A number from 0 up to 1.
  /// - Returns: The back-off before the next attempt; `nil` if there is none.
  mutating func pause(after error: any Error, random: Double) -> Duration? {
    guard let error = error as? ClientError else { return nil }
    if Self.isSlowDown(error), pauses < Self.maxSlowDownRetries {
      let longest = min(0.5 * Double(1 << pauses), Self.longestPause)
      pauses += 1
      return .seconds(longest * (1 + random) / 2)
    }
    // The client retries some of them itself, which counts.
    if Self.damageCodes.contains(error.code) {
      sent += error.attempts
      if sent <= Self.maxDamageRetries { return .zero }
    }
    return nil
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import WireFormats

/// The retry mode `adaptive`: ``StandardRetry``, and a rate limit for all of a client's attempts
/// once a service has throttled it.
package struct AdaptiveRetry: ClientRetries {
  /// The longest sleep of a waiting attempt, in seconds: after it the rate may have changed. The
  /// rate is measured in intervals of this length.
  private static let longestSleep = 0.5

  private var standard: StandardRetry
  private var limiter: ClientRateLimiter

  /// A client's retries.
  ///
  /// - Parameters:
  ///   - rules: the figures of ``StandardRetry``.
  ///   - maxAttempts: the attempts of a call, the first included; `nil` for the rules' number.
  ///   - now: the current instant.
  package init(
    rules: StandardRetryRules = .standard, maxAttempts: Int? = nil, now: Timestamp
  ) {
    standard = StandardRetry(rules: rules, maxAttempts: maxAttempts)
    limiter = ClientRateLimiter(now: now.epochSeconds)
  }

  /// The attempts that a call may make, the first included.
  package var maxAttempts: Int { standard.maxAttempts }

  /// Asks for permission to send.
  package mutating func acquire(_ turn: inout SendTurn?, now: Timestamp) -> Duration {
    .seconds(min(limiter.acquire(&turn, now: now.epochSeconds), Self.longestSleep))
  }

  /// Decides about an attempt.
  package mutating func decide(
    _ outcome: AttemptOutcome, now: Timestamp, random: Double
  ) -> RetryDecision {
    limiter.received(
      throttled: RetryClassification.isThrottling(outcome), now: now.epochSeconds)
    return standard.decide(outcome, now: now, random: random)
  }
}

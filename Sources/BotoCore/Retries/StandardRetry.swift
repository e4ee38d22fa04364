// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import WireFormats

/// The retry mode `standard`: three attempts, a quota per client, back-off up to 20 seconds.
package struct StandardRetry: ClientRetries {
  /// The attempts that a call may make, the first included.
  package let maxAttempts: Int
  private let rules: StandardRetryRules
  private var quota = RetryQuota()

  /// A client's retries.
  ///
  /// - Parameters:
  ///   - rules: the figures.
  ///   - maxAttempts: the attempts of a call, the first included; `nil` for what the rules say.
  package init(rules: StandardRetryRules = .standard, maxAttempts: Int? = nil) {
    self.rules = rules
    self.maxAttempts = maxAttempts ?? rules.maxAttempts
  }

  /// Judges an attempt.
  package mutating func decide(
    _ outcome: AttemptOutcome, now: Timestamp, random: Double
  ) -> RetryDecision {
    let decision = classify(outcome, random: random)
    if case .stop = decision, outcome.isSuccess { quota.release(held: outcome.quotaHeld) }
    return decision
  }

  private mutating func classify(_ outcome: AttemptOutcome, random: Double) -> RetryDecision {
    // botocore asks for the number of attempts first, whether the attempt failed or not.
    guard outcome.attempt < maxAttempts else { return .stop(.maxAttempts) }
    guard RetryClassification.isRetryable(outcome, rules.passingCodes) else {
      return .stop(.notRetryable)
    }
    let cost = rules.cost(of: outcome)
    if quota.acquire(cost) {
      return .retry(after: rules.pause(after: outcome, random: random), quota: cost)
    }
    guard rules.longPolls.contains(outcome.operationName) else { return .stop(.quota) }
    return .stopAfter(rules.pause(after: outcome, random: random), .quota)
  }
}

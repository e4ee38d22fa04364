// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// The figures of the retry modes `standard` and `adaptive`: how often, after which pauses, at which
/// cost.
package struct StandardRetryRules: Sendable, Hashable {
  /// The attempts of a call, the first included, unless the configuration says otherwise.
  package var maxAttempts = 3
  /// The longest first pause after throttling, in seconds; it doubles with each attempt.
  package var throttlingScale = 1.0
  /// The longest first pause after other failures, in seconds; it doubles with each attempt.
  package var transientScale = 0.05
  /// What a retry takes from the quota.
  package var retryCost = 14
  /// What a retry after throttling takes.
  package var throttlingCost = 5
  /// Operations that callers repeat at once: they pause even where there is no quota to retry.
  package var longPolls: Set<String> = []
  /// Error codes of the service's own that pass.
  package var passingCodes: Set<String> = []

  /// The figures of most services.
  package static let standard = StandardRetryRules()

  /// What a retry after an attempt takes from the quota.
  func cost(of outcome: AttemptOutcome) -> Int {
    RetryClassification.isThrottling(outcome) ? throttlingCost : retryCost
  }

  /// The pause after an attempt; the service may ask for one that is up to 5 seconds longer
  /// (`x-amz-retry-after`).
  func pause(after outcome: AttemptOutcome, random: Double) -> Duration {
    let scale = RetryClassification.isThrottling(outcome) ? throttlingScale : transientScale
    let backoff = Backoff(base: nil, scale: scale, growthFactor: 2, limit: 20)
    let pause = backoff.delay(attempt: outcome.attempt, random: random)
    guard let asked = outcome.retryAfter else { return pause }
    return max(pause, min(asked, pause + .seconds(5)))
  }
}

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
  ///   - rules: the parameters.
  ///   - maxAttempts: the attempts of a call, the first included; `nil` for the rules' number.
  package init(rules: StandardRetryRules = .standard, maxAttempts: Int? = nil) {
    self.rules = rules
    self.maxAttempts = maxAttempts ?? rules.maxAttempts
  }

  /// Decides about an attempt.
  package mutating func decide(
    _ outcome: AttemptOutcome, now: Timestamp, random: Double
  ) -> RetryDecision {
    let decision = classify(outcome, random: random)
    if case .stop = decision, outcome.isSuccess { quota.release(held: outcome.quotaHeld) }
    return decision
  }

  private mutating func classify(_ outcome: AttemptOutcome, random: Double) -> RetryDecision {
    // botocore checks the number of attempts first, whether the attempt failed or not.
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

/// The parameters of the retry modes `standard` and `adaptive`: attempts, back-off, cost.
package struct StandardRetryRules: Sendable, Hashable {
  /// The attempts of a call, the first included, unless the configuration says otherwise.
  package var maxAttempts = 3
  /// The longest first pause after throttling, in seconds; it doubles with each attempt.
  package var throttlingScale = 1.0
  /// The longest first pause after other failures, in seconds; it doubles with each attempt.
  package var transientScale = 0.05
  /// The cost of a retry.
  package var retryCost = 14
  /// The cost of a retry after throttling.
  package var throttlingCost = 5
  /// Operations that callers repeat at once: they wait for the back-off even if the quota is used
  /// up.
  package var longPolls: Set<String> = []
  /// Transient error codes of the service.
  package var passingCodes: Set<String> = []

  /// The parameters of most services.
  package static let standard = StandardRetryRules()

  /// The cost of a retry after an attempt.
  func cost(of outcome: AttemptOutcome) -> Int {
    RetryClassification.isThrottling(outcome) ? throttlingCost : retryCost
  }

  /// The back-off after an attempt; the service may ask for up to 5 seconds more
  /// (`x-amz-retry-after`).
  func pause(after outcome: AttemptOutcome, random: Double) -> Duration {
    let scale = RetryClassification.isThrottling(outcome) ? throttlingScale : transientScale
    let backoff = Backoff(base: nil, scale: scale, growthFactor: 2, limit: 20)
    let pause = backoff.delay(attempt: outcome.attempt, random: random)
    guard let asked = outcome.retryAfter else { return pause }
    return max(pause, min(asked, pause + .seconds(5)))
  }
}

/// A client's retry quota: failures use it up, successes return it, so that a failing service isn't
/// overrun with retries.
struct RetryQuota: Sendable {
  private static let capacity = 500
  private static let successIncrement = 1

  private(set) var available = RetryQuota.capacity

  /// Takes the cost of a retry.
  ///
  /// - Returns: Whether enough was left.
  mutating func acquire(_ cost: Int) -> Bool {
    guard cost <= available else { return false }
    available -= cost
    return true
  }

  /// Returns what a successful call took last, or a little for one that needed no retry.
  mutating func release(held: Int) {
    let amount = held > 0 ? held : Self.successIncrement
    available = min(Self.capacity, available + min(amount, Self.capacity))
  }
}

/// A delay that grows by a factor with each attempt, up to a limit.
package struct Backoff: Sendable {
  /// The first attempt's delay in seconds; `nil` for a random one below ``scale``.
  var base: Double?
  /// The factor of the first delay.
  var scale = 1.0
  var growthFactor: Double
  /// The longest delay in seconds, before jitter.
  var limit: Double

  /// A year: beyond it there is no difference, and a `Duration` can't represent any `Double`.
  package static let unlimited = 31_536_000.0

  package init(base: Double?, scale: Double = 1, growthFactor: Double, limit: Double) {
    self.base = base
    self.scale = scale
    self.growthFactor = growthFactor
    self.limit = limit
  }

  /// The delay after an attempt.
  package func delay(attempt: Int, random: Double) -> Duration {
    var growth = scale
    var remaining = max(attempt, 1) - 1
    while remaining > 0, growth < limit, growthFactor > 1 {
      growth *= growthFactor
      remaining -= 1
    }
    let seconds = (base ?? random) * min(growth, limit)
    return .seconds(min(max(seconds, 0), Self.unlimited))
  }
}

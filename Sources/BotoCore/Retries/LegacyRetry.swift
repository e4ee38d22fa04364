// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
package import WireFormats

/// The retry mode `legacy`, botocore's first: five attempts by the rules of a table, no quota,
/// back-off without a limit.
package struct LegacyRetry: ClientRetries {
  /// The attempts that a call may make, the first included.
  package let maxAttempts: Int
  private let backoff: Backoff
  private let policies: [LegacyRetryRules.Policy]

  /// A client's retries.
  ///
  /// - Parameters:
  ///   - rules: the service's rules.
  ///   - maxAttempts: the attempts of a call, the first included; `nil` for what the rules say.
  package init(rules: LegacyRetryRules, maxAttempts: Int? = nil) {
    self.maxAttempts = maxAttempts ?? rules.maxAttempts
    backoff = rules.backoff
    policies = rules.policies
  }

  /// Judges an attempt.
  package mutating func decide(
    _ outcome: AttemptOutcome, now: Timestamp, random: Double
  ) -> RetryDecision {
    guard let policy = policies.first(where: { Self.applies($0, to: outcome) }) else {
      return .stop(.notRetryable)
    }
    guard outcome.attempt < maxAttempts else {
      return .stop(policy == .checksumMismatch ? .checksumMismatch : .maxAttempts)
    }
    return .retry(after: backoff.delay(attempt: outcome.attempt, random: random), quota: 0)
  }

  private static func applies(
    _ policy: LegacyRetryRules.Policy, to outcome: AttemptOutcome
  ) -> Bool {
    switch policy {
    case .connectionErrors:
      guard let failure = outcome.failure else { return false }
      return failure.isKind(of: .connectionError) || failure.isKind(of: .connectionClosedError)
        || failure.isKind(of: .readTimeoutError)
    case .status(let status): return outcome.statusCode == status
    case .errorCode(let code, let status):
      return outcome.statusCode == status && outcome.errorCode == code
    case .checksumMismatch: return outcome.hasChecksumMismatch
    }
  }
}

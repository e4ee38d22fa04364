// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import WireFormats

/// The retries of a client in one of the modes: a pure state machine behind a lock, shared by all
/// calls.
///
/// A call calls ``acquire(_:now:)`` before each attempt and ``decide(_:now:random:)`` after each,
/// whether it failed or not.
package protocol ClientRetries: Sendable {
  /// The attempts that a call may make, the first included.
  var maxAttempts: Int { get }

  /// Asks for permission to send.
  ///
  /// - Parameters:
  ///   - turn: the attempt's ticket, `nil` at first; to be passed again after a wait.
  ///   - now: the current instant.
  /// - Returns: how long to wait before asking again; zero if the attempt may be sent.
  mutating func acquire(_ turn: inout SendTurn?, now: Timestamp) -> Duration

  /// Decides about an attempt.
  ///
  /// - Parameters:
  ///   - outcome: what is known about it.
  ///   - now: the current instant.
  ///   - random: a number from 0 up to, not including, 1, for the jitter of the back-off.
  mutating func decide(_ outcome: AttemptOutcome, now: Timestamp, random: Double) -> RetryDecision
}

extension ClientRetries {
  /// Sends at once.
  package mutating func acquire(_ turn: inout SendTurn?, now: Timestamp) -> Duration { .zero }
}

/// What to do after an attempt.
@nonexhaustive
package enum RetryDecision: Sendable, Hashable {
  /// Wait, then send again. `quota` goes into the next ``AttemptOutcome/quotaHeld``.
  case retry(after: Duration, quota: Int)
  /// Return the response or the error to the caller.
  case stop(StopReason)
  /// Wait, then return the response or the error to the caller, who will call again at once.
  case stopAfter(Duration, StopReason)

  /// Why there is no further attempt.
  @nonexhaustive
  package enum StopReason: Sendable, Hashable {
    /// It succeeded, or another attempt wouldn't help.
    case notRetryable
    /// The maximum number of attempts was made. The mode `standard` also says so after a successful
    /// last attempt, as in botocore.
    case maxAttempts
    /// The client's quota of retries is used up.
    case quota
    /// The last attempt's body doesn't match its checksum; the mode `legacy` then raises
    /// `checksumError`.
    case checksumMismatch

    /// The member of `ResponseMetadata` that is true for this reason.
    package var metadataFlag: String? {
      switch self {
      case .maxAttempts: "MaxAttemptsReached"
      case .quota: "RetryQuotaReached"
      case .notRetryable, .checksumMismatch: nil
      }
    }
  }
}

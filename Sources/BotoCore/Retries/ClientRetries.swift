// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import WireFormats

/// The retries of a client by one of the modes: a pure state machine, held behind a lock and shared by all calls.
///
/// A call asks ``acquire(_:now:)`` before each attempt and ``decide(_:now:random:)`` after each,
/// whether it failed or not.
package protocol ClientRetries: Sendable {
  /// The attempts that a call may make, the first included.
  var maxAttempts: Int { get }

  /// Asks for leave to send.
  ///
  /// - Parameters:
  ///   - turn: the attempt's place in the line, `nil` at first; to be handed in again after a wait.
  ///   - now: the present instant.
  /// - Returns: how long to wait before asking again; zero when the attempt may be sent.
  mutating func acquire(_ turn: inout SendTurn?, now: Timestamp) -> Duration

  /// Judges an attempt.
  ///
  /// - Parameters:
  ///   - outcome: what is known about it.
  ///   - now: the present instant.
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
  /// Give the response or the error to the caller.
  case stop(StopReason)
  /// Wait, then give the response or the error to the caller, who will call again at once.
  case stopAfter(Duration, StopReason)

  /// Why there is no further attempt.
  @nonexhaustive
  package enum StopReason: Sendable, Hashable {
    /// It succeeded, or failed in a way that another attempt wouldn't mend.
    case notRetryable
    /// There were as many attempts as the configuration allows. The mode `standard` says so after
    /// the last attempt that succeeds, too, as botocore does.
    case maxAttempts
    /// The client's quota of retries is used up.
    case quota
    /// The last attempt's body doesn't have its checksum; the mode `legacy` raises
    /// `checksumError` then.
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

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

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

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import AWSErrors

/// What is known about an attempt when a ``ClientRetries`` judges it: the response, or the error
/// that came instead of one.
package struct AttemptOutcome: Sendable {
  /// Whether and how a service's model says that an error may be retried.
  @nonexhaustive
  package enum ModelledRetry: Sendable, Hashable {
    /// The trait `retryable`.
    case transient
    /// The trait `retryable` with `throttling`.
    case throttling
  }

  /// The number of the attempt, from 1.
  package var attempt: Int
  /// The status of the response; `nil` when there was none.
  package var statusCode: Int?
  /// The error code of the parsed response; `nil` when it isn't an error.
  package var errorCode: String?
  /// The error that came instead of a response.
  package var failure: BotoCoreError?
  /// What the operation's model says about the error code.
  package var modelledRetry: ModelledRetry?
  /// Whether the error code is of the errors that the operation's model knows.
  package var isModelled: Bool
  /// Whether the response has an `x-amz-crc32` that isn't that of its body.
  package var hasChecksumMismatch: Bool
  /// The quota that this call got for its latest retry: what ``RetryDecision/retry(after:quota:)``
  /// said; 0 when it wasn't retried.
  package var quotaHeld: Int
  /// The operation's name in the API.
  package var operationName: String
  /// The pause that the service asks for (`x-amz-retry-after`).
  package var retryAfter: Duration?

  /// Whether there is nothing to complain about.
  var isFine: Bool { failure == nil && statusCode.map { $0 < 300 } == true && !hasChecksumMismatch }

  /// An outcome.
  package init(
    attempt: Int, statusCode: Int? = nil, errorCode: String? = nil, failure: BotoCoreError? = nil,
    modelledRetry: ModelledRetry? = nil, isModelled: Bool = false,
    hasChecksumMismatch: Bool = false, quotaHeld: Int = 0, operationName: String = "",
    retryAfter: Duration? = nil
  ) {
    self.attempt = attempt
    self.statusCode = statusCode
    self.errorCode = errorCode
    self.failure = failure
    self.modelledRetry = modelledRetry
    self.isModelled = isModelled
    self.hasChecksumMismatch = hasChecksumMismatch
    self.quotaHeld = quotaHeld
    self.operationName = operationName
    self.retryAfter = retryAfter
  }

  /// Whether the response's status says that the call succeeded.
  var isSuccess: Bool {
    guard let statusCode else { return false }
    return (200..<300).contains(statusCode)
  }
}

/// What the modes `standard` and `adaptive` take for a passing failure.
enum RetryClassification {
  /// Whether another attempt may mend an outcome.
  ///
  /// - Parameter passingCodes: error codes of the service's own that pass.
  static func isRetryable(_ outcome: AttemptOutcome, _ passingCodes: Set<String>) -> Bool {
    isTransient(outcome) || isThrottling(outcome) || outcome.modelledRetry != nil
      || outcome.hasChecksumMismatch || outcome.errorCode.map(passingCodes.contains) ?? false
  }

  static func isTransient(_ outcome: AttemptOutcome) -> Bool {
    if let code = outcome.errorCode, RetryTable.transientCodes.contains(code) { return true }
    if let status = outcome.statusCode, RetryTable.transientStatuses.contains(status) {
      return true
    }
    guard let failure = outcome.failure else { return false }
    return RetryTable.transientKinds.contains(where: failure.isKind(of:))
  }

  static func isThrottling(_ outcome: AttemptOutcome) -> Bool {
    if let code = outcome.errorCode, RetryTable.throttlingCodes.contains(code) { return true }
    if let modelled = outcome.modelledRetry { return modelled == .throttling }
    // What the operation's model knows and doesn't call retryable isn't, whatever its status.
    guard let status = outcome.statusCode, !outcome.isModelled else { return false }
    return RetryTable.throttlingStatuses.contains(status)
  }
}

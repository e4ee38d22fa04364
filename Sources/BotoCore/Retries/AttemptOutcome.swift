// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import AWSErrors

/// What is known about an attempt when a ``ClientRetries`` decides about it: the response, or the
/// error in place of one.
package struct AttemptOutcome: Sendable {
  /// Whether and how a service's model marks an error as retryable.
  @nonexhaustive
  package enum ModelledRetry: Sendable, Hashable {
    /// The trait `retryable`.
    case transient
    /// The trait `retryable` with `throttling`.
    case throttling
  }

  /// The number of the attempt, from 1.
  package var attempt: Int
  /// The status of the response; `nil` if there was none.
  package var statusCode: Int?
  /// The error code of the parsed response; `nil` if it isn't an error.
  package var errorCode: String?
  /// The error in place of a response.
  package var failure: BotoCoreError?
  /// What the operation's model says about the error code.
  package var modelledRetry: ModelledRetry?
  /// Whether the operation's model knows the error code.
  package var isModelled: Bool
  /// Whether the response's `x-amz-crc32` doesn't match its body.
  package var hasChecksumMismatch: Bool
  /// The quota that this call got for its latest retry, from ``RetryDecision/retry(after:quota:)``;
  /// 0 if it wasn't retried.
  package var quotaHeld: Int
  /// The operation's name in the API.
  package var operationName: String
  /// The back-off that the service asks for (`x-amz-retry-after`).
  package var retryAfter: Duration?

  /// Whether the attempt succeeded.
  var isSuccessful: Bool {
    failure == nil && statusCode.map { $0 < 300 } == true && !hasChecksumMismatch
  }

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

  /// Whether the response's status is a success.
  var isSuccess: Bool {
    guard let statusCode else { return false }
    return (200..<300).contains(statusCode)
  }
}

/// The transient failures of the modes `standard` and `adaptive`.
enum RetryClassification {
  /// Whether another attempt may succeed.
  ///
  /// - Parameter passingCodes: transient error codes of the service.
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
    // An error that the operation's model has and doesn't mark as retryable isn't retried, whatever
    // its status.
    guard let status = outcome.statusCode, !outcome.isModelled else { return false }
    return RetryTable.throttlingStatuses.contains(status)
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors

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

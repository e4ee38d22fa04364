// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// The statuses and error codes of transient errors: the one table for the modes `standard` and
/// `adaptive`, for slow-down retries of transfers and for metrics.
///
/// It is botocore's (`retries/standard.py`), and adds what the AWS CLI's table (`_retry.json`) has
/// for all services: the status 509. What that table has for single services is added where a
/// client is made (`LegacyRetryRules`). The mode `legacy` uses only `_retry.json`.
package enum RetryTable {
  /// Failures of services, proxies and load balancers that are soon over.
  package static let transientStatuses: Set<Int> = [500, 502, 503, 504]
  /// The error codes of the same, whatever the status.
  package static let transientCodes: Set<String> = [
    "RequestTimeout", "RequestTimeoutException", "PriorRequestNotComplete",
  ]
  /// Statuses for too many requests, or too many bytes, usually without a body that says more. They
  /// count unless the operation's model knows the error code.
  package static let throttlingStatuses: Set<Int> = [429, 509]
  /// The error codes of the same, whatever the status.
  package static let throttlingCodes: Set<String> = [
    "Throttling", "ThrottlingException", "ThrottledException", "RequestThrottledException",
    "TooManyRequestsException", "ProvisionedThroughputExceededException",
    "TransactionInProgressException", "RequestLimitExceeded", "BandwidthLimitExceeded",
    "LimitExceededException", "RequestThrottled", "SlowDown", "PriorRequestNotComplete",
    "EC2ThrottledException",
  ]
  /// The kinds of network failures.
  package static let transientKinds: [BotoCoreError.Kind] = [.connectionError, .httpClientError]
  /// Responses that arrived damaged or incomplete. They don't end an attempt, so the caller may
  /// call again.
  static let damageKinds: [BotoCoreError.Kind] = [
    .checksumError, .flexibleChecksumError, .incompleteReadError,
  ]

  /// Whether a service's error is transient, by its code and status.
  package static func passes(code: String, status: Int?) -> Bool {
    if transientCodes.contains(code) || throttlingCodes.contains(code) { return true }
    guard let status else { return false }
    return transientStatuses.contains(status) || throttlingStatuses.contains(status)
  }
}

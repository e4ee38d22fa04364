// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// The statuses and error codes that pass: the one table of the modes `standard` and `adaptive`, of
/// transfers' patience and of the metrics.
///
/// It is botocore's (`retries/standard.py`), and holds what the AWS CLI's table (`_retry.json`) has
/// for all services besides: the status 509. What that table has for single services is added where
/// a client is made (`LegacyRetryRules`). The mode `legacy` goes by
/// `_retry.json` alone.
package enum RetryTable {
  /// Failures of services, proxies and load balancers that are over soon.
  package static let transientStatuses: Set<Int> = [500, 502, 503, 504]
  /// The same by their codes, whatever the status.
  package static let transientCodes: Set<String> = [
    "RequestTimeout", "RequestTimeoutException", "PriorRequestNotComplete",
  ]
  /// Statuses that say that there were too many requests, or too many bytes: as a rule without a
  /// body that says more. They count unless the code is one that the operation's model knows.
  package static let throttlingStatuses: Set<Int> = [429, 509]
  /// The same by their codes, whatever the status.
  package static let throttlingCodes: Set<String> = [
    "Throttling", "ThrottlingException", "ThrottledException", "RequestThrottledException",
    "TooManyRequestsException", "ProvisionedThroughputExceededException",
    "TransactionInProgressException", "RequestLimitExceeded", "BandwidthLimitExceeded",
    "LimitExceededException", "RequestThrottled", "SlowDown", "PriorRequestNotComplete",
    "EC2ThrottledException",
  ]
  /// Failures of the network, by the kinds of their errors.
  package static let transientKinds: [BotoCoreError.Kind] = [.connectionError, .httpClientError]
  /// Answers that came damaged or not whole. An attempt doesn't end by them, so that it is the caller
  /// who may call again.
  package static let damageKinds: [BotoCoreError.Kind] = [
    .checksumError, .flexibleChecksumError, .incompleteReadError,
  ]

  /// Whether an error of a service passes, by its code and status.
  package static func passes(code: String, status: Int?) -> Bool {
    if transientCodes.contains(code) || throttlingCodes.contains(code) { return true }
    guard let status else { return false }
    return transientStatuses.contains(status) || throttlingStatuses.contains(status)
  }
}

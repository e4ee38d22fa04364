/// What the modes `standard` and `adaptive` take for a passing failure.
enum RetryClassification {
  private static let transientCodes: Set<String> = [
    "RequestTimeout", "RequestTimeoutException", "PriorRequestNotComplete",
  ]
  private static let transientStatuses: Set<Int> = [500, 502, 503, 504]
  private static let throttlingCodes: Set<String> = [
    "Throttling", "ThrottlingException", "ThrottledException", "RequestThrottledException",
    "TooManyRequestsException", "ProvisionedThroughputExceededException",
    "TransactionInProgressException", "RequestLimitExceeded", "BandwidthLimitExceeded",
    "LimitExceededException", "RequestThrottled", "SlowDown", "PriorRequestNotComplete",
    "EC2ThrottledException",
  ]

  /// Whether another attempt may mend an outcome.
  ///
  /// - Parameter passingCodes: error codes of the service's own that pass.
  static func isRetryable(_ outcome: AttemptOutcome, _ passingCodes: Set<String>) -> Bool {
    isTransient(outcome) || isThrottling(outcome) || outcome.modelledRetry != nil
      || outcome.hasChecksumMismatch || outcome.errorCode.map(passingCodes.contains) ?? false
  }

  static func isTransient(_ outcome: AttemptOutcome) -> Bool {
    if let code = outcome.errorCode, transientCodes.contains(code) { return true }
    if let status = outcome.statusCode, transientStatuses.contains(status) { return true }
    guard let failure = outcome.failure else { return false }
    return failure.isA(.connectionError) || failure.isA(.httpClientError)
  }

  static func isThrottling(_ outcome: AttemptOutcome) -> Bool {
    if let code = outcome.errorCode, throttlingCodes.contains(code) { return true }
    return outcome.modelledRetry == .throttling
  }

  static func isTimeout(_ outcome: AttemptOutcome) -> Bool {
    guard let failure = outcome.failure else { return false }
    return failure.isA(.connectTimeoutError) || failure.isA(.readTimeoutError)
  }
}

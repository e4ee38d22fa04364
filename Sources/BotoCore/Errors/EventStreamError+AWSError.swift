public import AWSProtocols

extension EventStreamError: AWSError {
  /// Whether the code is one of those that the retry strategies try again.
  public var isRetryable: Bool { RetryTable.passes(code: code, status: nil) }
}

public import ServiceModel
public import WireFormats

/// How a client retries.
public enum RetryMode: String, Sendable, Hashable, CaseIterable {
  /// botocore's first way: a table of statuses and codes, five attempts.
  case legacy
  /// Three attempts and a quota per client; the default.
  case standard
  /// ``standard`` and a client-side rate limit once a service throttles.
  case adaptive

  /// The retries of a new client.
  ///
  /// - Parameters:
  ///   - rules: the figures of ``standard`` and ``adaptive``.
  ///   - endpointPrefix: the service's endpoint prefix, by which `_retry.json` names it.
  ///   - maxAttempts: the attempts of a call, the first included; `nil` for the mode's own number.
  ///   - legacyRules: the content of `_retry.json`.
  ///   - now: the present instant.
  public func makeStrategy(
    rules: StandardRetryRules, endpointPrefix: String, maxAttempts: Int?,
    legacyRules: ModelNode, now: Timestamp
  ) -> any RetryStrategy {
    switch self {
    case .legacy:
      let rules = LegacyRetryRules(legacyRules, endpointPrefix: endpointPrefix)
      return LegacyRetry(rules: rules, maxAttempts: maxAttempts)
    case .standard:
      return StandardRetry(rules: rules, maxAttempts: maxAttempts)
    case .adaptive:
      return AdaptiveRetry(rules: rules, maxAttempts: maxAttempts, now: now)
    }
  }
}

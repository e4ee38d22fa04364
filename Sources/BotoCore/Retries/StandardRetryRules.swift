/// The figures of the retry modes `standard` and `adaptive`: how often, after which pauses, at which
/// cost.
public struct StandardRetryRules: Sendable, Hashable {
  /// The attempts of a call, the first included, unless the configuration says otherwise.
  public var maxAttempts = 3
  /// The longest first pause after throttling, in seconds; it doubles with each attempt.
  public var throttlingScale = 1.0
  /// The longest first pause after other failures, in seconds; it doubles with each attempt.
  public var transientScale = 1.0
  /// What a retry takes from the quota.
  public var retryCost = 5
  /// What a retry after a time-out takes.
  public var timeoutCost = 10
  /// What a retry after throttling takes.
  public var throttlingCost = 5
  /// Whether the service may ask for a longer pause (`x-amz-retry-after`).
  public var honorsRetryAfter = false
  /// Operations that callers repeat at once: they pause even where there is no quota to retry.
  public var longPolls: Set<String> = []
  /// Error codes of the service's own that pass.
  public var passingCodes: Set<String> = []

  /// The figures of today.
  public static let standard = StandardRetryRules()

  /// The figures that `AWS_NEW_RETRIES_2026` switches on: short pauses unless throttled, retries
  /// that cost more.
  public static let of2026: StandardRetryRules = {
    var rules = StandardRetryRules()
    rules.transientScale = 0.05
    rules.retryCost = 14
    rules.timeoutCost = 14
    rules.honorsRetryAfter = true
    return rules
  }()

  /// What a retry after an attempt takes from the quota.
  func cost(of outcome: AttemptOutcome) -> Int {
    if RetryClassification.isThrottling(outcome) { return throttlingCost }
    return RetryClassification.isTimeout(outcome) ? timeoutCost : retryCost
  }

  /// The pause after an attempt.
  func pause(after outcome: AttemptOutcome, random: Double) -> Duration {
    let scale = RetryClassification.isThrottling(outcome) ? throttlingScale : transientScale
    let backoff = Backoff(base: nil, scale: scale, growthFactor: 2, limit: 20)
    let pause = backoff.delay(attempt: outcome.attempt, random: random)
    guard honorsRetryAfter, let asked = outcome.retryAfter else { return pause }
    return max(pause, min(asked, pause + .seconds(5)))
  }
}

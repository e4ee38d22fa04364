public import WireFormats

/// The retry mode `standard`: three attempts, a quota per client, back-off up to 20 seconds.
public struct StandardRetry: RetryStrategy {
  /// The attempts that a call may make, the first included.
  public let maxAttempts: Int
  private let service: String
  private var quota = RetryQuota()
  private static let backoff = Backoff(base: nil, growthFactor: 2, limit: 20)

  /// A client's retries.
  ///
  /// - Parameters:
  ///   - service: the client's name: `sts`.
  ///   - maxAttempts: the attempts of a call, the first included; `nil` for three.
  public init(service: String, maxAttempts: Int? = nil) {
    self.service = service
    self.maxAttempts = maxAttempts ?? 3
  }

  /// Judges an attempt.
  public mutating func decide(
    _ outcome: AttemptOutcome, now: Timestamp, random: Double
  ) -> RetryDecision {
    let decision = classify(outcome, random: random)
    if case .stop = decision, outcome.isSuccess { quota.release(held: outcome.quotaHeld) }
    return decision
  }

  private mutating func classify(_ outcome: AttemptOutcome, random: Double) -> RetryDecision {
    // botocore asks for the number of attempts first, whether the attempt failed or not.
    guard outcome.attempt < maxAttempts else { return .stop(.maxAttempts) }
    guard RetryClassification.isRetryable(outcome, service: service) else {
      return .stop(.notRetryable)
    }
    guard let cost = quota.acquire(for: outcome) else { return .stop(.quota) }
    let delay = Self.backoff.delay(attempt: outcome.attempt, random: random)
    return .retry(after: delay, quota: cost)
  }
}

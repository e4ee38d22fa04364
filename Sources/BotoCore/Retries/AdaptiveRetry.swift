public import WireFormats

/// The retry mode `adaptive`: ``StandardRetry``, and a rate limit for all of a client's attempts
/// once a service has throttled it.
public struct AdaptiveRetry: RetryStrategy {
  private var standard: StandardRetry
  private var limiter: ClientRateLimiter

  /// A client's retries.
  ///
  /// - Parameters:
  ///   - service: the client's name: `dynamodb`.
  ///   - maxAttempts: the attempts of a call, the first included; `nil` for three.
  ///   - now: the present instant.
  public init(service: String, maxAttempts: Int? = nil, now: Timestamp) {
    standard = StandardRetry(service: service, maxAttempts: maxAttempts)
    limiter = ClientRateLimiter(now: now.epochSeconds)
  }

  /// The attempts that a call may make, the first included.
  public var maxAttempts: Int { standard.maxAttempts }

  /// Takes leave to send.
  public mutating func acquire(now: Timestamp) -> Duration {
    .seconds(min(limiter.acquire(now: now.epochSeconds), Backoff.unlimited))
  }

  /// Judges an attempt.
  public mutating func decide(
    _ outcome: AttemptOutcome, now: Timestamp, random: Double
  ) -> RetryDecision {
    limiter.received(
      throttled: RetryClassification.isThrottling(outcome), now: now.epochSeconds)
    return standard.decide(outcome, now: now, random: random)
  }
}

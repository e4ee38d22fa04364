public import WireFormats

/// The retries of a client: a pure state machine, held behind a lock and shared by all calls.
///
/// A call asks ``acquire(now:)`` before each attempt and ``decide(_:now:random:)`` after each,
/// whether it failed or not.
public protocol RetryStrategy: Sendable {
  /// The attempts that a call may make, the first included.
  var maxAttempts: Int { get }

  /// Takes leave to send.
  ///
  /// - Returns: how long to wait first; the leave is given with it, and must not be asked for twice.
  mutating func acquire(now: Timestamp) -> Duration

  /// Judges an attempt.
  ///
  /// - Parameters:
  ///   - outcome: what is known about it.
  ///   - now: the present instant.
  ///   - random: a number from 0 up to, not including, 1, for the jitter of the back-off.
  mutating func decide(_ outcome: AttemptOutcome, now: Timestamp, random: Double) -> RetryDecision
}

extension RetryStrategy {
  /// Sends at once.
  public mutating func acquire(now: Timestamp) -> Duration { .zero }
}

/// Tokens that flow in at a rate; one is taken for each send.
struct TokenBucket: Sendable {
  private static let minRate = 0.5

  private(set) var maxRate: Double
  private var maxCapacity: Double
  private var capacity = 0.0
  private var lastRefill: Double

  init(maxRate: Double, now: Double) {
    self.maxRate = max(maxRate, Self.minRate)
    maxCapacity = max(maxRate, 1)
    lastRefill = now
  }

  mutating func setMaxRate(_ rate: Double, now: Double) {
    refill(now: now)
    maxRate = max(rate, Self.minRate)
    maxCapacity = max(rate, 1)
    capacity = min(capacity, maxCapacity)
  }

  /// Takes a token, in advance where there is none yet: those who come later wait for theirs, so
  /// that nobody has to ask twice.
  ///
  /// - Returns: the seconds until the token that was taken flows in.
  mutating func acquire(now: Double) -> Double {
    refill(now: now)
    capacity -= 1
    return max(-capacity / maxRate, 0)
  }

  private mutating func refill(now: Double) {
    // A clock that is set back takes nothing away.
    capacity = min(maxCapacity, capacity + max(now - lastRefill, 0) * maxRate)
    lastRefill = now
  }
}

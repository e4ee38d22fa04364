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

  /// Takes a token.
  ///
  /// - Returns: 0; or the seconds until there will be one.
  mutating func acquire(now: Double) -> Double {
    refill(now: now)
    guard capacity < 1 else {
      capacity -= 1
      return 0
    }
    // A wait too short for the clock to notice would be asked for forever.
    return max((1 - capacity) / maxRate, 0.001)
  }

  private mutating func refill(now: Double) {
    capacity = min(maxCapacity, capacity + (now - lastRefill) * maxRate)
    lastRefill = now
  }
}

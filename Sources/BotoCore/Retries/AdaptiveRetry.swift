// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import WireFormats

/// The send rate of a client: unlimited until a response is throttled, then by CUBIC. Instants are
/// seconds.
struct ClientRateLimiter: Sendable {
  private static let maxScale = 2.0

  private var rate: CubicRate
  private var clocker: RateClocker
  private var tokens: TokenBucket
  private(set) var isEnabled = false

  init(now: Double) {
    rate = CubicRate(now: now)
    clocker = RateClocker(now: now)
    tokens = TokenBucket(maxRate: 1, now: now)
  }

  /// The allowed sends per second.
  var maxRate: Double { tokens.maxRate }

  /// Asks for permission to send.
  ///
  /// - Returns: the seconds after which to ask again; 0 with the permission.
  mutating func acquire(_ turn: inout SendTurn?, now: Double) -> Double {
    isEnabled ? tokens.acquire(&turn, now: now) : 0
  }

  /// Records a response.
  mutating func received(throttled: Bool, now: Double) {
    let measured = clocker.record(now: now)
    let newRate: Double
    if throttled {
      newRate = rate.throttled(at: isEnabled ? min(measured, tokens.maxRate) : measured, now: now)
      isEnabled = true
    } else {
      newRate = rate.succeeded(now: now)
    }
    tokens.setMaxRate(min(newRate, Self.maxScale * measured), now: now)
  }
}

/// Measures the number of sends per second, in buckets of half a second, smoothed.
struct RateClocker: Sendable {
  private static let smoothing = 0.8
  private static let bucketsPerSecond = 2.0

  private var measured = 0.0
  private var lastBucket: Double
  private var count = 0.0

  init(now: Double) { lastBucket = now.rounded(.down) }

  /// Counts a send.
  ///
  /// - Returns: The sends per second.
  mutating func record(now: Double) -> Double {
    let bucket = (now * Self.bucketsPerSecond).rounded(.down) / Self.bucketsPerSecond
    count += 1
    if bucket > lastBucket {
      let current = count / (bucket - lastBucket)
      measured = current * Self.smoothing + measured * (1 - Self.smoothing)
      count = 0
      lastBucket = bucket
    }
    return measured
  }
}

/// TCP CUBIC's curve for a send rate: it drops when throttled, quickly returns to where that
/// happened, stays there, then probes beyond.
struct CubicRate: Sendable {
  private static let scale = 0.4
  private static let beta = 0.7

  /// The rate at which the service last throttled.
  private var peak = 0.0
  /// The seconds after which the curve is back at the peak.
  private var timeToPeak = 0.0
  private var lastThrottled: Double

  init(now: Double) { lastThrottled = now }

  /// - Returns: The new rate.
  func succeeded(now: Double) -> Double {
    let distance = now - lastThrottled - timeToPeak
    return Self.scale * (distance * distance * distance) + peak
  }

  /// - Returns: The new rate.
  mutating func throttled(at rate: Double, now: Double) -> Double {
    peak = rate
    timeToPeak = Self.cubeRoot(peak * (1 - Self.beta) / Self.scale)
    lastThrottled = now
    return rate * Self.beta
  }

  /// Newton's method: the standard library has no cube root, and importing the C library for one
  /// isn't worth it.
  private static func cubeRoot(_ value: Double) -> Double {
    guard value > 0, value.isFinite else { return 0 }
    var root = Double(sign: .plus, exponent: value.exponent / 3, significand: 1.5)
    for _ in 0..<8 { root -= (root - value / (root * root)) / 3 }
    return root
  }
}

/// A ticket of an attempt that waits to be sent.
package struct SendTurn: Sendable, Hashable {
  /// The number of tokens that must have flowed in before.
  let token: Double
}

/// Tokens that flow in at a rate; each send takes one.
///
/// A request without an available token is promised a future one, so that all are served in FIFO
/// order, at whatever the rate has become by then. An unused promise only loses its token.
struct TokenBucket: Sendable {
  private static let minRate = 0.5
  /// Seconds that aren't worth a wait.
  private static let negligibleWait = 0.000_01

  private(set) var maxRate: Double
  private var maxCapacity: Double
  /// The tokens that have flowed in since the beginning, less the overflow.
  private var supplied = 0.0
  /// The tokens that were taken or promised since the beginning.
  private var promised = 0.0
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
    supplied = min(supplied, promised + maxCapacity)
  }

  /// Takes a token, or asks for the promised one.
  ///
  /// - Parameter turn: `nil` at first; then the promise.
  /// - Returns: the seconds until it flows in at the current rate, after which to ask again; 0 with
  ///   the token.
  mutating func acquire(_ turn: inout SendTurn?, now: Double) -> Double {
    refill(now: now)
    if turn == nil { promised += 1 }
    let ownTurn = turn ?? SendTurn(token: promised)
    turn = ownTurn
    let wait = (ownTurn.token - supplied) / maxRate
    return wait > Self.negligibleWait ? wait : 0
  }

  private mutating func refill(now: Double) {
    // A clock that is set back removes nothing.
    supplied = min(promised + maxCapacity, supplied + max(now - lastRefill, 0) * maxRate)
    lastRefill = now
  }
}

/// The retry mode `adaptive`: ``StandardRetry``, and a rate limit for all of a client's attempts
/// once a service has throttled it.
package struct AdaptiveRetry: ClientRetries {
  /// The longest sleep of a waiting attempt, in seconds: after it the rate may have changed. The
  /// rate is measured in intervals of this length.
  private static let longestSleep = 0.5

  private var standard: StandardRetry
  private var limiter: ClientRateLimiter

  /// A client's retries.
  ///
  /// - Parameters:
  ///   - rules: the figures of ``StandardRetry``.
  ///   - maxAttempts: the attempts of a call, the first included; `nil` for the rules' number.
  ///   - now: the current instant.
  package init(
    rules: StandardRetryRules = .standard, maxAttempts: Int? = nil, now: Timestamp
  ) {
    standard = StandardRetry(rules: rules, maxAttempts: maxAttempts)
    limiter = ClientRateLimiter(now: now.epochSeconds)
  }

  /// The attempts that a call may make, the first included.
  package var maxAttempts: Int { standard.maxAttempts }

  /// Asks for permission to send.
  package mutating func acquire(_ turn: inout SendTurn?, now: Timestamp) -> Duration {
    .seconds(min(limiter.acquire(&turn, now: now.epochSeconds), Self.longestSleep))
  }

  /// Decides about an attempt.
  package mutating func decide(
    _ outcome: AttemptOutcome, now: Timestamp, random: Double
  ) -> RetryDecision {
    limiter.received(
      throttled: RetryClassification.isThrottling(outcome), now: now.epochSeconds)
    return standard.decide(outcome, now: now, random: random)
  }
}

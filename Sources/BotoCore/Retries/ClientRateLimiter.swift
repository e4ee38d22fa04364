// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

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

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

  /// The sends per second that are allowed.
  var maxRate: Double { tokens.maxRate }

  /// Asks for leave to send.
  ///
  /// - Returns: the seconds after which to ask again; 0 with the leave.
  mutating func acquire(_ turn: inout SendTurn?, now: Double) -> Double {
    isEnabled ? tokens.acquire(&turn, now: now) : 0
  }

  /// Takes in a response.
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

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

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
    let mine = turn ?? SendTurn(token: promised)
    turn = mine
    let wait = (mine.token - supplied) / maxRate
    return wait > Self.negligibleWait ? wait : 0
  }

  private mutating func refill(now: Double) {
    // A clock that is set back removes nothing.
    supplied = min(promised + maxCapacity, supplied + max(now - lastRefill, 0) * maxRate)
    lastRefill = now
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Testing
import WireFormats

@testable import BotoCore

@Suite struct AdaptiveRetryTests {
  /// In the same steps, botocore's rate limiter waits as long and allows the same rates.
  @Test func followsBotocoresCurve() {
    let expectedWaits = [
      0, 0, 0, 0, 0, 0, 0, 0.14466, 0.194955, 0.151191, 0.141, 0.139462, 0.130845, 0.105086,
      0.413431, 0.291597, 0.26514, 0.255057, 0.201512, 0.114272, 0.041267, 0.029935, 0, 0,
    ]
    let expectedRates = [
      0.5, 0.5, 0.5, 0.5, 0.5324, 2.7776, 1.94432, 2.473685, 2.728334, 2.776793, 2.782768,
      2.861482, 3.115118, 1.447033, 2.009651, 2.067189, 2.109459, 2.407798, 3.094258, 4.001033,
      4.001033, 6.413046, 7.200207, 7.840041,
    ]
    var now = 1000.25
    var limiter = ClientRateLimiter(now: now)
    for (index, (expectedWait, expectedRate)) in zip(expectedWaits, expectedRates).enumerated() {
      now += 0.17
      var turn: SendTurn?
      let wait = limiter.acquire(&turn, now: now)
      #expect(abs(wait - expectedWait) < 0.00001, "wait \(index)")
      now += wait
      now += 0.05
      limiter.received(throttled: [5, 6, 13].contains(index), now: now)
      #expect(abs(limiter.maxRate - expectedRate) < 0.00001, "rate \(index)")
    }
  }

  @Test func waitsOnlyAfterThrottling() {
    var retry = AdaptiveRetry(now: Timestamp(seconds: 100))
    let failed = AttemptOutcome(attempt: 1, statusCode: 500)
    _ = retry.decide(failed, now: Timestamp(seconds: 100), random: 0.5)
    var first: SendTurn?
    #expect(retry.acquire(&first, now: Timestamp(seconds: 100)) == .zero)
    let throttled = AttemptOutcome(attempt: 1, statusCode: 400, errorCode: "SlowDown")
    #expect(
      retry.decide(throttled, now: Timestamp(seconds: 100), random: 0.5)
        == .retry(after: .seconds(0.5), quota: 5))
    // Half a token per second: each caller asks twice a second, and is served in FIFO order.
    var turns = [SendTurn?](repeating: nil, count: 3)
    func waiting(at seconds: Int64) -> [Bool] {
      turns.indices.map {
        let wait = retry.acquire(&turns[$0], now: Timestamp(seconds: seconds))
        #expect(wait == .zero || wait == .seconds(0.5))
        return wait > .zero
      }
    }
    #expect(waiting(at: 100) == [true, true, true])
    #expect(waiting(at: 102) == [false, true, true])
    #expect(waiting(at: 105) == [false, false, true])
    #expect(waiting(at: 106) == [false, false, false])
  }
}

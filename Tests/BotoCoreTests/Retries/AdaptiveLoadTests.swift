// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Testing
import WireFormats

@testable import BotoCore

/// Thousands of calls to a service that throttles, in simulated time.
@Suite struct AdaptiveLoadTests {
  /// A service that accepts a number of calls per second, and forty at once.
  private struct Service {
    var tokens = 40.0
    var last: Double

    mutating func takes(now: Double, limit: Double) -> Bool {
      tokens = min(limit, tokens + (now - last) * limit)
      last = now
      guard tokens >= 1 else { return false }
      tokens -= 1
      return true
    }
  }

  /// One call after another, with limits that change: after each thousand calls botocore's
  /// `ClientRateLimiter` had throttled as many, taken as long and allowed the same rate.
  @Test func rateMatchesBotocoreOverThousandsOfCalls() {
    let limits = [60.3, 20.7, 95.1, 33.3, 50.9]
    let expected = [
      (4, 15.873, 65.6799), (15, 44.4148, 22.9241), (28, 92.2503, 21.5447),
      (40, 117.6722, 105.1144), (64, 138.1264, 32.989), (72, 168.0178, 34.3804),
      (79, 192.0191, 55.065), (84, 211.6458, 54.5654),
    ]
    let start = 1000.25
    var now = start
    var limiter = ClientRateLimiter(now: now)
    var service = Service(last: now)
    var throttled = 0
    for call in 0..<8000 {
      var turn: SendTurn?
      while case let wait = limiter.acquire(&turn, now: now), wait > 0 { now += wait }
      now += 0.0073
      let isTaken = service.takes(now: now, limit: limits[call * limits.count / 8000])
      if !isTaken { throttled += 1 }
      limiter.received(throttled: !isTaken, now: now)
      guard (call + 1).isMultiple(of: 1000) else { continue }
      let (throttles, elapsed, rate) = expected[call / 1000]
      #expect(throttled == throttles)
      #expect(abs(now - start - elapsed) < 0.02)
      #expect(abs(limiter.maxRate - rate) < 0.02)
    }
  }

  /// Two hundred concurrent callers, each of which calls repeatedly: the service is used well, few
  /// calls are throttled once the rate is found, and no caller waits much longer than the others.
  @Test func manyCallersShareTheRate() {
    let limit = 50.0
    let start = 1000.25
    var retry = AdaptiveRetry(maxAttempts: 1, now: Timestamp(seconds: 1000))
    var service = Service(last: start)
    var callers = (0..<200).map { Caller(wakes: start + Double($0) * 0.0001) }
    var (taken, throttled, sleeps) = (0, 0, 0)
    var longestWait = 0.0
    var now = start
    while now < start + 200 {
      guard let next = callers.indices.min(by: { callers[$0].wakes < callers[$1].wakes }) else {
        return
      }
      now = callers[next].wakes
      let isSettled = now > start + 100
      if callers[next].isSending {
        let isTaken = service.takes(now: now, limit: limit)
        if isSettled { if isTaken { taken += 1 } else { throttled += 1 } }
        let outcome = AttemptOutcome(
          attempt: 1, statusCode: isTaken ? 200 : 400, errorCode: isTaken ? nil : "SlowDown")
        _ = retry.decide(outcome, now: Self.instant(now), random: 0.5)
        callers[next] = Caller(wakes: now)
        continue
      }
      let wait = retry.acquire(&callers[next].turn, now: Self.instant(now)).seconds
      if wait > 0 {
        sleeps += 1
        callers[next].wakes = now + wait
      } else {
        if isSettled { longestWait = max(longestWait, now - callers[next].began) }
        callers[next].isSending = true
        callers[next].wakes = now + 0.02
      }
    }
    #expect(Double(taken) > 0.7 * limit * 100, "\(taken)")
    #expect(throttled < taken / 10, "\(throttled) of \(taken)")
    #expect(longestWait < 2 * 200 / (0.7 * limit), "\(longestWait)")
    #expect(sleeps < 200 * 200 * 3, "\(sleeps)")
  }

  private struct Caller {
    var wakes: Double
    var turn: SendTurn?
    var isSending = false
    let began: Double

    init(wakes: Double) {
      self.wakes = wakes
      began = wakes
    }
  }

  private static func instant(_ seconds: Double) -> Timestamp {
    Timestamp(epochSeconds: seconds) ?? Timestamp(seconds: 0)
  }
}

extension Duration {
  fileprivate var seconds: Double {
    Double(components.seconds) + Double(components.attoseconds) * 1e-18
  }
}

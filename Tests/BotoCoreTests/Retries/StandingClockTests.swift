// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import TestClients
import AWSHTTP
import AWSProtocols
import BotoCore
import Synchronization
import TestSupport
import Testing
import WireFormats

/// The rate limit of the mode `adaptive` with a clock that doesn't advance, such as one that was
/// set back.
@Suite struct StandingClockTests {
  @Test(.timeLimit(.minutes(1)))
  func sleepingCallerIsServed() async throws {
    let client = try TestClient(
      "s3", options: { $0.retries = ClientOptions.Retries(mode: .adaptive, maxAttempts: 3) },
      responses: [WireResponse(429), WireResponse(429), WireResponse(200)])
    let slept = Mutex(Duration.zero)
    let clock = CallClock(
      now: { Timestamp(seconds: 1_767_323_045) },
      sleep: { pause in slept.withLock { $0 += pause } },
      makeUUID: { "u" }, random: { 0.5 })
    _ = try await client.service.call(
      try client.service.operation("HeadBucket"), ["Bucket": "bbb"],
      options: CallOptions(clock: clock))
    #expect(client.transport.requests.count == 3)
    // Two pauses, 0.5 s and 1 s; and waits at half a token per second.
    #expect(slept.withLock { $0 } > .seconds(2))
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import TestClients
import AWSProtocols
import BotoCore
import Synchronization
import TestSupport
import Testing
import WireFormats

/// A program's own strategy in place of the retry modes.
@Suite struct RetryStrategyTests {
  /// Records its arguments.
  private final class Recorder: RetryStrategy {
    let maxAttempts: Int
    let limit: Int
    let attempts = Mutex<[FailedAttempt]>([])
    let successes = Mutex<[Int]>([])

    init(maxAttempts: Int, limit: Int = .max) {
      self.maxAttempts = maxAttempts
      self.limit = limit
    }

    func pause(after attempt: FailedAttempt) -> Duration? {
      attempts.withLock { $0.append(attempt) }
      return attempt.number <= limit ? .seconds(attempt.number) : nil
    }

    func succeeded(afterAttempts attempts: Int) { successes.withLock { $0.append(attempts) } }
  }

  @Test func decidesAfterEachFailure() async throws {
    let strategy = Recorder(maxAttempts: 9)
    let client = try TestClient(
      "sqs", options: { $0.retryStrategy = strategy },
      responses: [
        WireResponse(418, #"{"__type": "Teapot"}"#), WireResponse(429, "{}"),
        WireResponse(200, "{}"),
      ])
    try await client.call("ListQueues")
    let attempts = strategy.attempts.withLock { $0 }
    #expect(attempts.map(\.number) == [1, 2] && attempts.map(\.statusCode) == [418, 429])
    #expect(attempts.map(\.operation) == ["ListQueues", "ListQueues"])
    #expect(attempts.first?.errorCode == "Teapot")
    #expect(attempts.map(\.isThrottling) == [false, true])
    #expect(attempts.map(\.mayPass) == [false, true])
    #expect(strategy.successes.withLock { $0 } == [3])
    #expect(client.service.options.retries.maxAttempts == 9)
  }

  @Test(arguments: [(9, 1, 2), (2, 9, 2), (1, 9, 1), (0, 9, 1)])
  func stopsIfTheStrategyStops(_ maxAttempts: Int, _ limit: Int, _ sent: Int) async throws {
    let strategy = Recorder(maxAttempts: maxAttempts, limit: limit)
    let client = try TestClient(
      "sqs", options: { $0.retryStrategy = strategy },
      responses: [WireResponse](repeating: WireResponse(500, "{}"), count: 5))
    await #expect(throws: ClientError.self) { try await client.call("ListQueues") }
    #expect(client.transport.requests.count == sent)
    #expect(strategy.successes.withLock { $0.isEmpty })
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import BotoCore
import Testing
import WireFormats

@Suite struct StandardRetryTests {
  let now = Timestamp(seconds: 1_000)

  func decide(
    _ retry: inout StandardRetry, _ outcome: AttemptOutcome, random: Double = 0.5
  ) -> RetryDecision {
    retry.decide(outcome, now: now, random: random)
  }

  @Test(arguments: [
    AttemptOutcome(attempt: 1, statusCode: 500),
    AttemptOutcome(attempt: 1, statusCode: 503, errorCode: "Whatever"),
    AttemptOutcome(attempt: 1, statusCode: 400, errorCode: "RequestTimeout"),
    AttemptOutcome(attempt: 1, statusCode: 409, errorCode: "Busy", modelledRetry: .transient),
    AttemptOutcome(attempt: 1, statusCode: 200, hasChecksumMismatch: true),
    AttemptOutcome(attempt: 1, failure: BotoCoreError(.endpointConnectionError, "")),
    AttemptOutcome(attempt: 1, failure: BotoCoreError(.responseStreamingError, "")),
  ])
  func retries(_ outcome: AttemptOutcome) {
    var retry = StandardRetry()
    #expect(decide(&retry, outcome) == .retry(after: .seconds(0.025), quota: 14))
  }

  @Test(arguments: [
    AttemptOutcome(attempt: 1, statusCode: 400, errorCode: "ThrottlingException"),
    AttemptOutcome(attempt: 1, statusCode: 503, errorCode: "SlowDown"),
    AttemptOutcome(attempt: 1, statusCode: 429),
    AttemptOutcome(attempt: 1, statusCode: 402, errorCode: "Own", modelledRetry: .throttling),
  ])
  func throttlingPausesLonger(_ outcome: AttemptOutcome) {
    var retry = StandardRetry()
    #expect(decide(&retry, outcome) == .retry(after: .seconds(0.5), quota: 5))
  }

  @Test(arguments: [
    AttemptOutcome(attempt: 1, statusCode: 200),
    AttemptOutcome(attempt: 1, statusCode: 400, errorCode: "ValidationException"),
    AttemptOutcome(attempt: 1, statusCode: 429, errorCode: "Own", isModelled: true),
    AttemptOutcome(attempt: 1, statusCode: 501),
    AttemptOutcome(attempt: 1, statusCode: 400, errorCode: "IDPCommunicationError"),
    AttemptOutcome(attempt: 1, failure: BotoCoreError(.noCredentialsError, "")),
  ])
  func doesNotRetry(_ outcome: AttemptOutcome) {
    var retry = StandardRetry()
    #expect(decide(&retry, outcome) == .stop(.notRetryable))
  }

  @Test func servicesHaveTheirOwnCodes() {
    var rules = StandardRetryRules.standard
    rules.passingCodes = ["IDPCommunicationError"]
    var retry = StandardRetry(rules: rules)
    let outcome = AttemptOutcome(attempt: 1, statusCode: 400, errorCode: "IDPCommunicationError")
    #expect(decide(&retry, outcome) == .retry(after: .seconds(0.025), quota: 14))
  }

  @Test func backoffDoublesUpToTwentySeconds() {
    var retry = StandardRetry(maxAttempts: 100)
    let delays = [1, 2, 3, 5, 6, 99].map { attempt in
      decide(&retry, AttemptOutcome(attempt: attempt, statusCode: 429), random: 0.25)
    }
    #expect(
      delays
        == [0.25, 0.5, 1, 4, 5, 5].map { .retry(after: .seconds($0 as Double), quota: 5) })
    let late = decide(&retry, AttemptOutcome(attempt: 12, statusCode: 500), random: 0.25)
    #expect(late == .retry(after: .seconds(5), quota: 14))
  }

  @Test func successfulLastAttemptIsMarkedToo() {
    var retry = StandardRetry()
    #expect(decide(&retry, AttemptOutcome(attempt: 3, statusCode: 500)) == .stop(.maxAttempts))
    #expect(decide(&retry, AttemptOutcome(attempt: 3, statusCode: 200)) == .stop(.maxAttempts))
    #expect(RetryDecision.StopReason.maxAttempts.metadataFlag == "MaxAttemptsReached")
    #expect(RetryDecision.StopReason.quota.metadataFlag == "RetryQuotaReached")
  }

  @Test func quotaIsSpentAndRefilled() {
    var retry = StandardRetry()
    let failed = AttemptOutcome(attempt: 1, statusCode: 429)
    for _ in 0..<100 { #expect(decide(&retry, failed) != .stop(.quota)) }
    #expect(decide(&retry, failed) == .stop(.quota))
    // Neither a failure nor an error returns tokens.
    #expect(
      decide(&retry, AttemptOutcome(attempt: 1, statusCode: 404)) == .stop(.notRetryable))
    #expect(decide(&retry, failed) == .stop(.quota))
    // A success without a retry returns one, a success after a retry what that cost.
    for _ in 0..<4 { _ = decide(&retry, AttemptOutcome(attempt: 1, statusCode: 200)) }
    #expect(decide(&retry, failed) == .stop(.quota))
    _ = decide(&retry, AttemptOutcome(attempt: 2, statusCode: 200, quotaHeld: 5))
    #expect(decide(&retry, failed) == .retry(after: .seconds(0.5), quota: 5))
    #expect(decide(&retry, failed) == .stop(.quota))
  }
}

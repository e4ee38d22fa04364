// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import BotoCore
import ServiceModel
import Testing
import WireFormats

@Suite struct LegacyRetryTests {
  func retry(_ prefix: String, maxAttempts: Int? = nil) throws -> any ClientRetries {
    let rules = try #require(try ModelBundle.embedded.tree("data/retry"))
    return RetryMode.legacy.makeStrategy(
      rules: .standard, endpointPrefix: prefix, maxAttempts: maxAttempts, legacyRules: rules,
      now: Timestamp(seconds: 0))
  }

  func decide(_ prefix: String, _ outcome: AttemptOutcome) throws -> RetryDecision {
    var retry = try retry(prefix)
    return retry.decide(outcome, now: Timestamp(seconds: 0), random: 0.5)
  }

  @Test(arguments: [
    AttemptOutcome(attempt: 1, statusCode: 429),
    AttemptOutcome(attempt: 1, statusCode: 509),
    AttemptOutcome(attempt: 1, statusCode: 400, errorCode: "Throttling"),
    AttemptOutcome(attempt: 1, failure: BotoCoreError(.connectTimeoutError, "")),
    AttemptOutcome(attempt: 1, failure: BotoCoreError(.readTimeoutError, "")),
    AttemptOutcome(attempt: 1, failure: BotoCoreError(.connectionClosedError, "")),
  ])
  func everyServiceRetries(_ outcome: AttemptOutcome) throws {
    #expect(try decide("glue", outcome) == .retry(after: .seconds(0.5), quota: 0))
  }

  @Test(arguments: [
    AttemptOutcome(attempt: 1, statusCode: 200),
    AttemptOutcome(attempt: 1, statusCode: 503 - 2),
    AttemptOutcome(attempt: 1, statusCode: 403, errorCode: "Throttling"),
    AttemptOutcome(attempt: 1, statusCode: 400, errorCode: "SlowDown", modelledRetry: .transient),
    AttemptOutcome(attempt: 1, failure: BotoCoreError(.httpClientError, "")),
    AttemptOutcome(attempt: 1, statusCode: 200, hasChecksumMismatch: true),
  ])
  func noServiceRetries(_ outcome: AttemptOutcome) throws {
    #expect(try decide("glue", outcome) == .stop(.notRetryable))
  }

  @Test func servicesHaveTheirOwnRules() throws {
    let timeout = AttemptOutcome(attempt: 1, statusCode: 400, errorCode: "RequestTimeout")
    #expect(try decide("s3", timeout) == .retry(after: .seconds(0.5), quota: 0))
    #expect(try decide("sqs", timeout) == .stop(.notRetryable))
    let throttled = AttemptOutcome(attempt: 1, statusCode: 403, errorCode: "RequestThrottled")
    #expect(try decide("sqs", throttled) == .retry(after: .seconds(0.5), quota: 0))
  }

  @Test func dynamoDBTriesTenTimesAndChecksBodies() throws {
    let mismatch = AttemptOutcome(attempt: 1, statusCode: 200, hasChecksumMismatch: true)
    #expect(try decide("dynamodb", mismatch) == .retry(after: .seconds(0.05), quota: 0))
    let ninth = AttemptOutcome(attempt: 9, statusCode: 500)
    #expect(try decide("dynamodb", ninth) == .retry(after: .seconds(12.8), quota: 0))
    let tenth = AttemptOutcome(attempt: 10, statusCode: 500)
    #expect(try decide("dynamodb", tenth) == .stop(.maxAttempts))
    let bad = AttemptOutcome(attempt: 10, statusCode: 200, hasChecksumMismatch: true)
    #expect(try decide("dynamodb", bad) == .stop(.checksumMismatch))
  }

  @Test func lastAttemptMaySucceed() throws {
    var retry = try retry("glue", maxAttempts: 1)
    let now = Timestamp(seconds: 0)
    let success = AttemptOutcome(attempt: 1, statusCode: 200)
    #expect(retry.decide(success, now: now, random: 0) == .stop(.notRetryable))
    let failed = AttemptOutcome(attempt: 1, statusCode: 500)
    #expect(retry.decide(failed, now: now, random: 0) == .stop(.maxAttempts))
  }

  @Test func delaysHaveNoLimitButStayFinite() throws {
    var retry = try retry("glue", maxAttempts: .max)
    let now = Timestamp(seconds: 0)
    let eleventh = AttemptOutcome(attempt: 11, statusCode: 500)
    #expect(
      retry.decide(eleventh, now: now, random: 0.5) == .retry(after: .seconds(512), quota: 0))
    let late = AttemptOutcome(attempt: .max - 1, statusCode: 500)
    guard case .retry = retry.decide(late, now: now, random: 0.9) else {
      Issue.record("not retried")
      return
    }
  }

  @Test func modesSelectStrategies() {
    let node = ModelNode(ModelBytes(copying: []), at: 0)
    for (mode, attempts) in [(RetryMode.legacy, 5), (.standard, 3), (.adaptive, 3)] {
      let strategy = mode.makeStrategy(
        rules: .standard, endpointPrefix: "s3", maxAttempts: nil, legacyRules: node,
        now: Timestamp(seconds: 0))
      #expect(strategy.maxAttempts == attempts)
    }
  }
}

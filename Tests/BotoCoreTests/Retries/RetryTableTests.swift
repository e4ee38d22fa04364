// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import TestClients
import AWSErrors
import AWSProtocols
import ServiceModel
import TestSupport
import Testing
import WireFormats

@testable import BotoCore

/// The statuses and codes that are retried: the same ones in all modes.
@Suite struct RetryTableTests {
  private static let now = Timestamp(seconds: 0)

  private static func strategy(_ mode: RetryMode, _ prefix: String) throws -> any ClientRetries {
    let document = try #require(try ModelBundle.embedded.tree("data/retry"))
    return mode.makeStrategy(
      rules: .standard, endpointPrefix: prefix, maxAttempts: nil, legacyRules: document, now: now)
  }

  private static func isRetried(
    _ outcome: AttemptOutcome, _ mode: RetryMode, _ prefix: String
  ) throws -> Bool {
    var strategy = try strategy(mode, prefix)
    if case .retry = strategy.decide(outcome, now: now, random: 0.5) { return true }
    return false
  }

  /// The AWS CLI's table is botocore's `_retry.json`.
  @Test(arguments: [RetryMode.standard, .adaptive])
  func cliTableIsRetriedInEveryMode(_ mode: RetryMode) throws {
    let document = try #require(try ModelBundle.embedded.tree("data/retry"))
    var seen = 0
    for (service, _) in document["retry"].members {
      let prefix = service == "__default__" ? "glue" : service.string
      for policy in LegacyRetryRules(document, endpointPrefix: prefix).policies {
        var outcome = AttemptOutcome(attempt: 1)
        switch policy {
        case .connectionErrors: outcome.failure = BotoCoreError(.endpointConnectionError, "")
        case .status(let status):
          (outcome.statusCode, outcome.errorCode) = (status, String(status))
        case .errorCode(let code, let status):
          (outcome.statusCode, outcome.errorCode) = (status, code)
        case .checksumMismatch: (outcome.statusCode, outcome.hasChecksumMismatch) = (200, true)
        }
        #expect(try Self.isRetried(outcome, mode, prefix), "\(prefix): \(policy)")
        #expect(try Self.isRetried(outcome, .legacy, prefix), "\(prefix): \(policy)")
        seen += 1
      }
    }
    #expect(seen > 100)
  }

  @Test(arguments: [429, 509])
  func status429IsThrottling(_ status: Int) {
    var retry = StandardRetry()
    let bare = AttemptOutcome(attempt: 1, statusCode: status, errorCode: String(status))
    #expect(
      retry.decide(bare, now: Self.now, random: 0.5) == .retry(after: .seconds(0.5), quota: 5))
    // The model's own errors are retried by the model.
    var known = AttemptOutcome(
      attempt: 1, statusCode: status, errorCode: "QuotaExceeded", isModelled: true)
    #expect(retry.decide(known, now: Self.now, random: 0.5) == .stop(.notRetryable))
    known.modelledRetry = .transient
    #expect(
      retry.decide(known, now: Self.now, random: 0.5) == .retry(after: .seconds(0.025), quota: 14))
  }

  @Test(
    arguments: ["HeadObject", "ListObjectsV2", "GetObject", "PutObject", "HeadBucket"],
    [429, 500, 502, 503, 504, 509])
  func s3StatusWithoutBody(_ operation: String, _ status: Int) async throws {
    for mode in RetryMode.allCases {
      let client = try TestClient(
        "s3", options: { $0.retries = ClientOptions.Retries(mode: mode) },
        responses: [WireResponse(status), WireResponse(200)])
      var parameters: Structure = ["Bucket": "bbb"]
      if operation.hasSuffix("Object") { parameters["Key"] = "k" }
      _ = try? await client.call(operation, parameters)
      #expect(client.transport.requests.count == 2, "\(mode)")
    }
  }

  @Test func modelledErrorWithStatus429() async throws {
    // RecursiveInvocationException isn't retryable, whatever its status.
    let client = try TestClient(
      "lambda",
      responses: [
        WireResponse(
          429, "{}", headers: ["x-amzn-errortype": "RecursiveInvocationException"]),
        WireResponse(200, "{}"),
      ])
    await #expect(throws: ClientError.self) {
      try await client.call("Invoke", ["FunctionName": "f"])
    }
    #expect(client.transport.requests.count == 1)
  }

  @Test func legacyModeIsUnchanged() throws {
    let slow = AttemptOutcome(attempt: 1, statusCode: 400, errorCode: "SlowDown")
    #expect(try !Self.isRetried(slow, .legacy, "glue"))
    #expect(try Self.isRetried(slow, .standard, "glue"))
    let digest = AttemptOutcome(attempt: 1, statusCode: 400, errorCode: "BadDigest")
    #expect(try Self.isRetried(digest, .standard, "s3"))
    #expect(try !Self.isRetried(digest, .standard, "glue"))
  }
}

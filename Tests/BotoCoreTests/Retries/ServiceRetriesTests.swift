// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import TestClients
import AWSProtocols
import ServiceModel
import TestSupport
import Testing
import WireFormats

@testable import BotoCore

/// Pauses, costs and attempts that services change, and pauses that they request.
@Suite struct ServiceRetriesTests {
  private let failed = AttemptOutcome(attempt: 1, statusCode: 500)

  private func decide(_ retry: inout StandardRetry, _ outcome: AttemptOutcome) -> RetryDecision {
    retry.decide(outcome, now: Timestamp(seconds: 1_000), random: 0.5)
  }

  @Test func dynamoDBTriesOnceMoreAndSooner() {
    for service in ["dynamodb", "dynamodb-streams"] {
      var retry = StandardRetry(rules: ServiceRetries.rules(serviceID: service))
      #expect(retry.maxAttempts == 4)
      #expect(decide(&retry, failed) == .retry(after: .seconds(0.0125), quota: 14))
    }
    #expect(ServiceRetries.rules(serviceID: "s3") == .standard)
  }

  @Test func servicesMayRequestLongerPauses() {
    var retry = StandardRetry()
    for (asked, pause) in [(0, 25), (1_500, 1_500), (5_025, 5_025), (900_000, 5_025)] {
      var outcome = failed
      outcome.retryAfter = .milliseconds(asked)
      #expect(decide(&retry, outcome) == .retry(after: .milliseconds(pause), quota: 14))
    }
  }

  @Test(arguments: [("1500", 1.5), ("-1", 0.025), ("soon", 0.025), ("", 0.025)])
  func theHeader(_ text: String, _ pause: Double) async throws {
    let client = try TestClient(
      "lambda",
      responses: [
        WireResponse(500, "{}", headers: ["x-amz-retry-after": text]), WireResponse(200, "{}"),
      ])
    try await client.call("ListFunctions")
    #expect(client.clock.sleeps == [.seconds(pause)])
  }

  @Test(arguments: [
    ("sqs", "ReceiveMessage"), ("sfn", "GetActivityTask"), ("swf", "PollForDecisionTask"),
    ("swf", "PollForActivityTask"), ("kinesis", "ReceiveQueueRecords"),
    ("kinesis", "ReceiveDeadLetterQueueRecords"),
  ])
  func longPollsPauseWithoutQuota(_ service: String, _ operation: String) {
    var retry = StandardRetry(rules: ServiceRetries.rules(serviceID: service))
    // 35 retries at a cost of 14 leave 10.
    for _ in 0..<35 { _ = decide(&retry, failed) }
    #expect(decide(&retry, failed) == .stop(.quota))
    var poll = failed
    poll.operationName = operation
    #expect(decide(&retry, poll) == .stopAfter(.seconds(0.025), .quota))
  }

  @Test func longPollOfAClient() async throws {
    let client = try TestClient(
      "sqs", environment: ["AWS_MAX_ATTEMPTS": "2"], responses: [WireResponse(500, "{}")])
    for _ in 0..<35 {
      await #expect(throws: ClientError.self) { try await client.call("ListQueues") }
    }
    let before = client.clock.sleeps.count
    let parameters: Structure = ["QueueUrl": "https://sqs.us-east-1.amazonaws.com/1/q"]
    let error = await #expect(throws: ClientError.self) {
      try await client.call("ReceiveMessage", parameters)
    }
    #expect(error?.response.ResponseMetadata.RetryQuotaReached == true)
    #expect(client.clock.sleeps.dropFirst(before) == [.seconds(0.025)])
    await #expect(throws: ClientError.self) { try await client.call("ListQueues") }
    #expect(client.clock.sleeps.count == before + 1)
  }

  @Test func operationsModelledErrorsTakePrecedence() async throws {
    let client = try TestClient("lambda")
    let operation = try client.service.operation("Invoke")
    let shape = try #require(operation.errorShape(code: "EC2ThrottledException"))
    #expect(shape.shapeName == "EC2ThrottledException")
    #expect(operation.errorShape(code: "CodeSigningConfigNotFoundException") == nil)
  }
}

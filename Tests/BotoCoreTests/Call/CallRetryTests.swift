// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Expectations
import TestClients
import AWSHTTP
import AWSErrors
import AWSProtocols
import BotoCore
import TestSupport
import Testing
import WireFormats

/// Which attempts are repeated, and when.
@Suite struct CallRetryTests {
  private let item: Structure = ["TableName": "t", "Key": [:]]

  @Test func transientErrorIsRetried() async throws {
    let client = try TestClient(
      "dynamodb", responses: [WireResponse(500, "{}"), WireResponse(200, #"{"Item":{}}"#)])
    let output = try await client.call("GetItem", item)
    #expect(output.ResponseMetadata.RetryAttempts == 1)
    let requests = client.transport.requests
    #expect(requests.map(\.retryHeader) == ["attempt=1; max=4", "attempt=2; max=4"])
    #expect(client.clock.sleeps.count == 1)
    #expect(requests[0].body == requests[1].body)
  }

  @Test(arguments: [
    (RetryMode.legacy, "attempt=1"), (.standard, "attempt=1; max=3"),
    (.adaptive, "attempt=1; max=3"),
  ])
  func everyAttemptHasTheMaximum(_ mode: RetryMode, _ header: String) async throws {
    let client = try TestClient(
      "s3", options: { $0.retries = ClientOptions.Retries(mode: mode) },
      responses: [WireResponse(200)])
    try await client.call("HeadBucket", ["Bucket": "b-b-b"])
    #expect(client.transport.requests.map(\.retryHeader) == [header])
  }

  @Test func eachAttemptIsSignedAtItsTime() async throws {
    let client = try TestClient(
      "s3", options: { $0.retries = ClientOptions.Retries(mode: .standard, maxAttempts: 4) },
      responses: [WireResponse(429), WireResponse(429), WireResponse(429), WireResponse(200)])
    try await client.call("HeadBucket", ["Bucket": "b-b-b"])
    #expect(client.clock.sleeps == [.seconds(0.5), .seconds(1), .seconds(2)])
    #expect(
      client.transport.requests.map { $0.headers["X-Amz-Date"] } == [
        "20260102T030405Z", "20260102T030405Z", "20260102T030406Z", "20260102T030408Z",
      ])
  }

  @Test func throttlingEndsAfterTheLastAttempt() async throws {
    let client = try TestClient(
      "sqs", options: { $0.retries = ClientOptions.Retries(mode: .standard, maxAttempts: 3) },
      responses: [WireResponse(400, #"{"__type":"ThrottlingException","message":"slow"}"#)])
    let error = await #expect(throws: ClientError.self) { try await client.call("ListQueues") }
    #expect(error?.attempts == 3)
    #expect(error?.description.contains("(reached max retries: 2)") == true)
    #expect(client.transport.requests.count == 3)
  }

  @Test func transportErrorIsThrownAfterRetries() async throws {
    let client = try TestClient(
      "sqs", options: { $0.retries = ClientOptions.Retries(mode: .standard, maxAttempts: 2) },
      transport: ScriptedTransport { _, _ in
        throw BotoCoreError(.readTimeoutError, "silence")
      })
    await expectError(.readTimeoutError) { try await client.call("ListQueues") }
    #expect(client.transport.requests.count == 2)
  }

  @Test func foreignErrorsAreNotRetried() async throws {
    let client = try TestClient("sqs", responses: [WireResponse(400, #"{"__type":"Odd"}"#)])
    await #expect(throws: ClientError.self) { try await client.call("ListQueues") }
    #expect(client.transport.requests.count == 1 && client.clock.sleeps.isEmpty)
  }

  @Test func unreplayableBodyThrows() async throws {
    let client = try TestClient("s3", responses: [WireResponse(500)])
    let body = AsyncStream<[UInt8]> { continuation in
      continuation.yield([1, 2, 3])
      continuation.finish()
    }
    await expectError(.unseekableStreamError) {
      try await client.call("PutObject", ["Bucket": "bbb", "Key": "k", "Body": .stream(body)])
    }
    #expect(client.transport.requests.count == 1)
  }

  @Test func dynamoDBsOwnChecksum() async throws {
    let body = #"{"Item":{}}"#
    let wrong = WireResponse(200, body, headers: ["x-amz-crc32": "1"])
    let client = try TestClient("dynamodb", responses: [wrong, WireResponse(200, body)])
    #expect(try await client.call("GetItem", item).ResponseMetadata.RetryAttempts == 1)
  }
}

extension SentRequest {
  fileprivate var retryHeader: String? { headers["amz-sdk-request"] }
}

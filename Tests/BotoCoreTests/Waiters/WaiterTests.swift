// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import TestClients
import AWSErrors
import AWSProtocols
import BotoCore
import TestSupport
import Testing
import WireFormats

/// Waiters: what ends them, and their errors.
@Suite struct WaiterTests {
  private func error(
    _ client: TestClient, _ name: String, _ parameters: Structure, delay: Duration? = nil,
    maxAttempts: Int? = nil
  ) async throws -> WaiterError {
    try await #require(throws: WaiterError.self) {
      try await client.service.waiter(name).poll(
        parameters: parameters, delay: delay, maxAttempts: maxAttempts, options: client.options)
    }
  }

  private func instances(_ states: String...) -> WireResponse {
    let items = states.map { "<item><instanceState><name>\($0)</name></instanceState></item>" }
    return WireResponse(
      200,
      "<DescribeInstancesResponse><reservationSet><item><instancesSet>\(items.joined())"
        + "</instancesSet></item></reservationSet></DescribeInstancesResponse>")
  }

  @Test func waitsUntilAnErrorDisappears() async throws {
    let client = try TestClient("s3", responses: [WireResponse(404), WireResponse(200)])
    let waiter = try client.service.waiter("bucket_exists")
    #expect(waiter.name == "BucketExists" && waiter.maxAttempts == 20)
    try await waiter.poll(parameters: ["Bucket": "b"], options: client.options)
    #expect(client.clock.sleeps == [.seconds(5)])
  }

  @Test func waitsUntilAllMatch() async throws {
    let client = try TestClient(
      "ec2", responses: [instances(), instances("running", "pending"), instances("running")])
    try await client.service.waiter("InstanceRunning").poll(
      parameters: [:], delay: .seconds(2), options: client.options)
    #expect(client.clock.sleeps == [.seconds(2), .seconds(2)])
  }

  @Test func failureStateEndsTheWaiter() async throws {
    let client = try TestClient("ec2", responses: [instances("running", "terminated")])
    let error = try await error(client, "instance_running", [:])
    #expect(
      error.message
        == "Waiter InstanceRunning failed: Waiter encountered a terminal failure state: "
        + "For expression \"Reservations[].Instances[].State.Name\" we matched expected path: "
        + "\"terminated\" at least once")
    #expect(error.lastResponse.Reservations[0].Instances[...].count == 2)
  }

  @Test func unexpectedError() async throws {
    let body = #"{"__type": "AccessDeniedException", "message": "no"}"#
    let client = try TestClient("dynamodb", responses: [WireResponse(400, body)])
    let error = try await error(client, "table_exists", ["TableName": "t"])
    #expect(error.reason == "An error occurred (AccessDeniedException): no")
    #expect(error.lastResponse.Error.Code == "AccessDeniedException")
  }

  @Test func tooManyAttempts() async throws {
    let table = #"{"Table": {"TableStatus": "CREATING"}}"#
    let client = try TestClient("dynamodb", responses: [WireResponse(200, table)])
    let error = try await error(client, "table_exists", ["TableName": "t"], maxAttempts: 3)
    #expect(error.reason == "Max attempts exceeded" && client.transport.requests.count == 3)
    #expect(client.clock.sleeps.count == 2)

    let missing = #"{"__type": "ResourceNotFoundException"}"#
    let other = try TestClient("dynamodb", responses: [WireResponse(400, missing)])
    #expect(
      try await self.error(other, "table_exists", ["TableName": "t"], maxAttempts: 0).reason
        == "Max attempts exceeded. Previously accepted state: Matched expected service error code: "
        + "ResourceNotFoundException")
    #expect(other.transport.requests.count == 1)
  }

  @Test func otherErrorsPassThrough() async throws {
    let client = try TestClient("dynamodb")
    await #expect(throws: BotoCoreError.self) {
      try await client.service.waiter("table_exists").poll(parameters: [:])
    }
  }

  @Test func cancelling() async throws {
    let client = try TestClient("s3", responses: [WireResponse(404)])
    let wait = Task {
      try await client.service.waiter("bucket_exists").poll(parameters: ["Bucket": "b"])
    }
    wait.cancel()
    await #expect(throws: CancellationError.self) { try await wait.value }
  }

  @Test func unknownNames() throws {
    let client = try TestClient("s3")
    #expect { try client.service.waiter("bucket_exist") } throws: {
      BotoCoreError.Kind.valueError ~= $0 && "\($0)".contains("did you mean bucket_exists")
    }
  }

  @Test(
    arguments: [
      ["Delay": -1], ["Delay": "x"], ["Delay": .double(.nan)], ["MaxAttempts": 1.5],
    ] as [Value])
  func invalidConfigurations(_ config: Value) {
    #expect(throws: BotoCoreError.self) { try WaiterOptions(config) }
  }
}

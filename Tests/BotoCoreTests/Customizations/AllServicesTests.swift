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
import ServiceModel
import TestSupport
import Testing
import WireFormats

/// Customizations of all services, and alias names.
@Suite struct AllServicesTests {
  @Test func idempotencyTokens() async throws {
    let client = try TestClient("ec2")
    let own = try await client.request("CreateNatGateway", ["SubnetId": "s"])
    #expect(own.text.contains("ClientToken=11111111-2222-4333-8444-555555555555"))
    let given = try await client.request(
      "CreateNatGateway", ["SubnetId": "s", "ClientToken": "mine"])
    #expect(given.text.contains("ClientToken=mine"))
  }

  @Test func lambdasTrace() async throws {
    let environment = ["AWS_LAMBDA_FUNCTION_NAME": "f", "_X_AMZN_TRACE_ID": "Root=1;ä"]
    let inside = try TestClient("sqs", environment: environment)
    #expect(
      try await inside.request("ListQueues").headers["X-Amzn-Trace-Id"] == "Root=1;%C3%A4")
    let outside = try TestClient("sqs", environment: ["_X_AMZN_TRACE_ID": "Root=1"])
    #expect(try await !outside.request("ListQueues").headers.contains("X-Amzn-Trace-Id"))
  }

  @Test func aliasesOfParameters() async throws {
    let ec2 = try TestClient("ec2")
    let filters: Value = [["Name": "n", "Values": ["v"]]]
    // An operation named `Filter`, and one that has `Filters` itself.
    let alias = try await ec2.request("DescribeFlowLogs", ["Filters": filters])
    #expect(alias.text.contains("Filter.1.Name=n"))
    await expectError(.aliasConflictParameterError) {
      try await ec2.request("DescribeFlowLogs", ["Filters": filters, "Filter": filters])
    }
    let logs = try TestClient("logs")
    let task = try await logs.request(
      "CreateExportTask",
      ["logGroupName": "g", "fromTime": 1, "to": 2, "destination": "bucket"])
    #expect(task.text.contains(#""from":1"#))
  }

  @Test func aliasesOfServicesAndOperations() throws {
    #expect(try TestClient("runtime.sagemaker").service.serviceName == "sagemaker-runtime")
    let media = try TestClient("socialmessaging").service
    #expect(
      try media.operation("delete_whatsapp_media_message").name == "DeleteWhatsAppMessageMedia")
    let mturk = try TestClient("mturk").service
    #expect(
      try mturk.operation("list_hi_ts_for_qualification_type").name
        == "ListHITsForQualificationType")
  }

  @Test func eventsOfAgentsHaveMicroseconds() async throws {
    let client = try TestClient("bedrock-agentcore")
    let request = try await client.request(
      "CreateEvent",
      [
        "memoryId": "memory-1234567890", "actorId": "a", "payload": [],
        "eventTimestamp": .timestamp(Timestamp(seconds: 1_767_323_045, nanoseconds: 123_900_000)),
      ])
    #expect(request.text.contains(#""eventTimestamp":1767323045.1239"#))
  }
}

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

/// A call from its parameters to its response.
@Suite struct CallTests {
  @Test func fromParametersToResponse() async throws {
    let client = try TestClient(
      "dynamodb", region: "eu-west-1",
      responses: [
        WireResponse(
          200, #"{"Item":{"id":{"S":"7"}}}"#,
          headers: ["x-amzn-RequestId": "R1", "X-Two": "a", "x-two": "b"])
      ])
    let output = try await client.call(
      "get_item", ["TableName": "t", "Key": ["id": ["S": "7"]]])
    let sent = try #require(client.transport.requests.first)
    #expect(sent.method == "POST")
    #expect(sent.url.description == "https://dynamodb.eu-west-1.amazonaws.com/")
    #expect(sent.text == #"{"TableName":"t","Key":{"id":{"S":"7"}}}"#)
    #expect(sent.headers["X-Amz-Target"] == "DynamoDB_20120810.GetItem")
    #expect(sent.headers["Content-Length"] == String(sent.body.count))
    #expect(sent.headers["X-Amz-Date"] == "20260102T030405Z")
    #expect(
      sent.headers["Authorization"]?.hasPrefix(
        "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260102/eu-west-1/dynamodb/aws4_request") == true)
    #expect(sent.headers["amz-sdk-request"] == "attempt=1; max=4")
    #expect(sent.headers["amz-sdk-invocation-id"] == "11111111-2222-4333-8444-555555555555")

    #expect(output.Item.id.S == "7")
    let metadata = output.ResponseMetadata
    #expect(metadata.RequestId == "R1")
    #expect(metadata.HTTPStatusCode == 200)
    #expect(metadata.RetryAttempts == 0)
    #expect(metadata.HTTPHeaders["x-amzn-requestid"] == "R1")
    #expect(metadata.HTTPHeaders["x-two"] == "a, b")
  }

  @Test func serviceErrorsHaveTheirModelledName() async throws {
    let client = try TestClient(
      "dynamodb",
      responses: [
        WireResponse(
          400, #"{"__type":"com.amazonaws#ResourceNotFoundException","message":"no table"}"#,
          headers: ["x-amzn-requestid": "R2"])
      ])
    let error = await #expect(throws: ClientError.self) {
      try await client.call("GetItem", ["TableName": "t", "Key": [:]])
    }
    #expect(error?.code == "ResourceNotFoundException")
    #expect(error?.exceptionName == "ResourceNotFoundException")
    #expect(error?.message == "no table")
    #expect(error?.statusCode == 400)
    #expect(error?.requestID == "R2")
    #expect(error?.operationName == "GetItem")
    #expect(client.transport.requests.count == 1)
  }

  @Test func allWrongParametersAreNamedAndNothingIsSent() async throws {
    let client = try TestClient("dynamodb")
    let error = await #expect(throws: BotoCoreError.self) {
      try await client.call("GetItem", ["TableName": "t", "ConsistentRead": 3, "Kee": "x"])
    }
    #expect(error?.problems.count == 3)
    #expect(error?.message.contains("Missing required parameter in input: \"Key\"") == true)
    #expect(error?.message.contains("Unknown parameter in input: \"Kee\"") == true)
    #expect(error?.message.contains("Invalid type for parameter ConsistentRead") == true)
    #expect(client.transport.requests.isEmpty)
  }

  @Test func unknownNamesSuggestSimilarOnes() async throws {
    let client = try TestClient("dynamodb")
    do {
      try await client.call("GetItems")
      Issue.record("no error")
    } catch let error as BotoCoreError {
      #expect(error.kind == .unknownClientMethodError)
      #expect(error.message.contains("GetItem"))
    }
    do {
      _ = try TestClient("dynamobd")
      Issue.record("no error")
    } catch let error as BotoCoreError {
      #expect(error.kind == .unknownServiceError)
      #expect(error.message.contains("dynamodb"))
    }
    expectError(.dataNotFoundError) {
      _ = try TestClient("dynamodb", options: { $0.apiVersion = "1999-01-01" })
    }
  }

  @Test func everySpellingOfAnOperation() async throws {
    let client = try TestClient("s3")
    for name in ["ListObjectsV2", "listObjectsV2", "list_objects_v2", "list-objects-v2"] {
      #expect(try client.service.operation(name).name == "ListObjectsV2")
    }
  }

  @Test func aParameterInTheHost() async throws {
    let client = try TestClient("s3control")
    let parameters: Structure = ["AccountId": "123456789012"]
    let host = try await client.request("ListJobs", parameters).url.host
    #expect(host == "123456789012.s3-control.us-east-1.amazonaws.com")
    await #expect(throws: (any Error).self) {
      try await client.request("ListJobs", ["AccountId": "a/b"])
    }
  }

  @Test func cancellingEndsACall() async throws {
    let arrived = Signal()
    let client = try TestClient(
      "s3",
      transport: ScriptedTransport { _, _ in
        arrived.set()
        try await Task.sleep(for: .seconds(60))
        return WireResponse(200)
      })
    let task = Task { try await client.call("ListBuckets") }
    await arrived.wait()
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
    #expect(client.transport.requests.count == 1)
  }
}

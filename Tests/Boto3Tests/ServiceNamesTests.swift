// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSCredentials
import AWSConfiguration
import AWSHTTP
import Boto3
import Testing

/// Members and operations with names that the library once used for its own.
@Suite struct ServiceNamesTests {
  private func client(_ service: String, responding body: String) throws -> Client {
    var options = ClientOptions()
    options.transport = InMemoryTransport(responses: [
      ServerResponse(text: body)
    ])
    return try Session {
      $0.region = "us-east-1"
      $0.credentials = Credentials(accessKeyID: "AKID", secretAccessKey: "secret")
      $0.environment = Environment([:])
    }.client(service, options)
  }

  @Test func deletingADirectoryIsAnOperationOfDirectoryService() async throws {
    let ds = try client("ds", responding: #"{"DirectoryId": "d-1234567890"}"#)
    let response = try await ds.deleteDirectory(DirectoryId: "d-1234567890")
    #expect(response.DirectoryId == "d-1234567890")
  }

  @Test func aLogEventHasATimestamp() async throws {
    let logs = try client(
      "logs", responding: #"{"events": [{"timestamp": 60000, "message": "m"}]}"#)
    let response = try await logs.getLogEvents(logGroupName: "g", logStreamName: "s")
    #expect(Int(response.events[0].timestamp) == 60_000)
    #expect(response.events[...].map(\.message) == ["m"])
  }

  @Test func aFieldOfADatabaseIsNull() async throws {
    let data = try client(
      "rds-data", responding: #"{"records": [[{"isNull": true}, {"stringValue": "x"}]]}"#)
    let fields = try await data.executeStatement(
      resourceArn: "arn:aws:rds:us-east-1:1:cluster:c",
      secretArn: "arn:aws:secretsmanager:us-east-1:1:secret:s", sql: "select 1"
    ).records[0]
    #expect(fields[...].map { Bool($0.isNull) ?? false } == [true, false])
  }

  @Test func modelRespondsWithABody() async throws {
    let bedrock = try client("bedrock-runtime", responding: #"{"text": "Hello"}"#)
    let response = try await bedrock.invokeModel(modelId: "m", body: "{}")
    #expect(try await String(reading: response.body) == #"{"text": "Hello"}"#)
  }

  @Test func aBlockOfAConversationHasText() async throws {
    let bedrock = try client(
      "bedrock-runtime",
      responding: #"{"output": {"message": {"role": "assistant", "content": [{"text": "Hi"}]}}}"#)
    let response = try await bedrock.converse(
      modelId: "m", messages: [["role": "user", "content": [["text": "Hello"]]]])
    #expect(response.output.message.content[0].text == "Hi")
  }

  @Test func attributesOfResourcesArePrintedAsTheyAre() async throws {
    let bucket = try Session {
      $0.region = "us-east-1"
      $0.credentials = Credentials(accessKeyID: "AKID", secretAccessKey: "secret")
      $0.environment = Environment([:])
    }.resource("s3").Bucket("my-bucket")
    #expect("\(bucket)" == #"s3.Bucket(name: "my-bucket")"#)
    #expect("\(try await bucket.name)" == "my-bucket")
  }

  @Test func absentUnionMembersAreNil() throws {
    let verify: TLSVerification? = .disabled
    #expect(verify == TLSVerification.disabled && verify != nil)
  }
}

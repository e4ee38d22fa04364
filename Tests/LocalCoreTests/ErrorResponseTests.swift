// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import ServiceModel
import Testing
import WireFormats

/// What servers answer is what clients of botocore's kind show.
@Suite struct ErrorResponseTests {
  private static func service(_ name: String) throws -> ServiceModel {
    try #require(try ModelBundle.embedded.service(name))
  }

  @Test(arguments: [
    ("dynamodb", ProtocolName.json, "ResourceNotFoundException", 400),
    ("lambda", .restJSON, "ResourceNotFoundException", 404),
    ("s3", .restXML, "NoSuchKey", 404),
    ("iam", .query, "NoSuchEntity", 404),
    ("ec2", .ec2, "InvalidInstanceID.NotFound", 400),
    ("cloudwatch", .rpcV2CBOR, "ResourceNotFoundException", 404),
    ("sqs", .json, "UnmodelledCode", 400),
  ])
  func clientsReadThem(
    _ name: String, _ wire: ProtocolName, _ code: String, _ status: Int
  ) throws {
    let service = try Self.service(name)
    let half = makeProtocol(wire)
    let error = ServerError(
      code: code, message: "It isn't <there> & \"never\" was", requestID: "id-1", hostID: "host",
      namespace: "com.amazonaws.x")
    let response = half.makeErrorResponse(error, service: service)
    #expect(response.status == status)
    let operation = try #require(service.operations.first)
    let parsed = half.parseError(response, operation: operation)
    #expect(parsed.Error.Message == "It isn't <there> & \"never\" was")
    if name != "cloudwatch" { #expect(parsed.Error.Code == .string(code)) }
  }

  @Test func membersOfErrors() throws {
    let half = makeProtocol(.json)
    let service = try Self.service("dynamodb")
    let response = half.makeErrorResponse(
      ServerError(
        code: "ConditionalCheckFailedException", message: "The conditional request failed",
        members: ["Item": ["id": ["S": "a"]]], namespace: "com.amazonaws.dynamodb.v20120810"),
      service: service)
    let text = String(decoding: response.body.bytes ?? [], as: UTF8.self)
    #expect(
      text
        == #"{"__type":"com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException","#
        + #""message":"The conditional request failed","Item":{"id":{"S":"a"}}}"#)
  }

  @Test func s3ErrorsHaveTheirOwnMembers() throws {
    let response = makeProtocol(.restXML).makeErrorResponse(
      ServerError(
        code: "NoSuchKey", message: "The specified key does not exist.", members: ["Key": "a<b"],
        requestID: "R", hostID: "H"), service: try Self.service("s3"))
    let text = String(decoding: response.body.bytes ?? [], as: UTF8.self)
    #expect(
      text.hasSuffix(
        "<Error><Code>NoSuchKey</Code><Message>The specified key does not exist.</Message>"
          + "<Key>a&lt;b</Key><RequestId>R</RequestId><HostId>H</HostId></Error>"))
  }

  @Test func formerQueryServices() async throws {
    let aws = try FakeAWS()
    let input: Structure = ["QueueUrl": "q", "MessageBody": "refused"]
    let json = try await aws.respond("sqs", "SendMessage", input)
    #expect(
      json.response.headers["x-amzn-query-error"]
        == "AWS.SimpleQueueService.NonExistentQueue;Sender")
    #expect(json.parsed.Error.Code == "AWS.SimpleQueueService.NonExistentQueue")
    #expect(json.parsed.Error.QueryErrorCode == "QueueDoesNotExist")
    let query = try await aws.respond("sqs", "SendMessage", input, as: .query)
    #expect(query.parsed.Error.Code == "AWS.SimpleQueueService.NonExistentQueue")
    #expect(query.parsed.ResponseMetadata.RequestId != .null)
  }

  @Test func whatIsNotThereIsNamed() async throws {
    let aws = try FakeAWS()
    let other = try await aws.respond("sqs", "PurgeQueue", ["QueueUrl": "q"])
    #expect(other.response.status == 501)
    #expect(
      other.parsed.Error.Message
        == "The local AWS has no PurgeQueue of SQS. It has: GetQueueAttributes, ReceiveMessage, SendMessage"
    )
    let absent = try await aws.respond("dynamodb", "ListTables", [:])
    #expect(
      absent.parsed.Error.Message
        == "The local AWS has no ListTables of DynamoDB, nor anything else of that service. It has: kinesis, s3, sns, sqs"
    )
  }

  @Test func constraintsInAWSsWords() async throws {
    let aws = try FakeAWS()
    let missing = try await aws.respond("sns", "Publish", [:])
    #expect(missing.parsed.Error.Code == "ValidationError")
    #expect(
      String(missing.parsed.Error.Message)
        == "1 validation error detected: Value null at 'message' failed to satisfy constraint: "
        + "Member must not be null")
  }
}

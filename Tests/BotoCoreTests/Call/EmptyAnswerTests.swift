// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import BotoCore
import TestSupport
import Testing
import WireFormats

/// A success without a body isn't an empty answer.
@Suite struct EmptyAnswerTests {
  private static let lists: [(String, String, Structure)] = [
    ("dynamodb", "GetItem", ["TableName": "t", "Key": ["k": ["S": "v"]]]),
    ("dynamodb", "ListTables", [:]), ("sqs", "ReceiveMessage", ["QueueUrl": "https://q/1/q"]),
    ("lambda", "ListFunctions", [:]), ("route53", "ListHostedZones", [:]),
    ("s3", "ListObjectsV2", ["Bucket": "b"]), ("s3", "ListBuckets", [:]),
    ("cloudwatchomni", "ListAccessGrants", [:]), ("sns", "ListTopics", [:]),
    ("ec2", "DescribeInstances", [:]),
  ]

  @Test(arguments: lists, ["", " ", "\r\n"])
  func isAnError(_ call: (String, String, Structure), body: String) async throws {
    let client = try TestClient(
      call.0, answers: [WireResponse(200, body, headers: ["Content-Type": "text/plain"])])
    do {
      let output = try await client.call(call.1, call.2)
      Issue.record("\(call.1) takes it for \(output)")
    } catch {
      // S3's blank answers are asked for again, as if they were errors.
      if call.0 == "s3", !body.isEmpty { return }
      #expect("\(error)".contains("The response to \(call.1) can't be read"), "\(error)")
      #expect(client.transport.requests.count == 1)
    }
  }

  /// Where nothing is to come, nothing has to.
  @Test(
    arguments: [
      ("s3", "PutObject", ["Bucket": "b", "Key": "k", "Body": "x"], 200),
      ("s3", "HeadObject", ["Bucket": "b", "Key": "k"], 200),
      ("s3", "DeleteObject", ["Bucket": "b", "Key": "k"], 204),
      ("s3", "GetBucketPolicy", ["Bucket": "b"], 200),
      ("s3", "GetObject", ["Bucket": "b", "Key": "k"], 200),
      ("sqs", "DeleteMessage", ["QueueUrl": "https://q/1/q", "ReceiptHandle": "r"], 200),
      ("lambda", "DeleteFunction", ["FunctionName": "f"], 200),
      ("lambda", "Invoke", ["FunctionName": "f", "InvocationType": "Event"], 202),
      ("lambda", "GetFunction", ["FunctionName": "f"], 204),
      ("cloudfront", "GetDistribution", ["Id": "i"], 200),
      ("dynamodb", "ListTables", [:], 204),
      ("appconfigdata", "GetLatestConfiguration", ["ConfigurationToken": "t"], 200),
    ] as [(String, String, Structure, Int)])
  func mayBeAllThereIs(_ call: (String, String, Structure, Int)) async throws {
    let client = try TestClient(call.0, answers: [WireResponse(status: call.3)])
    let output = try await client.call(call.1, call.2)
    #expect(Int(output["ResponseMetadata"]["HTTPStatusCode"]) == call.3)
  }
}

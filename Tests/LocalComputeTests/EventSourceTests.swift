// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import Testing
import WireFormats

@Suite(.timeLimit(.minutes(1)))
struct EventSourceTests {
  private let queueARN: Value = "arn:aws:sqs:us-east-1:123456789012:q"
  private let streamARN: Value = "arn:aws:kinesis:us-east-1:123456789012:stream/s"

  private func map(
    _ lambda: TestLambda, _ source: Value, _ more: Structure = [:]
  ) async throws -> Value {
    var input: Structure = ["FunctionName": "f", "EventSourceArn": source]
    for (name, value) in more { input[name] = value }
    return try await lambda("CreateEventSourceMapping", input)
  }

  private func bodies(_ mailbox: Mailbox) -> [[String]] {
    mailbox.all.map { ($0["Records"]?.array ?? []).map { $0["body"]?.string ?? "" } }
  }

  @Test func messagesAreBroughtAndDeleted() async throws {
    let lambda = try TestLambda()
    let mailbox = lambda.closure()
    let url = try await lambda.queue("q")
    try await lambda.send(url, "before")
    #expect(try await map(lambda, queueARN).State == "Creating")
    await lambda.engine.settle()
    try await lambda.send(url, "after")
    await lambda.engine.settle()
    #expect(bodies(mailbox) == [["before"], ["after"]])
    #expect(try await lambda.counts(url) == ["0", "0"])
    let record = mailbox.all.first?["Records"]?[0]
    #expect(record?["eventSource"]?.string == "aws:sqs")
    #expect(record?["attributes"]?["ApproximateReceiveCount"]?.string == "1")
  }

  @Test func messagesOfAFailureComeBackByTheClock() async throws {
    let lambda = try TestLambda()
    let mailbox = lambda.closure { _ in throw Broken() }
    let url = try await lambda.queue("q", ["VisibilityTimeout": "30"])
    _ = try await map(lambda, queueARN)
    try await lambda.send(url, "a")
    await lambda.engine.settle()
    #expect(mailbox.all.count == 1)
    #expect(try await lambda.counts(url) == ["0", "1"])
    lambda.engine.advance(by: .seconds(30))
    await lambda.engine.settle()
    #expect(mailbox.all.count == 2)
  }

  @Test func onlyItemsThatFailedComeBack() async throws {
    let lambda = try TestLambda()
    let mailbox = lambda.closure { event in
      let failed = (event["Records"]?.array ?? []).filter { $0["body"]?.string == "bad" }
      return [
        "batchItemFailures": .array(
          failed.map { ["itemIdentifier": $0["messageId"] ?? .null] })
      ]
    }
    let url = try await lambda.queue("q")
    for body in ["good", "bad", "good"] { try await lambda.send(url, body) }
    _ = try await map(
      lambda, queueARN, ["FunctionResponseTypes": ["ReportBatchItemFailures"]])
    await lambda.engine.settle()
    #expect(bodies(mailbox) == [["good", "bad", "good"]])
    #expect(try await lambda.counts(url) == ["0", "1"])
  }

  @Test func windowsCollectAndFiltersDrop() async throws {
    let lambda = try TestLambda()
    let mailbox = lambda.closure()
    let url = try await lambda.queue("q")
    _ = try await map(
      lambda, queueARN,
      [
        "MaximumBatchingWindowInSeconds": 5,
        "FilterCriteria": ["Filters": [["Pattern": #"{"body":{"kind":["a"]}}"#]]],
      ])
    try await lambda.send(url, #"{"kind":"a"}"#)
    try await lambda.send(url, #"{"kind":"b"}"#)
    try await lambda.send(url, "text")
    await lambda.engine.settle()
    #expect(mailbox.all.isEmpty)
    lambda.engine.advance(by: .seconds(5))
    await lambda.engine.settle()
    #expect(bodies(mailbox) == [[#"{"kind":"a"}"#]])
    #expect(try await lambda.counts(url) == ["0", "0"])
  }

  @Test func mappingsThatAreOffBringNothing() async throws {
    let lambda = try TestLambda()
    let mailbox = lambda.closure()
    let url = try await lambda.queue("q")
    let mapping = try await map(lambda, queueARN, ["Enabled": false])
    try await lambda.send(url, "a")
    await lambda.engine.settle()
    #expect(mailbox.all.isEmpty)
    try await lambda("UpdateEventSourceMapping", ["UUID": mapping.UUID, "Enabled": true])
    await lambda.engine.settle()
    #expect(mailbox.all.count == 1)
    let twin = await lambda.fault(
      "CreateEventSourceMapping", ["FunctionName": "f", "EventSourceArn": queueARN])
    #expect(twin?.code == "ResourceConflictException")
    let noQueue = await lambda.fault(
      "CreateEventSourceMapping",
      [
        "FunctionName": "f", "EventSourceArn": "arn:aws:sqs:us-east-1:123456789012:gone",
      ])
    #expect(noQueue?.code == "InvalidParameterValueException")
  }

  private func put(_ lambda: TestLambda, _ texts: String...) async throws {
    for text in texts {
      try await lambda(
        "PutRecord",
        ["StreamName": "s", "Data": .blob(Array(text.utf8)), "PartitionKey": "k"], of: "kinesis")
    }
  }

  private func data(_ mailbox: Mailbox) throws -> [[String]] {
    try mailbox.all.map { event in
      try (event["Records"]?.array ?? []).map {
        String(
          decoding: try Base64.decode($0["kinesis"]?["data"]?.string ?? ""), as: UTF8.self)
      }
    }
  }

  @Test func recordsAreBroughtInBatches() async throws {
    let lambda = try TestLambda()
    let mailbox = lambda.closure()
    try await lambda("CreateStream", ["StreamName": "s", "ShardCount": 1], of: "kinesis")
    try await put(lambda, "a", "b", "c")
    _ = try await map(
      lambda, streamARN, ["StartingPosition": "TRIM_HORIZON", "BatchSize": 2])
    await lambda.engine.settle()
    try await put(lambda, "d")
    await lambda.engine.settle()
    #expect(try data(mailbox) == [["a", "b"], ["c"], ["d"]])
    let record = mailbox.all.first?["Records"]?[0]
    #expect(record?["eventSource"]?.string == "aws:kinesis")
    #expect(record?["awsRegion"]?.string == "us-east-1")
  }

  @Test func latestSkipsWhatIsThere() async throws {
    let lambda = try TestLambda()
    let mailbox = lambda.closure()
    try await lambda("CreateStream", ["StreamName": "s", "ShardCount": 1], of: "kinesis")
    try await put(lambda, "a")
    _ = try await map(lambda, streamARN, ["StartingPosition": "LATEST"])
    try await put(lambda, "b")
    await lambda.engine.settle()
    #expect(try data(mailbox) == [["b"]])
  }

  @Test func batchesThatFailAreHalvedThenGivenUp() async throws {
    let lambda = try TestLambda()
    let letters = try await lambda.queue("letters")
    let mailbox = lambda.closure { event in
      let texts = (event["Records"]?.array ?? []).compactMap { $0["kinesis"]?["data"]?.string }
      if texts.contains(Base64.encode(Array("bad".utf8))) { throw Broken() }
      return .null
    }
    try await lambda("CreateStream", ["StreamName": "s", "ShardCount": 1], of: "kinesis")
    try await put(lambda, "a", "bad", "c", "d")
    _ = try await map(
      lambda, streamARN,
      [
        "StartingPosition": "TRIM_HORIZON", "BisectBatchOnFunctionError": true,
        "MaximumRetryAttempts": 5,
        "DestinationConfig": [
          "OnFailure": ["Destination": "arn:aws:sqs:us-east-1:123456789012:letters"]
        ],
      ])
    for _ in 0..<12 {
      await lambda.engine.settle()
      lambda.engine.advance(by: .seconds(60))
    }
    await lambda.engine.settle()
    let seen = try data(mailbox)
    #expect(seen.prefix(3) == [["a", "bad", "c", "d"], ["a", "bad"], ["a"]])
    #expect(seen.last == ["c", "d"])
    let letter = try JSONNode(parsing: try await lambda.bodies(letters).first ?? "")
    #expect(letter["KinesisBatchInfo"]?["batchSize"]?.integer == 1)
    #expect(letter["requestContext"]?["condition"]?.string == "RetryAttemptsExhausted")
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import Boto3
import Boto3Local
import TestSupport
import Testing

/// The number of elements of a list.
private func count(_ list: Value) -> Int { [Value](list)?.count ?? 0 }

/// A program's view of the local AWS.
@Suite(.timeLimit(.minutes(1)))
struct LocalAWSTests {
  @Test func objects() async throws {
    let aws = try LocalAWS()
    let s3 = try aws.session().client("s3")
    try await s3.createBucket(Bucket: "bucket")
    try await s3.putObject(Bucket: "bucket", Key: "a/ü +k", Body: "1;2;3", ContentType: "text/csv")
    let object = try await s3.getObject(Bucket: "bucket", Key: "a/ü +k")
    let text = try await ByteStream(object.Body)?.text()
    #expect(text == "1;2;3")
    #expect(object.ContentType == "text/csv")
    let head = try await s3.headObject(Bucket: "bucket", Key: "a/ü +k")
    #expect(head.ContentLength == 5)
  }

  @Test func accountsAreApart() async throws {
    let aws = try LocalAWS()
    let here = try aws.session(account: "111111111111", region: "eu-west-1").client("sqs")
    let there = try aws.session(account: "222222222222", region: "eu-west-1").client("sqs")
    try await here.createQueue(QueueName: "q")
    #expect(count(try await here.listQueues().QueueUrls) == 1)
    #expect(count(try await there.listQueues().QueueUrls) == 0)
  }

  @Test func snapshots() async throws {
    let aws = try LocalAWS()
    let s3 = try aws.session().client("s3")
    try await s3.createBucket(Bucket: "bucket")
    let before = aws.snapshot()
    try await s3.putObject(Bucket: "bucket", Key: "k", Body: "1")
    let after = aws.snapshot()
    aws.restore(before)
    #expect(try await s3.listObjectsV2(Bucket: "bucket").KeyCount == 0)
    aws.restore(after)
    #expect(try await s3.listObjectsV2(Bucket: "bucket").KeyCount == 1)
    aws.reset()
    #expect(count(try await s3.listBuckets().Buckets) == 0)
  }

  @Test func messagesBecomeVisibleAgain() async throws {
    let aws = try LocalAWS()
    let sqs = try aws.session().client("sqs")
    let url = try await sqs.createQueue(QueueName: "q").QueueUrl
    try await sqs.sendMessage(QueueUrl: url, MessageBody: "m")
    #expect(count(try await sqs.receiveMessage(QueueUrl: url).Messages) == 1)
    #expect(count(try await sqs.receiveMessage(QueueUrl: url).Messages) == 0)
    aws.clock.advance(by: .seconds(31))
    #expect(count(try await sqs.receiveMessage(QueueUrl: url).Messages) == 1)
  }

  @Test func topicsReachQueues() async throws {
    let aws = try LocalAWS()
    let session = aws.session()
    let (sns, sqs) = (try session.client("sns"), try session.client("sqs"))
    let url = try await sqs.createQueue(QueueName: "q").QueueUrl
    let topic = try await sns.createTopic(Name: "t").TopicArn
    try await sns.subscribe(
      TopicArn: topic, Protocol: "sqs", Endpoint: "arn:aws:sqs:us-east-1:000000000000:q",
      Attributes: ["RawMessageDelivery": "true"])
    try await sns.publish(TopicArn: topic, Message: "hello")
    try await aws.settle()
    let messages = try await sqs.receiveMessage(QueueUrl: url).Messages
    #expect(messages[0].Body == "hello")
  }

  /// Every third call is throttled; the client tries again.
  @Test func faults() async throws {
    let aws = try LocalAWS()
    aws.faults.add(.throttle(service: "s3", operation: "ListBuckets", every: 3))
    let s3 = try aws.session().client("s3") { $0.retries.maxAttempts = 1 }
    var failures = 0
    for _ in 0..<9 {
      do { try await s3.listBuckets() } catch is ClientError { failures += 1 }
    }
    #expect(failures == 3)
    aws.faults.removeAll()
    try await s3.listBuckets()
    #expect(aws.journal.calls.count == 10)
    #expect(aws.journal.calls.last?.operation == "ListBuckets")
  }

  @Test func whatIsNotThereSaysSo() async throws {
    let aws = try LocalAWS()
    let athena = try aws.session().client("athena")
    let error = await #expect(throws: ClientError.self) {
      try await athena.getQueryExecution(QueryExecutionId: "q")
    }
    #expect(error?.message.contains("GetQueryExecution") == true, "\(String(describing: error))")
  }

  @Test func theSameSeedGivesTheSameIDs() async throws {
    var ids: [String] = []
    for _ in 0..<2 {
      let aws = try LocalAWS(seed: 7)
      let sqs = try aws.session().client("sqs")
      let url = try await sqs.createQueue(QueueName: "q").QueueUrl
      ids.append("\(try await sqs.sendMessage(QueueUrl: url, MessageBody: "m").MessageId)")
    }
    #expect(ids[0] == ids[1])
  }
}

/// A local AWS in a directory.
@Suite(.timeLimit(.minutes(1)))
struct PersistenceTests {
  @Test func everythingComesBack() async throws {
    let folder = try TestFolder()
    let path = folder.path("state")
    var (version, receipt) = ("", "")
    do {
      let aws = try LocalAWS(persistence: .directory(path))
      let (s3, sqs) = (try aws.session().client("s3"), try aws.session().client("sqs"))
      try await s3.createBucket(Bucket: "bucket")
      try await s3.putBucketVersioning(
        Bucket: "bucket", VersioningConfiguration: ["Status": "Enabled"])
      let put = try await s3.putObject(Bucket: "bucket", Key: "k", Body: "1")
      version = "\(put.VersionId)"
      let url = try await sqs.createQueue(QueueName: "q").QueueUrl
      for number in 0..<20 { try await sqs.sendMessage(QueueUrl: url, MessageBody: "\(number)") }
      let received = try await sqs.receiveMessage(QueueUrl: url).Messages
      receipt = "\(received[0].ReceiptHandle)"
      let before = aws.snapshot()
      try await s3.putObject(Bucket: "bucket", Key: "k", Body: "2")
      aws.restore(before)
      // A call that is refused leaves nothing behind.
      await #expect(throws: ClientError.self) { try await s3.deleteBucket(Bucket: "bucket") }
    }
    let aws = try LocalAWS(persistence: .directory(path))
    let (s3, sqs) = (try aws.session().client("s3"), try aws.session().client("sqs"))
    let object = try await s3.getObject(Bucket: "bucket", Key: "k", VersionId: version)
    #expect(try await ByteStream(object.Body)?.text() == "1")
    let url = try await sqs.getQueueUrl(QueueName: "q").QueueUrl
    try await sqs.deleteMessage(QueueUrl: url, ReceiptHandle: receipt)
  }
}

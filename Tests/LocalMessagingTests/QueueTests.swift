// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import Testing

@Suite struct QueueTests {
  private let aws: TestMessaging

  init() throws { aws = try TestMessaging() }

  @Test func aMessageIsHiddenWhileInFlight() async throws {
    let queue = try await aws.queue("q", ["VisibilityTimeout": "30"])
    let sent = try await aws.send(queue, "hello")
    #expect(sent.MD5OfMessageBody == "5d41402abc4b2a76b9719d911017c592")
    let first = try await aws.receive(queue, ["AttributeNames": ["All"]])[0]
    #expect(first.MessageId == sent.MessageId)
    #expect(first.Attributes.ApproximateReceiveCount == "1")
    #expect(try await aws.bodies(queue).isEmpty)
    aws.engine.advance(by: .seconds(30))
    let second = try await aws.receive(queue)[0]
    // The older handle still deletes it.
    try await aws.sqs("DeleteMessage", ["QueueUrl": queue, "ReceiptHandle": first.ReceiptHandle])
    #expect(second.ReceiptHandle != first.ReceiptHandle)
    aws.engine.advance(by: .seconds(30))
    #expect(try await aws.bodies(queue).isEmpty)
  }

  @Test func delaysAndRetentionFollowTheClock() async throws {
    let queue = try await aws.queue("q", ["MessageRetentionPeriod": "60"])
    _ = try await aws.send(queue, "late", ["DelaySeconds": 10])
    let delayed = try await aws.sqs(
      "GetQueueAttributes", ["QueueUrl": queue, "AttributeNames": ["All"]])
    #expect(delayed.Attributes.ApproximateNumberOfMessagesDelayed == "1")
    #expect(try await aws.bodies(queue).isEmpty)
    aws.engine.advance(by: .seconds(10))
    #expect(try await aws.bodies(queue, ["VisibilityTimeout": 0]) == ["late"])
    aws.engine.advance(by: .seconds(50))
    #expect(try await aws.bodies(queue).isEmpty)
  }

  @Test func aReceiveWaitsForWhatBecomesVisible() async throws {
    let queue = try await aws.queue()
    _ = try await aws.send(queue, "late", ["DelaySeconds": 5])
    async let waiting = aws.bodies(queue, ["WaitTimeSeconds": 20])
    while aws.engine.waitingCount == 0 { await Task.yield() }
    aws.engine.advance(by: .seconds(5))
    #expect(try await waiting == ["late"])
  }

  @Test func groupsKeepTheirOrder() async throws {
    let queue = try await aws.queue("q.fifo", ["ContentBasedDeduplication": "true"])
    for (group, body) in [("1", "a"), ("2", "x"), ("1", "b"), ("1", "c")] {
      _ = try await aws.send(queue, body, ["MessageGroupId": .string(group)])
    }
    #expect(try await aws.bodies(queue, ["MaxNumberOfMessages": 2]) == ["a", "b"])
    // The first group waits for its messages in flight.
    #expect(try await aws.bodies(queue) == ["x"])
    aws.engine.advance(by: .seconds(30))
    #expect(try await aws.bodies(queue) == ["a", "b", "c", "x"])
  }

  @Test func duplicatesAreDroppedForFiveMinutesEvenAfterDeletion() async throws {
    let queue = try await aws.queue("q.fifo")
    let ids: Structure = ["MessageGroupId": "g", "MessageDeduplicationId": "d"]
    let first = try await aws.send(queue, "a", ids)
    let received = try await aws.receive(queue)[0]
    try await aws.sqs(
      "DeleteMessage", ["QueueUrl": queue, "ReceiptHandle": received.ReceiptHandle])
    let second = try await aws.send(queue, "b", ids)
    #expect(second.MessageId == first.MessageId && second.SequenceNumber == first.SequenceNumber)
    #expect(try await aws.bodies(queue).isEmpty)
    aws.engine.advance(by: .seconds(300))
    _ = try await aws.send(queue, "c", ids)
    #expect(try await aws.bodies(queue) == ["c"])
  }

  @Test func whatOneMessageOfAFIFOBatchLacksIsAnErrorOfTheBatch() async throws {
    let queue = try await aws.queue("q.fifo")
    let whole: Value = [
      "Id": "1", "MessageBody": "a", "MessageGroupId": "g", "MessageDeduplicationId": "d",
    ]
    let lacking: [Value] = [
      ["Id": "2", "MessageBody": "b"], ["Id": "2", "MessageBody": "b", "MessageGroupId": "g"],
    ]
    for entry in lacking {
      let error = await fault { () async throws(ServiceFault) in
        try await aws.sqs(
          "SendMessageBatch", ["QueueUrl": queue, "Entries": .list([whole, entry])])
      }
      #expect(error?.queryCode == "InvalidParameterValue")
    }
    #expect(try await aws.bodies(queue).isEmpty)
  }

  @Test func theScopeOfDuplicatesStaysAsItWasMade() async throws {
    let queue = try await aws.queue("q.fifo")
    let wider: Structure = [
      "DeduplicationScope": "messageGroup", "FifoThroughputLimit": "perMessageGroupId",
    ]
    try await aws.sqs(
      "SetQueueAttributes", ["QueueUrl": queue, "Attributes": .structure(wider)])
    for group in ["1", "2"] {
      _ = try await aws.send(
        queue, group, ["MessageGroupId": .string(group), "MessageDeduplicationId": "d"])
    }
    #expect(try await aws.bodies(queue) == ["1"])
  }

  @Test func deadLettersMoveAtTheNextReceiveAndBack() async throws {
    let dead = try await aws.queue("dead")
    let policy = #"{"deadLetterTargetArn":"\#(aws.arn("dead"))","maxReceiveCount":1}"#
    let queue = try await aws.queue("q", ["RedrivePolicy": .string(policy)])
    let sent = try await aws.send(queue, "bad")
    #expect(try await aws.bodies(queue, ["VisibilityTimeout": 0]) == ["bad"])
    #expect(try await aws.bodies(queue).isEmpty)
    let letter = try await aws.receive(dead, ["AttributeNames": ["All"], "VisibilityTimeout": 0])[0]
    #expect(letter.MessageId == sent.MessageId)
    #expect(letter.Attributes.DeadLetterQueueSourceArn == .string(aws.arn("q")))
    let task = try await aws.sqs("StartMessageMoveTask", ["SourceArn": .string(aws.arn("dead"))])
    #expect(task.TaskHandle != nil)
    #expect(try await aws.bodies(queue) == ["bad"])
  }

  @Test(arguments: ["missing", "q.fifo"])
  func deadLetterQueuesAreThereAndOfTheSameType(_ name: String) async throws {
    _ = try await aws.queue("q.fifo")
    let policy = #"{"deadLetterTargetArn":"\#(aws.arn(name))","maxReceiveCount":1}"#
    let attributes: Structure = ["RedrivePolicy": .string(policy)]
    let error = await fault { () async throws(ServiceFault) in
      try await aws.sqs(
        "CreateQueue", ["QueueName": "q", "Attributes": .structure(attributes)])
    }
    #expect(error?.queryCode == "InvalidParameterValue")
    #expect(try await aws.sqs("ListQueues").QueueUrls[1] == nil)
  }

  @Test func theSameQueueTwiceIsOneQueue() async throws {
    let queue = try await aws.queue("q", ["DelaySeconds": "1"])
    #expect(try await aws.queue("q", ["DelaySeconds": "1"]) == queue)
    let other = await fault { () async throws(ServiceFault) in
      try await aws.sqs(
        "CreateQueue", ["QueueName": "q", "Attributes": ["DelaySeconds": "2"]])
    }
    #expect(
      other?.message
        == "A queue already exists with the same name and a different value for attribute DelaySeconds"
    )
  }

  private static let faults: [(String, Structure, String)] = [
    ("SendMessage", ["MessageBody": ""], "MissingParameter"),
    ("SendMessage", ["MessageBody": "\u{1}"], "InvalidMessageContents"),
    ("SendMessage", ["MessageBody": "b", "DelaySeconds": 901], "InvalidParameterValue"),
    ("SendMessage", ["MessageBody": "b", "MessageDeduplicationId": "d"], "InvalidParameterValue"),
    ("ReceiveMessage", ["MaxNumberOfMessages": 11], "InvalidParameterValue"),
    ("ReceiveMessage", ["WaitTimeSeconds": -1], "InvalidParameterValue"),
    ("DeleteMessage", ["ReceiptHandle": "garbage"], "ReceiptHandleIsInvalid"),
    ("SetQueueAttributes", ["Attributes": ["Nonsense": "1"]], "InvalidAttributeName"),
    ("SetQueueAttributes", ["Attributes": ["DelaySeconds": "x"]], "InvalidAttributeValue"),
    ("SendMessageBatch", ["Entries": []], "AWS.SimpleQueueService.EmptyBatchRequest"),
  ]

  @Test(arguments: faults)
  func errorsHaveAWSCodes(_ operation: String, _ input: Structure, _ code: String) async throws {
    var input = input
    input["QueueUrl"] = try await aws.queue()
    let members = input
    let error = await fault { () async throws(ServiceFault) in
      try await aws.sqs(operation, members)
    }
    #expect(error?.queryCode == code)
  }

  @Test func attributesAreDigested() async throws {
    let queue = try await aws.queue()
    let sent = try await aws.send(
      queue, "msg", ["MessageAttributes": ["Foo": ["DataType": "String", "StringValue": "Bar"]]])
    #expect(sent.MD5OfMessageAttributes == "ae7155c6026991b6d54b11589678bf9c")
    let asked: Structure = ["MessageAttributeNames": ["Fo.*"], "VisibilityTimeout": 0]
    #expect(
      try await aws.receive(queue, asked)[0].MD5OfMessageAttributes == sent.MD5OfMessageAttributes)
    let other = try await aws.receive(queue, ["MessageAttributeNames": ["Bar", "oo.*"]])[0]
    #expect(other.MessageAttributes == nil && other.MD5OfMessageAttributes == nil)
  }
}

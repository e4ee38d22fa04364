// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Boto3
import Testing

/// Scripts with SQS's and SNS's resources against moto.
@Suite(.enabled(if: IntegrationServers.moto != nil, IntegrationServers.needsMoto))
struct MessagingResourceTests {
  private let name = IntegrationServers.uniqueName("name")

  @Test func queues() async throws {
    let sqs = try IntegrationServers.motoResource("sqs")
    let queue = try await sqs.createQueue(
      QueueName: name, Attributes: ["VisibilityTimeout": "60"])
    #expect(try await sqs.getQueueByName(QueueName: name) == queue)
    #expect(try await queue.attributes.VisibilityTimeout == "60")
    try await queue.sendMessage(MessageBody: "first")
    let sent = try await queue.sendMessages(
      Entries: [["Id": "1", "MessageBody": "second"], ["Id": "2", "MessageBody": "third"]])
    #expect([Value](sent.Successful)?.count == 2)
    var bodies: Set<String> = []
    for message in try await queue.receiveMessages(MaxNumberOfMessages: 10) {
      bodies.insert(try await String(message.body) ?? "")
      try await message.delete()
    }
    #expect(bodies == ["first", "second", "third"])
    let none = try await queue.receiveMessages()
    #expect(none.isEmpty)
    for try await found in sqs.queues.filter(QueueNamePrefix: name) { #expect(found == queue) }
    try await queue.delete()
  }

  @Test func topics() async throws {
    let sns = try IntegrationServers.motoResource("sns")
    let sqs = try IntegrationServers.motoResource("sqs")
    let queue = try await sqs.createQueue(QueueName: name)
    let topic = try await sns.createTopic(Name: name)
    let subscription = try await topic.subscribe(
      Protocol: "sqs", Endpoint: try await queue.attributes.QueueArn)
    #expect(try await subscription.attributes.`Protocol` == "sqs")
    try await topic.setAttributes(AttributeName: "DisplayName", AttributeValue: "shown")
    #expect(try await topic.attributes.DisplayName == "shown")
    try await topic.publish(Message: "news")
    let message = try #require(try await queue.receiveMessages(WaitTimeSeconds: 1).first)
    let body = try await message.body
    #expect(String(body)?.contains("news") == true)
    var subscriptions: [Resource] = []
    for try await subscription in topic.subscriptions.all() { subscriptions.append(subscription) }
    #expect(subscriptions == [subscription])
    try await subscription.delete()
    try await topic.delete()
    try await queue.delete()
  }
}

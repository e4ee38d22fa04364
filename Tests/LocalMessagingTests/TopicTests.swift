// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import LocalMessaging
import Testing
import WireFormats

@Suite struct TopicTests {
  private let aws: TestMessaging

  init() throws { aws = try TestMessaging() }

  /// A topic with a queue that is subscribed to it.
  private func subscribed(_ attributes: Structure = [:]) async throws -> (Value, Value) {
    let queue = try await aws.queue()
    let topic = try await aws.sns("CreateTopic", ["Name": "t"]).TopicArn
    try await aws.sns(
      "Subscribe",
      [
        "TopicArn": topic, "Protocol": "sqs", "Endpoint": .string(aws.arn("q")),
        "Attributes": .structure(attributes),
      ])
    return (topic, queue)
  }

  @Test func publishedMessagesReachQueues() async throws {
    let (topic, queue) = try await subscribed()
    let published = try await aws.sns(
      "Publish", ["TopicArn": topic, "Subject": "s", "Message": "hello"])
    await aws.engine.settle()
    let bodies = try await aws.bodies(queue)
    let envelope = try JSONNode(parsing: try #require(bodies.first))
    #expect(envelope["Type"]?.string == "Notification")
    #expect(envelope["MessageId"]?.string == String(published.MessageId))
    #expect(envelope["Subject"]?.string == "s" && envelope["Message"]?.string == "hello")
    #expect(envelope["Timestamp"]?.string == "2026-01-01T00:00:00.000Z")
    #expect(envelope["Signature"]?.string.map { $0.utf8.count > 300 } == true)
  }

  @Test func rawMessagesKeepTheirAttributes() async throws {
    let (topic, queue) = try await subscribed(["RawMessageDelivery": "true"])
    try await aws.sns(
      "Publish",
      [
        "TopicArn": topic, "Message": "hello",
        "MessageAttributes": ["a": ["DataType": "Number", "StringValue": "99.12"]],
      ])
    await aws.engine.settle()
    let message = try await aws.receive(queue, ["MessageAttributeNames": ["All"]])[0]
    #expect(message.Body == "hello")
    #expect(message.MessageAttributes.a.StringValue == "99.12")
  }

  @Test(arguments: [
    (#"{"kind":["a"]}"#, "a", true), (#"{"kind":["a"]}"#, "b", false),
    (#"{"kind":[{"prefix":"ab"}]}"#, "abc", true),
    (#"{"kind":[{"anything-but":["a","b"]}]}"#, "a", false),
    (#"{"kind":[{"exists":false}]}"#, "a", false),
    // Bytes count, not characters.
    ("{\"kind\":[{\"prefix\":\"e\"}]}", "e\u{301}", true),
    ("{\"kind\":[\"\u{e9}\"]}", "e\u{301}", false),
    (#"{"kind":[{"cidr":"10.0.0.0/24"}]}"#, "10.0.0.7", true),
    (#"{"kind":[{"cidr":"2001:db8::/32"}]}"#, "2001:db9::1", false),
    (#"{"$or":[{"kind":["x"]},{"kind":[{"suffix":"c"}]}]}"#, "abc", true),
  ])
  func filtersLetThrough(_ policy: String, _ value: String, _ passes: Bool) async throws {
    let (topic, queue) = try await subscribed(["FilterPolicy": .string(policy)])
    try await aws.sns(
      "Publish",
      [
        "TopicArn": topic, "Message": "hello",
        "MessageAttributes": ["kind": ["DataType": "String", "StringValue": .string(value)]],
      ])
    await aws.engine.settle()
    #expect(try await aws.bodies(queue).isEmpty != passes)
  }

  @Test func filtersOfBodiesLookIntoArrays() async throws {
    let (topic, queue) = try await subscribed([
      "FilterPolicyScope": "MessageBody",
      "FilterPolicy": #"{"Records":{"s3":{"key":[{"prefix":"auto-"}]},"n":[{"numeric":[">",1]}]}}"#,
    ])
    for message in [
      #"{"Records":[{"s3":{"key":"auto-1"},"n":2}]}"#,
      #"{"Records":[{"s3":{"key":"auto-1"},"n":1},{"s3":{"key":"home-1"},"n":2}]}"#, "text",
    ] {
      try await aws.sns("Publish", ["TopicArn": topic, "Message": .string(message)])
    }
    await aws.engine.settle()
    #expect(try await aws.bodies(queue).count == 1)
  }

  /// Each alternative counts for itself, times what stands beside it.
  @Test(arguments: [(37, true), (38, false)])
  func filtersHaveABound(_ count: Int, _ fits: Bool) async throws {
    let topic = try await aws.sns("CreateTopic", ["Name": "t"]).TopicArn
    let values = (0..<count).map(String.init).joined(separator: ",")
    let error = await fault { () async throws(ServiceFault) in
      try await aws.sns(
        "Subscribe",
        [
          "TopicArn": topic, "Protocol": "sqs", "Endpoint": .string(aws.arn("q")),
          "Attributes": [
            "FilterPolicy": .string(#"{"a":[1,2],"$or":[{"b":[\#(values)]},{"c":[\#(values)]}]}"#)
          ],
        ])
    }
    #expect((error == nil) == fits)
  }

  @Test func dotsOfFiltersLeadIntoObjects() async throws {
    let (topic, queue) = try await subscribed([
      "FilterPolicyScope": "MessageBody", "FilterPolicy": #"{"a.b":{"c":["x"]}}"#,
      "RawMessageDelivery": "true",
    ])
    let message = #"{"a":{"b":{"c":"x"}}}"#
    try await aws.sns("Publish", ["TopicArn": topic, "Message": .string(message)])
    await aws.engine.settle()
    #expect(try await aws.bodies(queue) == [message])
  }

  /// Positions are those of AWS's parser.
  @Test(arguments: [
    (#"{"key":[]}"#, "Empty arrays are not allowed", 10),
    (#"{"key":{"suffix":"value"}}"#, #""suffix" must be an object or an array"#, 19),
    (
      #"{"key":[{"numeric":[">=",1,">",2]}]}"#, "Bad numeric range operator: >", 31
    ),
    (#"{"key":[{"exists":"no"}]}"#, "exists match pattern must be either true or false.", 20),
    (#"{"key":[{"numeric":[">",3,"<",1]}]}"#, "Bottom must be less than top", 33),
    (
      #"{"key":[{"suffix":"value","prefix":"value2"}]}"#,
      "Only one key allowed in match expression", 37
    ),
  ])
  func faultsOfFiltersHavePositions(
    _ policy: String, _ message: String, _ column: Int
  ) async throws {
    let topic = try await aws.sns("CreateTopic", ["Name": "t"]).TopicArn
    let error = await fault { () async throws(ServiceFault) in
      try await aws.sns(
        "Subscribe",
        [
          "TopicArn": topic, "Protocol": "sqs", "Endpoint": .string(aws.arn("q")),
          "Attributes": ["FilterPolicy": .string(policy)],
        ])
    }
    #expect(
      error?.message
        == "Invalid parameter: Attributes Reason: FilterPolicy: \(message)\n at [Source: (String)\"\(policy)\"; "
        + "line: 1, column: \(column)]")
  }

  @Test func aSubscriptionTwiceIsOne() async throws {
    let (topic, _) = try await subscribed(["RawMessageDelivery": "True"])
    for (attributes, isSame) in [
      (
        ["RawMessageDelivery": "true", "FilterPolicyScope": "MessageAttributes"] as Structure, true
      ),
      ([:], true), (["RawMessageDelivery": "false"], false),
    ] {
      let error = await fault { () async throws(ServiceFault) in
        try await aws.sns(
          "Subscribe",
          [
            "TopicArn": topic, "Protocol": "sqs", "Endpoint": .string(aws.arn("q")),
            "Attributes": .structure(attributes),
          ])
      }
      #expect((error == nil) == isSame)
    }
    let all = try await aws.sns("ListSubscriptions").Subscriptions
    #expect(all[1] == nil)
  }

  @Test func undeliverableMessagesGoToTheDeadLetterQueue() async throws {
    let dead = try await aws.queue("dead")
    let (topic, queue) = try await subscribed([
      "RedrivePolicy": .string(#"{"deadLetterTargetArn":"\#(aws.arn("dead"))"}"#),
      "RawMessageDelivery": "true",
    ])
    try await aws.sqs("DeleteQueue", ["QueueUrl": queue])
    try await aws.sns("Publish", ["TopicArn": topic, "Message": "lost?"])
    await aws.engine.settle()
    #expect(try await aws.bodies(dead) == ["lost?"])
  }

  @Test func peopleGetTheirMessagesInTheOutbox() async throws {
    let topic = try await aws.sns("CreateTopic", ["Name": "t"]).TopicArn
    let answer = try await aws.sns(
      "Subscribe", ["TopicArn": topic, "Protocol": "email", "Endpoint": "a@b.c"])
    #expect(answer.SubscriptionArn == "pending confirmation")
    try await aws.sns("Publish", ["PhoneNumber": "+4912345", "Message": "hi"])
    let outbox = aws.engine.withWorld {
      ($0.states[World.Key("sns", .region, aws.place)] as? LocalSNSService.State)?.outbox ?? []
    }
    #expect(outbox.map(\.kind) == ["email", "sms"])
    let token = try JSONNode(parsing: try #require(outbox.first).body)["Token"]?.string
    let confirmed = try await aws.sns(
      "ConfirmSubscription", ["TopicArn": topic, "Token": .string(try #require(token))])
    #expect(String(confirmed.SubscriptionArn)?.hasPrefix(try #require(String(topic))) == true)
    // The token confirms again, and no other does.
    try await aws.sns(
      "ConfirmSubscription", ["TopicArn": topic, "Token": .string(try #require(token))])
    let other = await fault { () async throws(ServiceFault) in
      try await aws.sns(
        "ConfirmSubscription",
        ["TopicArn": topic, "Token": .string(String(repeating: "0", count: 64))])
    }
    #expect(other?.message == "Invalid token")
    #expect(outbox.last?.body == "hi")
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// A message on its way to one subscriber.
struct Notification {
  let message: PublishedMessage
  let id: String
  let sequenceNumber: String?
  let topic: Topic
  let subscription: Subscription
  let sent: LocalInstant
  /// The publisher's trace.
  let traceHeader: String?
  /// Where SNS is: the beginning of its URLs.
  let address: String

  /// Sends the message to the subscriber's queue after the turn; if that fails, to the dead-letter queue.
  ///
  /// - Throws: The error of the signature.
  func deliver(_ call: LocalCall) throws {
    let body = try body
    let letters = subscription.deadLetterQueue
    let toFunction = subscription.kind == "lambda" ? try functionDelivery : nil
    guard var delivery = toFunction ?? delivery(of: body, to: subscription.endpoint) else {
      return
    }
    delivery.failure = { turn, _ in
      if let letters, let second = self.delivery(of: body, to: letters) { turn.deliver(second) }
    }
    call.turn.deliver(delivery)
  }

  /// What the subscriber gets: the text, or JSON around it.
  private var body: String {
    get throws {
      let isText = ["sms", "email", "application"].contains(subscription.kind)
      return isText || subscription.isRaw ? message.text(for: subscription.kind) : try envelope()
    }
  }

  /// The message for subscribers that aren't queues.
  var outboxMessage: OutboxMessage {
    get throws {
      OutboxMessage(
        kind: subscription.kind, destination: subscription.endpoint, subject: message.subject,
        body: try body, sent: sent)
    }
  }

  /// What asks an endpoint to confirm its subscription.
  ///
  /// - Throws: The error of the signature.
  static func confirmation(
    _ token: String, _ subscription: Subscription, id: String, _ call: LocalCall
  ) throws -> OutboxMessage {
    let address = call.snsAddress(region: call.place.region)
    let url =
      "\(address)/?Action=ConfirmSubscription&TopicArn=\(subscription.topic)&Token=\(token)"
    let message =
      "You have chosen to subscribe to the topic \(subscription.topic).\nTo confirm the "
      + "subscription, visit the SubscribeURL included in this message."
    let time = call.now.timestamp.iso8601Milliseconds
    let signed = [
      "Message", message, "MessageId", id, "SubscribeURL", url, "Timestamp", time, "Token", token,
      "TopicArn", subscription.topic, "Type", "SubscriptionConfirmation",
    ]
    return OutboxMessage(
      kind: subscription.kind, destination: subscription.endpoint, subject: nil,
      body: object([
        ("Type", "SubscriptionConfirmation"), ("MessageId", id), ("Token", token),
        ("TopicArn", subscription.topic), ("Message", message), ("SubscribeURL", url),
        ("Timestamp", time), ("SignatureVersion", "1"),
        (
          "Signature",
          try NotificationSigner.signature(signed.joined(separator: "\n") + "\n", version: "1")
        ), ("SigningCertURL", address + NotificationSigner.certificatePath),
      ]), sent: call.now)
  }

  private func delivery(of body: String, to queue: String) -> Delivery? {
    guard let arn = QueueARN(queue) else { return nil }
    var input = queueInput(body, for: queue)
    input["QueueUrl"] = .string("https://sqs/\(arn.place.account)/\(arn.name)")
    return Delivery(
      service: LocalSQSService.name, operation: "SendMessage", input: input,
      place: arn.place, principal: .service("sns.amazonaws.com"))
  }

  /// The call of a function that is the subscriber.
  private var functionDelivery: Delivery? {
    get throws {
      guard let arn = ARN(subscription.endpoint),
        var members = try JSONNode(parsing: envelope()).object
      else { return nil }
      for (name, other) in [
        ("SigningCertURL", "SigningCertUrl"), ("UnsubscribeURL", "UnsubscribeUrl"),
      ] {
        members[other] = members[name]
        members[name] = nil
      }
      members["Subject"] = members["Subject"] ?? .null
      members["MessageAttributes"] = members["MessageAttributes"] ?? [:]
      let event: JSONNode = [
        "Records": [
          [
            "EventSource": "aws:sns", "EventVersion": "1.0",
            "EventSubscriptionArn": .string(subscription.arn), "Sns": .object(members),
          ]
        ]
      ]
      return Delivery(
        service: "lambda", operation: "Invoke",
        input: [
          "FunctionName": .string(subscription.endpoint), "InvocationType": "Event",
          "Payload": .blob(event.jsonBytes),
        ], place: Place(account: arn.account, region: arn.region),
        principal: .service("sns.amazonaws.com"))
    }
  }

  /// The parameters of a send to a queue.
  private func queueInput(_ body: String, for queue: String) -> Structure {
    var input: Structure = ["MessageBody": .string(body)]
    if subscription.isRaw, !message.attributes.isEmpty {
      input["MessageAttributes"] = .structure(message.attributes)
    }
    if let traceHeader {
      input["MessageSystemAttributes"] = [
        "AWSTraceHeader": ["DataType": "String", "StringValue": .string(traceHeader)]
      ]
    }
    // A FIFO topic's groups are for FIFO queues; a standard topic's for all.
    if queue.hasSuffix(".fifo") || !topic.isFIFO {
      input["MessageGroupId"] = message.groupID.map { .string($0) }
    }
    if queue.hasSuffix(".fifo") {
      input["MessageDeduplicationId"] = message.deduplicationID.map { .string($0) }
    }
    return input
  }

  /// The message as JSON, signed but on FIFO topics.
  private func envelope() throws -> String {
    var members: [(String, String)] = [("Type", "Notification"), ("MessageId", id)]
    if let sequenceNumber { members.append(("SequenceNumber", sequenceNumber)) }
    members.append(("TopicArn", topic.arn))
    if let subject = message.subject { members.append(("Subject", subject)) }
    members.append(("Message", message.text(for: subscription.kind)))
    members.append(("Timestamp", sent.timestamp.iso8601Milliseconds))
    if !topic.isFIFO {
      let version = topic.attributes["SignatureVersion"].map(MessageContent.text) ?? "1"
      members.append(("SignatureVersion", version))
      members.append(("Signature", try NotificationSigner.signature(signedText, version: version)))
      members.append(("SigningCertURL", address + NotificationSigner.certificatePath))
    }
    members.append(
      ("UnsubscribeURL", "\(address)/?Action=Unsubscribe&SubscriptionArn=\(subscription.arn)"))
    return Self.object(members, attributes: message.attributes)
  }

  /// What the signature is of.
  private var signedText: String {
    var lines = ["Message", message.text(for: subscription.kind), "MessageId", id]
    if let subject = message.subject { lines += ["Subject", subject] }
    lines += [
      "Timestamp", sent.timestamp.iso8601Milliseconds, "TopicArn", topic.arn, "Type",
      "Notification",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  /// JSON as SNS lays it out.
  private static func object(
    _ members: [(String, String)], attributes: Structure = Structure()
  ) -> String {
    func text(_ text: String) -> String { JSONNode.string(text).jsonText() }
    var lines = members.map { "  \(text($0.0)) : \(text($0.1))" }
    if !attributes.isEmpty {
      let shown = attributes.map { name, attribute in
        let value =
          if case .blob(let bytes) = attribute["BinaryValue"] {
            Base64.encode(bytes)
          } else { MessageContent.text(attribute["StringValue"]) }
        return
          "    \(text(name)) : {\"Type\":\(text(MessageContent.text(attribute["DataType"]))),\"Value\":"
          + "\(text(value))}"
      }
      lines.append("  \"MessageAttributes\" : {\n" + shown.joined(separator: ",\n") + "\n  }")
    }
    return "{\n" + lines.joined(separator: ",\n") + "\n}"
  }
}

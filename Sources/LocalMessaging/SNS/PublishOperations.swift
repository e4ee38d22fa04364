// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// Publishing, singly and in batches.
enum PublishOperations {
  typealias State = LocalSNSService.State

  /// How many bytes a message, and all of a batch, may have.
  private static let largest = 262_144

  static func publish(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let target = call.string("TopicArn") ?? call.string("TargetArn")
    if target == nil, let number = call.string("PhoneNumber") {
      return try sendText(&state, call, to: number)
    }
    guard let target else {
      throw SNSFault.invalid(
        "TopicArn or TargetArn", reason: "no value for required parameter")
    }
    let parameter = call.string("TopicArn") == nil ? "TargetArn" : "TopicArn"
    let parts = try SNSFault.parts(of: target, parameter)
    if parts[5].hasPrefix("endpoint/") {
      return try push(&state, call, to: target)
    }
    let topic = try state.topic(call, parameter: parameter)
    let message = try PublishedMessage(call.input, topic, path: "messageAttributes")
    guard message.size <= largest else { throw SNSFault.invalid("Message too long") }
    return try send(message, &state, topic.arn, call)
  }

  static func publishBatch(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let topic = try state.topic(call)
    let entries = (call.list("PublishBatchRequestEntries") ?? []).map { entry in
      var members = Structure()
      if case .structure(let found) = entry { members = found }
      return (id: members["Id"].map(MessageContent.text) ?? "", members: members)
    }
    guard !entries.isEmpty else {
      throw ServiceFault(
        "EmptyBatchRequest", "The batch request doesn't contain any entries.", status: 400)
    }
    guard entries.count <= 10 else {
      throw ServiceFault(
        "TooManyEntriesInBatchRequest",
        "The batch request contains more entries than permissible.", status: 400)
    }
    for (id, _) in entries {
      guard id.utf8.count <= 80 else {
        throw ServiceFault(
          "InvalidBatchEntryId",
          "The Id of a batch entry in the batch request is too long: \(id)", status: 400)
      }
      guard
        !id.isEmpty,
        id.utf8.allSatisfy({
          $0.isASCIILetterOrDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
        })
      else {
        throw ServiceFault(
          "InvalidBatchEntryId",
          "The Id of a batch entry in the batch request contains an impermissible character: \(id)",
          status: 400)
      }
    }
    guard Set(entries.map(\.id)).count == entries.count else {
      throw ServiceFault(
        "BatchEntryIdsNotDistinct",
        "Two or more batch entries in the request have the same Id.", status: 400)
    }
    let messages = try entries.enumerated().map { index, entry in
      (
        entry.id,
        try PublishedMessage(
          entry.members, topic,
          path: "publishBatchRequestEntries.\(index + 1).member.messageAttributes")
      )
    }
    guard messages.reduce(0, { $0 + $1.1.size }) <= largest else {
      throw ServiceFault(
        "BatchRequestTooLong",
        "The length of all the messages put together is more than the limit.", status: 400)
    }
    var successful: [Value] = []
    for (id, message) in messages {
      var output = try send(message, &state, topic.arn, call)
      output["Id"] = .string(id)
      successful.append(.structure(output))
    }
    return ["Successful": .list(successful), "Failed": .list([])]
  }

  /// Sends a message to a topic's subscribers.
  private static func send(
    _ message: PublishedMessage, _ state: inout State, _ arn: String, _ call: LocalCall
  ) throws -> Structure {
    var output: Structure = ["MessageId": .string(call.turn.uuid())]
    var number: String?
    var isDuplicate = false
    let id = MessageContent.text(output["MessageId"] ?? .null)
    _ = state.topics.update(arn) { topic in
      guard topic.isFIFO, let key = message.deduplicationID else { return }
      topic.sentLately = topic.sentLately.filter { $0.value.at + .seconds(300) > call.now }
      if let first = topic.sentLately[key] {
        isDuplicate = true
        output["MessageId"] = .string(first.id)
        number = first.number
        return
      }
      topic.nextSequenceNumber += 1_000
      let digits = String(topic.nextSequenceNumber)
      let text = "1" + String(repeating: "0", count: 19 - digits.utf8.count) + digits
      topic.sentLately[key] = (id, text, call.now)
      number = text
    }
    if let number { output["SequenceNumber"] = .string(number) }
    guard !isDuplicate, let topic = state.topics[arn] else { return output }
    for subscription in state.subscriptions.values
    where subscription.topic == arn && subscription.isConfirmed && message.matches(subscription) {
      let notification = Notification(
        message: message, id: id, sequenceNumber: number, topic: topic, subscription: subscription,
        sent: call.now, traceHeader: call.request?.headers["X-Amzn-Trace-Id"],
        address: call.snsAddress(region: ARN(arn)?.region ?? ""))
      if subscription.kind == "sqs" || subscription.kind == "lambda" {
        try notification.deliver(call)
      } else {
        try state.send(
          notification.outboxMessage, type: "Notification", id: id, to: subscription, call)
      }
    }
    return output
  }

  private static func sendText(
    _ state: inout State, _ call: LocalCall, to number: String
  ) throws -> Structure {
    guard PhoneOperations.isNumber(number) else {
      throw SNSFault.invalid("PhoneNumber", reason: "\(number) is not valid to publish to")
    }
    let message = try PublishedMessage(call.input, nil, path: "messageAttributes")
    state.post(
      OutboxMessage(
        kind: "sms", destination: number, subject: message.subject, body: message.text(for: "sms"),
        sent: call.now))
    return ["MessageId": .string(call.turn.uuid())]
  }

  private static func push(
    _ state: inout State, _ call: LocalCall, to endpoint: String
  ) throws -> Structure {
    guard let attributes = state.endpoints[endpoint] else {
      throw SNSFault.invalid(
        "TargetArn", reason: "No endpoint found for the target arn specified")
    }
    guard attributes["Enabled"].map(MessageContent.text) != "false" else {
      throw ServiceFault("EndpointDisabled", "Endpoint is disabled", status: 400)
    }
    let message = try PublishedMessage(call.input, nil, path: "messageAttributes")
    state.post(
      OutboxMessage(
        kind: "application", destination: endpoint, subject: message.subject,
        body: message.text(for: "application"), sent: call.now))
    return ["MessageId": .string(call.turn.uuid())]
  }
}

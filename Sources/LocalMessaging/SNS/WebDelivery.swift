// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// A message on its way to a web server of this machine.
struct WebDelivery {
  let request: WireRequest
  /// The message as the outbox has it.
  let message: OutboxMessage
  /// The queue for messages that can't be delivered.
  let deadLetterQueue: String?
  let place: Place

  /// A delivery; `nil` to other machines.
  ///
  /// - Parameters:
  ///   - type: `Notification` or `SubscriptionConfirmation`.
  ///   - id: The message's ID.
  init?(
    _ message: OutboxMessage, type: String, id: String, to subscription: Subscription,
    _ place: Place
  ) {
    guard ["http", "https"].contains(subscription.kind),
      let url = try? RequestURL(subscription.endpoint), url.isOfThisMachine
    else { return nil }
    var headers: WireHeaders = [
      "Content-Type": "text/plain; charset=UTF-8", "x-amz-sns-message-type": type,
      "x-amz-sns-message-id": id, "x-amz-sns-topic-arn": subscription.topic,
      "User-Agent": "Amazon Simple Notification Service Agent",
    ]
    if type == "Notification" { headers["x-amz-sns-subscription-arn"] = subscription.arn }
    if subscription.isRaw { headers["x-amz-sns-rawdelivery"] = "true" }
    request = WireRequest(
      method: "POST", url: url, headers: headers, body: .bytes(Array(message.body.utf8)))
    self.message = message
    self.place = place
    deadLetterQueue = subscription.deadLetterQueue
  }

  /// How often a message is sent until the server takes it.
  private static let attempts = 4

  /// Sends it beside the turns. What can't be delivered goes to the dead-letter queue, and to the
  /// outbox without one.
  func start(_ turn: Turn) {
    turn.start { caller in
      for _ in 0..<Self.attempts {
        guard let response = try? await caller.send(request) else { continue }
        if 200..<300 ~= response.status { return }
        // The server doesn't want it.
        if 400..<500 ~= response.status, response.status != 429 { break }
      }
      caller.report(report, to: LocalSNSService.name, in: place)
    }
  }

  private var report: [UInt8] {
    var members: JSONObject = [
      "kind": .string(message.kind), "destination": .string(message.destination),
      "body": .string(message.body), "sent": .integer(message.sent.microseconds),
    ]
    members["subject"] = message.subject.map { .string($0) }
    members["queue"] = deadLetterQueue.map { .string($0) }
    return JSONNode.object(members).jsonBytes
  }

  /// Takes a report about a message that couldn't be delivered.
  static func take(_ report: [UInt8], _ state: inout LocalSNSService.State, _ turn: Turn) {
    guard let report = try? JSONNode(parsing: report), let body = report["body"]?.string else {
      return
    }
    if let queue = report["queue"]?.string.flatMap({ QueueARN($0) }) {
      return turn.deliver(
        Delivery(
          service: LocalSQSService.name, operation: "SendMessage",
          input: [
            "MessageBody": .string(body),
            "QueueUrl": .string("https://sqs/\(queue.place.account)/\(queue.name)"),
          ], place: queue.place, principal: .service("sns.amazonaws.com")))
    }
    state.post(
      OutboxMessage(
        kind: report["kind"]?.string ?? "", destination: report["destination"]?.string ?? "",
        subject: report["subject"]?.string, body: body,
        sent: LocalInstant(microseconds: report["sent"]?.integer ?? 0)))
  }
}

extension LocalCall {
  /// Where SNS is for who gets its messages: the server that was called, if it is on this machine.
  func snsAddress(region: String) -> String {
    guard let url = request?.url, url.isOfThisMachine else {
      return "https://sns.\(region).amazonaws.com"
    }
    return "\(url.scheme)://\(url.hostHeader)"
  }
}

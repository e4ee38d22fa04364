// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// Where the results of functions are sent: a queue, a topic, a function or an event bus.
struct Destination {
  private let arn: ARN

  init(_ arn: ARN) { self.arn = arn }

  /// What sends a message.
  ///
  /// - Parameters:
  ///   - attributes: A message's attributes, for queues and topics.
  ///   - kind: What it is, for event buses.
  ///   - source: The ARN of the function, for event buses.
  func delivery(
    _ message: String, attributes: Structure = [:], kind: String = "", source: String = ""
  ) -> Delivery {
    let place = Place(account: arn.account, region: arn.region)
    let text = "arn:\(arn.partition):\(arn.service):\(arn.region):\(arn.account):\(arn.resource)"
    var (operation, input): (String, Structure)
    switch arn.service {
    case "sqs":
      operation = "SendMessage"
      input = [
        "QueueUrl": .string(Self.queueURL(arn)), "MessageBody": .string(message),
      ]
      if !attributes.isEmpty { input["MessageAttributes"] = .structure(attributes) }
    case "sns":
      operation = "Publish"
      input = ["TopicArn": .string(text), "Message": .string(message)]
      if !attributes.isEmpty { input["MessageAttributes"] = .structure(attributes) }
    case "events":
      operation = "PutEvents"
      input = [
        "Entries": [
          [
            "Source": "lambda", "DetailType": .string(kind), "Detail": .string(message),
            "EventBusName": .string(text), "Resources": [.string(text), .string(source)],
          ]
        ]
      ]
    default:
      operation = "Invoke"
      input = [
        "FunctionName": .string(text), "InvocationType": "Event",
        "Payload": .blob(Array(message.utf8)),
      ]
    }
    return Delivery(
      service: arn.service, operation: operation, input: input, place: place,
      principal: .service("lambda.amazonaws.com"))
  }

  /// The URL of a queue.
  static func queueURL(_ arn: ARN) -> String {
    "https://sqs.\(arn.region).amazonaws.com/\(arn.account)/\(arn.resource)"
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// The call that gives a target its input.
struct TargetCall {
  /// What a target gets beside the input, by the service that sends.
  struct Settings {
    var groupID: Value?
    var partitionKey: String
    var principal: Principal
  }

  private let service: String
  private let operation: String
  private var parameters: Structure
  private let principal: Principal
  private let place: Place

  /// The services whose names in ARNs aren't botocore's.
  private static let services = ["states": "stepfunctions"]
  /// The operations that take the input, by the service's name in ARNs.
  private static let operations = [
    "sqs": "SendMessage", "sns": "Publish", "lambda": "Invoke", "states": "StartExecution",
    "kinesis": "PutRecord", "firehose": "PutRecord", "logs": "PutLogEvents",
  ]

  /// The call for a target; `nil` for targets that the local AWS doesn't call.
  init?(_ target: String, input: String, _ settings: Settings, from home: Place, now: LocalInstant)
  {
    guard let arn = ARN(target), let operation = Self.operations[arn.service] else { return nil }
    self.operation = operation
    principal = settings.principal
    service = Self.services[arn.service] ?? arn.service
    place = Place(
      account: arn.account.isEmpty ? home.account : arn.account,
      region: arn.region.isEmpty ? home.region : arn.region)
    switch arn.service {
    case "sqs":
      parameters = [
        "QueueUrl": .string(Self.queueURL(arn)), "MessageBody": .string(input),
      ]
      parameters.set("MessageGroupId", to: settings.groupID)
    case "sns":
      parameters = ["TopicArn": .string(target), "Message": .string(input)]
    case "lambda":
      parameters = [
        "FunctionName": .string(target), "InvocationType": "Event",
        "Payload": .blob(Array(input.utf8)),
      ]
    case "states":
      parameters = ["stateMachineArn": .string(target), "input": .string(input)]
    case "kinesis":
      parameters = [
        "StreamARN": .string(target), "Data": .blob(Array(input.utf8)),
        "PartitionKey": .string(settings.partitionKey),
      ]
    case "firehose":
      parameters = [
        "DeliveryStreamName": .string(arn.resourceParts.last ?? ""),
        "Record": .structure(["Data": .blob(Array(input.utf8))]),
      ]
    case "logs":
      var group = arn.resource
      if group.hasBytePrefix("log-group:") { group = String(group.dropFirst(10)) }
      if group.utf8.ends(with: ":*".utf8) { group = String(group.dropLast(2)) }
      parameters = [
        "logGroupName": .string(group),
        "logEvents": .list([
          .structure([
            "timestamp": .integer(now.milliseconds), "message": .string(input),
          ])
        ]),
      ]
    default: return nil
    }
  }

  /// Makes the call when the turn has ended.
  func send(_ turn: Turn, failure: @escaping @Sendable (Turn, ServiceFault) -> Void) {
    var parameters = parameters
    if service == "logs" {
      parameters["logStreamName"] = .string(turn.uuid())
      turn.deliver(
        Delivery(
          service: service, operation: "CreateLogStream",
          input: parameters.only(["logGroupName", "logStreamName"]), place: place,
          principal: principal))
    }
    turn.deliver(
      Delivery(
        service: service, operation: operation, input: parameters, place: place,
        principal: principal, failure: failure))
  }

  static func queueURL(_ arn: ARN) -> String {
    "https://sqs.\(arn.region).amazonaws.com/\(arn.account)/\(arn.resource)"
  }

  /// Puts what couldn't be delivered into a dead-letter queue, with what is known about it.
  static func bury(
    _ body: String, in queue: String?, _ fault: ServiceFault, _ attributes: [String: String],
    principal: Principal, _ turn: Turn
  ) {
    guard let queue, let arn = ARN(queue), arn.service == "sqs" else { return }
    let endings = ["NotFoundException", "NonExistentQueue", "QueueDoesNotExist", "NotFound"]
    let isMissing = endings.contains { fault.code.utf8.ends(with: $0.utf8) }
    var all = attributes
    all["ERROR_CODE"] = isMissing ? "NO_RESOURCE" : "SDK_CLIENT_ERROR"
    all["ERROR_MESSAGE"] = fault.message ?? fault.code
    let shown = Structure(
      all.sorted { $0.key < $1.key }.map { name, text in
        (name, .structure(["DataType": "String", "StringValue": .string(text)]))
      })
    turn.deliver(
      Delivery(
        service: "sqs", operation: "SendMessage",
        input: [
          "QueueUrl": .string(queueURL(arn)), "MessageBody": .string(body),
          "MessageAttributes": .structure(shown),
        ],
        place: Place(account: arn.account, region: arn.region), principal: principal))
  }
}

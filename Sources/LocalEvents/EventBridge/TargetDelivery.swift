// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// An event on its way to a target.
struct TargetDelivery {
  let event: Event
  let target: Target
  let rule: Rule

  /// Sends the event.
  func send(_ state: inout LocalEventBridgeService.State, _ turn: Turn) {
    guard let arn = ARN(target.arn), let input = input else { return }
    let resource = arn.resource
    if arn.service == "events" {
      if resource == "::" || resource.isEmpty || rule.managedBy != nil {
        return state.archive(event, rule)
      }
      if resource.hasBytePrefix("api-destination/") { return post(input, resource, &state, turn) }
      return EventOperations.send(event, to: target.arn, &state, turn)
    }
    guard var (operation, parameters) = parameters(arn, input, turn) else { return }
    let place = Place(
      account: arn.account.isEmpty ? state.place.account : arn.account,
      region: arn.region.isEmpty ? state.place.region : arn.region)
    if arn.service == "logs" {
      let stream = turn.uuid()
      parameters["logStreamName"] = .string(stream)
      turn.deliver(
        Delivery(
          service: "logs", operation: "CreateLogStream",
          input: parameters.only(["logGroupName", "logStreamName"]), place: place,
          principal: Self.principal))
    }
    if operation.isEmpty { operation = "Invoke" }
    let home = state.place
    turn.deliver(
      Delivery(
        service: Self.services[arn.service] ?? arn.service, operation: operation, input: parameters,
        place: place, principal: Self.principal,
        failure: { turn, fault in bury(fault, input, home, turn) }))
  }

  static let principal = Principal.service("events.amazonaws.com")
  /// The services whose names in ARNs aren't botocore's.
  private static let services = ["states": "stepfunctions"]

  /// What the target gets; `nil` if its path leads nowhere.
  private var input: String? {
    if let input = target.settings.text("Input") { return input }
    if let path = target.settings.text("InputPath") {
      return EventPath(path)?.value(in: event.node)?.jsonText()
    }
    return target.transformer?.input(for: event, rule: rule) ?? event.node.jsonText()
  }

  /// The operation that gives a target its input, and the parameters.
  private func parameters(
    _ arn: ARN, _ input: String, _ turn: Turn
  ) -> (String, Structure)? {
    switch arn.service {
    case "sqs":
      var parameters: Structure = [
        "QueueUrl": .string(
          "https://sqs.\(arn.region).amazonaws.com/\(arn.account)/\(arn.resource)"),
        "MessageBody": .string(Self.plain(input)),
      ]
      parameters.set(
        "MessageGroupId", to: target.settings.members("SqsParameters")["MessageGroupId"])
      return ("SendMessage", parameters)
    case "sns":
      return (
        "Publish", ["TopicArn": .string(target.arn), "Message": .string(Self.plain(input))]
      )
    case "lambda":
      return (
        "Invoke",
        [
          "FunctionName": .string(target.arn), "InvocationType": "Event",
          "Payload": .blob(Array(input.utf8)),
        ]
      )
    case "states":
      return ("StartExecution", ["stateMachineArn": .string(target.arn), "input": .string(input)])
    case "kinesis":
      let path = target.settings.members("KinesisParameters").text("PartitionKeyPath")
      let key = path.flatMap(EventPath.init)?.value(in: event.node)
      return (
        "PutRecord",
        [
          "StreamARN": .string(target.arn), "Data": .blob(Array(input.utf8)),
          "PartitionKey": .string(key.map { $0.string ?? $0.jsonText() } ?? event.id),
        ]
      )
    case "firehose":
      return (
        "PutRecord",
        [
          "DeliveryStreamName": .string(arn.resourceParts.last ?? ""),
          "Record": .structure(["Data": .blob(Array(input.utf8))]),
        ]
      )
    case "logs":
      var group = arn.resource
      if group.hasBytePrefix("log-group:") { group = String(group.dropFirst(10)) }
      if group.utf8.ends(with: ":*".utf8) { group = String(group.dropLast(2)) }
      return (
        "PutLogEvents",
        [
          "logGroupName": .string(group),
          "logEvents": .list([
            .structure([
              "timestamp": .integer(turn.now.milliseconds), "message": .string(Self.plain(input)),
            ])
          ]),
        ]
      )
    default: return nil
    }
  }

  /// The text of an input that is one JSON string; other inputs as they are.
  static func plain(_ input: String) -> String {
    guard input.hasPrefix("\""), let text = (try? JSONNode(parsing: input))?.string else {
      return input
    }
    return text
  }

  /// Puts an event that couldn't be delivered into the target's dead-letter queue.
  private func bury(_ fault: ServiceFault, _ input: String, _ home: Place, _ turn: Turn) {
    guard
      let queue = ARN(target.settings.members("DeadLetterConfig").text("Arn") ?? ""),
      queue.service == "sqs"
    else { return }
    func attribute(_ text: String) -> Value {
      .structure(["DataType": "String", "StringValue": .string(text)])
    }
    let isMissing =
      fault.code.utf8.ends(with: "NotFoundException".utf8)
      || fault.code.utf8.ends(with: "NonExistentQueue".utf8)
      || fault.code.utf8.ends(with: "QueueDoesNotExist".utf8)
    turn.deliver(
      Delivery(
        service: "sqs", operation: "SendMessage",
        input: [
          "QueueUrl": .string(
            "https://sqs.\(queue.region).amazonaws.com/\(queue.account)/\(queue.resource)"),
          "MessageBody": .string(event.node.jsonText()),
          "MessageAttributes": .structure([
            "RULE_ARN": attribute(rule.arn), "TARGET_ARN": attribute(target.arn),
            "ERROR_CODE": attribute(isMissing ? "NO_RESOURCE" : "SDK_CLIENT_ERROR"),
            "ERROR_MESSAGE": attribute(fault.message ?? fault.code),
          ]),
        ],
        place: Place(account: queue.account, region: queue.region), principal: Self.principal))
  }

  /// Puts what an API destination would get into the outbox.
  private func post(
    _ input: String, _ resource: String, _ state: inout LocalEventBridgeService.State, _ turn: Turn
  ) {
    let parts = resource.split(separator: "/").map(String.init)
    guard parts.count > 1, let destination = state.destinations[ByteName(parts[1])] else { return }
    let settings = target.settings.members("HttpParameters")
    var url = destination.text("InvocationEndpoint") ?? ""
    for case .string(let value) in settings.list("PathParameterValues") {
      guard let star = url.firstIndex(of: "*") else { break }
      url.replaceSubrange(star...star, with: PercentEncoding.encode(value))
    }
    let query = settings.members("QueryStringParameters").map { name, value in
      PercentEncoding.encodeItem(name, String(value))
    }
    if !query.isEmpty { url += (url.contains("?") ? "&" : "?") + query.joined(separator: "&") }
    state.post(
      OutboundRequest(
        url: url, method: destination.text("HttpMethod") ?? "POST",
        headers: settings.members("HeaderParameters").map { ($0.name, String($0.value) ?? "") },
        body: input, sent: turn.now))
  }
}

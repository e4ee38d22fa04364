// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
package import LocalCore
import WireFormats

extension Schedule {
  private static let principal = Principal.service("scheduler.amazonaws.com")
  /// Services whose names in universal targets aren't botocore's.
  private static let services = [
    "cloudwatchlogs": "logs", "eventbridge": "events", "sfn": "stepfunctions",
  ]

  /// Calls the target.
  func run(from place: Place, _ turn: Turn) {
    let target = settings.members("Target")
    let arn = target.text("Arn") ?? ""
    let id = turn.uuid()
    var input = target.text("Input") ?? ""
    for (name, text) in [
      ("<aws.scheduler.schedule-arn>", self.arn),
      ("<aws.scheduler.scheduled-time>", next?.timestamp.iso8601Seconds ?? ""),
      ("<aws.scheduler.execution-id>", id), ("<aws.scheduler.attempt-number>", "1"),
    ] {
      input = input.replacing(name, with: text)
    }
    let body = input
    let failure: @Sendable (Turn, ServiceFault) -> Void = { [self] turn, fault in
      TargetCall.bury(
        body, in: target.members("DeadLetterConfig").text("Arn"), fault,
        ["SCHEDULE_ARN": self.arn, "TARGET_ARN": arn, "EXECUTION_ID": id],
        principal: Self.principal, turn)
    }
    if let delivery = delivery(to: arn, input, target, place, failure) {
      return turn.deliver(delivery)
    }
    let call = TargetCall(
      arn, input: input.isEmpty ? "{}" : input,
      TargetCall.Settings(
        groupID: target.members("SqsParameters")["MessageGroupId"],
        partitionKey: target.members("KinesisParameters").text("PartitionKey") ?? id,
        principal: Self.principal), from: place, now: turn.now)
    call?.send(turn, failure: failure)
  }

  /// The call of a target that is an event bus, or an operation (`arn:aws:scheduler:::aws-sdk:sqs:sendMessage`).
  private func delivery(
    to target: String, _ input: String, _ settings: Structure, _ place: Place,
    _ failure: @escaping @Sendable (Turn, ServiceFault) -> Void
  ) -> Delivery? {
    guard let arn = ARN(target) else { return nil }
    if arn.service == "events" {
      let parameters = settings.members("EventBridgeParameters")
      var entry: Structure = [
        "Detail": .string(input.isEmpty ? "{}" : input), "EventBusName": .string(target),
        "Resources": .list([.string(self.arn)]),
      ]
      entry.set("Source", to: parameters["Source"])
      entry.set("DetailType", to: parameters["DetailType"])
      return Delivery(
        service: "events", operation: "PutEvents",
        input: ["Entries": .list([.structure(entry)])], place: place, principal: Self.principal,
        failure: failure)
    }
    let parts = arn.resource.split(separator: ":").map(String.init)
    guard arn.service == "scheduler", parts.count == 3, parts[0] == "aws-sdk" else { return nil }
    let parameters = (try? JSONNode(parsing: input)).map { Value(event: $0).members }
    return Delivery(
      service: Self.services[parts[1]] ?? parts[1],
      operation: parts[2].prefix(1).uppercased() + parts[2].dropFirst(),
      input: parameters ?? Structure(), place: place, principal: Self.principal, failure: failure)
  }
}

extension String {
  /// The text with all of a part replaced.
  fileprivate func replacing(_ part: String, with other: String) -> String {
    var result = ""
    var rest = self[...]
    while let range = rest.firstRange(of: part) {
      result += rest[..<range.lowerBound] + other
      rest = rest[range.upperBound...]
    }
    return result + rest
  }
}

extension LocalSchedulerService {
  package static func nextDue(_ state: State) -> LocalInstant? {
    state.groups.values.lazy.flatMap(\.schedules.values).compactMap(\.due).min()
  }

  package static func runDue(_ state: inout State, in place: Place, _ turn: Turn) {
    for group in state.groups.values {
      for schedule in group.schedules.values where schedule.due.map({ $0 <= turn.now }) == true {
        schedule.run(from: place, turn)
        var schedule = schedule
        schedule.goOn()
        let isDeleted =
          schedule.next == nil && schedule.settings.text("ActionAfterCompletion") == "DELETE"
        _ = state.groups.update(ByteName(group.name)) {
          $0.schedules[ByteName(schedule.name)] = isDeleted ? nil : schedule
        }
      }
    }
  }
}

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
    let path = target.settings.members("KinesisParameters").text("PartitionKeyPath")
    let key = path.flatMap(EventPath.init)?.value(in: event.node)
    let settings = TargetCall.Settings(
      groupID: target.settings.members("SqsParameters")["MessageGroupId"],
      partitionKey: key.map { $0.string ?? $0.jsonText() } ?? event.id, principal: Self.principal)
    TargetCall(target.arn, input: input, settings, from: state.place, now: turn.now)?
      .send(turn) { turn, fault in
        TargetCall.bury(
          event.node.jsonText(), in: target.settings.members("DeadLetterConfig").text("Arn"), fault,
          ["RULE_ARN": rule.arn, "TARGET_ARN": target.arn], principal: Self.principal, turn)
      }
  }

  static let principal = Principal.service("events.amazonaws.com")
  /// What the target gets; `nil` if its path leads nowhere.
  private var input: String? {
    if let input = target.settings.text("Input") { return input }
    if let path = target.settings.text("InputPath") {
      return EventPath(path)?.value(in: event.node)?.jsonText()
    }
    guard let transformer = target.transformer else { return event.node.jsonText() }
    return transformer.input(for: event, rule: rule)
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

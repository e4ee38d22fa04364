// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import LocalPatterns
import WireFormats

/// Events: taking them, and sending what rules say.
enum EventOperations {
  typealias State = LocalEventBridgeService.State

  /// How many bytes the entries of a request may have.
  private static let largest = 262_144
  /// How many buses an event may pass.
  private static let mostHops = 5

  static func put(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let entries = (call.list("Entries") ?? []).map(\.members)
    guard entries.reduce(0, { $0 + size($1) }) < largest else {
      throw EventBridgeFault.invalid("Total size of the entries in the request is over the limit.")
    }
    var failures: Int64 = 0
    let results: [Value] = entries.map { entry in
      switch event(of: entry, call) {
      case .success(let event):
        send(event, to: entry.text("EventBusName"), &state, call.turn)
        return .structure(["EventId": .string(event.id)])
      case .failure(let refusal):
        failures += 1
        return .structure([
          "ErrorCode": .string(refusal.code), "ErrorMessage": .string(refusal.message ?? ""),
        ])
      }
    }
    return ["FailedEntryCount": .integer(failures), "Entries": .list(results)]
  }

  private static func size(_ entry: Structure) -> Int {
    var size = entry["Time"] == nil ? 0 : 14
    for name in ["Source", "DetailType", "Detail"] { size += entry.text(name)?.utf8.count ?? 0 }
    for case .string(let resource) in entry.list("Resources") { size += resource.utf8.count }
    return size
  }

  /// The event of an entry, or what is wrong with it.
  private static func event(
    of entry: Structure, _ call: LocalCall
  ) -> Result<Event, ServiceFault> {
    for name in ["Source", "DetailType", "Detail"] where (entry.text(name) ?? "").isEmpty {
      return .failure(
        ServiceFault(
          "InvalidArgument",
          "Parameter \(name) is not valid. Reason: \(name) is a required argument."))
    }
    let source = entry.text("Source") ?? ""
    if source.hasBytePrefix("aws."), !call.isFromService {
      return .failure(
        ServiceFault("NotAuthorizedForSourceException", "Not authorized for the source."))
    }
    guard let detail = (try? JSONNode(parsing: entry.text("Detail") ?? ""))?.object else {
      return .failure(ServiceFault("MalformedDetail", "Detail is malformed."))
    }
    var time = call.now
    if case .timestamp(let stamp)? = entry["Time"] { time = LocalInstant(stamp) }
    let resources = entry.list("Resources").compactMap { value -> String? in
      if case .string(let text) = value { text } else { nil }
    }
    return .success(
      Event(
        id: call.turn.uuid(), source: source, kind: entry.text("DetailType") ?? "", time: time,
        resources: resources, detail: detail, place: call.place, now: call.now))
  }

  /// Sends an event to a bus, which may be in another account or region. What no bus takes is lost, as
  /// AWS loses it.
  static func send(
    _ event: Event, to reference: String?, _ state: inout State, _ turn: Turn
  ) {
    guard let reference, let arn = ARN(reference), arn.service == "events" else {
      return publish(event, on: State.busName(reference), &state, turn)
    }
    let place = Place(account: arn.account, region: arn.region)
    let name = State.busName(reference)
    guard place != state.place else { return publish(event, on: name, &state, turn) }
    turn.change(LocalEventBridgeService.self, in: place) { other in
      publish(event, on: name, &other, turn)
    }
  }

  /// Gives an event to the rules of a bus that match.
  ///
  /// - Parameter rules: The ARNs of the rules that may get it; `nil` for all.
  static func publish(
    _ event: Event, on bus: String, rules wanted: Set<String>? = nil, _ state: inout State,
    _ turn: Turn
  ) {
    guard event.hops < mostHops, let bus = state.buses[ByteName(bus)] else { return }
    var event = event
    event.hops += 1
    for rule in bus.rules.values where rule.isEnabled && wanted?.contains(rule.arn) != false {
      guard let pattern = rule.pattern, pattern.matches(event.node),
        rule.state != "ENABLED" || !isManagement(event)
      else { continue }
      for target in rule.targets {
        TargetDelivery(event: event, target: target, rule: rule).send(&state, turn)
      }
    }
  }

  /// Whether an event is one of CloudTrail's about reading, which only rules that ask for it get.
  private static func isManagement(_ event: Event) -> Bool {
    event.members["detail-type"]?.string == "AWS API Call via CloudTrail"
      && event.members["detail"]?["readOnly"]?.bool == true
  }

  /// Sends the events of schedules that are due.
  static func runSchedules(_ state: inout State, _ turn: Turn) {
    let due = state.buses[ByteName("default")]?.rules.values.filter { rule in
      rule.isEnabled && rule.next.map { $0 <= turn.now } == true
    }
    for rule in due ?? [] {
      guard let time = rule.next else { continue }
      _ = state.buses.update(ByteName("default")) { bus in
        bus.rules.update(ByteName(rule.name)) { $0.next = $0.schedule?.next(after: time) }
      }
      let event = Event(
        id: turn.uuid(), source: "aws.events", kind: "Scheduled Event", time: time,
        resources: [rule.arn], detail: [:], place: state.place, now: turn.now)
      for target in rule.targets {
        TargetDelivery(event: event, target: target, rule: rule).send(&state, turn)
      }
    }
  }
}

extension Structure {
  /// A member that is a list; empty if it isn't there.
  func list(_ name: String) -> [Value] {
    if case .list(let elements)? = self[name] { elements } else { [] }
  }
}

extension LocalCall {
  /// Whether a service of the local AWS calls.
  var isFromService: Bool {
    if case .service = principal { true } else { false }
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// Events of an archive that are sent again.
struct Replay: Sendable {
  let name: String
  let arn: String
  let archive: String
  /// What was set: `Description`, `EventSourceArn`, `Destination`, `EventStartTime`, `EventEndTime`.
  let settings: Structure
  let from: LocalInstant
  let until: LocalInstant
  let started: LocalInstant
  var state: String
  /// When it goes on; `nil` if it has ended.
  var due: LocalInstant?
  var ended: LocalInstant?
  var lastEvent: LocalInstant?
}

/// Replays. They begin a second after they were started.
enum ReplayOperations {
  typealias State = LocalEventBridgeService.State

  static let operations: [LocalOperation<State>] = [
    LocalOperation("StartReplay", start),
    LocalOperation("DescribeReplay", describe),
    LocalOperation("CancelReplay", cancel),
    LocalOperation("ListReplays", list),
  ]

  private static func start(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let name = call.string("ReplayName") ?? ""
    let source = call.string("EventSourceArn") ?? ""
    let destination = call.structure("Destination")?.text("Arn") ?? ""
    guard let arn = ARN(destination), arn.service == "events",
      arn.resource.hasBytePrefix("event-bus/")
    else {
      throw EventBridgeFault.invalid(
        "Parameter Destination.Arn is not valid. Reason: Must contain an event bus ARN.")
    }
    let bus = State.busName(destination)
    guard state.buses[ByteName(bus)] != nil else { throw EventBridgeFault.noBus(bus) }
    let archiveName = ARN(source)?.resourceParts.last ?? ""
    guard let archive = state.archives[ByteName(archiveName)] else {
      throw EventBridgeFault.invalid(
        "Parameter EventSourceArn is not valid. Reason: Archive \(archiveName) does not exist.")
    }
    guard archive.source.hasSameBytes(as: destination) else {
      throw EventBridgeFault.invalid(
        "Parameter Destination.Arn is not valid. "
          + "Reason: Cross event bus replay is not permitted.")
    }
    guard case .timestamp(let from)? = call["EventStartTime"],
      case .timestamp(let until)? = call["EventEndTime"], from < until
    else {
      throw EventBridgeFault.invalid(
        "Parameter EventEndTime is not valid. "
          + "Reason: EventStartTime must be before EventEndTime.")
    }
    guard state.replays[ByteName(name)] == nil else {
      throw EventBridgeFault.exists("Replay \(name) already exists.")
    }
    let replay = Replay(
      name: name, arn: call.place.arn("events", "replay/\(name)"), archive: archiveName,
      settings: call.input.only([
        "Description", "EventSourceArn", "Destination", "EventStartTime", "EventEndTime",
      ]),
      from: LocalInstant(from), until: LocalInstant(until), started: call.now, state: "STARTING",
      due: call.now + .seconds(1))
    state.replays[ByteName(name)] = replay
    state.plan()
    return [
      "ReplayArn": .string(replay.arn), "State": "STARTING",
      "ReplayStartTime": .timestamp(call.now.timestamp),
    ]
  }

  /// Ends replays that are due: their events are sent, with the replay's name in them.
  static func run(_ state: inout State, _ turn: Turn) {
    for replay in state.replays.values where replay.due.map({ $0 <= turn.now }) == true {
      var replay = replay
      replay.due = nil
      replay.ended = turn.now
      if replay.state == "CANCELLING" {
        replay.state = "CANCELLED"
      } else {
        replay.state = "COMPLETED"
        let destination = replay.settings.members("Destination")
        let filters = destination.list("FilterArns").compactMap { value -> String? in
          if case .string(let text) = value { text } else { nil }
        }
        let events = state.archives[ByteName(replay.archive)]?.events ?? []
        for event in events where event.ingested >= replay.from && event.ingested <= replay.until {
          var event = event
          event.members["replay-name"] = .string(replay.name)
          replay.lastEvent = event.ingested
          EventOperations.publish(
            event, on: State.busName(destination.text("Arn")),
            rules: filters.isEmpty ? nil : Set(filters), &state, turn)
        }
      }
      state.replays[ByteName(replay.name)] = replay
    }
  }

  private static func replay(_ state: State, _ call: LocalCall) throws -> Replay {
    try call.named("ReplayName", in: state.replays) { "Replay \($0) does not exist." }
  }

  private static func describe(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let replay = try replay(state, call)
    var shown = replay.settings
    shown.merge(self.shown(replay))
    shown["ReplayArn"] = .string(replay.arn)
    return shown
  }

  private static func shown(_ replay: Replay) -> Structure {
    var shown = replay.settings.only(["EventSourceArn", "EventStartTime", "EventEndTime"])
    shown["ReplayName"] = .string(replay.name)
    shown["State"] = .string(replay.state)
    shown["ReplayStartTime"] = .timestamp(replay.started.timestamp)
    shown.set("ReplayEndTime", to: replay.ended.map { .timestamp($0.timestamp) })
    shown.set("EventLastReplayedTime", to: replay.lastEvent.map { .timestamp($0.timestamp) })
    return shown
  }

  private static func cancel(_ state: inout State, _ call: LocalCall) throws -> Structure {
    var replay = try replay(state, call)
    guard replay.state == "STARTING" || replay.state == "RUNNING" else {
      throw ServiceFault(
        "IllegalStatusException",
        "Replay \(replay.name) is not in a valid state for this operation.")
    }
    replay.state = "CANCELLING"
    state.replays[ByteName(replay.name)] = replay
    return ["ReplayArn": .string(replay.arn), "State": "CANCELLING"]
  }

  private static func list(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let filters = ["NamePrefix", "State", "EventSourceArn"].filter { call[$0] != nil }
    guard filters.count <= 1 else {
      throw EventBridgeFault.invalid(
        "At most one filter is allowed for ListReplays. "
          + "Use either : State, EventSourceArn, or NamePrefix.")
    }
    let source = call.string("EventSourceArn")
    let replays = state.replays.values.filter { replay in
      call.wants(replay.name) && (source == nil || replay.settings.text("EventSourceArn") == source)
        && (call.string("State") ?? replay.state) == replay.state
    }
    return try call.page(replays.map(shown), as: "Replays")
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
package import LocalCore
import WireFormats

/// The local AWS's EventBridge: buses, rules, targets, archives and replays, connections.
///
/// Source: the API reference and user guide of Amazon EventBridge.
package enum LocalEventBridgeService: LocalService {
  /// What an account has in a region.
  package struct State: Sendable {
    let place: Place
    var buses = OrderedMap<ByteName, EventBus>()
    var archives = OrderedMap<ByteName, Archive>()
    var replays = OrderedMap<ByteName, Replay>()
    /// By name.
    var connections = OrderedMap<ByteName, Structure>()
    var destinations = OrderedMap<ByteName, Structure>()
    var endpoints = OrderedMap<ByteName, Structure>()
    /// What API destinations would have got, oldest first: the last ``outboxSize`` of them.
    package internal(set) var outbox: [OutboundRequest] = []
    /// The earliest instant at which a schedule or replay is due.
    var due: LocalInstant?

    private static let outboxSize = 10_000

    init(_ place: Place) {
      self.place = place
      buses[ByteName("default")] = EventBus(
        name: "default", place: place, now: LocalInstant(microseconds: 0))
    }

    /// Puts a request into the outbox.
    mutating func post(_ request: OutboundRequest) {
      if outbox.count >= Self.outboxSize { outbox.removeFirst(outbox.count + 1 - Self.outboxSize) }
      outbox.append(request)
    }

    /// Finds out when something is due next: after a change of what is due.
    mutating func plan() {
      let schedules = buses[ByteName("default")]?.rules.values.compactMap {
        $0.isEnabled ? $0.next : nil
      }
      due = ((schedules ?? []) + replays.values.compactMap(\.due)).min()
    }
  }

  package static let name = "events"
  package static let scope = StateScope.region
  package static func initialState(_ place: Place) -> State { State(place) }

  package static let operations: [LocalOperation<State>] =
    [
      LocalOperation("CreateEventBus", BusOperations.create),
      LocalOperation("DescribeEventBus", BusOperations.describe),
      LocalOperation("UpdateEventBus", BusOperations.update),
      LocalOperation("DeleteEventBus", BusOperations.delete),
      LocalOperation("ListEventBuses", BusOperations.list),
      LocalOperation("PutPermission", PermissionOperations.put),
      LocalOperation("RemovePermission", PermissionOperations.remove),
      LocalOperation("PutRule", RuleOperations.put),
      LocalOperation("DescribeRule", RuleOperations.describe),
      LocalOperation("DeleteRule", RuleOperations.delete),
      LocalOperation("EnableRule", RuleOperations.enable),
      LocalOperation("DisableRule", RuleOperations.disable),
      LocalOperation("ListRules", RuleOperations.list),
      LocalOperation("ListRuleNamesByTarget", RuleOperations.listByTarget),
      LocalOperation("TestEventPattern", RuleOperations.testPattern),
      LocalOperation("PutTargets", TargetOperations.put),
      LocalOperation("RemoveTargets", TargetOperations.remove),
      LocalOperation("ListTargetsByRule", TargetOperations.list),
      LocalOperation("PutEvents", EventOperations.put),
    ] + ArchiveOperations.operations + ReplayOperations.operations
    + ConnectionOperations.operations + DestinationOperations.operations
    + EndpointOperations.operations
    + [LocalOperation("DeauthorizeConnection", ConnectionOperations.deauthorize)]
    + TagOperations.all

  package static func nextDue(_ state: State) -> LocalInstant? { state.due }

  package static func runDue(_ state: inout State, in place: Place, _ turn: Turn) {
    EventOperations.runSchedules(&state, turn)
    ReplayOperations.run(&state, turn)
    state.plan()
  }
}

/// A request that an API destination would have got.
package struct OutboundRequest: Sendable {
  /// The URL, with parameters of the path and query filled in.
  package let url: String
  /// The HTTP method.
  package let method: String
  /// Header fields beside those of the authorisation.
  package let headers: [(String, String)]
  /// The body.
  package let body: String
  /// When it was sent.
  package let sent: LocalInstant
}

extension LocalEventBridgeService.State {
  /// The name of a bus that a request names by name or ARN.
  static func busName(_ reference: String?) -> String {
    guard let reference, !reference.isEmpty else { return "default" }
    guard let arn = ARN(reference), arn.resource.hasBytePrefix("event-bus/") else {
      return reference
    }
    return String(arn.resource.dropFirst("event-bus/".count))
  }

  /// A bus that a request names.
  ///
  /// - Throws: The fault of a bus that isn't there.
  func bus(_ reference: String?) throws -> EventBus {
    let name = Self.busName(reference)
    guard let bus = buses[ByteName(name)] else { throw EventBridgeFault.noBus(name) }
    return bus
  }

  /// Lets a rule be changed.
  ///
  /// - Throws: The fault of a bus or rule that isn't there, and what `body` throws.
  mutating func withRule<Result>(
    _ name: String, on reference: String?, _ body: (inout Rule) throws -> Result
  ) throws -> Result {
    let bus = try bus(reference).name
    guard
      let result = try buses.update(ByteName(bus), { try $0.rules.update(ByteName(name), body) }),
      let result
    else { throw EventBridgeFault.noRule(name, bus) }
    return result
  }

  /// A rule that a request names.
  ///
  /// - Throws: The fault of a bus or rule that isn't there.
  func rule(_ name: String, on reference: String?) throws -> Rule {
    let bus = try bus(reference)
    guard let rule = bus.rules[ByteName(name)] else {
      throw EventBridgeFault.noRule(name, bus.name)
    }
    return rule
  }
}

extension LocalEventBridgeService.State: ResourceHolder {
  /// Whether there is a bus of a name.
  package func holds(_ resource: String) -> Bool {
    resource.hasBytePrefix("event-bus/") && buses[ByteName(String(resource.dropFirst(10)))] != nil
  }
}

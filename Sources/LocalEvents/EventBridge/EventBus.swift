// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import LocalPatterns
import WireFormats

/// An event bus and its rules.
struct EventBus: Sendable {
  let name: String
  let arn: String
  let created: LocalInstant
  var modified: LocalInstant
  /// What was set: `Description`, `KmsKeyIdentifier`, `DeadLetterConfig`, `LogConfig`.
  var settings = Structure()
  /// The statements of its policy; `nil` if it has none.
  var policy: JSONObject?
  var rules = OrderedMap<ByteName, Rule>()
  var tags = OrderedMap<ByteName, String>()

  init(name: String, place: Place, now: LocalInstant) {
    self.name = name
    arn = place.arn("events", "event-bus/\(name)")
    (created, modified) = (now, now)
  }
}

/// A rule: what it waits for, and where that is sent.
struct Rule: Sendable {
  let name: String
  let arn: String
  let bus: String
  let owner: String
  /// What was set: `EventPattern`, `ScheduleExpression`, `Description`, `RoleArn`.
  var settings: Structure
  var state: String
  /// The service that has made it; `nil` for users' rules.
  var managedBy: String?
  var pattern: EventPattern?
  var schedule: ScheduleExpression?
  /// When the schedule is due next.
  var next: LocalInstant?
  /// In the order in which they were added.
  var targets: [Target] = []
  var tags = OrderedMap<ByteName, String>()

  var isEnabled: Bool { state != "DISABLED" }

  /// The rule as `ListRules` has it.
  var shown: Structure {
    var shown = settings
    shown["Name"] = .string(name)
    shown["Arn"] = .string(arn)
    shown["State"] = .string(state)
    shown["EventBusName"] = .string(bus)
    shown.set("ManagedBy", to: managedBy.map(Value.string))
    return shown
  }
}

/// Where a rule sends events.
struct Target: Sendable {
  let id: String
  let arn: String
  /// All that was set.
  let settings: Structure
  /// The compiled input transformer.
  let transformer: InputTransformer?
}

/// An event as targets get it.
struct Event: Sendable {
  let id: String
  var members: JSONObject
  let ingested: LocalInstant
  /// How many buses it has passed: rules that send in a circle end there.
  var hops = 0

  var node: JSONNode { .object(members) }
  var source: String { members["source"]?.string ?? "" }

  /// An event from its parts, with the members in AWS's order.
  init(
    id: String, source: String, kind: String, time: LocalInstant, resources: [String],
    detail: JSONObject, place: Place, now: LocalInstant
  ) {
    self.id = id
    ingested = now
    members = [
      "version": "0", "id": .string(id), "detail-type": .string(kind), "source": .string(source),
      "account": .string(place.account), "time": .string(time.timestamp.iso8601Seconds),
      "region": .string(place.region), "resources": .array(resources.map(JSONNode.string)),
      "detail": .object(detail),
    ]
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// Event buses.
enum BusOperations {
  typealias State = LocalEventBridgeService.State

  private static let settings = [
    "Description", "KmsKeyIdentifier", "DeadLetterConfig", "LogConfig",
  ]

  static func create(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let name = call.string("Name") ?? ""
    guard state.buses[ByteName(name)] == nil else {
      throw EventBridgeFault.exists("Event bus \(name) already exists.")
    }
    if let source = call.string("EventSourceName") {
      throw EventBridgeFault.missing("Event source \(source) does not exist.")
    }
    guard !name.utf8.contains(UInt8(ascii: "/")) else {
      throw EventBridgeFault.invalid("Event bus name must not contain '/'.")
    }
    try TagOperations.check(call.list("Tags") ?? [])
    var bus = EventBus(name: name, place: call.place, now: call.now)
    bus.settings = call.input.only(settings)
    Tags.add(call.list("Tags") ?? [], to: &bus.tags)
    state.buses[ByteName(name)] = bus
    var output = bus.settings
    output["EventBusArn"] = .string(bus.arn)
    return output
  }

  static func describe(_ state: inout State, _ call: LocalCall) throws -> Structure {
    shown(try state.bus(call.string("Name")))
  }

  static func update(_ state: inout State, _ call: LocalCall) throws -> Structure {
    var bus = try state.bus(call.string("Name"))
    bus.settings = call.input.only(settings)
    bus.modified = call.now
    state.buses[ByteName(bus.name)] = bus
    var output = bus.settings
    output["Arn"] = .string(bus.arn)
    output["Name"] = .string(bus.name)
    return output
  }

  static func delete(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let name = State.busName(call.string("Name"))
    guard name != "default" else {
      throw EventBridgeFault.invalid("Cannot delete event bus default.")
    }
    let rules = state.buses[ByteName(name)]?.rules.values.filter { $0.managedBy == nil } ?? []
    guard rules.isEmpty else {
      throw EventBridgeFault.invalid("Event bus can't be deleted since it has rules.")
    }
    state.buses[ByteName(name)] = nil
    return [:]
  }

  static func list(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let buses = state.buses.values.filter { call.wants($0.name) }.map(shown)
    return try call.page(buses, as: "EventBuses")
  }

  private static func shown(_ bus: EventBus) -> Structure {
    var shown = bus.settings
    shown["Name"] = .string(bus.name)
    shown["Arn"] = .string(bus.arn)
    shown.set("Policy", to: bus.policy.map { .string(JSONNode.object($0).jsonText()) })
    shown["CreationTime"] = .timestamp(bus.created.timestamp)
    shown["LastModifiedTime"] = .timestamp(bus.modified.timestamp)
    return shown
  }
}

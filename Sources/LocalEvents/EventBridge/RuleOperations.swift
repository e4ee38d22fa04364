// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import LocalPatterns
import WireFormats

/// Rules, and trying patterns.
enum RuleOperations {
  typealias State = LocalEventBridgeService.State

  static func put(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let name = call.string("Name") ?? ""
    let text = call.string("EventPattern").flatMap { $0.isEmpty ? nil : $0 }
    let expression = call.string("ScheduleExpression").flatMap { $0.isEmpty ? nil : $0 }
    guard text != nil || expression != nil else {
      throw EventBridgeFault.invalid(
        "Parameter(s) EventPattern or ScheduleExpression must be specified.")
    }
    let bus = try state.bus(call.string("EventBusName"))
    var schedule: ScheduleExpression?
    if let expression {
      guard bus.name == "default" else {
        throw EventBridgeFault.invalid(
          "ScheduleExpression is supported only on the default event bus.")
      }
      schedule = ScheduleExpression(expression)
      guard let schedule, !schedule.isOnce else {
        throw EventBridgeFault.invalid("Parameter ScheduleExpression is not valid.")
      }
    }
    let old = bus.rules[ByteName(name)]
    if let old, old.managedBy != nil { throw EventBridgeFault.managed(name) }
    let tags = call.list("Tags") ?? []
    try TagOperations.check(tags)
    var settings = call.input.only(["EventPattern", "ScheduleExpression", "Description", "RoleArn"])
    if text == nil { settings["EventPattern"] = nil }
    var rule = Rule(
      name: name,
      arn: call.place.arn(
        "events", bus.name == "default" ? "rule/\(name)" : "rule/\(bus.name)/\(name)"),
      bus: bus.name, owner: call.place.account, settings: settings,
      state: call.string("State") ?? "ENABLED", pattern: try text.map(compile),
      schedule: schedule, targets: old?.targets ?? [], tags: old?.tags ?? OrderedMap())
    rule.next = schedule?.next(after: call.now)
    if old == nil { Tags.add(tags, to: &rule.tags) }
    state.insert(rule)
    return ["RuleArn": .string(rule.arn)]
  }

  static func compile(_ text: String) throws -> EventPattern {
    do {
      return try EventPattern(event: text)
    } catch {
      throw ServiceFault(
        "InvalidEventPatternException", "Event pattern is not valid. Reason: \(error.message)")
    }
  }

  static func describe(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let rule = try state.rule(call.string("Name") ?? "", on: call.string("EventBusName"))
    var shown = rule.shown
    shown["CreatedBy"] = .string(rule.owner)
    return shown
  }

  static func delete(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let bus = State.busName(call.string("EventBusName"))
    let name = call.string("Name") ?? ""
    guard let rule = state.buses[ByteName(bus)]?.rules[ByteName(name)] else { return [:] }
    if rule.managedBy != nil, call.bool("Force") != true { throw EventBridgeFault.managed(name) }
    guard rule.targets.isEmpty else {
      throw EventBridgeFault.invalid("Rule can't be deleted since it has targets.")
    }
    state.removeRule(name, on: bus)
    return [:]
  }

  static func enable(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try setState("ENABLED", &state, call)
  }

  static func disable(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try setState("DISABLED", &state, call)
  }

  private static func setState(
    _ wanted: String, _ state: inout State, _ call: LocalCall
  ) throws -> Structure {
    let name = call.string("Name") ?? ""
    try state.withRule(name, on: call.string("EventBusName")) { rule in
      guard rule.managedBy == nil else { throw EventBridgeFault.managed(name) }
      if !rule.isEnabled, wanted == "ENABLED" { rule.next = rule.schedule?.next(after: call.now) }
      rule.state = wanted
    }
    state.plan()
    return [:]
  }

  static func list(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let rules = try state.bus(call.string("EventBusName")).rules.values
    return try call.page(rules.filter { call.wants($0.name) }.map(\.shown), as: "Rules")
  }

  static func listByTarget(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let wanted = call.string("TargetArn") ?? ""
    let rules = try state.bus(call.string("EventBusName")).rules.values.filter { rule in
      rule.targets.contains { $0.arn.hasSameBytes(as: wanted) }
    }
    var output = try call.page(rules.map { ["Name": .string($0.name)] }, as: "RuleNames")
    if case .list(let found)? = output["RuleNames"] {
      output["RuleNames"] = .list(found.map { $0.members["Name"] ?? .null })
    }
    return output
  }

  static func testPattern(_ state: inout State, _ call: LocalCall) throws -> Structure {
    guard let event = try? JSONNode(parsing: call.string("Event") ?? ""),
      case .object(let members) = event,
      ["id", "account", "source", "time", "region", "detail-type"].allSatisfy({
        members[$0] != nil
      })
    else { throw EventBridgeFault.invalid("Parameter Event is not valid.") }
    let pattern = try compile(call.string("EventPattern") ?? "")
    return ["Result": .bool(pattern.matches(event))]
  }
}

extension LocalEventBridgeService.State {
  /// Adds a rule to its bus, or puts it in the place of the one that has its name.
  mutating func insert(_ rule: Rule) {
    _ = buses.update(ByteName(rule.bus)) { $0.rules[ByteName(rule.name)] = rule }
    plan()
  }

  /// Takes a rule from its bus.
  mutating func removeRule(_ name: String, on bus: String) {
    _ = buses.update(ByteName(bus)) { $0.rules[ByteName(name)] = nil }
    plan()
  }
}

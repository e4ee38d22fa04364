// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// Triggers: started by hand, or when jobs and crawlers have ended. Schedules are stored only.
enum TriggerOperations {
  typealias State = LocalGlueService.State

  static let operations: [LocalOperation<State>] = [
    LocalGlueService.operation("CreateTrigger", create),
    LocalGlueService.shows(.trigger, "GetTrigger", as: "Trigger"),
    LocalGlueService.operation("GetTriggers") { state, call in
      let triggers = state.all(.trigger).filter { isWanted($0, call) }
      return try call.page(triggers.map(Value.structure), as: "Triggers")
    },
    LocalGlueService.operation("ListTriggers") { state, call in
      let names = state.names(.trigger, call).filter { name in
        (try? state.thing(.trigger, name)).map { isWanted($0, call) } ?? false
      }
      return try call.page(names.map(Value.string), as: "TriggerNames")
    },
    LocalGlueService.finds(.trigger, "BatchGetTriggers", as: "Triggers", by: "TriggerNames"),
    LocalGlueService.operation("UpdateTrigger", update),
    LocalGlueService.operation("StartTrigger", start),
    LocalGlueService.operation("StopTrigger") { state, call in
      let name = call.string("Name") ?? ""
      try state.change(.trigger, name) { $0["State"] = "DEACTIVATED" }
      return ["Name": .string(name)]
    },
    LocalGlueService.operation("DeleteTrigger") { state, call in
      let name = call.string("Name") ?? ""
      state.remove(.trigger, name, call)
      return ["Name": .string(name)]
    },
  ]

  private static func isWanted(_ trigger: Structure, _ call: LocalCall) -> Bool {
    guard let job = call["DependentJobName"] else { return true }
    return trigger["Actions"]?[...].contains { $0.JobName == job } ?? false
  }

  private static func create(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let name = call.string("Name") ?? ""
    let type = call.string("Type") ?? ""
    var trigger = call.settings(without: "StartOnCreation")
    try check(call.list("Actions") ?? [])
    if type == "CONDITIONAL" {
      trigger["Predicate"] = try checked(call["Predicate"] ?? .null)
    } else if type == "SCHEDULED", call.string("Schedule") == nil {
      throw GlueFault.input("Schedule cannot be null or empty")
    }
    let isActive = type == "EVENT" || call.bool("StartOnCreation") ?? false && type != "ON_DEMAND"
    trigger["State"] = isActive ? "ACTIVATED" : "CREATED"
    try state.add(.trigger, name, trigger, call)
    return ["Name": .string(name)]
  }

  private static func check(_ actions: [Value]) throws {
    for action in actions where action.JobName != .null && action.CrawlerName != .null {
      throw GlueFault.input("Both JobName and CrawlerName cannot be set together in an action")
    }
  }

  /// Checks a predicate; a condition about a job says nothing about a crawler.
  private static func checked(_ predicate: Value) throws -> Value {
    let conditions = predicate.Conditions[...]
    guard !conditions.isEmpty else { throw GlueFault.input("Predicate cannot be null or empty") }
    let checked = try conditions.map { condition -> Value in
      var condition = Structure(condition) ?? [:]
      guard condition["LogicalOperator"] != nil else {
        throw GlueFault.input("Logical operator cannot be null or empty")
      }
      if condition["JobName"] != nil {
        guard condition["State"] != nil else {
          throw GlueFault.input(
            "State cannot be null or empty, choose from one of the following job state: "
              + "[SUCCEEDED, STOPPED, FAILED, TIMEOUT]")
        }
        condition["CrawlerName"] = nil
        condition["CrawlState"] = nil
      } else if condition["CrawlerName"] != nil {
        guard condition["CrawlState"] != nil else {
          throw GlueFault.input(
            "State cannot be null or empty, choose from one of the following crawler state: "
              + "[SUCCEEDED, FAILED, CANCELLED]")
        }
      } else {
        throw GlueFault.input("JobName or CrawlerName in condition cannot be null or empty")
      }
      return .structure(condition)
    }
    var result = Structure(predicate) ?? [:]
    result["Conditions"] = .list(checked)
    return .structure(result)
  }

  private static func update(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let name = call.string("Name") ?? ""
    let changes = Structure(call["TriggerUpdate"]) ?? [:]
    try check(changes["Actions"]?[...] ?? [])
    let predicate = try changes["Predicate"].map(checked)
    let trigger = try state.change(.trigger, name) { trigger in
      for (member, value) in changes where member != "Name" { trigger[member] = value }
      if let predicate { trigger["Predicate"] = predicate }
      return trigger
    }
    return ["Trigger": .structure(trigger)]
  }

  private static func start(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let name = call.string("Name") ?? ""
    let trigger = try state.thing(.trigger, name)
    if trigger["Type"] == "ON_DEMAND" {
      act(trigger, &state, call.turn)
    } else {
      try state.change(.trigger, name) { $0["State"] = "ACTIVATED" }
    }
    return ["Name": .string(name)]
  }

  // MARK: Firing

  /// What has ended.
  enum End {
    case job(String, String)
    case crawler(String, String)
  }

  /// Fires the active triggers whose predicate holds since something has ended.
  static func fire(after end: End, _ state: inout State, _ turn: Turn) {
    for trigger in state.all(.trigger)
    where trigger["Type"] == "CONDITIONAL" && trigger["State"] == "ACTIVATED" {
      let predicate = trigger["Predicate"] ?? .null
      let conditions = predicate.Conditions[...]
      guard conditions.contains(where: { holds($0, end) }) else { continue }
      let isAny = predicate.Logical == "ANY"
      if isAny || conditions.allSatisfy({ holds($0, end) || held($0, state) }) {
        act(trigger, &state, turn)
      }
    }
  }

  private static func holds(_ condition: Value, _ end: End) -> Bool {
    switch end {
    case .job(let name, let state):
      condition.JobName == .string(name) && condition.State == .string(state)
    case .crawler(let name, let state):
      condition.CrawlerName == .string(name) && condition.CrawlState == .string(state)
    }
  }

  /// Whether the last run of a condition's job or crawler ended so.
  private static func held(_ condition: Value, _ state: State) -> Bool {
    if let job = String(condition.JobName) {
      return state.jobRuns[ByteName(job)]?.last.map {
        .string($0.state.rawValue) == condition.State
      } ?? false
    }
    let crawls = state.crawls[ByteName(String(condition.CrawlerName) ?? "")]
    return crawls?.last.map { .string($0.outcome) == condition.CrawlState } ?? false
  }

  /// Starts a trigger's jobs and crawlers. What can't be started is left out, as there.
  static func act(_ trigger: Structure, _ state: inout State, _ turn: Turn) {
    for action in trigger["Actions"]?[...] ?? [] {
      if let job = String(action.JobName) {
        var input = Structure(action) ?? [:]
        input["TriggerName"] = trigger["Name"]
        _ = try? JobOperations.start(job, input, &state, turn.now, turn)
      } else if let crawler = String(action.CrawlerName) {
        try? CrawlerOperations.start(crawler, &state, turn.now, turn)
      }
    }
  }
}

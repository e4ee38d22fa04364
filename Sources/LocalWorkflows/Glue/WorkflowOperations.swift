// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// A run of a workflow: it starts the workflow's triggers on demand, and is complete a while later.
struct WorkflowRun: Sendable {
  let id: String
  let workflow: String
  let started: LocalInstant
  var properties: Structure
  var status = "RUNNING"
  var completed: LocalInstant?
  /// When it ends; `nil` afterwards.
  var end: LocalInstant?

  var shown: Value {
    var members: Structure = [
      "Name": .string(workflow), "WorkflowRunId": .string(id), "Status": .string(status),
      "WorkflowRunProperties": .structure(properties),
      "StartedOn": .timestamp(started.timestamp),
      "Statistics": [
        "TotalActions": 0, "TimeoutActions": 0, "FailedActions": 0, "StoppedActions": 0,
        "SucceededActions": 0, "RunningActions": 0,
      ],
    ]
    if let completed { members["CompletedOn"] = .timestamp(completed.timestamp) }
    return .structure(members)
  }
}

/// Workflows and their runs.
enum WorkflowOperations {
  typealias State = LocalGlueService.State

  static let operations: [LocalOperation<State>] = [
    LocalGlueService.operation("CreateWorkflow") { state, call in
      let name = call.string("Name") ?? ""
      var workflow = call.input
      workflow["DefaultRunProperties"] = call["DefaultRunProperties"] ?? [:]
      workflow["CreatedOn"] = .timestamp(call.now.timestamp)
      workflow["LastModifiedOn"] = .timestamp(call.now.timestamp)
      try state.add(.workflow, name, workflow, call)
      return ["Name": .string(name)]
    },
    LocalGlueService.operation("GetWorkflow") { state, call in
      ["Workflow": try shown(call.string("Name") ?? "", state)]
    },
    LocalGlueService.operation("ListWorkflows") { state, call in
      let names = state.shelves[.workflow]?.keys.map { Value.string($0.text) } ?? []
      return try call.page(names, as: "Workflows", standard: 25)
    },
    LocalGlueService.operation("BatchGetWorkflows") { state, call in
      let names = call.strings("Names")
      return [
        "Workflows": .list(names.compactMap { try? shown($0, state) }),
        "MissingWorkflows": .list(names.filter { !state.holds(.workflow, $0) }.map(Value.string)),
      ]
    },
    LocalGlueService.operation("UpdateWorkflow") { state, call in
      let name = call.string("Name") ?? ""
      try state.change(.workflow, name) { workflow in
        for (member, value) in call.input { workflow[member] = value }
        workflow["LastModifiedOn"] = .timestamp(call.now.timestamp)
      }
      return ["Name": .string(name)]
    },
    LocalGlueService.operation("DeleteWorkflow") { state, call in
      let name = call.string("Name") ?? ""
      state.remove(.workflow, name, call)
      state.workflowRuns[ByteName(name)] = nil
      return ["Name": .string(name)]
    },
    LocalGlueService.operation("StartWorkflowRun", start),
    LocalGlueService.operation("GetWorkflowRun") { state, call in
      ["Run": try withRun(&state, call) { $0.shown }]
    },
    LocalGlueService.operation("GetWorkflowRuns") { state, call in
      let name = call.string("Name") ?? ""
      _ = try state.thing(.workflow, name)
      let runs = state.workflowRuns[ByteName(name)] ?? []
      return try call.page(runs.reversed().map(\.shown), as: "Runs")
    },
    LocalGlueService.operation("StopWorkflowRun") { state, call in
      try withRun(&state, call) { run in
        guard run.status == "RUNNING" else {
          throw ServiceFault(
            "IllegalWorkflowStateException", "The workflow run isn't running.", status: 400)
        }
        run.status = "STOPPED"
        run.completed = call.now
        run.end = nil
        return [:]
      }
    },
    LocalGlueService.operation("GetWorkflowRunProperties") { state, call in
      ["RunProperties": .structure(try withRun(&state, call) { $0.properties })]
    },
    LocalGlueService.operation("PutWorkflowRunProperties") { state, call in
      try withRun(&state, call) { run in
        for (name, value) in call.structure("RunProperties") ?? [:] {
          run.properties[name] = value
        }
        return [:]
      }
    },
  ]

  private static func shown(_ name: String, _ state: State) throws -> Value {
    var workflow = try state.thing(.workflow, name)
    workflow["LastRun"] = state.workflowRuns[ByteName(name)]?.last?.shown
    return .structure(workflow)
  }

  private static func withRun<Result>(
    _ state: inout State, _ call: LocalCall, _ body: (inout WorkflowRun) throws -> Result
  ) throws -> Result {
    let name = call.string("Name") ?? ""
    _ = try state.thing(.workflow, name)
    guard var runs = state.workflowRuns[ByteName(name)],
      let index = runs.firstIndex(where: { $0.id == call.string("RunId") })
    else { throw GlueFault.noEntity }
    defer { state.workflowRuns[ByteName(name)] = runs }
    return try body(&runs[index])
  }

  private static func start(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let name = call.string("Name") ?? ""
    let workflow = try state.thing(.workflow, name)
    let runs = state.workflowRuns[ByteName(name)] ?? []
    if let limit = Int(workflow["MaxConcurrentRuns"]),
      runs.filter({ $0.status == "RUNNING" }).count >= limit
    {
      throw ServiceFault(
        "ConcurrentRunsExceededException", "Concurrent runs exceeded for \(name)", status: 400)
    }
    var properties = Structure(workflow["DefaultRunProperties"]) ?? [:]
    for (member, value) in call.structure("RunProperties") ?? [:] { properties[member] = value }
    let id = "wr_" + call.turn.characters(64, of: "0123456789abcdef")
    state.workflowRuns[ByteName(name)] =
      runs + [
        WorkflowRun(
          id: id, workflow: name, started: call.now, properties: properties,
          end: call.now + .seconds(3))
      ]
    for trigger in state.all(.trigger)
    where trigger["WorkflowName"] == .string(name) && trigger["Type"] == "ON_DEMAND" {
      TriggerOperations.act(trigger, &state, call.turn)
    }
    return ["RunId": .string(id)]
  }

  /// Ends the runs whose time has come.
  static func run(_ state: inout State, _ turn: Turn) {
    for (name, runs) in state.workflowRuns.entries() {
      var runs = runs
      for index in runs.indices where runs[index].end.map({ $0 <= turn.now }) ?? false {
        runs[index].status = "COMPLETED"
        runs[index].completed = turn.now
        runs[index].end = nil
      }
      state.workflowRuns[name] = runs
    }
  }
}

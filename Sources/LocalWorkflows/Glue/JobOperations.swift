// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// Jobs and their runs.
enum JobOperations {
  typealias State = LocalGlueService.State

  static let operations: [LocalOperation<State>] = [
    LocalGlueService.operation("CreateJob", create),
    LocalGlueService.shows(.job, "GetJob", as: "Job", by: "JobName"),
    LocalGlueService.showsAll(.job, "GetJobs", as: "Jobs"),
    LocalGlueService.lists(.job, "ListJobs", as: "JobNames"),
    LocalGlueService.finds(.job, "BatchGetJobs", as: "Jobs", by: "JobNames"),
    LocalGlueService.operation("UpdateJob", update),
    LocalGlueService.operation("DeleteJob") { state, call in
      let name = call.string("JobName") ?? ""
      state.remove(.job, name, call)
      state.jobRuns[ByteName(name)] = nil
      return ["JobName": .string(name)]
    },
    LocalGlueService.operation("StartJobRun") { state, call in
      let name = call.string("JobName") ?? ""
      return ["JobRunId": .string(try start(name, call.input, &state, call.now, call.turn))]
    },
    LocalGlueService.operation("GetJobRun") { state, call in
      let (name, id) = (call.string("JobName") ?? "", call.string("RunId") ?? "")
      _ = try state.thing(.job, name)
      guard let run = state.jobRuns[ByteName(name)]?.first(where: { $0.id == id }) else {
        throw GlueFault.missing("Job run \(id) not found.")
      }
      return ["JobRun": run.shown]
    },
    LocalGlueService.operation("GetJobRuns") { state, call in
      let name = call.string("JobName") ?? ""
      _ = try state.thing(.job, name)
      let runs = state.jobRuns[ByteName(name)] ?? []
      return try call.page(runs.reversed().map(\.shown), as: "JobRuns")
    },
    LocalGlueService.operation("BatchStopJobRun", stop),
    LocalGlueService.operation("GetJobBookmark") { state, call in
      let name = call.string("JobName") ?? ""
      guard let runs = state.jobRuns[ByteName(name)], let last = runs.last else {
        throw GlueFault.missing("Continuation for job \(name) not found.")
      }
      return [
        "JobBookmarkEntry": [
          "JobName": .string(name), "Run": .integer(Int64(runs.count)), "Attempt": 0,
          "Version": .integer(Int64(runs.count)), "RunId": .string(last.id), "JobBookmark": "{}",
        ]
      ]
    },
  ]

  private static func create(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let name = call.string("Name") ?? ""
    var job = call.input
    complete(&job)
    job["CreatedOn"] = .timestamp(call.now.timestamp)
    job["LastModifiedOn"] = .timestamp(call.now.timestamp)
    guard !state.holds(.job, name) else {
      throw ServiceFault("AlreadyExistsException", "Job with name \(name) already submitted.")
    }
    try state.add(.job, name, job, call)
    return ["Name": .string(name)]
  }

  /// Sets what has a standard value.
  private static func complete(_ job: inout Structure) {
    job["ExecutionProperty"] = job["ExecutionProperty"] ?? ["MaxConcurrentRuns": 1]
    job["MaxRetries"] = job["MaxRetries"] ?? 0
    job["Timeout"] = job["Timeout"] ?? 2_880
    job["GlueVersion"] = job["GlueVersion"] ?? "0.9"
    job["ExecutionClass"] = job["ExecutionClass"] ?? "STANDARD"
    if job["MaxCapacity"] == nil, job["WorkerType"] == nil {
      let capacity = Int64(job["AllocatedCapacity"]) ?? 10
      job["AllocatedCapacity"] = .integer(capacity)
      job["MaxCapacity"] = .double(Double(capacity))
    }
  }

  private static func update(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let name = call.string("JobName") ?? ""
    try state.change(.job, name) { job in
      var changed = Structure(call["JobUpdate"]) ?? [:]
      complete(&changed)
      changed["Name"] = job["Name"]
      changed["CreatedOn"] = job["CreatedOn"]
      changed["LastModifiedOn"] = .timestamp(call.now.timestamp)
      job = changed
    }
    return ["JobName": .string(name)]
  }

  // MARK: Runs

  /// Starts a run.
  ///
  /// - Parameter input: The parameters of StartJobRun, or of a trigger's action.
  /// - Returns: The run's ID.
  static func start(
    _ name: String, _ input: Structure, _ state: inout State, _ now: LocalInstant, _ turn: Turn,
    attempt: Int64 = 0, previous: String? = nil, id: String? = nil
  ) throws -> String {
    let job = try state.thing(.job, name)
    guard input["AllocatedCapacity"] == nil || input["MaxCapacity"] == nil else {
      throw GlueFault.input("Please set only Allocated Capacity or Max Capacity")
    }
    let runs = state.jobRuns[ByteName(name)] ?? []
    let limit = Int(job["ExecutionProperty"]?.MaxConcurrentRuns) ?? 1
    guard runs.filter({ !$0.state.isEnd }).count < limit else {
      throw ServiceFault(
        "ConcurrentRunsExceededException", "Concurrent runs exceeded for \(name)", status: 400)
    }
    var arguments = Structure(job["DefaultArguments"]) ?? [:]
    for (key, value) in Structure(input["Arguments"]) ?? [:] { arguments[key] = value }
    for (key, value) in Structure(job["NonOverridableArguments"]) ?? [:] {
      arguments[key] = value
    }
    var fixed = Structure()
    for member in [
      "AllocatedCapacity", "MaxCapacity", "WorkerType", "NumberOfWorkers",
      "SecurityConfiguration", "Timeout", "NotificationProperty", "GlueVersion", "ExecutionClass",
    ] {
      fixed[member] = input[member] ?? job[member]
    }
    if let given = input["AllocatedCapacity"], let capacity = Double(given) {
      fixed["MaxCapacity"] = .double(capacity)
    } else if let given = input["MaxCapacity"], let capacity = Double(given) {
      fixed["AllocatedCapacity"] = .integer(Int64(min(max(capacity, 0), 1e6)))
    }
    fixed["Arguments"] = .structure(arguments)
    fixed["Attempt"] = .integer(attempt)
    fixed["LogGroupName"] = "/aws-glue/jobs"
    fixed["PredecessorRuns"] = []
    if let previous = previous ?? String(input["JobRunId"]) {
      fixed["PreviousRunId"] = .string(previous)
    }
    fixed["TriggerName"] = input["TriggerName"]
    let id = id ?? "jr_" + turn.characters(64, of: "0123456789abcdef")
    state.jobRuns[ByteName(name)] = runs + [JobRun(id: id, job: name, fixed: fixed, now: now)]
    return id
  }

  private static func stop(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let name = call.string("JobName") ?? ""
    var (stopped, errors) = ([Value](), [Value]())
    for id in call.strings("JobRunIds") {
      func fail(_ code: String, _ message: String) {
        errors.append([
          "JobName": .string(name), "JobRunId": .string(id),
          "ErrorDetail": ["ErrorCode": .string(code), "ErrorMessage": .string(message)],
        ])
      }
      guard var runs = state.jobRuns[ByteName(name)],
        let index = runs.firstIndex(where: { $0.id == id })
      else {
        fail("JobRunNotFoundException", "Job run \(id) not found.")
        continue
      }
      guard runs[index].state == .running || runs[index].state == .starting else {
        fail("JobRunNotInTerminalStateException", "Job run \(id) isn't running.")
        continue
      }
      runs[index].stop(now: call.now)
      state.jobRuns[ByteName(name)] = runs
      stopped.append(["JobName": .string(name), "JobRunId": .string(id)])
    }
    return ["SuccessfulSubmissions": .list(stopped), "Errors": .list(errors)]
  }

  /// Takes runs to their next states, tries failed ones again, and fires triggers.
  static func run(_ state: inout State, _ turn: Turn) {
    for (name, runs) in state.jobRuns.entries() {
      var runs = runs
      var ended: [JobRun] = []
      for index in runs.indices where runs[index].nextStep.map({ $0 <= turn.now }) ?? false {
        runs[index].step(now: turn.now)
        if runs[index].state.isEnd { ended.append(runs[index]) }
      }
      state.jobRuns[name] = runs
      for run in ended {
        let attempt = Int64(run.fixed["Attempt"]) ?? 0
        let retries = (try? state.thing(.job, run.job)).flatMap { Int64($0["MaxRetries"]) } ?? 0
        if run.state == .failed || run.state == .timeout, attempt < retries {
          let first = run.id.split(separator: "_").prefix(2).joined(separator: "_")
          var input = run.fixed
          input["AllocatedCapacity"] = nil
          _ = try? start(
            run.job, input, &state, turn.now, turn, attempt: attempt + 1, previous: run.id,
            id: "\(first)_attempt_\(attempt + 1)")
        } else {
          TriggerOperations.fire(after: .job(run.job, run.state.rawValue), &state, turn)
        }
      }
    }
  }
}

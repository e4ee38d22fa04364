// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// A run of a job. Nothing is run: it starts, runs for a second, and succeeds, unless its arguments say
/// other things (`--local-seconds`, `--local-outcome`).
struct JobRun: Sendable {
  enum State: String, Sendable {
    case starting = "STARTING"
    case running = "RUNNING"
    case stopping = "STOPPING"
    case stopped = "STOPPED"
    case succeeded = "SUCCEEDED"
    case failed = "FAILED"
    case timeout = "TIMEOUT"

    var isEnd: Bool {
      switch self {
      case .starting, .running, .stopping: false
      case .stopped, .succeeded, .failed, .timeout: true
      }
    }
  }

  let id: String
  let job: String
  /// The members that don't change.
  let fixed: Structure
  let started: LocalInstant
  private(set) var state = State.starting
  private(set) var modified: LocalInstant
  /// When the state changes next; `nil` at the end.
  private(set) var nextStep: LocalInstant?
  private(set) var message: String?

  init(id: String, job: String, fixed: Structure, now: LocalInstant) {
    (self.id, self.job, self.fixed) = (id, job, fixed)
    (started, modified) = (now, now)
    nextStep = now + .seconds(1)
  }

  private func argument(_ name: String) -> String? { String(fixed["Arguments"]?[name]) }

  /// How long it runs, as its arguments say.
  private var seconds: Int64 {
    min(max(argument("--local-seconds").flatMap { Int64($0) } ?? 1, 0), 10_000_000)
  }

  /// Goes to the next state.
  mutating func step(now: LocalInstant) {
    modified = now
    switch state {
    case .starting:
      state = .running
      let limit = (Int64(fixed["Timeout"]) ?? 2_880) * 60
      nextStep = now + .seconds(min(seconds, limit))
    case .running:
      let limit = (Int64(fixed["Timeout"]) ?? 2_880) * 60
      if seconds > limit {
        state = .timeout
        message = "Job run exceeded its timeout"
      } else if argument("--local-outcome") == "FAILED" {
        state = .failed
        message = "The run's arguments say that it fails"
      } else {
        state = .succeeded
      }
      nextStep = nil
    case .stopping:
      state = .stopped
      nextStep = nil
    case .stopped, .succeeded, .failed, .timeout: nextStep = nil
    }
  }

  mutating func stop(now: LocalInstant) {
    state = .stopping
    modified = now
    nextStep = now + .seconds(1)
  }

  var shown: Value {
    var members = fixed
    members["Id"] = .string(id)
    members["JobName"] = .string(job)
    members["JobRunState"] = .string(state.rawValue)
    members["StartedOn"] = .timestamp(started.timestamp)
    members["LastModifiedOn"] = .timestamp(modified.timestamp)
    if state.isEnd { members["CompletedOn"] = .timestamp(modified.timestamp) }
    members["ExecutionTime"] = .integer(state.isEnd ? modified.seconds - started.seconds : 0)
    if let message { members["ErrorMessage"] = .string(message) }
    return .structure(members)
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// A run of a crawler. Nothing is crawled: it runs for a second, and finds nothing.
struct Crawl: Sendable {
  enum State: String, Sendable {
    case running = "RUNNING"
    case stopping = "STOPPING"
    case completed = "COMPLETED"
    case stopped = "STOPPED"
  }

  let id: String
  let started: LocalInstant
  private(set) var state = State.running
  private(set) var ended: LocalInstant?
  private(set) var nextStep: LocalInstant?

  init(id: String, now: LocalInstant) {
    (self.id, started) = (id, now)
    nextStep = now + .seconds(1)
  }

  mutating func stop(now: LocalInstant) {
    state = .stopping
    nextStep = now + .seconds(1)
  }

  mutating func step(now: LocalInstant) {
    state = state == .stopping ? .stopped : .completed
    ended = now
    nextStep = nil
  }

  /// As crawlers and triggers name it.
  var outcome: String { state == .completed ? "SUCCEEDED" : "CANCELLED" }

  var shown: Structure {
    var members: Structure = [
      "CrawlId": .string(id), "State": .string(state.rawValue),
      "StartTime": .timestamp(started.timestamp), "LogGroup": "/aws-glue/crawlers",
      "MessagePrefix": .string(id), "DPUHour": 0, "Summary": "",
    ]
    if let ended { members["EndTime"] = .timestamp(ended.timestamp) }
    return members
  }
}

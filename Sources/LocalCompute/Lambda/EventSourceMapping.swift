// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import LocalPatterns
import WireFormats

/// What brings the messages of a queue, or the records of a stream, to a function.
struct EventSourceMapping: Sendable {
  /// What it reads from.
  enum Source: Sendable {
    case queue
    case stream
    /// Nothing that is here: it is kept only.
    case other
  }

  let uuid: String
  /// The members of its description.
  var members: Structure
  var tags: Structure
  /// Where it reads.
  let source: Source
  /// The ARN of the source; empty if it has none.
  let sourceARN: String
  /// Where a mapping of a queue is.
  var queue = QueueProgress()
  /// Where a mapping of a stream is, by shard.
  var shards: [String: ShardProgress] = [:]

  var isEnabled: Bool { members["State"] == "Enabled" }
  var functionARN: String { String(members["FunctionArn"]) ?? "" }
  var batchSize: Int { Int(members["BatchSize"]) ?? 1 }
  var window: Duration {
    .seconds(Int64(members["MaximumBatchingWindowInSeconds"]) ?? 0)
  }

  /// When the records begin that are read, for a position at a time.
  var startTime: LocalInstant? {
    guard case .timestamp(let time)? = members["StartingPositionTimestamp"] else { return nil }
    return LocalInstant(time)
  }

  /// Forgets the looks whose time has come: each look sets the next one.
  mutating func forgetLooks(until now: LocalInstant) {
    if let look = queue.nextLook, look <= now { queue.nextLook = nil }
    for (id, progress) in shards {
      if let look = progress.nextLook, look <= now { shards[id]?.nextLook = nil }
    }
  }

  /// The patterns of which one must match.
  var filters: [EventPattern] {
    guard case .list(let filters)? = members["FilterCriteria"]?.Filters else { return [] }
    return filters.compactMap { String($0.Pattern).flatMap { try? EventPattern(event: $0) } }
  }

  /// Whether the function says which records have failed.
  var reportsFailures: Bool {
    guard case .list(let types)? = members["FunctionResponseTypes"] else { return false }
    return types.contains("ReportBatchItemFailures")
  }
}

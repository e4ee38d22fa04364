// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// Streams of groups.
enum StreamOperations {
  typealias State = LocalLogsService.State

  static func create(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let name = call.string("logStreamName") ?? ""
    try LogsFault.check(name, "logStreamName", .stream)
    return try state.withGroup(call) { group in
      guard group.streams[ByteName(name)] == nil else {
        throw LogsFault.exists("The specified log stream already exists")
      }
      group.streams[ByteName(name)] = LogStream(
        name: name, arn: "\(group.arn):log-stream:\(name)", created: call.now)
      return [:]
    }
  }

  static func delete(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let name = ByteName(call.string("logStreamName") ?? "")
    return try state.withGroup(call) { group in
      guard group.streams[name] != nil else { throw LogsFault.noStream }
      group.streams[name] = nil
      return [:]
    }
  }

  static func describe(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let byTime = call.string("orderBy") == "LastEventTime"
    let prefix = call.string("logStreamNamePrefix")
    guard !byTime || prefix == nil else {
      throw LogsFault.parameter("Cannot order by LastEventTime with a logStreamNamePrefix.")
    }
    return try state.withGroup(call) { group in
      var streams = group.streams.values.filter { $0.name.hasBytePrefix(prefix ?? "") }
      if byTime {
        // Streams without events come first.
        streams.sort { left, right in
          (left.events.last?.key.time ?? 0) < (right.events.last?.key.time ?? 0)
        }
      }
      if call.bool("descending") ?? false { streams.reverse() }
      let page = Pages(
        streams, after: call.string("nextToken"), limit: call.limit("limit", usual: 50)
      ) { "\(group.name)@\($0.name)" }
      var output: Structure = [
        "logStreams": .list((page?.elements ?? []).map { .structure($0.described()) })
      ]
      output.set("nextToken", to: page?.next.map(Value.string))
      return output
    }
  }
}

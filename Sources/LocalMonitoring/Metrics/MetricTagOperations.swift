// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// Tags of alarms, dashboards, rules and streams.
enum MetricTagOperations {
  typealias State = LocalCloudWatchService.State

  /// Tags as names and values.
  static func tags(_ list: [Value]) -> Structure {
    Structure(list.map { (String($0.Key) ?? "", $0.Value) })
  }

  static func tag(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try change(&state, call) { tags in
      for (name, value) in Self.tags(call.list("Tags") ?? []) { tags[name] = value }
    }
  }

  static func untag(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try change(&state, call) { tags in
      for key in call.list("TagKeys") ?? [] { if let key = String(key) { tags[key] = nil } }
    }
  }

  static func list(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let tags = state.tags[ByteName(call.string("ResourceARN") ?? "")] ?? [:]
    return ["Tags": .list(tags.map { ["Key": .string($0.name), "Value": $0.value] })]
  }

  private static func change(
    _ state: inout State, _ call: LocalCall, _ body: (inout Structure) -> Void
  ) throws -> Structure {
    let arn = call.string("ResourceARN") ?? ""
    guard isThere(arn, state) else { throw CloudWatchFault.noResource }
    var tags = state.tags[ByteName(arn)] ?? [:]
    body(&tags)
    state.tags[ByteName(arn)] = tags
    return [:]
  }

  private static func isThere(_ text: String, _ state: State) -> Bool {
    guard let resource = ARN(text)?.resource else { return false }
    let parts = resource.split(maxSplits: 1) { $0 == ":" || $0 == "/" }.map(String.init)
    guard parts.count == 2 else { return false }
    let name = ByteName(parts[1])
    return switch parts[0] {
    case "alarm": state.alarms[name] != nil
    case "dashboard": state.dashboards[name] != nil
    case "insight-rule": state.insightRules[name] != nil
    case "metric-stream": state.streams[name] != nil
    default: false
    }
  }
}

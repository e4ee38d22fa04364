// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// Tags of groups and other resources.
enum TagOperations {
  typealias State = LocalLogsService.State

  static let operations: [LocalOperation<State>] =
    operations(
      tag: "TagLogGroup", untag: "UntagLogGroup", list: "ListTagsLogGroup", keys: "tags"
    ) { state, call, body in
      try state.withGroup(call) { try body(&$0.tags) }
    }
    + operations(
      tag: "TagResource", untag: "UntagResource", list: "ListTagsForResource", keys: "tagKeys",
      change)

  /// The three operations on the tags of what `change` finds.
  private static func operations(
    tag: String, untag: String, list: String, keys: String,
    _ change:
      @escaping @Sendable (
        inout State, LocalCall, (inout Structure) throws -> Void
      ) throws -> Void
  ) -> [LocalOperation<State>] {
    [
      LocalLogsService.operation(tag) { state, call in
        try change(&state, call) { try add(call.structure("tags") ?? [:], to: &$0) }
        return [:]
      },
      LocalLogsService.operation(untag) { state, call in
        try change(&state, call) { remove(call.list(keys) ?? [], from: &$0) }
        return [:]
      },
      LocalLogsService.operation(list) { state, call in
        var shown: Structure = [:]
        try change(&state, call) { shown = $0 }
        return ["tags": .structure(shown)]
      },
    ]
  }

  /// Lets the tags of the resource be changed that an ARN names.
  private static func change(
    _ state: inout State, _ call: LocalCall, _ body: (inout Structure) throws -> Void
  ) throws {
    let text = call.string("resourceArn") ?? ""
    guard let arn = ARN(text), arn.service == "logs" else {
      throw LogsFault.parameter(
        "1 validation error detected: Value '\(text)' at 'resourceArn' failed to satisfy "
          + "constraint: Member must be an ARN of CloudWatch Logs")
    }
    if arn.resource.hasBytePrefix("log-group:") {
      let name = arn.resource.dropFirst(10)
      return try state.withGroup(
        named: String(name.hasSuffix(":*") ? name.dropLast(2) : name), call
      ) { try body(&$0.tags) }
    }
    let parts = arn.resource.split(separator: ":", maxSplits: 1).map(String.init)
    let name = ByteName(parts.count == 2 ? parts[1] : "")
    let isThere =
      switch parts.first {
      case "destination": state.destinations[name] != nil
      case "delivery-source": state.deliverySources[name] != nil
      case "delivery-destination": state.deliveryDestinations[name] != nil
      case "delivery": state.deliveries[name] != nil
      case "anomaly-detector": state.detectors[ByteName(text)] != nil
      default: false
      }
    guard isThere else { throw LogsFault.notFound("The specified resource does not exist.") }
    var tags = state.tags[ByteName(text)] ?? [:]
    try body(&tags)
    state.tags[ByteName(text)] = tags
  }

  private static func add(_ added: Structure, to tags: inout Structure) throws {
    var sum = tags
    for (name, value) in added { sum[name] = value }
    guard sum.count <= 50 else {
      throw ServiceFault("TooManyTagsException", "A resource can have no more than 50 tags.")
    }
    tags = sum
  }

  private static func remove(_ keys: [Value], from tags: inout Structure) {
    for key in keys { if let key = String(key) { tags[key] = nil } }
  }
}

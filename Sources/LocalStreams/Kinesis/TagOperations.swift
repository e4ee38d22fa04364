// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore

/// Tags of streams and consumers.
enum TagOperations {
  typealias State = LocalKinesisService.State

  static func add(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try call.withStream(&state) { stream in
      try add(call.structure("Tags") ?? [:], to: &stream.tags)
      return [:]
    }
  }

  static func remove(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try call.withStream(&state) { stream in
      remove(call.list("TagKeys") ?? [], from: &stream.tags)
      return [:]
    }
  }

  static func list(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try call.withStream(&state) { stream in
      var tags = shown(stream.tags)
      if let start = call.string("ExclusiveStartTagKey") {
        tags.removeAll { (String($0.Key) ?? "") <= start }
      }
      let limit = call.limit("Limit", usual: 50)
      return ["Tags": .list(Array(tags.prefix(limit))), "HasMoreTags": .bool(tags.count > limit)]
    }
  }

  static func tag(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try change(&state, call) { try add(call.structure("Tags") ?? [:], to: &$0) }
    return [:]
  }

  static func untag(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try change(&state, call) { remove(call.list("TagKeys") ?? [], from: &$0) }
    return [:]
  }

  static func tags(_ state: inout State, _ call: LocalCall) throws -> Structure {
    ["Tags": .list(try change(&state, call) { shown($0) })]
  }

  /// Lets the tags of the stream or consumer that an ARN names be changed.
  private static func change<Result>(
    _ state: inout State, _ call: LocalCall, _ body: (inout Structure) throws -> Result
  ) throws -> Result {
    let arn = call.string("ResourceARN") ?? ""
    return try state.withStream(try LocalCall.streamName(ofARN: arn), call) { stream in
      guard arn != stream.arn else { return try body(&stream.tags) }
      guard let index = stream.consumers.firstIndex(where: { $0.arn == arn }) else {
        throw ConsumerOperations.notFound(arn, call)
      }
      return try body(&stream.consumers[index].tags)
    }
  }

  private static func add(_ added: Structure, to tags: inout Structure) throws {
    var sum = tags
    for (name, value) in added { sum[name] = value }
    guard sum.count <= 50 else {
      throw KinesisFault.argument(
        "Failed to add tags to stream: it would have more than 50 tags.")
    }
    tags = sum
  }

  private static func remove(_ keys: [Value], from tags: inout Structure) {
    for key in keys { if let key = String(key) { tags[key] = nil } }
  }

  private static func shown(_ tags: Structure) -> [Value] {
    tags.sorted { $0.name < $1.name }.map { ["Key": .string($0.name), "Value": $0.value] }
  }
}

/// Policies of streams and consumers; they are stored.
enum PolicyOperations {
  typealias State = LocalKinesisService.State

  static func put(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let arn = try resource(&state, call)
    state.policies[arn] = call.string("Policy")
    return [:]
  }

  static func get(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let arn = try resource(&state, call)
    return ["Policy": .string(state.policies[arn] ?? "{}")]
  }

  static func delete(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let arn = try resource(&state, call)
    guard state.policies[arn] != nil else {
      throw KinesisFault.notFound("No resource policy found for resource ARN \(arn).")
    }
    state.policies[arn] = nil
    return [:]
  }

  private static func resource(_ state: inout State, _ call: LocalCall) throws -> String {
    let arn = call.string("ResourceARN") ?? ""
    let stream = state.streams[try LocalCall.streamName(ofARN: arn)]
    guard let stream, stream.arn == arn || stream.consumers.contains(where: { $0.arn == arn })
    else { throw KinesisFault.noStream(arn, call) }
    return arn
  }
}

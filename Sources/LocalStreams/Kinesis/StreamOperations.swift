// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// Streams as a whole.
enum StreamOperations {
  typealias State = LocalKinesisService.State

  static func create(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let name = call.string("StreamName") ?? ""
    try KinesisFault.check(name: name, "streamName")
    guard state.streams[name] == nil else {
      throw KinesisFault.inUse("Stream \(name) under account \(call.place.account) already exists.")
    }
    let mode = call.structure("StreamModeDetails")?["StreamMode"]
    let isOnDemand = mode == "ON_DEMAND"
    let count = isOnDemand ? 4 : call.integer("ShardCount") ?? 4
    let limit = shardLimit(call.place)
    let open = state.streams.values.reduce(0) { $0 + $1.openShards.count }
    guard Int(count) <= limit - open else {
      throw ServiceFault(
        "LimitExceededException",
        "This request would exceed the shard limit for the account \(call.place.account) in "
          + "\(call.place.region). Current shard count for the account: \(open). Limit: \(limit). "
          + "Number of additional shards that would have resulted from this request: \(count). "
          + "Refer to the AWS Service Limits page (https://docs.aws.amazon.com/general/latest/gr/"
          + "aws_service_limits.html) for current limits and how to request higher limits.")
    }
    var stream = Stream(
      name: name, arn: call.place.arn("kinesis", "stream/\(name)"), shardCount: Int(count),
      isOnDemand: isOnDemand, tags: call.structure("Tags") ?? [:], now: call.now)
    if let size = call.integer("MaxRecordSizeInKiB") { stream.recordLimit = Int(size) }
    state.streams[name] = stream
    return [:]
  }

  private static func shardLimit(_ place: Place) -> Int {
    ["us-east-1", "us-west-2", "eu-west-1"].contains(place.region) ? 20_000 : 6_000
  }

  static func delete(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let stream = try call.withStream(&state) { $0 }
    guard stream.consumers.isEmpty || call.bool("EnforceConsumerDeletion") == true else {
      throw KinesisFault.inUse(
        "Stream \(stream.name) under account \(call.place.account) has consumers registered. "
          + "Deregister them, or set EnforceConsumerDeletion to true.")
    }
    state.streams[stream.name] = nil
    state.policies[stream.arn] = nil
    for consumer in stream.consumers { state.policies[consumer.arn] = nil }
    return [:]
  }

  static func describe(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try call.withStream(&state) { stream in
      var shards = stream.presentShards(now: call.now)
      if let start = call.string("ExclusiveStartShardId") {
        guard let first = stream.shard(start) else {
          throw KinesisFault.noShard(start, stream.name, call)
        }
        shards.removeAll { $0.index <= first.index }
      }
      let limit = min(call.limit("Limit", usual: 100), 100)
      var members = stream.description
      members["Shards"] = .list(shards.prefix(limit).map(stream.shown))
      members["HasMoreShards"] = .bool(shards.count > limit)
      return ["StreamDescription": .structure(members)]
    }
  }

  static func summary(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try call.withStream(&state) { stream in
      var members = stream.description
      members["OpenShardCount"] = .integer(Int64(stream.openShards.count))
      members["ConsumerCount"] = .integer(Int64(stream.consumers.count))
      members["MaxRecordSizeInKiB"] = .integer(Int64(stream.recordLimit))
      return ["StreamDescriptionSummary": .structure(members)]
    }
  }

  static func list(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let limit = min(call.limit("Limit", usual: 100), 100)
    let start = call.string("NextToken") ?? call.string("ExclusiveStartStreamName")
    var found: [Stream] = []
    var hasMore = false
    for (_, stream) in state.streams.entries(from: start, excluding: true) {
      if found.count == limit {
        hasMore = true
        break
      }
      found.append(stream)
    }
    var output: Structure = [
      "StreamNames": .list(found.map { .string($0.name) }), "HasMoreStreams": .bool(hasMore),
      "StreamSummaries": .list(found.map { .structure($0.description) }),
    ]
    if hasMore, let last = found.last { output["NextToken"] = .string(last.name) }
    return output
  }

  static func limits(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let streams = Array(state.streams.values)
    let provisioned = streams.filter { !$0.isOnDemand }
    return [
      "ShardLimit": .integer(Int64(shardLimit(call.place))),
      "OpenShardCount": .integer(provisioned.reduce(0) { $0 + Int64($1.openShards.count) }),
      "OnDemandStreamCount": .integer(Int64(streams.count - provisioned.count)),
      "OnDemandStreamCountLimit": 50,
    ]
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// Shards: listing, splitting, merging.
enum ShardOperations {
  typealias State = LocalKinesisService.State

  // MARK: Listing

  static func list(_ state: inout State, _ call: LocalCall) throws -> Structure {
    var name: String
    var start: Int?
    if let text = call.string("NextToken") {
      guard call["StreamName"] == nil, call["StreamARN"] == nil else {
        throw KinesisFault.argument("NextToken and StreamName cannot be provided together.")
      }
      guard let token = ShardListToken(text) else {
        throw KinesisFault.argument("NextToken is not valid.")
      }
      guard token.made + .seconds(300) >= call.now else {
        throw ServiceFault(
          "ExpiredNextTokenException", "NextToken has expired: it is valid for 300 seconds.")
      }
      (name, start) = (token.stream, token.last)
    } else {
      name = try call.streamName()
    }
    return try state.withStream(name, call) { stream in
      if let id = call.string("ExclusiveStartShardId") {
        guard let shard = stream.shard(id) else { throw KinesisFault.noShard(id, name, call) }
        start = shard.index
      }
      var shards = try filtered(stream, call)
      if let start { shards.removeAll { $0.index <= start } }
      let limit = call.limit("MaxResults", usual: 1_000)
      let page = shards.prefix(limit)
      var output: Structure = ["Shards": .list(page.map(stream.shown))]
      if page.count < shards.count, let last = page.last {
        output["NextToken"] = .string(
          ShardListToken(stream: name, last: last.index, made: call.now).text)
      }
      return output
    }
  }

  private static func filtered(_ stream: Stream, _ call: LocalCall) throws -> [Stream.Shard] {
    let present = stream.presentShards(now: call.now)
    guard let filter = call.structure("ShardFilter") else { return present }
    func isOpen(_ shard: Stream.Shard, at instant: LocalInstant) -> Bool {
      shard.created <= instant && (shard.ended.map { $0.at > instant } ?? true)
    }
    let horizon = max(call.now + (.zero - stream.retention), stream.created)
    var instant = horizon
    if case .timestamp(let time)? = filter["Timestamp"] {
      instant = max(horizon, LocalInstant(time))
    }
    switch filter["Type"].flatMap({ String($0) }) ?? "" {
    case "AT_LATEST": return present.filter { $0.ended == nil }
    case "AT_TRIM_HORIZON": return present.filter { isOpen($0, at: horizon) }
    case "AT_TIMESTAMP": return present.filter { isOpen($0, at: instant) }
    case "FROM_TIMESTAMP":
      return present.filter { $0.ended.map { $0.at >= instant } ?? true }
    case "AFTER_SHARD_ID":
      let id = filter["ShardId"].flatMap { String($0) } ?? ""
      guard let shard = stream.shard(id) else {
        throw KinesisFault.noShard(id, stream.name, call)
      }
      return present.filter { $0.index > shard.index }
    default: return present
    }
  }

  // MARK: Resharding

  static func split(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try call.withStream(&state) { stream in
      let shard = try named("ShardToSplit", of: stream, call)
      let key = try KinesisFault.hashKey(
        call.string("NewStartingHashKey") ?? "", "newStartingHashKey")
      let (low, high) = (shard.hashes.lowerBound, shard.hashes.upperBound)
      guard key > low, key < high else {
        throw KinesisFault.argument(
          "NewStartingHashKey \(key) used in SplitShard() on shard \(shard.id) in stream "
            + "\(stream.name) under account \(call.place.account) is not both greater than one "
            + "plus the shard's StartingHashKey \(low) and less than the shard's EndingHashKey "
            + "\(high - (high > 0 ? 1 : 0)).")
      }
      try checkOpen(shard, stream, call)
      split(shard, at: key, &stream, call.now)
      return [:]
    }
  }

  static func merge(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try call.withStream(&state) { stream in
      let shard = try named("ShardToMerge", of: stream, call)
      let other = try named("AdjacentShardToMerge", of: stream, call)
      try checkOpen(shard, stream, call)
      try checkOpen(other, stream, call)
      guard
        shard.hashes.upperBound < .max && shard.hashes.upperBound + 1 == other.hashes.lowerBound
          || other.hashes.upperBound < .max
            && other.hashes.upperBound + 1 == shard.hashes.lowerBound
      else {
        throw KinesisFault.argument(
          "Shards \(shard.id) and \(other.id) in stream \(stream.name) under account "
            + "\(call.place.account) are not an adjacent pair of shards eligible for merging")
      }
      merge(shard, other, &stream, call.now)
      return [:]
    }
  }

  static func updateCount(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let target = Int(clamping: call.integer("TargetShardCount") ?? 0)
    return try call.withStream(&state) { stream in
      guard !stream.isOnDemand else {
        throw ServiceFault(
          "ValidationException",
          "Request is invalid. Stream \(stream.name) under account \(call.place.account) is in "
            + "On-Demand mode.")
      }
      let current = stream.openShards.count
      guard target <= current * 2 else {
        throw ServiceFault(
          "LimitExceededException",
          "UpdateShardCount cannot scale up over double your current open shard count. Current "
            + "open shard count: \(current) Target shard count: \(target)")
      }
      guard target * 2 >= current else {
        throw ServiceFault(
          "LimitExceededException",
          "UpdateShardCount cannot scale down below half your current open shard count. Current "
            + "open shard count: \(current) Target shard count: \(target)")
      }
      reshard(&stream, to: target, call.now)
      return [
        "StreamName": .string(stream.name), "StreamARN": .string(stream.arn),
        "CurrentShardCount": .integer(Int64(current)),
        "TargetShardCount": .integer(Int64(target)),
      ]
    }
  }

  /// More shards are made by splitting all of them, then merging neighbours until there are as many as
  /// wanted, as Kinesis does.
  private static func reshard(_ stream: inout Stream, to target: Int, _ now: LocalInstant) {
    if stream.openShards.count < target {
      for shard in stream.openShards {
        let (low, high) = (shard.hashes.lowerBound, shard.hashes.upperBound)
        guard low < high else { continue }
        split(shard, at: low + (high - low) / 2 + 1, &stream, now)
      }
    }
    while stream.openShards.count > target {
      let open = stream.openShards.sorted { $0.hashes.lowerBound < $1.hashes.lowerBound }
      var left = open.count - target
      for index in stride(from: 0, to: open.count - 1, by: 2) where left > 0 {
        merge(open[index], open[index + 1], &stream, now)
        left -= 1
      }
    }
  }

  private static func split(
    _ shard: Stream.Shard, at key: UInt128, _ stream: inout Stream, _ now: LocalInstant
  ) {
    stream.close(shard.index, now: now)
    stream.add(shard.hashes.lowerBound...key - 1, parent: shard.index, now: now)
    stream.add(key...shard.hashes.upperBound, parent: shard.index, now: now)
  }

  private static func merge(
    _ shard: Stream.Shard, _ other: Stream.Shard, _ stream: inout Stream, _ now: LocalInstant
  ) {
    stream.close(shard.index, now: now)
    stream.close(other.index, now: now)
    let low = min(shard.hashes.lowerBound, other.hashes.lowerBound)
    let high = max(shard.hashes.upperBound, other.hashes.upperBound)
    stream.add(low...high, parent: shard.index, adjacentParent: other.index, now: now)
  }

  private static func named(
    _ member: String, of stream: Stream, _ call: LocalCall
  ) throws -> Stream.Shard {
    let id = call.string(member) ?? ""
    try KinesisFault.check(name: id, member.prefix(1).lowercased() + member.dropFirst())
    guard let shard = stream.shard(id) else {
      throw KinesisFault.noShard(id, stream.name, call)
    }
    return shard
  }

  private static func checkOpen(
    _ shard: Stream.Shard, _ stream: Stream, _ call: LocalCall
  ) throws {
    guard shard.ended == nil else {
      throw KinesisFault.argument(
        "Shard \(shard.id) in stream \(stream.name) under account \(call.place.account) has "
          + "already been merged or split, and thus is not eligible for merging or splitting.")
    }
  }
}

/// Where a list of shards goes on.
private struct ShardListToken {
  let stream: String
  let last: Int
  let made: LocalInstant

  init(stream: String, last: Int, made: LocalInstant) {
    (self.stream, self.last, self.made) = (stream, last, made)
  }

  init?(_ text: String) {
    let parts = (try? Base64.decode(text)).map {
      String(decoding: $0, as: UTF8.self).split(separator: " ")
    }
    guard let parts, parts.count == 3, let last = Int(parts[1]), let made = Int64(parts[2]) else {
      return nil
    }
    self.init(stream: String(parts[0]), last: last, made: LocalInstant(microseconds: made))
  }

  var text: String { Base64.encode(Array("\(stream) \(last) \(made.microseconds)".utf8)) }
}

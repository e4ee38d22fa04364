// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// A stream: settings, shards and their records.
struct Stream: Sendable {
  /// A record as a shard keeps it.
  struct Record: Sendable {
    let number: Int
    let partitionKey: String
    let data: [UInt8]
    let time: LocalInstant
    let isEncrypted: Bool
  }

  /// A part of the keys' hashes with its records.
  struct Shard: Sendable {
    let index: Int
    let hashes: ClosedRange<UInt128>
    /// The first sequence number.
    let first: Int
    let created: LocalInstant
    var parent: Int?
    var adjacentParent: Int?
    /// The last sequence number and the time, once it was split or merged.
    var ended: (last: Int, at: LocalInstant)?
    /// By number.
    var records = OrderedMap<Int, Record>()

    var id: String { Shard.id(index) }

    static func id(_ index: Int) -> String {
      let digits = String(index)
      return "shardId-" + String(repeating: "0", count: max(0, 12 - digits.utf8.count)) + digits
    }
  }

  /// A consumer with a throughput of its own.
  struct Consumer: Sendable {
    let name: String
    let arn: String
    let created: LocalInstant
    var tags: Structure
  }

  let name: String
  let arn: String
  let created: LocalInstant
  var isOnDemand: Bool
  var tags: Structure
  var retentionHours = 24
  /// The key's ID if records are encrypted.
  var keyID: String?
  var metrics: [String] = []
  /// The greatest size of a record in KiB.
  var recordLimit = 1_024
  var consumers: [Consumer] = []
  /// By index.
  var shards: [Shard] = []
  private(set) var nextNumber = 1

  init(
    name: String, arn: String, shardCount: Int, isOnDemand: Bool, tags: Structure,
    now: LocalInstant
  ) {
    (self.name, self.arn, self.created) = (name, arn, now)
    (self.isOnDemand, self.tags) = (isOnDemand, tags)
    let step = UInt128.max / UInt128(shardCount) &+ (shardCount.nonzeroBitCount == 1 ? 1 : 0)
    for index in 0..<shardCount {
      let start = shardCount == 1 ? 0 : UInt128(index) * step
      let end = index == shardCount - 1 ? UInt128.max : start + step - 1
      add(start...end, now: now)
    }
  }

  /// Adds a shard.
  mutating func add(
    _ hashes: ClosedRange<UInt128>, parent: Int? = nil, adjacentParent: Int? = nil,
    now: LocalInstant
  ) {
    shards.append(
      Shard(
        index: shards.count, hashes: hashes, first: takeNumber(), created: now, parent: parent,
        adjacentParent: adjacentParent))
  }

  /// Closes a shard.
  mutating func close(_ index: Int, now: LocalInstant) {
    shards[index].ended = (takeNumber(), now)
  }

  private mutating func takeNumber() -> Int {
    defer { nextNumber += 1 }
    return nextNumber
  }

  /// The shards that take records.
  var openShards: [Shard] { shards.filter { $0.ended == nil } }

  var retention: Duration { .seconds(retentionHours * 3_600) }

  /// Forgets records that are older than the retention.
  mutating func trim(now: LocalInstant) {
    let horizon = now + (.zero - retention)
    for index in shards.indices {
      while let first = shards[index].records.first, first.value.time < horizon {
        shards[index].records[first.key] = nil
      }
    }
  }

  /// The shards that still are there: a closed one is until its last records are too old.
  func presentShards(now: LocalInstant) -> [Shard] {
    let horizon = now + (.zero - retention)
    return shards.filter { shard in shard.ended.map { $0.at >= horizon } ?? true }
  }

  /// Adds a record.
  ///
  /// - Returns: Its shard and its number.
  mutating func append(
    _ data: [UInt8], partitionKey: String, hash: UInt128, now: LocalInstant
  ) -> (shard: String, number: Int) {
    let index =
      shards.firstIndex { $0.ended == nil && $0.hashes.contains(hash) } ?? shards.count - 1
    let number = takeNumber()
    shards[index].records[number] = Record(
      number: number, partitionKey: partitionKey, data: data, time: now,
      isEncrypted: keyID != nil)
    return (shards[index].id, number)
  }

  // MARK: Sequence numbers

  /// A sequence number as the API has it: 56 digits in the order of the numbers, with the time of the
  /// stream's creation in them, so that another stream of the same name has others.
  func sequence(_ number: Int) -> String {
    let digits = String(number)
    return sequencePrefix + String(repeating: "0", count: 44 - digits.utf8.count) + digits
  }

  /// The number of a text; `nil` if it isn't one of this stream's.
  func number(_ sequence: String) -> Int? {
    guard sequence.utf8.count == 56, sequence.hasPrefix(sequencePrefix) else { return nil }
    return Int(sequence.dropFirst(sequencePrefix.utf8.count))
  }

  private var sequencePrefix: String {
    let seconds = String(max(0, min(created.seconds, 9_999_999_999)))
    return "49" + String(repeating: "0", count: 10 - seconds.utf8.count) + seconds
  }

  // MARK: Descriptions

  var encryption: Structure {
    guard let keyID else { return ["EncryptionType": "NONE"] }
    return ["EncryptionType": "KMS", "KeyId": .string(keyID)]
  }

  /// The members of all descriptions.
  var description: Structure {
    var members: Structure = [
      "StreamName": .string(name), "StreamARN": .string(arn), "StreamStatus": "ACTIVE",
      "StreamModeDetails": ["StreamMode": isOnDemand ? "ON_DEMAND" : "PROVISIONED"],
      "RetentionPeriodHours": .integer(Int64(retentionHours)),
      "StreamCreationTimestamp": .timestamp(created.timestamp),
      "EnhancedMonitoring": [["ShardLevelMetrics": .list(metrics.map { .string($0) })]],
    ]
    for (name, value) in encryption { members[name] = value }
    return members
  }

  /// A shard as lists have it.
  func shown(_ shard: Shard) -> Value {
    var numbers: Structure = ["StartingSequenceNumber": .string(sequence(shard.first))]
    if let ended = shard.ended { numbers["EndingSequenceNumber"] = .string(sequence(ended.last)) }
    var members: Structure = [
      "ShardId": .string(shard.id),
      "HashKeyRange": [
        "StartingHashKey": .string(String(shard.hashes.lowerBound)),
        "EndingHashKey": .string(String(shard.hashes.upperBound)),
      ],
      "SequenceNumberRange": .structure(numbers),
    ]
    if let parent = shard.parent { members["ParentShardId"] = .string(Shard.id(parent)) }
    if let adjacent = shard.adjacentParent {
      members["AdjacentParentShardId"] = .string(Shard.id(adjacent))
    }
    return .structure(members)
  }

  /// The shard with an ID: `shardId-000000000003`, or a number.
  func shard(_ id: String) -> Shard? {
    let digits = id.hasPrefix("shardId-") ? id.dropFirst(8) : id[...]
    guard let index = Int(digits), shards.indices.contains(index) else { return nil }
    return shards[index]
  }
}

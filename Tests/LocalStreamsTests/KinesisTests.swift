// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import LocalStreams
import ServiceModel
import Testing

/// A local Kinesis on a clock that stands.
private struct Kinesis: Sendable {
  let engine: LocalEngine
  let place = Place(account: "123456789012", region: "us-east-1")

  init() throws {
    engine = try LocalEngine(
      services: [AnyLocalService(LocalKinesisService.self)],
      clock: LocalClock(standingAt: LocalInstant(microseconds: 1_767_225_600_000_000)),
      models: try ModelBundle.embedded)
  }

  @discardableResult
  func callAsFunction(
    _ operation: String, _ input: Structure = [:]
  ) async throws(ServiceFault) -> Value {
    .structure(
      try await engine.perform(
        service: "kinesis", operation: operation, input: input, place: place,
        principal: .root(account: place.account)))
  }

  func fault(_ operation: String, _ input: Structure) async -> ServiceFault? {
    do {
      try await self(operation, input)
      return nil
    } catch {
      return error
    }
  }

  @discardableResult
  func put(_ text: String, _ more: Structure = [:]) async throws -> Value {
    var input: Structure = [
      "StreamName": "s", "Data": .blob(Array(text.utf8)), "PartitionKey": .string(text),
    ]
    for (name, value) in more { input[name] = value }
    return try await self("PutRecord", input)
  }

  func iterator(_ type: String, shard: String = "shardId-000000000000", _ more: Structure = [:])
    async throws -> Value
  {
    var input: Structure = [
      "StreamName": "s", "ShardId": .string(shard), "ShardIteratorType": .string(type),
    ]
    for (name, value) in more { input[name] = value }
    return try await self("GetShardIterator", input).ShardIterator
  }

  func texts(_ iterator: Value) async throws -> [String] {
    guard
      case .list(let records) = try await self("GetRecords", ["ShardIterator": iterator]).Records
    else { return [] }
    return records.map { record in
      guard case .blob(let bytes) = record.Data else { return "" }
      return String(decoding: bytes, as: UTF8.self)
    }
  }
}

struct KinesisTests {
  @Test func recordsAreReadInOrder() async throws {
    let kinesis = try Kinesis()
    try await kinesis("CreateStream", ["StreamName": "s", "ShardCount": 1])
    let first = try await kinesis.put("a").SequenceNumber
    try await kinesis.put("b")
    let latest = try await kinesis.iterator("LATEST")
    try await kinesis.put("c")
    #expect(try await kinesis.texts(kinesis.iterator("TRIM_HORIZON")) == ["a", "b", "c"])
    #expect(try await kinesis.texts(latest) == ["c"])
    let at = try await kinesis.iterator("AT_SEQUENCE_NUMBER", ["StartingSequenceNumber": first])
    #expect(try await kinesis.texts(at) == ["a", "b", "c"])
    let after = try await kinesis.iterator(
      "AFTER_SEQUENCE_NUMBER", ["StartingSequenceNumber": first])
    #expect(try await kinesis.texts(after) == ["b", "c"])
    #expect(String(first)?.utf8.count == 56)
  }

  @Test func iteratorsExpireAndRecordsTooByTheClock() async throws {
    let kinesis = try Kinesis()
    try await kinesis("CreateStream", ["StreamName": "s", "ShardCount": 1])
    try await kinesis.put("old")
    let iterator = try await kinesis.iterator("TRIM_HORIZON")
    kinesis.engine.advance(by: .seconds(301))
    let expired = await kinesis.fault("GetRecords", ["ShardIterator": iterator])
    #expect(expired?.code == "ExpiredIteratorException")
    let page = try await kinesis(
      "GetRecords", ["ShardIterator": kinesis.iterator("TRIM_HORIZON"), "Limit": 1])
    #expect(page.MillisBehindLatest == 0)
    kinesis.engine.advance(by: .seconds(24 * 3_600))
    try await kinesis.put("new")
    #expect(try await kinesis.texts(kinesis.iterator("TRIM_HORIZON")) == ["new"])
  }

  @Test func behindTheTip() async throws {
    let kinesis = try Kinesis()
    try await kinesis("CreateStream", ["StreamName": "s", "ShardCount": 1])
    try await kinesis.put("a")
    try await kinesis.put("b")
    kinesis.engine.advance(by: .seconds(5))
    let page = try await kinesis(
      "GetRecords", ["ShardIterator": kinesis.iterator("TRIM_HORIZON"), "Limit": 1])
    #expect(page.MillisBehindLatest == 5_000)
  }

  @Test func keysChooseShards() async throws {
    let kinesis = try Kinesis()
    try await kinesis("CreateStream", ["StreamName": "s", "ShardCount": 2])
    // The MD5 of "a" begins with 0x0c, that of "b" with 0x92.
    #expect(try await kinesis.put("a").ShardId == "shardId-000000000000")
    #expect(try await kinesis.put("b").ShardId == "shardId-000000000001")
    let last = try await kinesis.put(
      "a", ["ExplicitHashKey": "340282366920938463463374607431768211455"])
    #expect(last.ShardId == "shardId-000000000001")
    let tooMuch = await kinesis.fault(
      "PutRecord",
      [
        "StreamName": "s", "Data": .blob([1]), "PartitionKey": "k",
        "ExplicitHashKey": "340282366920938463463374607431768211456",
      ])
    #expect(tooMuch?.code == "InvalidArgumentException")
  }

  @Test func shardsAreSplitAndMerged() async throws {
    let kinesis = try Kinesis()
    try await kinesis("CreateStream", ["StreamName": "s", "ShardCount": 1])
    try await kinesis.put("a")
    try await kinesis(
      "SplitShard",
      ["StreamName": "s", "ShardToSplit": "shardId-000000000000", "NewStartingHashKey": "10"])
    let end = try await kinesis(
      "GetRecords", ["ShardIterator": kinesis.iterator("TRIM_HORIZON")])
    #expect(end.NextShardIterator == .null)
    #expect(end.ChildShards[1].ShardId == "shardId-000000000002")
    let again = await kinesis.fault(
      "SplitShard",
      ["StreamName": "s", "ShardToSplit": "shardId-000000000000", "NewStartingHashKey": "10"])
    #expect(again?.message?.contains("has already been merged or split") == true)
    try await kinesis(
      "MergeShards",
      [
        "StreamName": "s", "ShardToMerge": "shardId-000000000002",
        "AdjacentShardToMerge": "shardId-000000000001",
      ])
    let open = try await kinesis(
      "ListShards", ["StreamName": "s", "ShardFilter": ["Type": "AT_LATEST"]])
    #expect(open.Shards[0].ShardId == "shardId-000000000003")
    #expect(open.Shards[0].HashKeyRange.StartingHashKey == "0")
    #expect(open.Shards[1] == .null)
  }

  @Test func shardCountsChange() async throws {
    let kinesis = try Kinesis()
    try await kinesis("CreateStream", ["StreamName": "s", "ShardCount": 4])
    let answer = try await kinesis(
      "UpdateShardCount",
      ["StreamName": "s", "TargetShardCount": 5, "ScalingType": "UNIFORM_SCALING"])
    #expect(answer.CurrentShardCount == 4)
    let all = try await kinesis("ListShards", ["StreamName": "s", "MaxResults": 10])
    #expect([Value](all.Shards)?.count == 10)
    let rest = try await kinesis("ListShards", ["NextToken": all.NextToken])
    #expect([Value](rest.Shards)?.count == 5)
    let tooMany = await kinesis.fault(
      "UpdateShardCount",
      ["StreamName": "s", "TargetShardCount": 11, "ScalingType": "UNIFORM_SCALING"])
    #expect(tooMany?.code == "LimitExceededException")
  }

  @Test func whatIsNotThere() async throws {
    let kinesis = try Kinesis()
    let stream = await kinesis.fault("DescribeStream", ["StreamName": "gone"])
    #expect(stream?.message == "Stream gone under account 123456789012 not found.")
    let iterator = await kinesis.fault("GetRecords", ["ShardIterator": "nonsense"])
    #expect(iterator?.code == "InvalidArgumentException")
    try await kinesis("CreateStream", ["StreamName": "s", "ShardCount": 1])
    let twin = await kinesis.fault("CreateStream", ["StreamName": "s", "ShardCount": 1])
    #expect(twin?.code == "ResourceInUseException")
    let name = await kinesis.fault("CreateStream", ["StreamName": "ä", "ShardCount": 1])
    #expect(name?.code == "ValidationException")
  }

  @Test func consumersTagsAndPolicies() async throws {
    let kinesis = try Kinesis()
    try await kinesis(
      "CreateStream", ["StreamName": "s", "ShardCount": 1, "Tags": ["a": "1"]])
    let arn = try await kinesis("DescribeStream", ["StreamName": "s"]).StreamDescription.StreamARN
    let consumer = try await kinesis(
      "RegisterStreamConsumer", ["StreamARN": arn, "ConsumerName": "c"]
    ).Consumer
    #expect(consumer.ConsumerStatus == "ACTIVE")
    let refused = await kinesis.fault("DeleteStream", ["StreamName": "s"])
    #expect(refused?.code == "ResourceInUseException")
    try await kinesis("TagResource", ["ResourceARN": arn, "Tags": ["b": "2"]])
    let tags = try await kinesis("ListTagsForStream", ["StreamName": "s"]).Tags
    #expect(tags[1].Value == "2")
    try await kinesis("PutResourcePolicy", ["ResourceARN": arn, "Policy": "{\"a\":1}"])
    #expect(
      try await kinesis("GetResourcePolicy", ["ResourceARN": arn]).Policy == "{\"a\":1}")
  }
}

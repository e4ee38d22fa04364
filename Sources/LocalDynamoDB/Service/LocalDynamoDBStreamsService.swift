// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
package import LocalCore
import WireFormats

/// DynamoDB Streams: what tables with streams have recorded. It keeps nothing itself.
package enum LocalDynamoDBStreamsService: LocalService {
  /// Nothing.
  package struct State: Sendable {}

  package static var name: String { "dynamodbstreams" }
  package static var scope: StateScope { .region }
  package static var checksConstraints: Bool { false }
  package static var answerStyle: AnswerStyle { DynamoDBAnswers.style }
  package static func errorNamespace(_ code: String) -> String {
    "com.amazonaws.dynamodb.v20120810"
  }

  package static func initialState(_ place: Place) -> State { State() }

  package static let operations: [LocalOperation<State>] = [
    LocalOperation("ListStreams") { _, call in try reader(call).list(call) },
    LocalOperation("DescribeStream") { _, call in try reader(call).describe(call) },
    LocalOperation("GetShardIterator") { _, call in try reader(call).iterator(call) },
    LocalOperation("GetRecords") { _, call in try reader(call).records(call) },
  ]

  private static func reader(_ call: LocalCall) -> StreamReader {
    let state = call.turn.state(of: LocalDynamoDBService.self, in: call.place)
    return StreamReader(state: state?.content ?? DynamoDBState(place: call.place))
  }
}

/// Reads the streams of the tables of a place.
private struct StreamReader: Sendable {
  let state: DynamoDBState

  private var logs: [StreamLog] {
    (state.tables.values.compactMap(\.stream) + Array(state.endedStreams.values))
      .sorted { $0.arn < $1.arn }
  }

  private func log(_ arn: String?) throws -> StreamLog {
    guard let arn else { throw Constraints.missing("streamArn") }
    guard arn.utf8.count >= 37, let parts = TableARN(arn), parts.rest.hasBytePrefix("stream/")
    else {
      throw ServiceFault.invalid("Invalid StreamArn")
    }
    if let log = state.tables[parts.table]?.stream, log.arn == arn { return log }
    if let log = state.endedStreams[arn] { return log }
    throw ServiceFault.notFound("Requested resource not found: Stream: \(arn) not found")
  }

  func list(_ call: LocalCall) throws -> Structure {
    let table = try call["TableName"].map { try LocalCall.tableName($0) }
    let start = call.string("ExclusiveStartStreamArn")
    var constraints = Constraints()
    constraints.atLeast(call["Limit"], at: "limit", 1)
    constraints.atMost(call["Limit"], at: "limit", 100)
    try constraints.finish()
    let limit = call.limit("Limit", usual: 100)
    let found = logs.filter { log in
      (table == nil || log.table == table) && (start.map { log.arn > $0 } ?? true)
    }
    var output: Structure = [
      "Streams": .list(
        found.prefix(limit).map {
          .structure([
            "StreamArn": .string($0.arn), "TableName": .string($0.table),
            "StreamLabel": .string($0.label),
          ])
        })
    ]
    if found.count > limit {
      output["LastEvaluatedStreamArn"] = .string(found[limit - 1].arn)
    }
    return output
  }

  func describe(_ call: LocalCall) throws -> Structure {
    let log = try log(call.string("StreamArn"))
    var range: Structure = ["StartingSequenceNumber": .string(StreamLog.sequence(0))]
    if log.ended != nil {
      range["EndingSequenceNumber"] = .string(StreamLog.sequence(log.next - 1))
    }
    var shards: [Value] = [
      .structure(["ShardId": .string(log.shard), "SequenceNumberRange": .structure(range)])
    ]
    if call.string("ExclusiveStartShardId") == log.shard { shards = [] }
    return [
      "StreamDescription": .structure([
        "StreamArn": .string(log.arn), "StreamLabel": .string(log.label),
        "StreamStatus": .string(log.ended == nil ? "ENABLED" : "DISABLED"),
        "StreamViewType": .string(log.viewType),
        "CreationRequestDateTime": .timestamp(log.created.timestamp),
        "TableName": .string(log.table), "KeySchema": .list(log.keySchema),
        "Shards": .list(shards),
      ])
    ]
  }

  /// Iterators name the stream, and the number that is read next.
  private static func text(_ log: StreamLog, _ number: Int, _ now: LocalInstant) -> Value {
    .string("\(log.arn)|1|\(number)|\(now.seconds)")
  }

  func iterator(_ call: LocalCall) throws -> Structure {
    let log = try log(call.string("StreamArn"))
    guard call.string("ShardId") == log.shard else {
      throw ServiceFault.notFound(
        "Requested resource not found: Shard does not exist")
    }
    let given = call.string("SequenceNumber")
    let number: Int
    if given != nil, ["TRIM_HORIZON", "LATEST"].contains(call.string("ShardIteratorType")) {
      throw ServiceFault.invalid("SequenceNumber can't be given with this ShardIteratorType")
    }
    switch call.string("ShardIteratorType") {
    case "TRIM_HORIZON": number = log.records.first?.key ?? log.next
    case "LATEST": number = log.next
    case "AT_SEQUENCE_NUMBER", "AFTER_SEQUENCE_NUMBER":
      guard let given, let place = StreamLog.number(given) else {
        throw ServiceFault.invalid("Invalid SequenceNumber")
      }
      number =
        call.string("ShardIteratorType") == "AT_SEQUENCE_NUMBER" ? place : place.addingClamped(1)
      if let first = log.records.first?.key, number < first, place > 0 {
        throw ServiceFault(
          "TrimmedDataAccessException",
          "The operation attempted to read past the oldest stream record in a shard")
      }
    case let other:
      var constraints = Constraints()
      constraints.required(call["ShardIteratorType"], at: "shardIteratorType")
      constraints.oneOf(
        other.map { .string($0) }, at: "shardIteratorType",
        ["AT_SEQUENCE_NUMBER", "AFTER_SEQUENCE_NUMBER", "TRIM_HORIZON", "LATEST"])
      try constraints.finish()
      number = log.next
    }
    return ["ShardIterator": Self.text(log, number, call.now)]
  }

  func records(_ call: LocalCall) throws -> Structure {
    let limit = call.limit("Limit", usual: 1000)
    guard (1...10_000).contains(limit) else {
      var constraints = Constraints()
      constraints.atLeast(call["Limit"], at: "limit", 1)
      constraints.atMost(call["Limit"], at: "limit", 1000)
      try constraints.finish()
      return Structure()
    }
    let parts = (call.string("ShardIterator") ?? "").split(separator: "|")
    guard parts.count == 4, let number = Int(parts[2]), let made = Int64(parts[3]) else {
      throw ServiceFault.invalid("Invalid ShardIterator")
    }
    guard made > call.now.seconds - 15 * 60 else {
      throw ServiceFault(
        "ExpiredIteratorException", "The shard iterator has expired and can no longer be used")
    }
    let log = try log(String(parts[0]))
    var next = number
    var records: [Value] = []
    for (key, record) in log.records.entries(from: number) {
      guard records.count < limit else { break }
      records.append(log.wire(record, in: call.place.region))
      next = key + 1
    }
    var output: Structure = ["Records": .list(records)]
    if log.ended == nil || next < log.next {
      output["NextShardIterator"] = Self.text(log, next, call.now)
    }
    return output
  }
}

extension StreamLog {
  /// A record as `GetRecords` and Lambda's events have it.
  func wire(_ record: Record, in region: String) -> Value {
    var change: Structure = [
      "ApproximateCreationDateTime": .timestamp(
        LocalInstant(microseconds: record.time.seconds * 1_000_000).timestamp),
      "Keys": record.keys.wire,
    ]
    var size = record.keys.size
    if let new = record.new, ["NEW_IMAGE", "NEW_AND_OLD_IMAGES"].contains(viewType) {
      change["NewImage"] = new.wire
      size += new.size
    }
    if let old = record.old, ["OLD_IMAGE", "NEW_AND_OLD_IMAGES"].contains(viewType) {
      change["OldImage"] = old.wire
      size += old.size
    }
    change["SequenceNumber"] = .string(StreamLog.sequence(record.number))
    change["SizeBytes"] = .integer(Int64(size))
    change["StreamViewType"] = .string(viewType)
    let identifier = "\(arn)/\(record.number)".utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01B3
    }
    let text = String(identifier, radix: 16)
    var wire: Structure = [
      "eventID": .string(String(repeating: "0", count: 32 - text.count) + text),
      "eventName": .string(
        record.old == nil ? "INSERT" : record.new == nil ? "REMOVE" : "MODIFY"),
      "eventVersion": .string("1.1"), "eventSource": .string("aws:dynamodb"),
      "awsRegion": .string(region), "dynamodb": .structure(change),
    ]
    if record.isExpiry {
      wire["userIdentity"] = .structure([
        "PrincipalId": .string("dynamodb.amazonaws.com"), "Type": .string("Service"),
      ])
    }
    return .structure(wire)
  }
}

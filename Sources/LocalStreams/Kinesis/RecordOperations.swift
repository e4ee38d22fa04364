// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import Crypto
import LocalCore
import WireFormats

/// Writing and reading records.
enum RecordOperations {
  typealias State = LocalKinesisService.State

  // MARK: Writing

  static func put(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try call.withStream(&state) { stream in
      let entry = try Entry(call.input, position: nil, limit: stream.recordLimit)
      var output = append(entry, to: &stream, call.now)
      if stream.keyID != nil { output["EncryptionType"] = "KMS" }
      return output
    }
  }

  static func putAll(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try call.withStream(&state) { stream in
      var entries: [Entry] = []
      var size = 0
      let limit = stream.recordLimit
      let given = (call.list("Records") ?? []).compactMap { record -> Structure? in
        if case .structure(let members) = record { members } else { nil }
      }
      for members in given {
        size += Entry.size(members)
      }
      guard size <= max(5, limit / 1_024) * 1_048_576 else {
        throw KinesisFault.argument("Records size exceeds 5 MB limit")
      }
      for (index, members) in given.enumerated() {
        entries.append(try Entry(members, position: index + 1, limit: limit))
      }
      let results = entries.map { Value.structure(append($0, to: &stream, call.now)) }
      var output: Structure = ["FailedRecordCount": 0, "Records": .list(results)]
      if stream.keyID != nil { output["EncryptionType"] = "KMS" }
      return output
    }
  }

  private static func append(
    _ entry: Entry, to stream: inout Stream, _ now: LocalInstant
  ) -> Structure {
    let (shard, number) = stream.append(
      entry.data, partitionKey: entry.key, hash: entry.hash, now: now)
    return ["ShardId": .string(shard), "SequenceNumber": .string(stream.sequence(number))]
  }

  /// A record that is to be written.
  private struct Entry {
    let data: [UInt8]
    let key: String
    let hash: UInt128

    init(_ members: Structure, position: Int?, limit: Int) throws {
      if case .blob(let bytes)? = members["Data"] { data = bytes } else { data = [] }
      key = members["PartitionKey"].flatMap { String($0) } ?? ""
      guard Self.size(members) <= limit * 1_024 else {
        throw ServiceFault(
          "ValidationException",
          "1 validation error detected: Value at "
            + (position.map { "'records.\($0).member.data'" } ?? "'data'")
            + " failed to satisfy constraint: Member must have length less than or equal to "
            + "\(limit * 1_024)")
      }
      if let text = members["ExplicitHashKey"].flatMap({ String($0) }) {
        hash = try KinesisFault.hashKey(
          text, position.map { "records.\($0).member.explicitHashKey" } ?? "explicitHashKey")
      } else {
        hash = Insecure.MD5.hash(data: Array(key.utf8)).reduce(0) { $0 << 8 | UInt128($1) }
      }
    }

    static func size(_ members: Structure) -> Int {
      var size = 0
      if case .blob(let bytes)? = members["Data"] { size += bytes.count }
      if case .string(let key)? = members["PartitionKey"] { size += key.utf8.count }
      return size
    }
  }

  // MARK: Reading

  static func iterator(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try call.withStream(&state) { stream in
      let id = call.string("ShardId") ?? ""
      guard let shard = stream.shard(id) else {
        throw KinesisFault.notFound(
          "Shard \(id) in stream \(stream.name) under account \(call.place.account) does not exist"
        )
      }
      let position = try start(shard, stream, call)
      return [
        "ShardIterator": .string(
          ShardIterator(stream, shard: shard.index, position: position, made: call.now).text(
            call.turn))
      ]
    }
  }

  /// The first number that an iterator reads.
  private static func start(
    _ shard: Stream.Shard, _ stream: Stream, _ call: LocalCall
  ) throws -> Int {
    switch call.string("ShardIteratorType") ?? "" {
    case "TRIM_HORIZON": return 0
    case "LATEST": return stream.nextNumber
    case "AT_TIMESTAMP":
      guard case .timestamp(let time)? = call["Timestamp"] else {
        throw KinesisFault.argument(
          "Must specify timestampInMillis parameter for iterator of type AT_TIMESTAMP. Current "
            + "request has no timestamp parameter.")
      }
      let instant = LocalInstant(time)
      guard instant <= call.now else {
        throw KinesisFault.argument(
          "The timestampInMillis parameter cannot be greater than the currentTimestampInMillis. "
            + "timestampInMillis: \(instant.milliseconds), currentTimestampInMillis: "
            + "\(call.now.milliseconds)")
      }
      return shard.records.values.first { $0.time >= instant }?.number ?? stream.nextNumber
    case let type:
      guard let text = call.string("StartingSequenceNumber") else {
        throw KinesisFault.argument(
          "Must either specify (1) AT_SEQUENCE_NUMBER or AFTER_SEQUENCE_NUMBER and "
            + "StartingSequenceNumber or (2) TRIM_HORIZON or LATEST and no "
            + "StartingSequenceNumber. Request specified \(type) and no StartingSequenceNumber.")
      }
      guard let number = stream.number(text), number >= shard.first,
        number <= shard.ended?.last ?? stream.nextNumber
      else {
        throw KinesisFault.argument(
          "StartingSequenceNumber \(text) used in GetShardIterator on shard \(shard.id) in stream "
            + "\(stream.name) under account \(call.place.account) is invalid.")
      }
      return type == "AFTER_SEQUENCE_NUMBER" ? number + 1 : number
    }
  }

  static func get(_ state: inout State, _ call: LocalCall) throws -> Structure {
    guard let iterator = ShardIterator(call.string("ShardIterator") ?? "") else {
      throw KinesisFault.argument("Invalid ShardIterator.")
    }
    guard iterator.made + .seconds(300) >= call.now else {
      throw ServiceFault(
        "ExpiredIteratorException",
        "Iterator expired. The iterator was created at time \(iterator.made.timestamp.httpDate) "
          + "while right now it is \(call.now.timestamp.httpDate) which is further in the future "
          + "than the tolerated delay of 300000 milliseconds.")
    }
    return try state.withStream(iterator.stream, call) { stream in
      guard iterator.created == stream.created.microseconds,
        stream.shards.indices.contains(iterator.shard)
      else { throw KinesisFault.argument("Invalid ShardIterator.") }
      let shard = stream.shards[iterator.shard]
      let (records, behind) = read(shard, from: iterator.position, call)
      var output: Structure = [
        "Records": .list(records.map { shown($0, stream) }),
        "MillisBehindLatest": .integer(behind.map { ($0 + 999) / 1_000 } ?? 0),
      ]
      if behind == nil, shard.ended != nil {
        output["ChildShards"] = .list(children(of: shard, stream))
      } else {
        let position = records.last.map { $0.number + 1 } ?? iterator.position
        output["NextShardIterator"] = .string(
          ShardIterator(stream, shard: shard.index, position: position, made: call.now).text(
            call.turn))
      }
      return output
    }
  }

  /// The records from a position on: 10,000 or 10 MiB at most.
  ///
  /// - Returns: The records, and how many microseconds ago the next one was written, if there is one.
  private static func read(
    _ shard: Stream.Shard, from position: Int, _ call: LocalCall
  ) -> (records: [Stream.Record], behind: Int64?) {
    let limit = call.limit("Limit", usual: 10_000)
    var records: [Stream.Record] = []
    var size = 0
    for (_, record) in shard.records.entries(from: position) {
      size += record.data.count + record.partitionKey.utf8.count
      if records.count == limit || !records.isEmpty && size > 10 * 1_048_576 {
        return (records, max(1, call.now.microseconds - record.time.microseconds))
      }
      records.append(record)
    }
    return (records, nil)
  }

  private static func shown(_ record: Stream.Record, _ stream: Stream) -> Value {
    var members: Structure = [
      "SequenceNumber": .string(stream.sequence(record.number)),
      "ApproximateArrivalTimestamp": .timestamp(record.time.timestamp),
      "Data": .blob(record.data), "PartitionKey": .string(record.partitionKey),
    ]
    if record.isEncrypted { members["EncryptionType"] = "KMS" }
    return .structure(members)
  }

  private static func children(of shard: Stream.Shard, _ stream: Stream) -> [Value] {
    stream.shards.filter { $0.parent == shard.index || $0.adjacentParent == shard.index }.map {
      child in
      let parents = [child.parent, child.adjacentParent].compactMap(\.self)
      return [
        "ShardId": .string(child.id),
        "ParentShards": .list(parents.map { .string(Stream.Shard.id($0)) }),
        "HashKeyRange": stream.shown(child).HashKeyRange,
      ]
    }
  }
}

/// Where a reader is in a shard, in Base64. It is valid for five minutes.
struct ShardIterator {
  let stream: String
  /// When the stream was created, in microseconds: another one of the same name has other iterators.
  let created: Int64
  let shard: Int
  /// The first number that is read.
  let position: Int
  let made: LocalInstant

  init(_ stream: Stream, shard: Int, position: Int, made: LocalInstant) {
    (self.stream, created) = (stream.name, stream.created.microseconds)
    (self.shard, self.position, self.made) = (shard, position, made)
  }

  /// `nil` for a text that isn't an iterator.
  init?(_ text: String) {
    let parts = (try? Base64.decode(text)).map {
      String(decoding: $0, as: UTF8.self).split(separator: " ")
    }
    guard let parts, parts.count == 6, let created = Int64(parts[2]), let shard = Int(parts[3]),
      let position = Int(parts[4]), let made = Int64(parts[5])
    else { return nil }
    stream = String(parts[1])
    (self.created, self.shard, self.position) = (created, shard, position)
    self.made = LocalInstant(microseconds: made)
  }

  /// The iterator as the API has it; each is another text.
  func text(_ turn: Turn) -> String {
    Base64.encode(
      Array(
        "\(turn.uuid()) \(stream) \(created) \(shard) \(position) \(made.microseconds)".utf8))
  }
}

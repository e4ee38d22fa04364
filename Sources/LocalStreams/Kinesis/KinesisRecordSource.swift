// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import LocalCore
import WireFormats

extension LocalKinesisService.State: RecordSource {
  package func shards(of resource: String, now: LocalInstant) -> [SourceShard]? {
    stream(resource).map { stream in
      stream.presentShards(now: now).map { shard in
        SourceShard(
          id: shard.id,
          parents: [shard.parent, shard.adjacentParent].compactMap { $0.map(Stream.Shard.id) },
          isClosed: shard.ended != nil, next: stream.nextNumber)
      }
    }
  }

  package func records(
    of resource: String, shard id: String, from position: Int, limit: Int, now: LocalInstant
  ) -> [SourceRecord] {
    guard let stream = stream(resource), let shard = stream.shard(id) else { return [] }
    let horizon = now + (.zero - stream.retention)
    var found: [SourceRecord] = []
    for (_, record) in shard.records.entries(from: position) where record.time >= horizon {
      if found.count == limit { break }
      found.append(source(of: record, shard.id, stream))
    }
    return found
  }

  private func stream(_ resource: String) -> Stream? {
    guard resource.hasPrefix("stream/") else { return nil }
    let name = resource.dropFirst(7).split(separator: "/", maxSplits: 1).first
    return name.flatMap { streams[String($0)] }
  }

  private func source(
    of record: Stream.Record, _ shard: String, _ stream: Stream
  ) -> SourceRecord {
    let number = stream.sequence(record.number)
    return SourceRecord(
      position: record.number, sequenceNumber: number, time: record.time,
      event: [
        "kinesis": [
          "kinesisSchemaVersion": "1.0", "partitionKey": .string(record.partitionKey),
          "sequenceNumber": .string(number), "data": .string(Base64.encode(record.data)),
          "approximateArrivalTimestamp": .number(
            JSONNumber(Double(record.time.milliseconds) / 1_000)),
        ],
        "eventSource": "aws:kinesis", "eventVersion": "1.0",
        "eventID": .string("\(shard):\(number)"), "eventName": "aws:kinesis:record",
        "eventSourceARN": .string(stream.arn),
      ])
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
package import LocalCore
import WireFormats

extension LocalDynamoDBService.State: RecordSource {
  package func shards(of resource: String, now: LocalInstant) -> [SourceShard]? {
    log(resource).map { log in
      [SourceShard(id: log.shard, parents: [], isClosed: log.ended != nil, next: log.next)]
    }
  }

  package func records(
    of resource: String, shard: String, from position: Int, limit: Int, now: LocalInstant
  ) -> [SourceRecord] {
    guard let log = log(resource), log.shard == shard else { return [] }
    var found: [SourceRecord] = []
    for (number, record) in log.records.entries(from: position) {
      if found.count == limit { break }
      let wire = log.wire(record, in: ARN(log.arn)?.region ?? "")
      guard case .object(var event) = wire.eventNode else { continue }
      event["eventSourceARN"] = .string(log.arn)
      found.append(
        SourceRecord(
          position: number, sequenceNumber: StreamLog.sequence(number), time: record.time,
          event: event))
    }
    return found
  }

  /// The stream of a resource: `table/NAME/stream/LABEL`.
  private func log(_ resource: String) -> StreamLog? {
    let parts = resource.split(separator: "/", maxSplits: 3).map(String.init)
    guard parts.count == 4, parts[0] == "table", parts[2] == "stream" else { return nil }
    if let log = content.tables[parts[1]]?.stream, log.label == parts[3] { return log }
    return content.endedStreams.values.first { $0.table == parts[1] && $0.label == parts[3] }
  }
}

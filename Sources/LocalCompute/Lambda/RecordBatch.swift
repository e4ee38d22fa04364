// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// Records of a shard that a function gets at once.
struct RecordBatch: Sendable {
  let shard: String
  /// The first position, and the one behind the last.
  let positions: Range<Int>
  /// The records' sequence numbers and positions.
  let numbers: [(sequence: String, position: Int)]
  /// When the first and the last were written.
  let times: ClosedRange<LocalInstant>
}

/// Where a mapping is in a shard.
struct ShardProgress: Sendable {
  /// The next position.
  var position: Int
  /// Where the batches end that are tried again in halves, the nearest last.
  var ends: [Int] = []
  var isBusy = false
  /// How often the current batch has failed.
  var failures = 0
  /// When the batch is sent though it isn't full.
  var windowEnd: LocalInstant?
  /// When the shard is looked at again.
  var nextLook: LocalInstant?
  /// Whether all of a closed shard was read.
  var isFinished = false
}

extension LocalLambdaService.State {
  /// Reads the shards of a stream.
  mutating func readStream(_ mapping: EventSourceMapping, in place: Place, _ turn: Turn) {
    guard let arn = ARN(mapping.sourceARN), let source = turn.recordSource(of: arn),
      let shards = source.shards(of: arn.resource, now: turn.now),
      let target = runnable(mapping, in: place, turn)
    else { return }
    var mapping = mapping
    let known = Set(shards.map(\.id))
    for shard in shards {
      // Children are read behind their parents.
      let isReady = shard.parents.allSatisfy {
        !known.contains($0) || mapping.shards[$0]?.isFinished == true
      }
      guard isReady else { continue }
      var progress = mapping.shards[shard.id] ?? ShardProgress(position: 0)
      if !progress.isFinished, !progress.isBusy {
        read(shard, &progress, mapping, source, arn, target, in: place, turn)
      }
      mapping.shards[shard.id] = progress
    }
    mappings.update(mapping.uuid) { $0.shards = mapping.shards } ?? ()
  }

  private mutating func read(
    _ shard: SourceShard, _ progress: inout ShardProgress, _ mapping: EventSourceMapping,
    _ source: any RecordSource, _ arn: ARN,
    _ target: (function: Function, version: FunctionVersion), in place: Place, _ turn: Turn
  ) {
    if let look = progress.nextLook, progress.failures > 0, look > turn.now { return }
    progress.nextLook = nil
    while true {
      var records = source.records(
        of: arn.resource, shard: shard.id, from: progress.position, limit: mapping.batchSize,
        now: turn.now)
      while let end = progress.ends.last, end <= progress.position { progress.ends.removeLast() }
      if let end = progress.ends.last { records.removeAll { $0.position >= end } }
      guard let first = records.first, let last = records.last else {
        progress.isFinished = shard.isClosed
        progress.windowEnd = nil
        return
      }
      if mapping.window > .zero, records.count < mapping.batchSize, progress.failures == 0,
        progress.ends.isEmpty, !shard.isClosed
      {
        let end = progress.windowEnd ?? turn.now + mapping.window
        progress.windowEnd = end
        progress.nextLook = end
        guard end <= turn.now else { return }
      }
      progress.windowEnd = nil
      let filter = SourceFilter(mapping)
      let since = mapping.startTime
      let wanted = records.filter { record in
        (since.map { record.time >= $0 } ?? true) && filter.matches(record.event)
      }
      guard !wanted.isEmpty else {
        progress.position = last.position + 1
        continue
      }
      guard hasRoom(for: target.function) else {
        progress.nextLook = turn.now + .seconds(1)
        return
      }
      let batch = RecordBatch(
        shard: shard.id, positions: first.position..<last.position + 1,
        numbers: wanted.map { ($0.sequenceNumber, $0.position) },
        times: first.time...max(first.time, last.time))
      progress.isBusy = start(
        batch, wanted, mapping, arn, target.function, target.version, in: place, turn)
      return
    }
  }

  private mutating func start(
    _ batch: RecordBatch, _ records: [SourceRecord], _ mapping: EventSourceMapping, _ arn: ARN,
    _ function: Function, _ version: FunctionVersion, in place: Place, _ turn: Turn
  ) -> Bool {
    let role = String(version.settings["Role"]) ?? ""
    let event: JSONNode = [
      "Records": .array(
        records.map { record in
          var record = record.event
          if record["kinesis"] != nil { record["invokeIdentityArn"] = .string(role) }
          record["awsRegion"] = .string(arn.region)
          record["eventSourceARN"] = .string(mapping.sourceARN)
          return .object(record)
        })
    ]
    let running = Running(
      id: turn.uuid(), function: function.name, version: version.number,
      arn: mapping.functionARN, started: turn.now,
      logStream: logStream(of: version, function, turn.now, turn),
      purpose: .records(mapping: mapping.uuid, batch))
    return (try? start(running, event.jsonBytes, function, version, in: place, turn)) != nil
  }

  /// Takes the result of a batch.
  mutating func finish(
    _ batch: RecordBatch, of uuid: String, _ result: RunResult, in place: Place, _ turn: Turn
  ) {
    guard var mapping = mappings[uuid], var progress = mapping.shards[batch.shard] else { return }
    progress.isBusy = false
    var hasFailed = result.error != nil
    var next = batch.positions.upperBound
    if !hasFailed, mapping.reportsFailures {
      if let failed = BatchFailures(result.payload) {
        let positions = batch.numbers.filter { failed.identifiers.contains($0.sequence) }
        if let first = positions.map(\.position).min() {
          // What is before the first failure was processed.
          hasFailed = true
          next = first
        } else if !failed.identifiers.isEmpty {
          hasFailed = true
          next = batch.positions.lowerBound
        }
      } else {
        hasFailed = true
        next = batch.positions.lowerBound
      }
    } else if hasFailed {
      next = batch.positions.lowerBound
    }
    if hasFailed {
      fail(batch, from: next, &progress, mapping, result, in: place, turn)
    } else {
      progress.position = next
      progress.failures = 0
    }
    mapping.members["LastProcessingResult"] =
      hasFailed ? "PROBLEM: Function call failed" : "OK"
    mapping.shards[batch.shard] = progress
    mappings[uuid] = mapping
  }

  private func fail(
    _ batch: RecordBatch, from next: Int, _ progress: inout ShardProgress,
    _ mapping: EventSourceMapping, _ result: RunResult, in place: Place, _ turn: Turn
  ) {
    if next > progress.position { progress.failures = 0 }
    progress.position = next
    progress.failures += 1
    let retries = Int(mapping.members["MaximumRetryAttempts"]) ?? -1
    let age = Int64(mapping.members["MaximumRecordAgeInSeconds"]) ?? -1
    let isTooOld = age >= 0 && batch.times.lowerBound + .seconds(age) < turn.now
    let rest = batch.numbers.filter { $0.position >= next }
    let canSplit = mapping.members["BisectBatchOnFunctionError"] == true && rest.count > 1
    if canSplit, !isTooOld, retries < 0 || progress.failures <= retries {
      progress.ends.append(batch.positions.upperBound)
      progress.ends.append(rest[rest.count / 2].position)
      progress.nextLook = turn.now
      return
    }
    if isTooOld || retries >= 0 && progress.failures > retries {
      let count = progress.failures
      progress.position = batch.positions.upperBound
      progress.failures = 0
      progress.nextLook = turn.now
      let condition = isTooOld ? "RecordAgeExceeded" : "RetryAttemptsExhausted"
      report(batch, condition, count, mapping, result, turn)
      return
    }
    progress.nextLook = turn.now + .seconds(min(60, 1 << min(progress.failures - 1, 6)))
  }

  /// Tells the destination which records were given up.
  private func report(
    _ batch: RecordBatch, _ condition: String, _ count: Int, _ mapping: EventSourceMapping,
    _ result: RunResult, _ turn: Turn
  ) {
    let target = mapping.members["DestinationConfig"].flatMap {
      String($0.OnFailure.Destination)
    }
    guard let arn = target.flatMap({ ARN($0) }), let first = batch.numbers.first,
      let last = batch.numbers.last
    else { return }
    let isKinesis = ARN(mapping.sourceARN)?.service == "kinesis"
    let functionARN = mapping.functionARN
    var response: JSONObject = ["statusCode": 200, "executedVersion": .string(result.version)]
    if let error = result.error { response["functionError"] = .string(error) }
    let message: JSONNode = [
      "requestContext": [
        "requestId": .string(turn.uuid()), "functionArn": .string(functionARN),
        "condition": .string(condition), "approximateInvokeCount": .integer(Int64(count)),
      ],
      "responseContext": .object(response), "version": "1.0",
      "timestamp": .string(turn.now.timestamp.iso8601Milliseconds),
      isKinesis ? "KinesisBatchInfo" : "DDBStreamBatchInfo": [
        "shardId": .string(batch.shard), "startSequenceNumber": .string(first.sequence),
        "endSequenceNumber": .string(last.sequence),
        "approximateArrivalOfFirstRecord": .string(
          batch.times.lowerBound.timestamp.iso8601Milliseconds),
        "approximateArrivalOfLastRecord": .string(
          batch.times.upperBound.timestamp.iso8601Milliseconds),
        "batchSize": .integer(Int64(batch.numbers.count)),
        "streamArn": .string(mapping.sourceARN),
      ],
    ]
    turn.deliver(Destination(arn).delivery(message.jsonText()))
  }
}

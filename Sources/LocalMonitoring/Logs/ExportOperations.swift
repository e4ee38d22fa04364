// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// Exports of events to S3: they are finished at once.
enum ExportOperations {
  typealias State = LocalLogsService.State

  static func create(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let (from, to) = (call.integer("from") ?? 0, call.integer("to") ?? 0)
    guard from < to else {
      throw LogsFault.parameter("The start of the exported time must be before its end.")
    }
    let bucket = call.string("destination") ?? ""
    let prefix = call.string("destinationPrefix") ?? "exportedlogs"
    let streamPrefix = call.string("logStreamNamePrefix") ?? ""
    let id = call.turn.uuid()
    var objects: [(key: String, body: [UInt8])] = []
    try state.withGroup(call) { group in
      for stream in group.streams.values where stream.name.hasBytePrefix(streamPrefix) {
        var lines: [UInt8] = []
        for (key, event) in stream.events.entries(from: .init(time: from, number: -1)) {
          guard key.time < to else { break }
          let time = LocalInstant(microseconds: key.time * 1_000).timestamp.iso8601Milliseconds
          lines.append("\(time) \(event.message)\n")
        }
        guard !lines.isEmpty, let body = Gzip.compress(lines) else { continue }
        let name = String(stream.name.map { $0 == "/" ? "-" : $0 })
        objects.append(("\(prefix)/\(id)/\(name)/000000.gz", body))
      }
    }
    guard hasBucket(bucket, call) else {
      throw LogsFault.parameter(
        "The given bucket does not exist. Please make sure the bucket is valid.")
    }
    objects.insert(("aws-logs-write-test", Array("Permission Check Successful".utf8)), at: 0)
    for (key, body) in objects {
      call.turn.deliver(
        Delivery(
          service: "s3", operation: "PutObject",
          input: ["Bucket": .string(bucket), "Key": .string(key), "Body": .blob(body)],
          place: call.place, principal: .service("logs.amazonaws.com")))
    }
    var task = call.input
    task["taskId"] = .string(id)
    task["destinationPrefix"] = .string(prefix)
    task["status"] = ["code": "COMPLETED", "message": "Completed successfully"]
    task["executionInfo"] = [
      "creationTime": .integer(call.now.milliseconds),
      "completionTime": .integer(call.now.milliseconds),
    ]
    state.exports.append(task)
    return ["taskId": .string(id)]
  }

  private static func hasBucket(_ bucket: String, _ call: LocalCall) -> Bool {
    let key = World.Key("s3", .everywhere, call.place)
    guard let objects = call.turn.world.states[key] as? any ObjectSource else { return false }
    do {
      _ = try objects.bytes(ofObject: "aws-logs-write-test", in: bucket, version: nil)
      return true
    } catch {
      return (error as? ServiceFault)?.code != "NoSuchBucket"
    }
  }

  static func describe(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let (id, status) = (call["taskId"], call["statusCode"])
    let tasks = state.exports.filter { task in
      (id ?? task["taskId"]) == task["taskId"]
        && (status ?? task["status"]?.code) == task["status"]?.code
    }
    guard id == nil || !tasks.isEmpty else { throw missing }
    let page = Pages(
      tasks, after: call.string("nextToken"), limit: call.limit("limit", usual: 50)
    ) { String($0["taskId"]) ?? "" }
    var output: Structure = [
      "exportTasks": .list((page?.elements ?? []).map(Value.structure))
    ]
    output.set("nextToken", to: page?.next.map(Value.string))
    return output
  }

  static func cancel(_ state: inout State, _ call: LocalCall) throws -> Structure {
    guard state.exports.contains(where: { $0["taskId"] == call["taskId"] }) else { throw missing }
    throw ServiceFault(
      "InvalidOperationException", "The specified export task has already finished")
  }

  private static var missing: ServiceFault {
    LogsFault.notFound("The specified export task does not exist.")
  }
}

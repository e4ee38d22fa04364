// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import LocalCore
import Synchronization
import WireFormats

/// One run of a function, as its code sees it.
package final class Invocation: Sendable {
  /// The ID of the request.
  package let requestID: String
  /// The function's name.
  package let functionName: String
  /// The version that runs.
  package let functionVersion: String
  /// The ARN that was called.
  package let functionARN: String
  /// The memory that the function has, in MB. It isn't enforced.
  package let memory: Int64
  /// The time that the function has.
  package let timeout: Duration
  /// When the time is over.
  package let deadline: LocalInstant
  /// What a mobile client said of itself, in Base64.
  package let clientContext: String?
  /// The function's environment.
  package let environment: [(name: String, value: String)]
  /// The log group.
  package let logGroup: String
  /// The log stream.
  package let logStream: String
  /// The account and region.
  package let place: Place
  private let clock: @Sendable () -> LocalInstant
  private let lines = Mutex<[LogLine]>([])

  /// A line of a log.
  struct LogLine: Sendable {
    let time: LocalInstant
    let text: String
  }

  init(
    _ running: Running, _ function: Function, _ version: FunctionVersion, in place: Place,
    clock: @escaping @Sendable () -> LocalInstant
  ) {
    requestID = running.id
    functionName = function.name
    functionVersion = version.number
    functionARN = running.arn
    memory = version.memory
    timeout = .seconds(version.timeout)
    deadline = running.started + timeout
    clientContext = running.clientContext
    environment = version.environment
    logGroup = version.logGroup ?? "/aws/lambda/\(function.name)"
    logStream = running.logStream
    self.place = place
    self.clock = clock
  }

  /// The local AWS's time.
  package var now: LocalInstant { clock() }

  /// Adds a line to the function's log.
  package func log(_ text: String) {
    let line = LogLine(time: clock(), text: text)
    lines.withLock { $0.append(line) }
  }

  /// The lines so far.
  var log: [LogLine] { lines.withLock(\.self) }
}

/// A run of a function that hasn't ended.
struct Running: Sendable {
  /// What is done with the result.
  enum Purpose: Sendable {
    /// A caller waits for it.
    case call
    /// Nobody waits: it is tried again if it fails.
    case event(AsyncEvent)
    /// Messages of a queue, by the mapping.
    case messages(mapping: String, MessageBatch)
    /// Records of a stream, by the mapping.
    case records(mapping: String, RecordBatch)
  }

  let id: String
  let function: String
  let version: String
  /// The ARN that was called.
  let arn: String
  let started: LocalInstant
  let logStream: String
  var clientContext: String?
  let purpose: Purpose
}

/// How a run ended: what is kept of it for the caller.
struct RunResult: Sendable {
  let version: String
  let payload: [UInt8]
  /// `Unhandled` if the function failed.
  let error: String?
  /// The end of the log.
  let log: [UInt8]
  let ended: LocalInstant
}

/// What a run reports to the service, as bytes that are kept with the turns.
struct RunReport {
  let id: String
  let function: String
  let version: String
  let group: String
  let stream: String
  let started: LocalInstant
  let memory: Int64
  let payload: [UInt8]
  let error: String?
  let lines: [Invocation.LogLine]

  /// The report of a run.
  init(_ invocation: Invocation, started: LocalInstant, payload: [UInt8], error: String?) {
    id = invocation.requestID
    function = invocation.functionName
    version = invocation.functionVersion
    group = invocation.logGroup
    stream = invocation.logStream
    memory = invocation.memory
    lines = invocation.log
    (self.started, self.payload, self.error) = (started, payload, error)
  }

  /// The bytes.
  var bytes: [UInt8] {
    var node: JSONObject = [
      "id": .string(id), "function": .string(function), "version": .string(version),
      "group": .string(group), "stream": .string(stream),
      "started": .integer(started.microseconds), "memory": .integer(memory),
      "payload": .string(Base64.encode(payload)),
      "lines": .array(
        lines.map { ["time": .integer($0.time.microseconds), "text": .string($0.text)] }),
    ]
    if let error { node["error"] = .string(error) }
    return JSONNode.object(node).jsonBytes
  }

  /// `nil` for bytes that aren't a report.
  init?(_ bytes: [UInt8]) {
    guard let node = try? JSONNode(parsing: bytes), let id = node["id"]?.string,
      let function = node["function"]?.string, let version = node["version"]?.string,
      let group = node["group"]?.string, let stream = node["stream"]?.string,
      let started = node["started"]?.integer, let memory = node["memory"]?.integer,
      let text = node["payload"]?.string, let payload = try? Base64.decode(text)
    else { return nil }
    (self.id, self.function, self.version) = (id, function, version)
    (self.group, self.stream, self.memory) = (group, stream, memory)
    self.started = LocalInstant(microseconds: started)
    self.payload = payload
    error = node["error"]?.string
    lines = (node["lines"]?.array ?? []).compactMap { line in
      guard let time = line["time"]?.integer, let text = line["text"]?.string else { return nil }
      return Invocation.LogLine(time: LocalInstant(microseconds: time), text: text)
    }
  }
}

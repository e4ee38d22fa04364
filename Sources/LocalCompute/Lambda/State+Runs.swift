// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

extension LocalLambdaService.State {
  /// Whether a function may run once more at the same time.
  func hasRoom(for function: Function) -> Bool {
    guard let limit = function.reservedConcurrency else { return true }
    return running.values.reduce(0) { $0 + ($1.function == function.name ? 1 : 0) } < limit
  }

  /// Forgets results whose callers have gone.
  mutating func forgetResults(before instant: LocalInstant) {
    results = results.filter { $0.value.ended >= instant }
  }

  /// Runs a version of a function beside the turns.
  mutating func start(
    _ run: Running, _ event: [UInt8], _ function: Function, _ version: FunctionVersion,
    in place: Place, _ turn: Turn
  ) throws {
    let handler = try turn.runtimes.handler(of: function, version, in: place)
    running[run.id] = run
    turn.start { caller in
      let invocation = Invocation(run, function, version, in: place) { caller.now }
      var payload: [UInt8]
      var error: String?
      do {
        payload = try await handler(event, invocation)
        if payload.isEmpty { payload = Array("null".utf8) }
        if payload.count > 6_291_556 {
          error = "Unhandled"
          payload =
            FunctionFailure(
              type: "Function.ResponseSizeTooLarge",
              message:
                "Response payload size exceeded maximum allowed payload size (6291556 bytes)."
            )
            .payload
        }
      } catch let failure as FunctionFailure {
        (payload, error) = (failure.payload, "Unhandled")
      } catch let failure {
        error = "Unhandled"
        payload = FunctionFailure(type: "\(type(of: failure))", message: "\(failure)").payload
      }
      let report = RunReport(invocation, started: run.started, payload: payload, error: error)
      caller.report(report.bytes, to: LocalLambdaService.name, in: place)
    }
  }

  /// Takes the result of a run.
  mutating func finish(_ report: RunReport, in place: Place, _ turn: Turn) {
    let text = FunctionLog(report, ended: turn.now)
    if functions[report.function] != nil { send(text, report, in: place, turn) }
    let result = RunResult(
      version: report.version, payload: report.payload, error: report.error, log: text.bytes,
      ended: turn.now)
    let run = running[report.id]
    running[report.id] = nil
    switch run?.purpose {
    // An unknown run was begun by a call before the world was opened again.
    case .call?, nil: results[report.id] = result
    case .event(let event)?: finish(event, result, in: place, turn)
    case .messages(let mapping, let batch)?:
      finish(batch, of: mapping, result, in: place, turn)
    case .records(let mapping, let batch)?:
      finish(batch, of: mapping, result, in: place, turn)
    }
    startDueEvents(in: place, turn)
    readSources(in: place, turn)
  }

  // MARK: Logs

  /// The log stream of a version, which is the same until the function changes.
  mutating func logStream(
    of version: FunctionVersion, _ function: Function, _ now: LocalInstant, _ turn: Turn
  ) -> String {
    let key = "\(function.name):\(version.number):\(version.revision)"
    if let known = logStreams[key] { return known }
    let day = now.timestamp.iso8601Seconds.prefix(10).split(separator: "-").joined(separator: "/")
    let stream =
      "\(day)/[\(version.number)]\(turn.characters(32, of: "0123456789abcdef"))"
    logStreams[key] = stream
    return stream
  }

  /// Sends the lines of a run to CloudWatch Logs.
  private mutating func send(
    _ log: FunctionLog, _ report: RunReport, in place: Place, _ turn: Turn
  ) {
    let names: Structure = [
      "logGroupName": .string(report.group), "logStreamName": .string(report.stream),
    ]
    func deliver(_ operation: String, _ input: Structure, isRepeated: Bool = false) -> Delivery {
      Delivery(
        service: "logs", operation: operation, input: input, place: place,
        principal: .service("lambda.amazonaws.com"))
    }
    var lines = names
    lines["logEvents"] = .list(
      log.lines.map {
        ["timestamp": .integer($0.time.milliseconds), "message": .string($0.text)]
      })
    let prepare = [
      deliver("CreateLogGroup", ["logGroupName": .string(report.group)]),
      deliver("CreateLogStream", names),
    ]
    var put = deliver("PutLogEvents", lines)
    if openedStreams.insert(report.group + ":" + report.stream).inserted {
      prepare.forEach(turn.deliver)
    } else {
      // The group may have been deleted.
      let again = put
      put.failure = { turn, fault in
        guard fault.code == "ResourceNotFoundException" else { return }
        (prepare + [again]).forEach(turn.deliver)
      }
    }
    turn.deliver(put)
  }
}

/// An error of a function's code, as it is answered.
package struct FunctionFailure: Error, Sendable {
  /// The error's type.
  package let type: String
  /// What it says.
  package let message: String
  private let json: [UInt8]?

  /// An error from its parts.
  package init(type: String, message: String) {
    (self.type, self.message, json) = (type, message, nil)
  }

  /// An error as a program has reported it.
  package init(json: [UInt8]) {
    (type, message, self.json) = ("", "", json)
  }

  /// The answer.
  var payload: [UInt8] {
    if let json { return json }
    let node: JSONNode = ["errorMessage": .string(message), "errorType": .string(type)]
    return node.jsonBytes
  }
}

/// The log of a run.
struct FunctionLog {
  let lines: [Invocation.LogLine]

  init(_ report: RunReport, ended: LocalInstant) {
    let duration = Double(max(0, ended.microseconds - report.started.microseconds)) / 1_000
    let billed = Int64(duration.rounded(.up))
    let hundredths = Int64((duration * 100).rounded())
    let fraction = String(hundredths % 100)
    let shown =
      "\(hundredths / 100)." + String(repeating: "0", count: 2 - fraction.utf8.count) + fraction
    let id = report.id
    var lines = [
      Invocation.LogLine(
        time: report.started, text: "START RequestId: \(id) Version: \(report.version)\n")
    ]
    lines += report.lines
    lines.append(.init(time: ended, text: "END RequestId: \(id)\n"))
    lines.append(
      .init(
        time: ended,
        text:
          "REPORT RequestId: \(id)\tDuration: \(shown) ms\tBilled Duration: \(max(1, billed)) ms"
          + "\tMemory Size: \(report.memory) MB\tMax Memory Used: \(report.memory) MB\t\n"))
    self.lines = lines
  }

  /// The lines one after the other.
  var bytes: [UInt8] {
    lines.flatMap { $0.text.hasSuffix("\n") ? Array($0.text.utf8) : Array(($0.text + "\n").utf8) }
  }
}

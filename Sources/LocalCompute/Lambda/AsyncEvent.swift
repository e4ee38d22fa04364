// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// An asynchronous invocation.
struct AsyncEvent: Sendable {
  let id: String
  let function: String
  let qualifier: String?
  /// The ARN that was called.
  let arn: String
  let payload: [UInt8]
  let created: LocalInstant
  /// How often it was run.
  var attempts = 0
  /// How often there was no room for it.
  var throttles = 0
}

/// When an event is run, and its place among those of the same time.
struct AsyncEventTime: Comparable, Sendable {
  let at: LocalInstant
  let number: Int

  static func < (left: AsyncEventTime, right: AsyncEventTime) -> Bool {
    (left.at, left.number) < (right.at, right.number)
  }
}

extension LocalLambdaService.State {
  /// Takes an event, and runs it if its time has come.
  mutating func submit(
    _ event: AsyncEvent, at instant: LocalInstant, in place: Place, _ turn: Turn
  ) {
    events[AsyncEventTime(at: instant, number: nextEvent)] = event
    nextEvent += 1
    startDueEvents(in: place, turn)
  }

  /// Runs the events whose time has come.
  mutating func startDueEvents(in place: Place, _ turn: Turn) {
    while let (time, event) = events.first, time.at <= turn.now {
      events[time] = nil
      run(event, in: place, turn)
    }
  }

  private mutating func run(_ event: AsyncEvent, in place: Place, _ turn: Turn) {
    var event = event
    guard let function = functions[event.function],
      let version = function.version(event.qualifier)
    else { return }
    let config = function.invokeConfigs[event.qualifier ?? "$LATEST"] ?? [:]
    let age = Int64(config["MaximumEventAgeInSeconds"]) ?? 21_600
    if event.created + .seconds(age) < turn.now {
      return discard(event, function, "EventAgeExceeded", nil, in: place, turn)
    }
    guard hasRoom(for: function) else {
      if function.reservedConcurrency == 0 {
        return discard(event, function, "ZeroReservedConcurrency", nil, in: place, turn)
      }
      event.throttles += 1
      // A second at first, five minutes at last.
      let delay = min(300, 1 << min(event.throttles - 1, 9))
      events[AsyncEventTime(at: turn.now + .seconds(delay), number: nextEvent)] = event
      nextEvent += 1
      return
    }
    event.attempts += 1
    let running = Running(
      id: event.id, function: function.name, version: version.number, arn: event.arn,
      started: turn.now, logStream: logStream(of: version, function, turn.now, turn),
      purpose: .event(event))
    // What can't be run was refused when the event came.
    try? start(running, event.payload, function, version, in: place, turn)
  }

  /// Takes the result of an event.
  mutating func finish(
    _ event: AsyncEvent, _ result: RunResult, in place: Place, _ turn: Turn
  ) {
    guard let function = functions[event.function] else { return }
    let config = function.invokeConfigs[event.qualifier ?? "$LATEST"] ?? [:]
    guard result.error != nil else {
      if let target = Self.destination(config, "OnSuccess") {
        send(event, "Success", result, to: target, isFailure: false, in: place, turn)
      }
      return
    }
    let retries = Int(config["MaximumRetryAttempts"]) ?? 2
    guard event.attempts <= retries else {
      return discard(event, function, "RetriesExhausted", result, in: place, turn)
    }
    // A minute before the second attempt, two before the third.
    let again = turn.now + .seconds(60 * event.attempts)
    let age = Int64(config["MaximumEventAgeInSeconds"]) ?? 21_600
    guard again <= event.created + .seconds(age) else {
      return discard(event, function, "EventAgeExceeded", result, in: place, turn)
    }
    events[AsyncEventTime(at: again, number: nextEvent)] = event
    nextEvent += 1
  }

  private mutating func discard(
    _ event: AsyncEvent, _ function: Function, _ condition: String, _ result: RunResult?,
    in place: Place, _ turn: Turn
  ) {
    let config = function.invokeConfigs[event.qualifier ?? "$LATEST"] ?? [:]
    if let target = Self.destination(config, "OnFailure") {
      send(event, condition, result, to: target, isFailure: true, in: place, turn)
    }
    let letters = function.version(event.qualifier)?.settings["DeadLetterConfig"]
    guard let text = letters.flatMap({ String($0.TargetArn) }), let arn = ARN(text) else { return }
    var attributes: Structure = [
      "RequestID": ["DataType": "String", "StringValue": .string(event.id)],
      "ErrorCode": ["DataType": "Number", "StringValue": "200"],
    ]
    let message = result.flatMap { try? JSONNode(parsing: $0.payload) }?["errorMessage"]?.string
    if let message, !message.isEmpty {
      attributes["ErrorMessage"] = ["DataType": "String", "StringValue": .string(message)]
    }
    turn.deliver(
      Destination(arn).delivery(
        String(decoding: event.payload, as: UTF8.self), attributes: attributes))
  }

  private static func destination(_ config: Structure, _ kind: String) -> ARN? {
    config["DestinationConfig"].flatMap { String($0[kind].Destination) }.flatMap { ARN($0) }
  }

  private func send(
    _ event: AsyncEvent, _ condition: String, _ result: RunResult?, to target: ARN,
    isFailure: Bool, in place: Place, _ turn: Turn
  ) {
    let executed = event.qualifier == nil ? "\(event.arn):$LATEST" : event.arn
    var record: JSONObject = [
      "version": "1.0", "timestamp": .string(turn.now.timestamp.iso8601Milliseconds),
      "requestContext": [
        "requestId": .string(event.id), "functionArn": .string(executed),
        "condition": .string(condition),
        "approximateInvokeCount": .integer(Int64(event.attempts)),
      ],
      "requestPayload": (try? JSONNode(parsing: event.payload)) ?? .null,
    ]
    if let result {
      var response: JSONObject = [
        "statusCode": 200, "executedVersion": .string(result.version),
      ]
      if let error = result.error { response["functionError"] = .string(error) }
      record["responseContext"] = .object(response)
      record["responsePayload"] = (try? JSONNode(parsing: result.payload)) ?? .null
    }
    turn.deliver(
      Destination(target).delivery(
        JSONNode.object(record).jsonText(),
        kind: "Lambda Function Invocation Result - \(isFailure ? "Failure" : "Success")",
        source: executed))
  }
}

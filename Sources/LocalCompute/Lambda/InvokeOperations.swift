// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// Calling functions.
enum InvokeOperations {
  typealias State = LocalLambdaService.State

  static func invoke(_ state: inout State, _ call: LocalCall) throws -> Outcome {
    if let result = state.results.removeValue(forKey: call.requestID) {
      return .answer(LocalAnswer(answer(result, call)))
    }
    guard state.running[call.requestID] == nil else {
      // The run ends when it ends: this is only when the wait is looked at again.
      return .wait(until: call.now + .seconds(900))
    }
    let reference = try call.function()
    let payload = call.blob("Payload") ?? []
    let type = call.string("InvocationType") ?? "RequestResponse"
    let limit = type == "Event" ? 1_048_576 : 6_291_556
    guard payload.count <= limit else {
      throw LambdaFault.of(
        "RequestEntityTooLargeException",
        "\(payload.count) byte payload is too large for the \(type) invocation type (limit "
          + "\(limit) bytes)", status: 413)
    }
    let (function, version) = try state.target(reference, call)
    if type == "DryRun" { return .answer(LocalAnswer(["StatusCode": 204])) }
    try check(payload)
    let event = payload.isEmpty ? Array("{}".utf8) : payload
    let arn = reference.arn(call.place)
    if type == "Event" {
      _ = try call.turn.runtimes.handler(of: function, version, in: call.place)
      let event = AsyncEvent(
        id: call.requestID, function: function.name, qualifier: reference.qualifier, arn: arn,
        payload: event, created: call.now)
      state.submit(event, at: call.now, in: call.place, call.turn)
      return .answer(LocalAnswer(["StatusCode": 202]))
    }
    guard state.hasRoom(for: function) else {
      throw ServiceFault(
        "TooManyRequestsException", "Rate Exceeded.", status: 429,
        members: [
          "Type": "User", "Reason": "ReservedFunctionConcurrentInvocationLimitExceeded",
        ])
    }
    state.forgetResults(before: call.now + .seconds(-900))
    var running = Running(
      id: call.requestID, function: function.name, version: version.number, arn: arn,
      started: call.now, logStream: state.logStream(of: version, function, call.now, call.turn),
      purpose: .call)
    running.clientContext = call.string("ClientContext")
    try state.start(running, event, function, version, in: call.place, call.turn)
    return .wait(until: call.now + .seconds(900))
  }

  static func invokeLater(_ state: inout State, _ call: LocalCall) throws -> Structure {
    var call = call
    call.input["Payload"] = .blob(call.blob("InvokeArgs") ?? [])
    call.input["InvocationType"] = "Event"
    _ = try invoke(&state, call)
    return ["Status": 202]
  }

  private static func check(_ payload: [UInt8]) throws {
    guard !payload.isEmpty, (try? JSONNode(parsing: payload)) == nil else { return }
    throw LambdaFault.of(
      "InvalidRequestContentException",
      "Could not parse request body into json: Could not parse payload into json: \(payload.count) "
        + "bytes that aren't JSON", status: 400)
  }

  private static func answer(_ result: RunResult, _ call: LocalCall) -> Structure {
    var output: Structure = [
      "StatusCode": 200, "ExecutedVersion": .string(result.version),
      "Payload": .blob(result.payload),
    ]
    if let error = result.error { output["FunctionError"] = .string(error) }
    if call.string("LogType") == "Tail" {
      output["LogResult"] = .string(Base64.encode(Array(result.log.suffix(4_096))))
    }
    return output
  }
}

extension LocalLambdaService.State {
  /// The function and the version that a call runs: an alias may choose between two.
  func target(
    _ reference: FunctionReference, _ call: LocalCall
  ) throws -> (function: Function, version: FunctionVersion) {
    let (function, version) = try version(reference, call)
    guard let alias = reference.qualifier.flatMap({ function.aliases[$0] }),
      let other = alias.weights.first, let weight = Double(other.value),
      let second = Int(other.name).flatMap({ function.versions[$0] })
    else { return (function, version) }
    let drawn = Double(call.turn.random() >> 11) / Double(1 << 53 as UInt64)
    return (function, drawn < weight ? second : version)
  }
}

extension Turn {
  /// What runs functions.
  var runtimes: FunctionRuntimes {
    state(of: LocalLambdaRuntimes.self, in: Place(account: "", region: ""))?.runtimes
      ?? FunctionRuntimes()
  }
}

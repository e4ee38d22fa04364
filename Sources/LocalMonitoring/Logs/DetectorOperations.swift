// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// Anomaly detectors: they are stored, and find nothing.
enum DetectorOperations {
  typealias State = LocalLogsService.State

  static func create(_ state: inout State, _ call: LocalCall) throws -> Structure {
    for group in call.list("logGroupArnList") ?? [] {
      guard let arn = ARN(String(group) ?? ""), state.holds(arn.resource) else {
        throw LogsFault.noGroup
      }
    }
    let arn = call.place.arn("logs", "anomaly-detector:\(call.turn.uuid())")
    var detector = call.input
    state.tags[ByteName(arn)] = call.structure("tags") ?? [:]
    detector["tags"] = nil
    detector["anomalyDetectorArn"] = .string(arn)
    detector["anomalyDetectorStatus"] = "INITIALIZING"
    detector["anomalyVisibilityTime"] = call["anomalyVisibilityTime"] ?? 21
    detector["creationTimeStamp"] = .integer(call.now.milliseconds)
    detector["lastModifiedTimeStamp"] = .integer(call.now.milliseconds)
    state.detectors[ByteName(arn)] = detector
    return ["anomalyDetectorArn": .string(arn)]
  }

  static func get(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try change(&state, call) { $0 }
  }

  static func list(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let wanted = call["filterLogGroupArn"]
    return call.page(state.detectors, as: "anomalyDetectors") { name in
      guard let wanted else { return true }
      return state.detectors[ByteName(name)]?["logGroupArnList"]?[...].contains(wanted) ?? false
    }
  }

  static func update(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try change(&state, call) { detector in
      for name in ["evaluationFrequency", "filterPattern", "anomalyVisibilityTime"] {
        detector.set(name, to: call[name])
      }
      detector["anomalyDetectorStatus"] = call.bool("enabled") ?? false ? "TRAINING" : "PAUSED"
      detector["lastModifiedTimeStamp"] = .integer(call.now.milliseconds)
      return [:]
    }
  }

  static func delete(_ state: inout State, _ call: LocalCall) throws -> Structure {
    _ = try change(&state, call) { $0 }
    state.detectors[ByteName(call.string("anomalyDetectorArn") ?? "")] = nil
    return [:]
  }

  private static func change(
    _ state: inout State, _ call: LocalCall, _ body: (inout Structure) -> Structure
  ) throws -> Structure {
    guard
      let result = state.detectors.update(ByteName(call.string("anomalyDetectorArn") ?? ""), body)
    else { throw LogsFault.notFound("The specified anomaly detector does not exist.") }
    return result
  }
}

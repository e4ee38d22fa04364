// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// The targets of rules.
enum TargetOperations {
  typealias State = LocalEventBridgeService.State

  private static let mostTargets = 5

  static func put(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let name = call.string("Rule") ?? ""
    let targets = try (call.list("Targets") ?? []).map { try target($0.members) }
    let rule = try state.rule(name, on: call.string("EventBusName"))
    guard rule.managedBy == nil else { throw EventBridgeFault.managed(name) }
    var all = rule.targets
    for target in targets {
      if let index = all.firstIndex(where: { $0.id == target.id }) {
        all[index] = target
      } else {
        all.append(target)
      }
    }
    guard all.count <= mostTargets else {
      throw ServiceFault(
        "LimitExceededException", "The requested resource exceeds the maximum number allowed.")
    }
    try state.withRule(name, on: call.string("EventBusName")) { $0.targets = all }
    return ["FailedEntryCount": 0, "FailedEntries": .list([])]
  }

  /// A target of a request.
  ///
  /// - Throws: EventBridge's fault about what is wrong with it.
  static func target(_ settings: Structure) throws -> Target {
    let id = settings.text("Id") ?? ""
    let arn = settings.text("Arn") ?? ""
    guard let parts = ARN(arn) else {
      throw EventBridgeFault.invalid(
        "Parameter \(arn) is not valid. Reason: Provided Arn is not in correct format.")
    }
    if parts.service == "sqs", arn.utf8.ends(with: ".fifo".utf8),
      settings["SqsParameters"] == nil
    {
      throw EventBridgeFault.invalid(
        "Parameter(s) SqsParameters must be specified for target: \(id).")
    }
    guard
      ["Input", "InputPath", "InputTransformer"].filter({ settings[$0] != nil }).count <= 1
    else {
      throw EventBridgeFault.invalid(
        "Only one of Input, InputPath, or InputTransformer must be provided for target \(id).")
    }
    if let input = settings.text("Input"), (try? JSONNode(parsing: input)) == nil {
      throw EventBridgeFault.invalid("JSON syntax error in input for target \(id)")
    }
    if let path = settings.text("InputPath"), EventPath(path) == nil {
      throw EventBridgeFault.invalid("InputPath for target \(id) is invalid.")
    }
    return Target(
      id: id, arn: arn, settings: settings,
      transformer: try settings["InputTransformer"].map {
        try InputTransformer($0.members, target: id)
      })
  }

  static func remove(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let name = call.string("Rule") ?? ""
    let failed = try state.withRule(name, on: call.string("EventBusName")) { rule in
      guard rule.managedBy == nil || call.bool("Force") == true else {
        throw EventBridgeFault.managed(name)
      }
      return (call.list("Ids") ?? []).compactMap { value -> Value? in
        guard case .string(let id) = value else { return nil }
        if let index = rule.targets.firstIndex(where: { $0.id == id }) {
          rule.targets.remove(at: index)
          return nil
        }
        return .structure([
          "TargetId": .string(id), "ErrorCode": "ResourceNotFoundException",
          "ErrorMessage": .string(
            "Rule '\(name)' does not have a target with the Id '\(id)'."),
        ])
      }
    }
    return ["FailedEntryCount": .integer(Int64(failed.count)), "FailedEntries": .list(failed)]
  }

  static func list(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let rule = try state.rule(call.string("Rule") ?? "", on: call.string("EventBusName"))
    return try call.page(rule.targets.map(\.settings), as: "Targets")
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// The policies of event buses.
enum PermissionOperations {
  typealias State = LocalEventBridgeService.State

  static func put(_ state: inout State, _ call: LocalCall) throws -> Structure {
    var bus = try state.bus(call.string("EventBusName"))
    if let text = call.string("Policy") {
      guard let policy = (try? JSONNode(parsing: text))?.object else {
        throw EventBridgeFault.invalid("This policy contains invalid Json")
      }
      bus.policy = policy
    } else {
      let statement = try statement(call, bus)
      var statements = bus.policy?["Statement"]?.array ?? []
      statements.removeAll { $0["Sid"]?.string == call.string("StatementId") }
      statements.append(statement)
      bus.policy = ["Version": "2012-10-17", "Statement": .array(statements)]
    }
    bus.modified = call.now
    state.buses[ByteName(bus.name)] = bus
    return [:]
  }

  private static func statement(_ call: LocalCall, _ bus: EventBus) throws -> JSONNode {
    guard let principal = call.string("Principal") else {
      throw EventBridgeFault.invalid("Parameter Principal must be specified.")
    }
    let condition = call.structure("Condition")
    if condition != nil, principal != "*" {
      throw ServiceFault(
        "InvalidParameterValue",
        "Value of the parameter 'principal' must be '*' when the parameter 'condition' is set.")
    }
    let isAccount = principal.utf8.count == 12 && principal.utf8.allSatisfy(\.isASCIIDigit)
    guard principal == "*" || isAccount else {
      throw ServiceFault(
        "InvalidParameterValue",
        "Value \(principal) at 'principal' failed to satisfy constraint: "
          + #"Member must satisfy regular expression pattern: (\d{12}|\*)"#)
    }
    guard call.string("Action") == "events:PutEvents" else {
      throw EventBridgeFault.invalid("Provided value in parameter 'action' is not supported.")
    }
    guard let id = call.string("StatementId") else {
      throw ServiceFault(
        "InvalidParameterValue", "StatementId must match ^[a-zA-Z0-9-_]{1,64}$")
    }
    var statement: JSONObject = [
      "Sid": .string(id), "Effect": "Allow",
      "Principal": isAccount
        ? ["AWS": .string("arn:\(call.place.partition):iam::\(principal):root")] : "*",
      "Action": "events:PutEvents", "Resource": .string(bus.arn),
    ]
    if let condition {
      let value = JSONNode.object([
        condition.text("Key") ?? "": .string(condition.text("Value") ?? "")
      ])
      statement["Condition"] = .object([condition.text("Type") ?? "": value])
    }
    return .object(statement)
  }

  static func remove(_ state: inout State, _ call: LocalCall) throws -> Structure {
    var bus = try state.bus(call.string("EventBusName"))
    if call.bool("RemoveAllPermissions") == true {
      bus.policy = nil
    } else {
      guard let id = call.string("StatementId") else {
        throw EventBridgeFault.invalid("Parameter StatementId is required.")
      }
      let statements = bus.policy?["Statement"]?.array ?? []
      let rest = statements.filter { $0["Sid"]?.string != id }
      guard rest.count < statements.count else {
        throw EventBridgeFault.missing("Statement with the provided id does not exist.")
      }
      bus.policy?["Statement"] = .array(rest)
      if rest.isEmpty { bus.policy = nil }
    }
    bus.modified = call.now
    state.buses[ByteName(bus.name)] = bus
    return [:]
  }
}

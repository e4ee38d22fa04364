// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// The settings of asynchronous invocations: retries, ages and destinations.
enum InvokeConfigOperations {
  typealias State = LocalLambdaService.State

  static func put(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let (reference, qualifier) = try call.functionAndQualifier(or: "$LATEST")
    guard
      ["MaximumRetryAttempts", "MaximumEventAgeInSeconds", "DestinationConfig"].contains(where: {
        call[$0] != nil
      })
    else {
      throw LambdaFault.parameter(
        "You must specify at least one of error handling or destination setting.")
    }
    return try change(&state, reference, qualifier, [:], call)
  }

  static func update(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let (reference, qualifier) = try call.functionAndQualifier(or: "$LATEST")
    let current = state.functions[reference.name]?.invokeConfigs[qualifier]
    guard let current else { throw noConfig(reference, qualifier, call) }
    return try change(&state, reference, qualifier, current, call)
  }

  static func get(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let (reference, qualifier) = try call.functionAndQualifier(or: "$LATEST")
    guard let config = state.functions[reference.name]?.invokeConfigs[qualifier] else {
      throw noConfig(reference, qualifier, call)
    }
    return config
  }

  static func delete(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let (reference, qualifier) = try call.functionAndQualifier(or: "$LATEST")
    guard state.functions[reference.name]?.invokeConfigs[qualifier] != nil else {
      throw noConfig(reference, qualifier, call)
    }
    return try state.withFunction(reference, call) { function in
      function.invokeConfigs[qualifier] = nil
      return [:]
    }
  }

  static func list(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try state.list(
      \.invokeConfigs, as: "FunctionEventInvokeConfigs", call,
      noFunction: "The function doesn't exist.")
  }

  private static func noConfig(
    _ reference: FunctionReference, _ qualifier: String, _ call: LocalCall
  ) -> ServiceFault {
    var reference = reference
    reference.qualifier = qualifier
    return LambdaFault.notFound(
      "The function \(reference.arn(call.place)) doesn't have an EventInvokeConfig")
  }

  private static func change(
    _ state: inout State, _ reference: FunctionReference, _ qualifier: String,
    _ current: Structure, _ call: LocalCall
  ) throws -> Structure {
    guard let function = state.functions[reference.name], function.version(qualifier) != nil else {
      throw LambdaFault.notFound("The function doesn't exist.")
    }
    var config = current
    config["LastModified"] = .timestamp(call.now.timestamp)
    config["FunctionArn"] = .string(function.arn(qualifier))
    for name in ["MaximumRetryAttempts", "MaximumEventAgeInSeconds"] {
      if let value = call[name] { config[name] = value }
    }
    if let destinations = call.structure("DestinationConfig") {
      try check(destinations, function, state, call)
      config["DestinationConfig"] = [
        "OnSuccess": destinations["OnSuccess"] ?? [:],
        "OnFailure": destinations["OnFailure"] ?? [:],
      ]
    } else if config["DestinationConfig"] == nil {
      config["DestinationConfig"] = ["OnSuccess": [:], "OnFailure": [:]]
    }
    return try state.withFunction(reference, call) { function in
      function.invokeConfigs[qualifier] = config
      return config
    }
  }

  private static func check(
    _ destinations: Structure, _ function: Function, _ state: State, _ call: LocalCall
  ) throws {
    for (kind, member) in [("OnSuccess", "onSuccess"), ("OnFailure", "onFailure")] {
      guard case .structure(let target)? = destinations[kind],
        let text = String(target["Destination"]), !text.isEmpty
      else { continue }
      guard let arn = ARN(text) else {
        throw LambdaFault.pattern(
          text, "destinationConfig.\(member).destination",
          #"$|kafka://([^.]([a-zA-Z0-9\-_.]{0,248}))|arn:(aws[a-zA-Z0-9-]*):([a-zA-Z0-9\-])+:"#
            + #"((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1})?:(\d{12})?:(.*)"#)
      }
      guard ["sqs", "sns", "lambda", "events", "s3"].contains(arn.service) else {
        let shown = "(destination=\(text))"
        throw LambdaFault.parameter(
          "The provided destination config DestinationConfig("
            + (member == "onSuccess"
              ? "onSuccess=OnSuccess\(shown), onFailure=null"
              : "onSuccess=null, onFailure=OnFailure\(shown)")
            + ") is invalid.")
      }
      guard arn.service == "lambda" else { continue }
      guard arn.resource != "function:\(function.name)" else {
        throw LambdaFault.parameter("You can't specify the function as a destination for itself.")
      }
      if arn.region == call.place.region, arn.account == call.place.account,
        !state.holds(arn.resource)
      {
        throw LambdaFault.parameter("The destination ARN \(text) is invalid.")
      }
    }
  }
}

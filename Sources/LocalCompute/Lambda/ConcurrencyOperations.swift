// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import ServiceModel

/// How many calls of a function run at a time; and what else is only kept of it.
enum ConcurrencyOperations {
  typealias State = LocalLambdaService.State

  /// What an account's functions may use together.
  static let accountLimit: Int64 = 1_000
  private static let leastUnreserved: Int64 = 100

  // MARK: Reserved

  static func put(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let reference = try call.function()
    guard reference.qualifier == nil else {
      throw LambdaFault.parameter(
        "This operation is permitted on Lambda functions only. Aliases and versions do not support "
          + "this operation. Please specify either a function name or an unqualified function ARN.")
    }
    let number = call.integer("ReservedConcurrentExecutions") ?? 0
    let others = reserved(state, except: reference.name)
    return try state.withFunction(reference, call) { function in
      guard accountLimit - others - number >= leastUnreserved else {
        throw LambdaFault.parameter(
          "Specified ReservedConcurrentExecutions for function decreases account's "
            + "UnreservedConcurrentExecution below its minimum value of [\(leastUnreserved)].")
      }
      function.reservedConcurrency = number
      return ["ReservedConcurrentExecutions": .integer(number)]
    }
  }

  static func reserved(_ state: State, except name: String? = nil) -> Int64 {
    state.functions.values.reduce(0) { sum, function in
      function.name == name ? sum : sum + (function.reservedConcurrency ?? 0)
    }
  }

  static func get(_ state: inout State, _ call: LocalCall) throws -> Structure {
    guard let number = try state.function(try call.function(), call).reservedConcurrency else {
      return [:]
    }
    return ["ReservedConcurrentExecutions": .integer(number)]
  }

  static func delete(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try state.withFunction(try call.function(), call) { function in
      function.reservedConcurrency = nil
      return [:]
    }
  }

  // MARK: Provisioned

  static func provision(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let (reference, qualifier) = try target(state, call)
    guard qualifier != "$LATEST" else {
      throw LambdaFault.parameter(
        "Provisioned Concurrency Configs cannot be applied to unpublished function versions.")
    }
    return try state.withFunction(reference, call) { function in
      try check(qualifier, function)
      let config = Function.Provisioned(
        requested: call.integer("ProvisionedConcurrentExecutions") ?? 1, modified: call.now)
      function.provisioned[qualifier] = config
      var output = shown(config)
      output["AvailableProvisionedConcurrentExecutions"] = 0
      output["AllocatedProvisionedConcurrentExecutions"] = 0
      output["Status"] = "IN_PROGRESS"
      return output
    }
  }

  private static func check(_ qualifier: String, _ function: Function) throws {
    if let alias = function.aliases[qualifier] {
      guard function.provisioned[alias.version] == nil else {
        throw LambdaFault.conflict(
          "Alias can't be used for Provisioned Concurrency configuration on an already Provisioned "
            + "version")
      }
    } else {
      let isPointed = function.aliases.values.contains {
        $0.version == qualifier && function.provisioned[$0.name] != nil
      }
      guard !isPointed else {
        throw LambdaFault.conflict("Version is pointed by a Provisioned Concurrency alias")
      }
    }
  }

  static func provisioned(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let (reference, qualifier) = try target(state, call)
    guard let config = try state.function(reference, call).provisioned[qualifier] else {
      throw LambdaFault.of(
        "ProvisionedConcurrencyConfigNotFoundException",
        "No Provisioned Concurrency Config found for this function", status: 404)
    }
    return shown(config)
  }

  static func unprovision(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let (reference, qualifier) = try target(state, call)
    return try state.withFunction(reference, call) { function in
      function.provisioned[qualifier] = nil
      return [:]
    }
  }

  static func listProvisioned(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let function = try state.function(try call.function(), call)
    let configs = function.provisioned.entries().map { ($0.key, $0.value) }
    return call.page(configs, "ProvisionedConcurrencyConfigs", key: \.0) { qualifier, config in
      var members = shown(config)
      members["FunctionArn"] = .string(function.arn(qualifier))
      return .structure(members)
    }
  }

  /// The version or alias that a request names.
  private static func target(
    _ state: State, _ call: LocalCall
  ) throws -> (reference: FunctionReference, qualifier: String) {
    var reference = try call.function()
    let qualifier = reference.qualifier ?? "$LATEST"
    if qualifier == "$LATEST" {
      guard call.operation.name.string == "PutProvisionedConcurrencyConfig" else {
        throw LambdaFault.parameter(
          "The function resource provided must be an alias or a published version.")
      }
    } else if Int(qualifier) != nil {
      _ = try state.version(reference, call)
    } else if state.functions[reference.name]?.aliases[qualifier] == nil {
      throw AliasOperations.noAlias(reference, qualifier, call)
    }
    reference.qualifier = nil
    return (reference, qualifier)
  }

  private static func shown(_ config: Function.Provisioned) -> Structure {
    [
      "RequestedProvisionedConcurrentExecutions": .integer(config.requested),
      "AvailableProvisionedConcurrentExecutions": .integer(config.requested),
      "AllocatedProvisionedConcurrentExecutions": .integer(config.requested),
      "Status": "READY", "LastModified": .string(config.modified.lambdaTime),
    ]
  }

  // MARK: Kept only

  static func putRecursion(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try state.withFunction(try call.function(), call) { function in
      function.recursion = call.string("RecursiveLoop") ?? "Terminate"
      return ["RecursiveLoop": .string(function.recursion)]
    }
  }

  static func recursion(_ state: inout State, _ call: LocalCall) throws -> Structure {
    ["RecursiveLoop": .string(try state.function(try call.function(), call).recursion)]
  }

  static func putRuntimeManagement(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let reference = try call.function()
    return try state.withFunction(reference, call) { function in
      var members: Structure = [
        "UpdateRuntimeOn": call["UpdateRuntimeOn"] ?? "Auto",
        "FunctionArn": .string(function.arn(reference.qualifier ?? "$LATEST")),
      ]
      if let version = call["RuntimeVersionArn"] { members["RuntimeVersionArn"] = version }
      function.runtimeManagement[reference.qualifier ?? "$LATEST"] = members
      return members
    }
  }

  static func runtimeManagement(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let reference = try call.function()
    let (function, _) = try state.version(reference, call)
    let qualifier = reference.qualifier ?? "$LATEST"
    return function.runtimeManagement[qualifier]
      ?? ["UpdateRuntimeOn": "Auto", "FunctionArn": .string(function.arn(qualifier))]
  }
}

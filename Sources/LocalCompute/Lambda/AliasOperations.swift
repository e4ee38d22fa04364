// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// Aliases of versions.
enum AliasOperations {
  typealias State = LocalLambdaService.State

  static func create(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let name = call.string("Name") ?? ""
    guard !name.utf8.allSatisfy(\.isASCIIDigit) else {
      throw LambdaFault.pattern(name, "name", "(?!^[0-9]+$)([a-zA-Z0-9-_]+)")
    }
    var reference = try call.function()
    let version = call.string("FunctionVersion") ?? ""
    if state.functions[reference.name] == nil { reference.qualifier = version }
    return try state.withFunction(reference, call) { function in
      guard function.aliases[name] == nil else {
        throw LambdaFault.conflict("Alias already exists: \(function.arn(name))")
      }
      let weights = weights(call) ?? [:]
      try check(version, weights, function)
      let alias = Function.Alias(
        name: name, version: version, description: call.string("Description") ?? "",
        weights: weights, revision: call.turn.uuid())
      function.aliases[name] = alias
      return function.shown(alias)
    }
  }

  static func get(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let name = call.string("Name") ?? ""
    let reference = try call.function()
    guard let function = state.functions[reference.name], let alias = function.aliases[name] else {
      throw noAlias(reference, name, call)
    }
    return function.shown(alias)
  }

  static func update(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let name = call.string("Name") ?? ""
    let reference = try call.function()
    return try state.withFunction(reference, call) { function in
      guard var alias = function.aliases[name] else {
        throw LambdaFault.notFound("Alias not found: \(function.arn(name))")
      }
      try LambdaFault.check(
        call.string("RevisionId"), is: alias.revision, "GetFunction/GetAlias")
      if let version = call.string("FunctionVersion") { alias.version = version }
      if let description = call.string("Description") { alias.description = description }
      if let weights = weights(call) { alias.weights = weights }
      try check(alias.version, alias.weights, function)
      alias.revision = call.turn.uuid()
      function.aliases[name] = alias
      return function.shown(alias)
    }
  }

  static func delete(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let name = call.string("Name") ?? ""
    let reference = try call.function()
    return try state.withFunction(reference, call) { function in
      function.aliases[name] = nil
      function.policies[name] = nil
      function.provisioned[name] = nil
      function.urls[name] = nil
      return [:]
    }
  }

  static func list(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let function = try state.function(try call.function(), call)
    let version = call.string("FunctionVersion")
    let aliases = function.aliases.values.filter { alias in
      version.map { $0 == alias.version || alias.weights[$0] != nil } ?? true
    }
    return call.page(aliases, "Aliases", key: \.name) { .structure(function.shown($0)) }
  }

  static func noAlias(
    _ reference: FunctionReference, _ name: String, _ call: LocalCall
  ) -> ServiceFault {
    var reference = reference
    reference.qualifier = name
    return LambdaFault.notFound("Cannot find alias arn: \(reference.arn(call.place))")
  }

  private static func weights(_ call: LocalCall) -> Structure? {
    guard let routing = call.structure("RoutingConfig") else { return nil }
    if case .structure(let weights)? = routing["AdditionalVersionWeights"] { return weights }
    return [:]
  }

  private static func check(
    _ version: String, _ weights: Structure, _ function: Function
  ) throws {
    guard weights.count <= 1 else {
      throw LambdaFault.parameter(
        "Number of items in AdditionalVersionWeights cannot be greater than 1")
    }
    for (key, value) in weights {
      guard key.utf8.allSatisfy(\.isASCIIDigit), !key.isEmpty else {
        throw LambdaFault.validation(
          "'{\(key)=\(Double(value) ?? 0)}'", "routingConfig.additionalVersionWeights",
          "Map keys must satisfy constraint: [Member must have length less than or equal to 1024, "
            + "Member must have length greater than or equal to 1, Member must satisfy regular "
            + "expression pattern: [0-9]+]")
      }
      guard let weight = Double(value), (0...1).contains(weight) else {
        throw LambdaFault.validation(
          "'{\(key)=\(Double(value) ?? 0)}'", "routingConfig.additionalVersionWeights",
          "Map value must satisfy constraint: [Member must have value less than or equal to 1.0, "
            + "Member must have value greater than or equal to 0.0, Member must not be null]")
      }
      guard key != version else {
        throw LambdaFault.parameter(
          "Invalid function version \(version). Function version \(version) is already included "
            + "in routing configuration.")
      }
      guard version != "$LATEST" else {
        throw LambdaFault.parameter(
          "$LATEST is not supported for an alias pointing to more than 1 version")
      }
    }
    for key in [version] + weights.names {
      guard key == "$LATEST" || Int(key).flatMap({ function.versions[$0] }) != nil else {
        throw LambdaFault.noFunction(function.arn(key))
      }
    }
  }
}

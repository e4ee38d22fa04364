// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore

/// Code signing configurations. They are kept; nothing is verified.
enum SigningOperations {
  typealias State = LocalLambdaService.State

  static func noConfig(_ arn: String) -> ServiceFault {
    LambdaFault.notFound("The Lambda code signing configuration \(arn) can not be found.")
  }

  static func create(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let id = "csc-" + call.turn.characters(17, of: "abcdefghijklmnopqrstuvwxyz0123456789")
    let arn = call.place.arn("lambda", "code-signing-config:\(id)")
    var config: Structure = [
      "CodeSigningConfigId": .string(id), "CodeSigningConfigArn": .string(arn),
      "AllowedPublishers": call["AllowedPublishers"] ?? [:],
      "CodeSigningPolicies": call["CodeSigningPolicies"] ?? [
        "UntrustedArtifactOnDeployment": "Warn"
      ],
      "LastModified": .string(call.now.lambdaTime),
    ]
    config["Description"] = call["Description"] ?? ""
    if let tags = call["Tags"] { config["Tags"] = tags }
    state.signingConfigs[arn] = config
    return ["CodeSigningConfig": .structure(config)]
  }

  static func get(_ state: inout State, _ call: LocalCall) throws -> Structure {
    ["CodeSigningConfig": .structure(try config(state, call))]
  }

  static func update(_ state: inout State, _ call: LocalCall) throws -> Structure {
    var config = try config(state, call)
    for name in ["Description", "AllowedPublishers", "CodeSigningPolicies"] {
      if let value = call[name] { config[name] = value }
    }
    config["LastModified"] = .string(call.now.lambdaTime)
    state.signingConfigs[call.string("CodeSigningConfigArn") ?? ""] = config
    return ["CodeSigningConfig": .structure(config)]
  }

  static func delete(_ state: inout State, _ call: LocalCall) throws -> Structure {
    _ = try config(state, call)
    let arn = call.string("CodeSigningConfigArn") ?? ""
    guard !state.functions.values.contains(where: { $0.signingConfig == arn }) else {
      throw LambdaFault.conflict(
        "The code signing configuration cannot be deleted because it is associated with functions.")
    }
    state.signingConfigs[arn] = nil
    return [:]
  }

  static func list(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let configs = state.signingConfigs.entries().map { ($0.key, $0.value) }
    return call.page(configs, "CodeSigningConfigs", key: \.0) { .structure($1) }
  }

  static func functions(_ state: inout State, _ call: LocalCall) throws -> Structure {
    _ = try config(state, call)
    let arn = call.string("CodeSigningConfigArn") ?? ""
    let functions = state.functions.values.filter { $0.signingConfig == arn }
    return call.page(functions, "FunctionArns", key: \.name) { .string($0.arn) }
  }

  static func put(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let arn = call.string("CodeSigningConfigArn") ?? ""
    guard state.signingConfigs[arn] != nil else {
      throw LambdaFault.of(
        "CodeSigningConfigNotFoundException",
        "The code signing configuration cannot be found. Check that the provided configuration is "
          + "not deleted: \(arn).", status: 404)
    }
    return try state.withFunction(try call.function(), call) { function in
      function.signingConfig = arn
      return ["CodeSigningConfigArn": .string(arn), "FunctionName": .string(function.name)]
    }
  }

  static func ofFunction(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let function = try state.function(try call.function(), call)
    guard let arn = function.signingConfig else { return [:] }
    return ["CodeSigningConfigArn": .string(arn), "FunctionName": .string(function.name)]
  }

  static func remove(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try state.withFunction(try call.function(), call) { function in
      function.signingConfig = nil
      return [:]
    }
  }

  private static func config(_ state: State, _ call: LocalCall) throws -> Structure {
    let arn = call.string("CodeSigningConfigArn") ?? ""
    guard let config = state.signingConfigs[arn] else { throw noConfig(arn) }
    return config
  }
}

/// What an account has and may have.
enum AccountOperations {
  static func settings(
    _ state: inout LocalLambdaService.State, _ call: LocalCall
  ) throws -> Structure {
    let functions = Array(state.functions.values)
    let versions = functions.flatMap { [$0.latest] + Array($0.versions.values) }
    let layers = state.layers.values.flatMap { $0.versions.values.map(\.code.size) }
    let size = versions.reduce(0) { $0 + $1.code.size } + layers.reduce(0, +)
    let limit = ConcurrencyOperations.accountLimit
    return [
      "AccountLimit": [
        "TotalCodeSize": 80_530_636_800, "CodeSizeUnzipped": 262_144_000,
        "CodeSizeZipped": 52_428_800, "ConcurrentExecutions": .integer(limit),
        "UnreservedConcurrentExecutions": .integer(
          limit - ConcurrencyOperations.reserved(state)),
      ],
      "AccountUsage": [
        "TotalCodeSize": .integer(Int64(size)),
        "FunctionCount": .integer(Int64(functions.count)),
      ],
    ]
  }
}

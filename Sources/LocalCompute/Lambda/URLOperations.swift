// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// The URLs of functions. They are kept; nothing answers at them.
enum URLOperations {
  typealias State = LocalLambdaService.State

  static func create(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let (reference, qualifier) = try target(call)
    guard let function = state.functions[reference.name],
      qualifier.isEmpty || function.aliases[qualifier] != nil
    else { throw LambdaFault.notFound("Function does not exist") }
    guard function.urls[qualifier] == nil else {
      throw LambdaFault.conflict(
        "Failed to create function url config for [functionArn = \(function.arn(qualifier))]. Error "
          + "message:  FunctionUrlConfig exists for this Lambda function")
    }
    let id = call.turn.characters(32, of: "abcdefghijklmnopqrstuvwxyz234567")
    var config: Structure = [
      "FunctionUrl": .string("https://\(id).lambda-url.\(call.place.region).on.aws/"),
      "FunctionArn": .string(function.arn(qualifier)),
      "AuthType": call["AuthType"] ?? "NONE",
      "CreationTime": .string(call.now.timestamp.iso8601),
      "LastModifiedTime": .string(call.now.timestamp.iso8601),
      "InvokeMode": call["InvokeMode"] ?? "BUFFERED",
    ]
    if let cors = call["Cors"] { config["Cors"] = cors }
    return try state.withFunction(reference, call) { function in
      function.urls[qualifier] = config
      return config
    }
  }

  static func get(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try withConfig(&state, call) { config in config ?? [:] }
  }

  static func update(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try withConfig(&state, call) { stored in
      var config = stored ?? [:]
      for name in ["AuthType", "Cors", "InvokeMode"] {
        if let value = call[name] { config[name] = value }
      }
      config["LastModifiedTime"] = .string(call.now.timestamp.iso8601)
      stored = config
      return config
    }
  }

  static func delete(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try withConfig(&state, call) { config in
      config = nil
      return [:]
    }
  }

  /// Changes the URL of a function; an error if it has none.
  private static func withConfig(
    _ state: inout State, _ call: LocalCall, _ body: (inout Structure?) -> Structure
  ) throws -> Structure {
    let (reference, qualifier) = try target(call)
    guard state.functions[reference.name]?.urls[qualifier] != nil else {
      throw LambdaFault.noResource
    }
    return try state.withFunction(reference, call) { body(&$0.urls[qualifier]) }
  }

  static func list(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try state.list(
      \.urls, as: "FunctionUrlConfigs", call, noFunction: "Function does not exist")
  }

  private static func target(
    _ call: LocalCall
  ) throws -> (reference: FunctionReference, qualifier: String) {
    if let given = call.string("Qualifier"), given == "$LATEST" || Int(given) != nil {
      throw LambdaFault.pattern(given, "qualifier", #"((?!^\d+$)^[0-9a-zA-Z-_]+$)"#)
    }
    return try call.functionAndQualifier(or: "")
  }
}

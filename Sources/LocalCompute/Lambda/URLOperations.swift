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

  static let all: [LocalOperation<State>] = [
    LocalOperation("CreateFunctionUrlConfig", create),
    LocalOperation("GetFunctionUrlConfig", get),
    LocalOperation("UpdateFunctionUrlConfig", update),
    LocalOperation("DeleteFunctionUrlConfig", delete),
    LocalOperation("ListFunctionUrlConfigs", list),
  ]

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
    let (reference, qualifier) = try target(call)
    guard let config = state.functions[reference.name]?.urls[qualifier] else {
      throw LambdaFault.noResource
    }
    return config
  }

  static func update(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let (reference, qualifier) = try target(call)
    guard state.functions[reference.name]?.urls[qualifier] != nil else {
      throw LambdaFault.noResource
    }
    return try state.withFunction(reference, call) { function in
      var config = function.urls[qualifier] ?? [:]
      for name in ["AuthType", "Cors", "InvokeMode"] {
        if let value = call[name] { config[name] = value }
      }
      config["LastModifiedTime"] = .string(call.now.timestamp.iso8601)
      function.urls[qualifier] = config
      return config
    }
  }

  static func delete(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let (reference, qualifier) = try target(call)
    guard state.functions[reference.name]?.urls[qualifier] != nil else {
      throw LambdaFault.noResource
    }
    return try state.withFunction(reference, call) { function in
      function.urls[qualifier] = nil
      return [:]
    }
  }

  static func list(_ state: inout State, _ call: LocalCall) throws -> Structure {
    guard let function = state.functions[try call.function().name] else {
      throw LambdaFault.notFound("Function does not exist")
    }
    let urls = function.urls.entries().map { ($0.key, $0.value) }
    return call.page(urls, "FunctionUrlConfigs", key: \.0) { .structure($1) }
  }

  private static func target(
    _ call: LocalCall
  ) throws -> (reference: FunctionReference, qualifier: String) {
    if let given = call.string("Qualifier"), given == "$LATEST" || Int(given) != nil {
      throw LambdaFault.pattern(given, "qualifier", #"((?!^\d+$)^[0-9a-zA-Z-_]+$)"#)
    }
    var reference = try call.function()
    let qualifier = reference.qualifier ?? ""
    reference.qualifier = nil
    return (reference, qualifier)
  }
}

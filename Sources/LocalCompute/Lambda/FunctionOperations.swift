// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// Functions: making, reading, changing, deleting.
enum FunctionOperations {
  typealias State = LocalLambdaService.State

  // MARK: Making

  static func create(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let reference = try FunctionReference(call.string("FunctionName") ?? "", call.place)
    guard reference.name.utf8.count <= 64 else {
      throw LambdaFault.parameter(
        "1 validation error detected: Value '\(reference.name)' at 'functionName' failed to satisfy "
          + "constraint: Member must have length less than or equal to 64")
    }
    guard state.functions[reference.name] == nil else {
      throw LambdaFault.conflict("Function already exist: \(reference.name)")
    }
    try FunctionSettings.checkRole(call)
    let isImage = call.string("PackageType") == "Image"
    if !isImage, call["Runtime"] == nil || call["Handler"] == nil {
      throw LambdaFault.parameter(
        "Runtime and Handler are mandatory parameters for functions created with deployment "
          + "packages.")
    }
    var settings = FunctionSettings.defaults(reference.name)
    try FunctionSettings.apply(call, to: &settings, state)
    settings["PackageType"] = isImage ? "Image" : "Zip"
    if let architectures = call["Architectures"] { settings["Architectures"] = architectures }
    let code = try FunctionCode.read(call.structure("Code") ?? [:], call)
    let tags = call.structure("Tags") ?? [:]
    try TagOperations.check(tags)
    var function = Function(
      name: reference.name, arn: call.place.arn("lambda", "function:\(reference.name)"),
      latest: FunctionVersion(
        settings: settings, code: code, revision: call.turn.uuid(), modified: call.now),
      tags: tags)
    if let arn = call.string("CodeSigningConfigArn") {
      guard state.signingConfigs[arn] != nil else { throw SigningOperations.noConfig(arn) }
      function.signingConfig = arn
    }
    var output = function.latest.configuration(function, arn: function.arn)
    if call.bool("Publish") == true {
      VersionOperations.publish(&function, description: nil, call)
      output["Version"] = "1"
    }
    state.functions[function.name] = function
    output.setPending(revision: call.turn.uuid())
    return output
  }

  // MARK: Reading

  static func get(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let reference = try call.function()
    let (function, version) = try state.version(reference, call)
    var output: Structure = [
      "Configuration": .structure(
        version.configuration(function, arn: function.arn(reference.qualifier))),
      "Code": .structure(version.code.location(function, call.place)),
    ]
    if !function.tags.isEmpty { output["Tags"] = .structure(function.tags) }
    if let reserved = function.reservedConcurrency {
      output["Concurrency"] = ["ReservedConcurrentExecutions": .integer(reserved)]
    }
    return output
  }

  static func configuration(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let reference = try call.function()
    let (function, version) = try state.version(reference, call)
    return version.configuration(function, arn: function.arn(reference.qualifier))
  }

  static func list(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let functions = Array(state.functions.values)
    guard call.string("FunctionVersion") == "ALL" else {
      return call.page(functions, "Functions", key: \.name) { function in
        .structure(function.latest.configuration(function, arn: function.arn, isListed: true))
      }
    }
    let versions = functions.flatMap { function in
      ([function.latest] + Array(function.versions.values)).map { (function, $0) }
    }
    return call.page(versions, "Functions", key: { "\($0.name):\($1.number)" }) {
      function, version in
      .structure(
        version.configuration(function, arn: function.arn(version.number), isListed: true))
    }
  }

  // MARK: Changing

  static func updateCode(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let reference = try call.function()
    let isImage = try state.function(reference, call).latest.code.image != nil
    if isImage != (call["ImageUri"] != nil) {
      throw LambdaFault.parameter(
        isImage
          ? "Please provide ImageUri when updating a function with packageType Image."
          : "Please don't provide ImageUri when updating a function with packageType Zip.")
    }
    let code = try FunctionCode.read(call.input, call)
    return try state.withFunction(reference, call) { function in
      try LambdaFault.check(
        call.string("RevisionId"), is: function.latest.revision, "GetFunction/GetAlias")
      var changed = function
      changed.latest.code = code
      if let architectures = call["Architectures"] {
        changed.latest.settings["Architectures"] = architectures
      }
      changed.latest.modified = call.now
      changed.latest.revision = call.turn.uuid()
      changed.hasChanged = true
      guard call.bool("DryRun") != true else {
        return changed.latest.configuration(changed, arn: changed.arn)
      }
      function = changed
      guard call.bool("Publish") != true else {
        return VersionOperations.publish(&function, description: nil, call)
      }
      var output = function.latest.configuration(function, arn: function.arn)
      output.setUpdating(revision: call.turn.uuid())
      return output
    }
  }

  static func updateConfiguration(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let reference = try call.function()
    try FunctionSettings.checkRole(call)
    let before = try state.function(reference, call)
    try LambdaFault.check(
      call.string("RevisionId"), is: before.latest.revision, "GetFunction/GetAlias")
    var settings = before.latest.settings
    try FunctionSettings.apply(call, to: &settings, state)
    return try state.withFunction(reference, call) { function in
      function.latest.settings = settings
      function.latest.modified = call.now
      function.latest.revision = call.turn.uuid()
      function.hasChanged = true
      var output = function.latest.configuration(function, arn: function.arn)
      output.setUpdating(revision: call.turn.uuid())
      return output
    }
  }

  // MARK: Deleting

  static func delete(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let reference = try call.function()
    guard let qualifier = reference.qualifier else {
      _ = try state.function(reference, call)
      state.functions[reference.name] = nil
      return ["StatusCode": 204]
    }
    guard qualifier != "$LATEST" else {
      throw LambdaFault.parameter(
        "$LATEST version cannot be deleted without deleting the function.")
    }
    var unqualified = reference
    unqualified.qualifier = nil
    return try state.withFunction(unqualified, call) { function in
      let users = function.aliases.values.filter {
        $0.version == qualifier || $0.weights[qualifier] != nil
      }
      guard users.isEmpty else {
        throw LambdaFault.conflict(
          "Unable to delete version because the following aliases reference it: ["
            + users.map(\.name).joined(separator: ", ") + "]")
      }
      if let number = Int(qualifier) { function.versions[number] = nil }
      return ["StatusCode": 204]
    }
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// Registries of schemas.
enum RegistryOperations {
  typealias State = LocalGlueService.State

  static let standard = "default-registry"

  static let operations: [LocalOperation<State>] = [
    LocalOperation("CreateRegistry") { state, call in
      let name = call.string("RegistryName") ?? ""
      try RegistryChecks.name(name, "registryName")
      try RegistryChecks.settings(call)
      guard state.registries.count < 10 else {
        throw GlueFault.limit(
          "More registries cannot be created. The maximum limit has been reached.")
      }
      guard state.registries[ByteName(name)] == nil else {
        throw GlueFault.exists("Registry already exists. RegistryName: \(name)")
      }
      let registry = create(name, &state, call)
      var output: Structure = [
        "RegistryName": .string(name), "RegistryArn": .string(registry.arn),
        "Tags": call["Tags"] ?? [:],
      ]
      output["Description"] = call["Description"]
      return output
    },
    LocalOperation("GetRegistry") { state, call in
      try state.registry(call["RegistryId"]).shown
    },
    LocalOperation("ListRegistries") { state, call in
      try call.page(state.registries.values.map { .structure($0.shown) }, as: "Registries")
    },
    LocalOperation("UpdateRegistry") { state, call in
      var registry = try state.registry(call["RegistryId"])
      registry.description = call.string("Description")
      registry.updated = call.now
      state.registries[ByteName(registry.name)] = registry
      return ["RegistryName": .string(registry.name), "RegistryArn": .string(registry.arn)]
    },
    LocalOperation("DeleteRegistry") { state, call in
      let registry = try state.registry(call["RegistryId"])
      state.registries[ByteName(registry.name)] = nil
      return [
        "RegistryName": .string(registry.name), "RegistryArn": .string(registry.arn),
        "Status": "DELETING",
      ]
    },
  ]

  static func create(_ name: String, _ state: inout State, _ call: LocalCall) -> SchemaRegistry {
    let registry = SchemaRegistry(
      name: name, arn: call.place.arn("glue", "registry/\(name)"),
      description: call.string("Description"), created: call.now, updated: call.now)
    state.registries[ByteName(name)] = registry
    state.tags[ByteName(registry.arn)] = call.structure("Tags")
    return registry
  }
}

extension LocalGlueService.State {
  /// The registry that a request names; the standard one if it names none.
  func registry(_ id: Value?) throws -> SchemaRegistry {
    let (given, text) = (String(id?.RegistryName), String(id?.RegistryArn))
    guard given == nil || text == nil else {
      throw GlueFault.input(
        "One of registryName or registryArn has to be provided, both cannot be provided.")
    }
    var name = RegistryOperations.standard
    var shown = "RegistryName: \(name)"
    if let given {
      try RegistryChecks.name(given, "registryName")
      name = given
      shown = "RegistryName: \(given)"
    } else if let text {
      name = try RegistryChecks.arn(text, "registryArn").last ?? ""
      shown = "RegistryArn: \(text)"
    }
    if let registry = registries[ByteName(name)] { return registry }
    throw GlueFault.missing("Registry is not found. \(shown)")
  }
}

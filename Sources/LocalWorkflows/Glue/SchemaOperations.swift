// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// Schemas and their versions. Compatibility is stored, not checked.
enum SchemaOperations {
  typealias State = LocalGlueService.State

  static let operations: [LocalOperation<State>] = [
    LocalOperation("CreateSchema", create),
    LocalOperation("GetSchema") { state, call in
      try state.withSchema(call["SchemaId"]) { schema, _ in schema.shown }
    },
    LocalOperation("ListSchemas", list),
    LocalOperation("UpdateSchema", update),
    LocalOperation("DeleteSchema", delete),
    LocalOperation("RegisterSchemaVersion", register),
    LocalOperation("GetSchemaVersion", getVersion),
    LocalOperation("GetSchemaByDefinition", getByDefinition),
    LocalOperation("ListSchemaVersions", listVersions),
    LocalOperation("DeleteSchemaVersions", deleteVersions),
    LocalOperation("CheckSchemaVersionValidity") { state, call in
      do {
        try RegistryChecks.definition(
          call.string("SchemaDefinition") ?? "", call.string("DataFormat") ?? "")
        return ["Valid": true]
      } catch {
        return ["Valid": false, "Error": .string((error as? ServiceFault)?.message ?? "")]
      }
    },
    LocalOperation("PutSchemaVersionMetadata", putMetadata),
    LocalOperation("RemoveSchemaVersionMetadata", removeMetadata),
    LocalOperation("QuerySchemaVersionMetadata", queryMetadata),
  ]

  private static let compatibilities = [
    "NONE", "DISABLED", "BACKWARD", "BACKWARD_ALL", "FORWARD", "FORWARD_ALL", "FULL", "FULL_ALL",
  ]

  private static func create(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let id = call["RegistryId"]
    let named = String(id?.RegistryName) ?? String(id?.RegistryArn) ?? RegistryOperations.standard
    if named == RegistryOperations.standard,
      state.registries[ByteName(RegistryOperations.standard)] == nil
    {
      let registry = SchemaRegistry(
        name: RegistryOperations.standard,
        arn: call.place.arn("glue", "registry/\(RegistryOperations.standard)"), created: call.now,
        updated: call.now)
      state.registries[ByteName(registry.name)] = registry
    }
    var registry = try state.registry(id)
    let name = call.string("SchemaName") ?? ""
    try RegistryChecks.name(name, "schemaName")
    let (format, compatibility) = (
      call.string("DataFormat") ?? "", call.string("Compatibility") ?? "BACKWARD"
    )
    guard ["AVRO", "JSON", "PROTOBUF"].contains(format) else {
      throw GlueFault.input("Data format is not valid.")
    }
    guard compatibilities.contains(compatibility) else {
      throw GlueFault.input("Compatibility is not valid.")
    }
    try RegistryChecks.settings(call)
    let definition = call.string("SchemaDefinition") ?? ""
    try RegistryChecks.definition(definition, format)
    guard state.registries.values.reduce(0, { $0 + $1.schemas.count }) < 1_000 else {
      throw GlueFault.limit("More schemas cannot be created. The maximum limit has been reached.")
    }
    guard registry.schemas[ByteName(name)] == nil else {
      throw GlueFault.exists("Schema already exists. SchemaName: \(name)")
    }
    var schema = RegisteredSchema(
      name: name, arn: call.place.arn("glue", "schema/\(registry.name)/\(name)"),
      registry: registry.name, registryARN: registry.arn, format: format,
      compatibility: compatibility, description: call.string("Description"), created: call.now,
      updated: call.now)
    let version = schema.add(definition, id: call.turn.uuid(), now: call.now)
    registry.schemas[ByteName(name)] = schema
    state.registries[ByteName(registry.name)] = registry
    state.tags[ByteName(schema.arn)] = call.structure("Tags")
    var output = schema.shown
    output["SchemaVersionId"] = .string(version.id)
    output["SchemaVersionStatus"] = "AVAILABLE"
    output["Tags"] = call["Tags"]
    return output
  }

  private static func list(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let id = call["RegistryId"]
    let registries =
      Structure(id)?.isEmpty ?? true
      ? Array(state.registries.values) : [try state.registry(id)]
    let schemas = registries.flatMap { $0.schemas.values }
    return try call.page(schemas.map { .structure($0.shown) }, as: "Schemas")
  }

  private static func update(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let compatibility = call.string("Compatibility")
    guard compatibility.map(compatibilities.contains) ?? true else {
      throw GlueFault.input("Compatibility is not valid.")
    }
    return try state.withSchema(call["SchemaId"]) { schema, _ in
      if let compatibility { schema.compatibility = compatibility }
      if let description = call.string("Description") { schema.description = description }
      if let number = Int64(call["SchemaVersionNumber"]?.VersionNumber) {
        schema.checkpoint = number
      }
      schema.updated = call.now
      return [
        "SchemaArn": .string(schema.arn), "SchemaName": .string(schema.name),
        "RegistryName": .string(schema.registry),
      ]
    }
  }

  private static func delete(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let schema = try state.withSchema(call["SchemaId"]) { schema, _ in schema }
    state.registries.update(ByteName(schema.registry)) {
      $0.schemas[ByteName(schema.name)] = nil
    }
    return [
      "SchemaArn": .string(schema.arn), "SchemaName": .string(schema.name), "Status": "DELETING",
    ]
  }

  // MARK: Versions

  private static func register(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let definition = call.string("SchemaDefinition") ?? ""
    return try state.withSchema(call["SchemaId"]) { schema, reference in
      guard schema.compatibility != "DISABLED" else {
        throw GlueFault.input(
          "Compatibility DISABLED does not allow versioning. SchemaId: SchemaId(schemaArn="
            + "\(reference.arn ?? "null"), schemaName=\(schema.name), registryName="
            + "\(schema.registry))")
      }
      try RegistryChecks.definition(definition, schema.format)
      let version =
        schema.versions.first { schema.isSame($0.definition, definition) }
        ?? schema.add(definition, id: call.turn.uuid(), now: call.now)
      return [
        "SchemaVersionId": .string(version.id), "VersionNumber": .integer(version.number),
        "Status": "AVAILABLE",
      ]
    }
  }

  private static func shown(
    _ version: RegisteredSchema.Version, _ schema: RegisteredSchema
  ) -> Structure {
    [
      "SchemaVersionId": .string(version.id), "SchemaDefinition": .string(version.definition),
      "DataFormat": .string(schema.format), "SchemaArn": .string(schema.arn),
      "VersionNumber": .integer(version.number), "Status": "AVAILABLE",
      "CreatedTime": .string(version.created.timestamp.iso8601Seconds),
    ]
  }

  private static func getVersion(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try withVersion(&state, call) { version, schema in shown(version, schema) }
  }

  private static func getByDefinition(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let definition = call.string("SchemaDefinition") ?? ""
    try RegistryChecks.length(definition, "SchemaDefinition", 170_000)
    return try state.withSchema(call["SchemaId"]) { schema, reference in
      guard let version = schema.versions.first(where: { schema.isSame($0.definition, definition) })
      else { throw reference.missing }
      var shown = shown(version, schema)
      shown["SchemaDefinition"] = nil
      return shown
    }
  }

  private static func listVersions(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try state.withSchema(call["SchemaId"]) { schema, _ in
      let versions = schema.versions.map { version -> Value in
        .structure(shown(version, schema))
      }
      return try call.page(versions, as: "Schemas")
    }
  }

  private static func deleteVersions(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let text = call.string("Versions") ?? ""
    let numbers = text.split(separator: "-").compactMap { Int64($0) }
    guard let first = numbers.first, let last = numbers.last, numbers.count <= 2, first <= last
    else { throw GlueFault.input("Versions must be a number or a range of numbers.") }
    return try state.withSchema(call["SchemaId"]) { schema, _ in
      var errors: [Value] = []
      for number in first...min(last, first + 1_000) {
        guard number != schema.checkpoint else {
          errors.append([
            "VersionNumber": .integer(number),
            "ErrorDetails": [
              "ErrorCode": "InvalidInputException",
              "ErrorMessage": "The checkpoint version can't be deleted.",
            ],
          ])
          continue
        }
        schema.versions.removeAll { $0.number == number }
      }
      return ["SchemaVersionErrors": .list(errors)]
    }
  }

  /// Lets a version be changed that a request names by its ID, or by a schema and a number.
  private static func withVersion<Result>(
    _ state: inout State, _ call: LocalCall,
    _ body: (inout RegisteredSchema.Version, RegisteredSchema) throws -> Result
  ) throws -> Result {
    let (id, number) = (call["SchemaId"], call["SchemaVersionNumber"])
    if let version = call.string("SchemaVersionId") {
      guard id == nil, number == nil else {
        throw GlueFault.input(
          "No other input parameters can be specified when fetching by SchemaVersionId.")
      }
      try RegistryChecks.versionID(version)
      for registry in state.registries.values {
        for schema in registry.schemas.values {
          guard let index = schema.versions.firstIndex(where: { $0.id == version }) else {
            continue
          }
          let arn: Value = ["SchemaArn": .string(schema.arn)]
          return try state.withSchema(arn) { schema, _ in
            let whole = schema
            return try body(&schema.versions[index], whole)
          }
        }
      }
      throw GlueFault.missing("Schema version is not found. SchemaVersionId: \(version)")
    }
    guard id != nil else {
      throw GlueFault.input(
        "At least one of (registryName and schemaName) or schemaArn has to be provided.")
    }
    return try state.withSchema(id) { schema, reference in
      guard let number else {
        throw GlueFault.input("One of version number (or) latest version is required.")
      }
      let isLatest = Bool(number.LatestVersion) ?? false
      let given = Int64(number.VersionNumber)
      guard !isLatest || given == nil else {
        throw GlueFault.input("Only one of VersionNumber or LatestVersion is required.")
      }
      let wanted = isLatest ? schema.latest : given
      guard let index = schema.versions.firstIndex(where: { $0.number == wanted }) else {
        throw GlueFault.missing(
          "Schema version is not found. RegistryName: \(schema.registry), SchemaName: "
            + "\(schema.name), SchemaArn: \(reference.arn ?? "null"), VersionNumber: "
            + "\(wanted.map(String.init) ?? "null"), isLatestVersion: \(isLatest)")
      }
      let whole = schema
      return try body(&schema.versions[index], whole)
    }
  }

  // MARK: Metadata

  private static func metadata(_ call: LocalCall) throws -> (key: String, value: String) {
    let pair = call["MetadataKeyValue"] ?? .null
    let (key, value) = (String(pair.MetadataKey) ?? "", String(pair.MetadataValue) ?? "")
    try RegistryChecks.metadata(key, "key")
    try RegistryChecks.metadata(value, "value")
    return (key, value)
  }

  private static func shown(
    _ key: String, _ value: String, _ call: LocalCall, _ version: RegisteredSchema.Version
  ) -> Structure {
    var output: Structure = [
      "MetadataKey": .string(key), "MetadataValue": .string(value),
      "LatestVersion": call["SchemaVersionNumber"]?.LatestVersion ?? false,
      "VersionNumber": call["SchemaVersionNumber"]?.VersionNumber ?? 0,
    ]
    for name in ["SchemaArn", "SchemaName", "RegistryName"] {
      output[name] = Structure(call["SchemaId"])?[name]
    }
    output["SchemaVersionId"] = .string(version.id)
    if output["LatestVersion"] == .null { output["LatestVersion"] = false }
    if output["VersionNumber"] == .null { output["VersionNumber"] = nil }
    return output
  }

  private static func putMetadata(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let (key, value) = try metadata(call)
    return try withVersion(&state, call) { version, _ in
      guard version.metadataCount < 10 else {
        throw GlueFault.limit(
          "Your resource limits for Schema Version Metadata have been exceeded.")
      }
      let values = version.metadata[ByteName(key)] ?? []
      guard !values.contains(where: { $0.value == value }) else {
        throw GlueFault.exists(
          "Resource already exist for schema version id: \(version.id), metadata key: \(key), "
            + "metadata value: \(value)")
      }
      version.metadata[ByteName(key)] = values + [(value, call.now)]
      return shown(key, value, call, version)
    }
  }

  private static func removeMetadata(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let (key, value) = try metadata(call)
    return try withVersion(&state, call) { version, _ in
      let values = version.metadata[ByteName(key)] ?? []
      guard values.contains(where: { $0.value == value }) else {
        throw GlueFault.missing("The metadata \(key) with the value \(value) is not found.")
      }
      let rest = values.filter { $0.value != value }
      version.metadata[ByteName(key)] = rest.isEmpty ? nil : rest
      return shown(key, value, call, version)
    }
  }

  private static func queryMetadata(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let wanted = call.list("MetadataList") ?? []
    return try withVersion(&state, call) { version, _ in
      var map = Structure()
      for (key, values) in version.metadata.entries() {
        let isWanted =
          wanted.isEmpty
          || wanted.contains { pair in
            pair.MetadataKey == .string(key.text)
              && (pair.MetadataValue == .null
                || values.contains { .string($0.value) == pair.MetadataValue })
          }
        guard isWanted, let last = values.last else { continue }
        map[key.text] = [
          "MetadataValue": .string(last.value),
          "CreatedTime": .string(last.created.timestamp.iso8601Seconds),
          "OtherMetadataValueList": .list(
            values.dropLast().map { other in
              [
                "MetadataValue": .string(other.value),
                "CreatedTime": .string(other.created.timestamp.iso8601Seconds),
              ]
            }),
        ]
      }
      return ["MetadataInfoMap": .structure(map), "SchemaVersionId": .string(version.id)]
    }
  }
}

/// How a request has named a schema.
struct SchemaReference {
  let registry: String
  let name: String
  let arn: String?

  var missing: ServiceFault {
    GlueFault.missing(
      "Schema is not found. RegistryName: \(registry), SchemaName: \(name), SchemaArn: "
        + (arn ?? "null"))
  }

  init(_ id: Value?) throws {
    let (registry, name) = (String(id?.RegistryName), String(id?.SchemaName))
    if let arn = String(id?.SchemaArn) {
      guard registry == nil, name == nil else {
        throw GlueFault.input(
          "One of (registryName and schemaName) or schemaArn has to be provided, both cannot be "
            + "provided.")
      }
      // schema/REGISTRY/NAME
      let parts = try RegistryChecks.arn(arn, "registryArn")
      guard parts.count == 3 else {
        throw GlueFault.input(
          "The parameter value contains one or more characters that are not valid. Parameter Name: "
            + "registryArn")
      }
      (self.registry, self.name, self.arn) = (parts[1], parts[2], arn)
      return
    }
    guard let registry, let name else {
      throw GlueFault.input(
        "At least one of (registryName and schemaName) or schemaArn has to be provided.")
    }
    try RegistryChecks.name(registry, "registryName")
    try RegistryChecks.name(name, "schemaName")
    (self.registry, self.name, arn) = (registry, name, nil)
  }
}

extension LocalGlueService.State {
  /// Lets a schema be changed that a request names.
  mutating func withSchema<Result>(
    _ id: Value?, _ body: (inout RegisteredSchema, SchemaReference) throws -> Result
  ) throws -> Result {
    let reference = try SchemaReference(id)
    let result = try registries.update(ByteName(reference.registry)) { registry in
      try registry.schemas.update(ByteName(reference.name)) { try body(&$0, reference) }
    }
    guard let result, let result else { throw reference.missing }
    return result
  }
}

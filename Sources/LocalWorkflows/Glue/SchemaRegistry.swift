// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// A registry of schemas.
struct SchemaRegistry: Sendable {
  let name: String
  let arn: String
  var description: String?
  let created: LocalInstant
  var updated: LocalInstant
  var schemas = OrderedMap<ByteName, RegisteredSchema>()

  var shown: Structure {
    var members: Structure = [
      "RegistryName": .string(name), "RegistryArn": .string(arn), "Status": "AVAILABLE",
      "CreatedTime": .string(created.timestamp.iso8601Seconds),
      "UpdatedTime": .string(updated.timestamp.iso8601Seconds),
    ]
    if let description { members["Description"] = .string(description) }
    return members
  }
}

/// A schema with its versions.
struct RegisteredSchema: Sendable {
  struct Version: Sendable {
    let id: String
    let number: Int64
    let definition: String
    let created: LocalInstant
    /// The values of metadata's keys, the newest last.
    var metadata = OrderedMap<ByteName, [(value: String, created: LocalInstant)]>()

    var metadataCount: Int { metadata.values.reduce(0) { $0 + $1.count } }
  }

  let name: String
  let arn: String
  let registry: String
  let registryARN: String
  let format: String
  var compatibility: String
  var description: String?
  let created: LocalInstant
  var updated: LocalInstant
  var checkpoint: Int64 = 1
  var latest: Int64 = 0
  var versions: [Version] = []

  mutating func add(_ definition: String, id: String, now: LocalInstant) -> Version {
    latest += 1
    let version = Version(id: id, number: latest, definition: definition, created: now)
    versions.append(version)
    updated = now
    return version
  }

  var shown: Structure {
    var members: Structure = [
      "RegistryName": .string(registry), "RegistryArn": .string(registryARN),
      "SchemaName": .string(name), "SchemaArn": .string(arn), "DataFormat": .string(format),
      "Compatibility": .string(compatibility), "SchemaCheckpoint": .integer(checkpoint),
      "LatestSchemaVersion": .integer(latest), "NextSchemaVersion": .integer(latest + 1),
      "SchemaStatus": "AVAILABLE", "CreatedTime": .string(created.timestamp.iso8601Seconds),
      "UpdatedTime": .string(updated.timestamp.iso8601Seconds),
    ]
    if let description { members["Description"] = .string(description) }
    return members
  }

  /// Whether a definition is the same but for its spaces and the order of its members.
  func isSame(_ left: String, _ right: String) -> Bool {
    if left.hasSameBytes(as: right) { return true }
    guard format != "PROTOBUF", let left = try? JSONNode(parsing: left),
      let right = try? JSONNode(parsing: right)
    else { return false }
    return left == right
  }
}

/// The schema registry's own checks, in its words.
enum RegistryChecks {
  static func length(_ text: String, _ parameter: String, _ limit: Int) throws {
    guard 1...limit ~= text.utf8.count else {
      throw GlueFault.input(
        "The resource name contains too many or too few characters. Parameter Name: \(parameter)")
    }
  }

  private static func characters(
    _ text: String, _ parameter: String, _ allowed: (UInt8) -> Bool
  ) throws {
    guard text.utf8.allSatisfy(allowed) else {
      throw GlueFault.input(
        "The parameter value contains one or more characters that are not valid. Parameter Name: "
          + parameter)
    }
  }

  static func name(_ text: String, _ parameter: String) throws {
    try length(text, parameter, 255)
    try characters(text, parameter) { $0.isASCIILetterOrDigit || "-_$#.".utf8.contains($0) }
  }

  static func arn(_ text: String, _ parameter: String) throws -> [String] {
    try length(text, parameter, 1_000)
    guard let arn = ARN(text), arn.service == "glue" else {
      throw GlueFault.input(
        "The parameter value contains one or more characters that are not valid. Parameter Name: "
          + parameter)
    }
    return arn.resource.split(separator: "/").map(String.init)
  }

  static func metadata(_ text: String, _ parameter: String) throws {
    try length(text, parameter, 128)
    try characters(text, parameter) { $0.isASCIILetterOrDigit || "+=._/@-".utf8.contains($0) }
  }

  static func versionID(_ text: String) throws {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let isID =
      parts.map(\.utf8.count) == [8, 4, 4, 4, 12]
      && text.utf8.allSatisfy {
        $0.isASCIIDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
          || $0 == UInt8(ascii: "-")
      }
    guard isID else {
      throw GlueFault.input(
        "The parameter value contains one or more characters that are not valid. Parameter Name: "
          + "SchemaVersionId")
    }
  }

  static func settings(_ call: LocalCall) throws {
    if let description = call.string("Description"), description.utf8.count > 2_048 {
      try length(description, "description", 2_048)
    }
    guard call.structure("Tags")?.count ?? 0 <= 50 else {
      throw GlueFault.input("New Tags cannot be empty or more than 50")
    }
  }

  static func definition(_ text: String, _ format: String) throws {
    try length(text, "SchemaDefinition", 170_000)
    guard format != "PROTOBUF" else { return }
    do {
      _ = try JSONNode(parsing: text)
    } catch {
      throw GlueFault.input("Schema definition of \(format) data format is invalid: \(error)")
    }
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// Reads and checks the parts of requests that describe tables.
enum TableRequest {
  /// Checks a list of key elements against the interface.
  static func checkKeySchema(
    _ value: Value, at path: String, limit: Int = 2, _ constraints: inout Constraints
  ) {
    constraints.required(value, at: path)
    constraints.count(value, at: path, 1...limit) { list in
      guard case .list(let elements) = list else { return "" }
      return "["
        + elements.map { element in
          "KeySchemaElement(attributeName=\(Constraints.described(element["AttributeName"])),"
            + " keyType=\(Constraints.described(element["KeyType"])))"
        }.joined(separator: ", ") + "]"
    }
    for (position, element) in value.elements.enumerated() {
      let place = "\(path).\(position + 1).member"
      constraints.required(element["AttributeName"], at: "\(place).attributeName")
      constraints.length(element["AttributeName"], at: "\(place).attributeName", 1...255)
      constraints.required(element["KeyType"], at: "\(place).keyType")
      constraints.oneOf(element["KeyType"], at: "\(place).keyType", ["HASH", "RANGE"])
    }
  }

  /// Checks a throughput against the interface.
  static func checkThroughput(_ value: Value, at path: String, _ constraints: inout Constraints) {
    guard value.isThere else { return }
    for (name, place) in [
      ("WriteCapacityUnits", "writeCapacityUnits"), ("ReadCapacityUnits", "readCapacityUnits"),
    ] {
      constraints.required(value[name], at: "\(path).\(place)")
      constraints.atLeast(value[name], at: "\(path).\(place)", 1)
    }
  }

  /// Checks a new index against the interface.
  static func checkIndex(
    _ index: Value, at path: String, isLocal: Bool, _ constraints: inout Constraints
  ) {
    constraints.required(index["IndexName"], at: "\(path).indexName")
    constraints.name(index["IndexName"], at: "\(path).indexName", 3...255)
    checkKeySchema(
      index["KeySchema"], at: "\(path).keySchema", limit: isLocal ? 2 : 8, &constraints)
    constraints.required(index["Projection"], at: "\(path).projection")
    constraints.oneOf(
      index["Projection"]["ProjectionType"], at: "\(path).projection.projectionType",
      ["ALL", "INCLUDE", "KEYS_ONLY"])
    constraints.count(
      index["Projection"]["NonKeyAttributes"], at: "\(path).projection.nonKeyAttributes", 1...20)
    for (position, name) in index["Projection"]["NonKeyAttributes"].elements.enumerated() {
      constraints.length(
        name, at: "\(path).projection.nonKeyAttributes.\(position + 1).member", 1...255)
    }
    checkThroughput(
      index["ProvisionedThroughput"], at: "\(path).provisionedThroughput", &constraints)
  }

  /// Checks definitions of attributes against the interface.
  static func checkDefinitions(_ value: Value, _ constraints: inout Constraints) {
    for (position, element) in value.elements.enumerated() {
      let place = "attributeDefinitions.\(position + 1).member"
      constraints.required(element["AttributeName"], at: "\(place).attributeName")
      constraints.length(element["AttributeName"], at: "\(place).attributeName", 1...255)
      constraints.required(element["AttributeType"], at: "\(place).attributeType")
      constraints.oneOf(element["AttributeType"], at: "\(place).attributeType", ["B", "N", "S"])
    }
  }

  /// The definitions of attributes.
  static func definitions(_ value: Value) throws -> [KeyAttribute] {
    var definitions: [KeyAttribute] = []
    for element in value.elements {
      let attribute = KeyAttribute(
        name: ByteName(element["AttributeName"].text), type: element["AttributeType"].text)
      guard !definitions.contains(where: { $0.name == attribute.name }) else {
        throw ServiceFault.invalidParameters(
          "Duplicate AttributeName in AttributeDefinitions: \(attribute.name)")
      }
      definitions.append(attribute)
    }
    return definitions
  }

  /// The schema of a table or an index.
  static func schema(
    _ value: Value, _ definitions: [KeyAttribute], isTable: Bool = false, isGlobal: Bool = false
  ) throws -> KeySchema {
    let names = value.elements.map { ByteName($0["AttributeName"].text) }
    let types = value.elements.map { $0["KeyType"].text }
    let defined = definitions.map(\.name)
    if isTable, names.count > defined.count {
      throw ServiceFault.invalid("Invalid KeySchema: Some index key attribute have no definition")
    }
    guard names.allSatisfy(defined.contains) else {
      throw ServiceFault.invalidParameters(
        "Some index key attributes are not defined in AttributeDefinitions. Keys:"
          + " [\(names.map(\.text).joined(separator: ", "))], AttributeDefinitions:"
          + " [\(defined.map(\.text).joined(separator: ", "))]")
    }
    if names.count > 1, names[0] == names[1] {
      throw ServiceFault.invalid(
        "Both the Hash Key and the Range Key element in the KeySchema have the same name")
    }
    guard types[0] == "HASH" else {
      throw ServiceFault.invalid(
        "Invalid KeySchema: The first KeySchemaElement is not a HASH key type")
    }
    let first = types.firstIndex(of: "RANGE") ?? types.count
    if isGlobal {
      guard types[first...].allSatisfy({ $0 == "RANGE" }), first <= 4, types.count - first <= 4
      else {
        throw ServiceFault.invalid(
          "Invalid KeySchema: HASH key elements must come before RANGE key elements, at most 4 each"
        )
      }
    } else if types.count > 1, types[1] != "RANGE" {
      throw ServiceFault.invalid(
        "Invalid KeySchema: The second KeySchemaElement is not a RANGE key type")
    }
    let attributes = names.compactMap { name in definitions.first { $0.name == name } }
    return KeySchema(hashes: Array(attributes[..<first]), ranges: Array(attributes[first...]))
  }

  /// A new index.
  static func index(_ index: Value, _ definitions: [KeyAttribute], isLocal: Bool) throws
    -> SecondaryIndex
  {
    let schema = try schema(index["KeySchema"], definitions, isGlobal: !isLocal)
    let projection = index["Projection"]
    let names = projection["NonKeyAttributes"].elements.map { ByteName($0.text) }
    let type = projection["ProjectionType"]
    guard type.isThere else {
      throw ServiceFault.invalidParameters("Unknown ProjectionType: null")
    }
    if projection["NonKeyAttributes"].isThere, type.text != "INCLUDE" {
      throw ServiceFault.invalidParameters(
        "ProjectionType is \(type.text), but NonKeyAttributes is specified")
    }
    if Set(names).count != names.count {
      throw ServiceFault.invalidParameters("Duplicate value in NonKeyAttributes")
    }
    if type.text == "INCLUDE", names.isEmpty {
      throw ServiceFault.invalidParameters(
        "ProjectionType is INCLUDE, but NonKeyAttributes is not specified")
    }
    let throughput = index["ProvisionedThroughput"]
    return SecondaryIndex(
      name: index["IndexName"].text, schema: schema,
      projection: type.text == "ALL" ? .all : type.text == "INCLUDE" ? .include(names) : .keysOnly,
      isLocal: isLocal, throughput: self.throughput(throughput),
      onDemand: index["OnDemandThroughput"].members)
  }

  /// A throughput; zero if there is none.
  static func throughput(_ value: Value) -> Throughput {
    Throughput(
      reads: value["ReadCapacityUnits"].integer ?? 0,
      writes: value["WriteCapacityUnits"].integer ?? 0)
  }

  /// What a table or index is to take at once, checked; `nil` if the request doesn't say so.
  static func warm(_ value: Value, isOnDemand: Bool, _ kind: String) throws -> Throughput? {
    guard value.isThere else { return nil }
    let least = isOnDemand ? Throughput.onDemand : Throughput(reads: 1, writes: 1)
    let warm = Throughput(
      reads: value["ReadUnitsPerSecond"].integer ?? least.reads,
      writes: value["WriteUnitsPerSecond"].integer ?? least.writes)
    for (name, isLow) in [
      ("ReadUnitsPerSecond", warm.reads < least.reads),
      ("WriteUnitsPerSecond", warm.writes < least.writes),
    ] where isLow {
      throw ServiceFault.invalidParameters(
        "Requested \(name) for WarmThroughput for \(kind) is lower than initial throughput for"
          + " \(isOnDemand ? "OnDemand" : "Provisioned")")
    }
    return warm
  }

  /// Refuses throughputs beyond what there is.
  static func checkBounds(_ throughput: Throughput) throws {
    for (name, value) in [
      ("ReadCapacityUnits", throughput.reads), ("WriteCapacityUnits", throughput.writes),
    ] where value > 1_000_000_000_000 {
      throw ServiceFault.invalid("Given value \(value) for \(name) is out of bounds")
    }
  }

  /// How a stream is to be, checked; `nil` for no stream.
  static func viewType(_ specification: Value) throws -> String? {
    guard specification.isThere else { return nil }
    var constraints = Constraints()
    constraints.required(specification["StreamEnabled"], at: "streamSpecification.streamEnabled")
    constraints.oneOf(
      specification["StreamViewType"], at: "streamSpecification.streamViewType",
      ["NEW_IMAGE", "OLD_IMAGE", "NEW_AND_OLD_IMAGES", "KEYS_ONLY"])
    try constraints.finish()
    let isOn = specification["StreamEnabled"].flag ?? false
    let type = specification["StreamViewType"]
    if isOn, !type.isThere {
      throw ServiceFault.invalidParameters(
        "StreamViewType must be specified when StreamEnabled is true")
    }
    if !isOn, type.isThere {
      throw ServiceFault.invalidParameters(
        "UpdateTable and CreateTable operations must not specify StreamViewType when StreamEnabled"
          + " is false")
    }
    return isOn ? type.text : nil
  }

  /// How items are encrypted, as descriptions say it.
  static func encryption(_ specification: Value, _ place: Place) -> Structure? {
    guard specification["Enabled"].flag ?? false else { return nil }
    let key = specification["KMSMasterKeyId"]
    let arn: String =
      key.isThere
      ? key.text.hasPrefix("arn:") ? key.text : place.arn("kms", "key/\(key.text)")
      : place.arn("kms", "key/aws-dynamodb")
    return [
      "Status": .string("ENABLED"), "SSEType": .string("KMS"), "KMSMasterKeyArn": .string(arn),
    ]
  }
}

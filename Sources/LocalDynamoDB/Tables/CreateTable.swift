// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

extension DynamoDBState {
  mutating func createTable(_ call: LocalCall) throws -> Structure {
    let input = Value.structure(call.input)
    guard let name = call.string("TableName") else {
      throw ServiceFault.invalid(
        "The parameter 'TableName' is required but was not present in the request")
    }
    var constraints = Constraints()
    constraints.name(.string(name), at: "tableName", 3...255)
    try constraints.finish()
    TableRequest.checkDefinitions(input["AttributeDefinitions"], &constraints)
    constraints.required(call["AttributeDefinitions"], at: "attributeDefinitions")
    constraints.oneOf(
      call["BillingMode"], at: "billingMode", ["PROVISIONED", "PAY_PER_REQUEST"])
    TableRequest.checkThroughput(
      input["ProvisionedThroughput"], at: "provisionedThroughput", &constraints)
    TableRequest.checkKeySchema(input["KeySchema"], at: "keySchema", &constraints)
    for (parameter, path) in [
      ("LocalSecondaryIndexes", "localSecondaryIndexes"),
      ("GlobalSecondaryIndexes", "globalSecondaryIndexes"),
    ] {
      for (position, index) in input[parameter].elements.enumerated() {
        TableRequest.checkIndex(
          index, at: "\(path).\(position + 1).member", isLocal: parameter.hasPrefix("Local"),
          &constraints)
      }
    }
    constraints.oneOf(
      call["TableClass"], at: "tableClass", ["STANDARD", "STANDARD_INFREQUENT_ACCESS"])
    try constraints.finish()

    try Self.checkTags(input["Tags"].elements)
    try call.refuse("GlobalTableSourceArn", "GlobalTableSettingsReplicationMode", "VectorIndexes")
    let isOnDemand = call.string("BillingMode") == "PAY_PER_REQUEST"
    let throughput = TableRequest.throughput(input["ProvisionedThroughput"])
    if isOnDemand, input["ProvisionedThroughput"].isThere {
      throw ServiceFault.invalidParameters(
        "Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode is"
          + " PAY_PER_REQUEST")
    }
    if !isOnDemand, throughput.reads == 0 || throughput.writes == 0 {
      throw ServiceFault.invalidParameters(
        "ReadCapacityUnits and WriteCapacityUnits must both be specified when BillingMode is"
          + " PROVISIONED")
    }
    try TableRequest.checkBounds(throughput)
    let definitions = try TableRequest.definitions(input["AttributeDefinitions"])
    let schema = try TableRequest.schema(input["KeySchema"], definitions, isTable: true)
    let hasIndexes =
      input["LocalSecondaryIndexes"].isThere || input["GlobalSecondaryIndexes"].isThere
    if !hasIndexes, schema.attributes.count != definitions.count {
      throw ServiceFault.invalidParameters(
        "Number of attributes in KeySchema does not exactly match number of attributes defined in"
          + " AttributeDefinitions")
    }
    var indexes = try localIndexes(input["LocalSecondaryIndexes"], schema, definitions)
    let global = try globalIndexes(
      input["GlobalSecondaryIndexes"], definitions, isOnDemand: isOnDemand,
      taken: indexes.map(\.name))
    indexes += global
    let used = Set((schema.attributes + indexes.flatMap(\.schema.attributes)).map(\.name))
    if definitions.contains(where: { !used.contains($0.name) }) {
      throw ServiceFault.invalidParameters(
        "Some AttributeDefinitions are not used. AttributeDefinitions:"
          + " [\(definitions.map(\.name.text).joined(separator: ", "))], keys used:"
          + " [\(definitions.map(\.name).filter(used.contains).map(\.text).joined(separator: ", "))]"
      )
    }
    let viewType = try TableRequest.viewType(input["StreamSpecification"])
    let warm = try TableRequest.warm(input["WarmThroughput"], isOnDemand: isOnDemand, "table")
    guard tables[name] == nil else {
      throw ServiceFault("ResourceInUseException", "Table already exists: \(name)")
    }
    var table = Table(
      name: name, arn: place.arn("dynamodb", "table/\(name)"), id: call.turn.uuid(),
      created: call.now, schema: schema, definitions: definitions, isOnDemand: isOnDemand,
      throughput: throughput, indexes: indexes)
    table.warm = warm
    if let viewType { table.beginStream(viewType, call) }
    table.encryption = TableRequest.encryption(input["SSESpecification"], place)
    table.tableClass = call.string("TableClass")
    table.isProtected = call.bool("DeletionProtectionEnabled") ?? false
    table.onDemandThroughput = call.structure("OnDemandThroughput")
    if let policy = call.string("ResourcePolicy") {
      table.policy = (policy, String(call.now.microseconds))
    }
    for tag in input["Tags"].elements { table.tags[ByteName(tag["Key"].text)] = tag["Value"].text }
    let description = table.description(status: "CREATING")
    tables[name] = table
    return ["TableDescription": description]
  }

  private func localIndexes(
    _ list: Value, _ schema: KeySchema, _ definitions: [KeyAttribute]
  ) throws -> [SecondaryIndex] {
    guard list.isThere else { return [] }
    guard !list.elements.isEmpty else {
      throw ServiceFault.invalidParameters("List of LocalSecondaryIndexes is empty")
    }
    guard schema.range != nil else {
      throw ServiceFault.invalidParameters(
        "Table KeySchema does not have a range key, which is required when specifying a"
          + " LocalSecondaryIndex")
    }
    var indexes: [SecondaryIndex] = []
    for element in list.elements {
      let index = try TableRequest.index(element, definitions, isLocal: true)
      guard index.schema.range != nil else {
        throw ServiceFault.invalidParameters(
          "Index KeySchema does not have a range key for index: \(index.name)")
      }
      guard index.schema.hash.name == schema.hash.name else {
        throw ServiceFault.invalidParameters(
          "Index KeySchema does not have the same leading hash key as table KeySchema for index:"
            + " \(index.name). index hash key: \(index.schema.hash.name), table hash key:"
            + " \(schema.hash.name)")
      }
      guard !indexes.contains(where: { $0.name == index.name }) else {
        throw ServiceFault.invalidParameters("Duplicate index name: \(index.name)")
      }
      indexes.append(index)
    }
    guard indexes.count <= 5 else {
      throw ServiceFault.invalidParameters(
        "Number of LocalSecondaryIndexes exceeds per-table limit of 5")
    }
    return indexes
  }

  private func globalIndexes(
    _ list: Value, _ definitions: [KeyAttribute], isOnDemand: Bool, taken: [String]
  ) throws -> [SecondaryIndex] {
    guard list.isThere else { return [] }
    guard !list.elements.isEmpty else {
      throw ServiceFault.invalidParameters("List of GlobalSecondaryIndexes is empty")
    }
    var indexes: [SecondaryIndex] = []
    for element in list.elements {
      var index = try TableRequest.index(element, definitions, isLocal: false)
      index.warm = try TableRequest.warm(
        element["WarmThroughput"], isOnDemand: isOnDemand, "index \(index.name)")
      if isOnDemand, element["ProvisionedThroughput"].isThere {
        throw ServiceFault.invalidParameters(
          "ProvisionedThroughput should not be specified for index: \(index.name) when BillingMode"
            + " is PAY_PER_REQUEST")
      }
      if !isOnDemand, !element["ProvisionedThroughput"].isThere {
        throw ServiceFault.invalidParameters(
          "ProvisionedThroughput must be specified for index: \(index.name)")
      }
      guard !taken.contains(index.name), !indexes.contains(where: { $0.name == index.name }) else {
        throw ServiceFault.invalidParameters("Duplicate index name: \(index.name)")
      }
      indexes.append(index)
    }
    guard indexes.count <= 20 else {
      throw ServiceFault.invalidParameters(
        "GlobalSecondaryIndex count exceeds the per-table limit of 20")
    }
    return indexes
  }
}

extension Table {
  /// Begins to record changes.
  mutating func beginStream(_ viewType: String, _ call: LocalCall) {
    let fraction = String(1000 + call.now.milliseconds - call.now.seconds * 1000).dropFirst()
    let label = "\(call.now.timestamp.iso8601Seconds.dropLast()).\(fraction)"
    let arn = "\(arn)/stream/\(label)"
    let shard =
      "shardId-\(String(repeating: "0", count: 20 - String(call.now.milliseconds).count))"
      + "\(call.now.milliseconds)-\(String(call.turn.random() >> 32, radix: 16))"
    streamArn = arn
    stream = StreamLog(
      arn: arn, label: label, table: name, viewType: viewType, keySchema: schema.wire,
      created: call.now, shard: shard)
  }
}

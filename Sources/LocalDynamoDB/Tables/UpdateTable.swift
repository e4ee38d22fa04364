// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore

extension DynamoDBState {
  mutating func updateTable(_ call: LocalCall) throws -> Structure {
    let name = try call.tableName()
    let input = Value.structure(call.input)
    var constraints = Constraints()
    TableRequest.checkDefinitions(input["AttributeDefinitions"], &constraints)
    constraints.oneOf(
      call["BillingMode"], at: "billingMode", ["PROVISIONED", "PAY_PER_REQUEST"])
    TableRequest.checkThroughput(
      input["ProvisionedThroughput"], at: "provisionedThroughput", &constraints)
    let updates = input["GlobalSecondaryIndexUpdates"].elements
    for (position, update) in updates.enumerated() {
      let path = "globalSecondaryIndexUpdates.\(position + 1).member"
      if update["Create"].isThere {
        TableRequest.checkIndex(
          update["Create"], at: "\(path).create", isLocal: false, &constraints)
      }
      for (member, place) in [("Update", "update"), ("Delete", "delete")]
      where update[member].isThere {
        constraints.required(update[member]["IndexName"], at: "\(path).\(place).indexName")
        constraints.name(update[member]["IndexName"], at: "\(path).\(place).indexName", 3...255)
      }
      if update["Update"].isThere {
        constraints.required(
          update["Update"]["ProvisionedThroughput"], at: "\(path).update.provisionedThroughput")
        TableRequest.checkThroughput(
          update["Update"]["ProvisionedThroughput"], at: "\(path).update.provisionedThroughput",
          &constraints)
      }
    }
    constraints.oneOf(
      call["TableClass"], at: "tableClass", ["STANDARD", "STANDARD_INFREQUENT_ACCESS"])
    try constraints.finish()
    let parameters = [
      "ProvisionedThroughput", "BillingMode", "StreamSpecification", "SSESpecification",
      "ReplicaUpdates", "TableClass", "DeletionProtectionEnabled", "OnDemandThroughput",
      "WarmThroughput", "MultiRegionConsistency",
    ]
    guard !updates.isEmpty || parameters.contains(where: { call[$0] != nil }) else {
      throw ServiceFault.invalid(
        "At least one of ProvisionedThroughput, BillingMode, UpdateStreamEnabled,"
          + " GlobalSecondaryIndexUpdates or SSESpecification or ReplicaUpdates is required")
    }
    try call.refuse(
      "ReplicaUpdates", "MultiRegionConsistency", "GlobalTableWitnessUpdates",
      "GlobalTableSettingsReplicationMode", "DisassociationProtectionEnabled",
      "VectorIndexUpdates")
    if call.string("BillingMode") == "PROVISIONED", !input["ProvisionedThroughput"].isThere {
      throw ServiceFault.invalidParameters(
        "ProvisionedThroughput must be specified when BillingMode is PROVISIONED")
    }
    try TableRequest.checkBounds(TableRequest.throughput(input["ProvisionedThroughput"]))
    try Self.checkNames(updates)
    guard tables[name] != nil else {
      throw ServiceFault.notFound(table: name)
    }
    var ended: StreamLog?
    let output: Structure = try change(name) { table in
      try table.checkThroughput(input)
      let viewType = try table.checkStream(input["StreamSpecification"])
      let warm = try TableRequest.warm(
        input["WarmThroughput"], isOnDemand: table.isOnDemand, "table")
      var statuses: [String: String] = [:]
      try table.changeIndexes(updates, input["AttributeDefinitions"], &statuses)
      table.changeThroughput(input, call)
      table.warm = warm ?? table.warm
      if input["StreamSpecification"].isThere {
        if let viewType {
          table.beginStream(viewType, call)
        } else {
          ended = table.stream
          table.stream = nil
        }
      }
      if let tableClass = call.string("TableClass") {
        table.tableClass = tableClass
        table.tableClassChanged = call.now
      }
      if let isProtected = call.bool("DeletionProtectionEnabled") {
        table.isProtected = isProtected
      }
      if input["SSESpecification"].isThere {
        table.encryption = TableRequest.encryption(input["SSESpecification"], call.place)
      }
      if let limits = call.structure("OnDemandThroughput") { table.onDemandThroughput = limits }
      let isPlain = Set(call.input.names).isSubset(
        of: ["TableName", "DeletionProtectionEnabled"])
      return [
        "TableDescription": table.description(
          status: isPlain ? "ACTIVE" : "UPDATING", indexStatus: statuses)
      ]
    }
    if var ended {
      ended.ended = call.now
      endedStreams[ended.arn] = ended
    }
    return output
  }

  private static func checkNames(_ updates: [Value]) throws {
    var names: Set<String> = []
    for update in updates {
      guard
        let change = ["Update", "Create", "Delete"].lazy.map({ update[$0] })
          .first(where: \.isThere)
      else {
        throw ServiceFault.invalidParameters(
          "One of GlobalSecondaryIndexUpdate.Update, GlobalSecondaryIndexUpdate.Create,"
            + " GlobalSecondaryIndexUpdate.Delete must not be null")
      }
      if ["Update", "Create", "Delete"].filter({ update[$0].isThere }).count > 1 {
        throw ServiceFault.invalidParameters(
          "Only one of GlobalSecondaryIndexUpdate.Update, GlobalSecondaryIndexUpdate.Create,"
            + " GlobalSecondaryIndexUpdate.Delete can be specified for an index")
      }
      guard names.insert(change["IndexName"].text).inserted else {
        throw ServiceFault.invalidParameters(
          "Only one global secondary index update per index is allowed simultaneously. Index:"
            + " \(change["IndexName"].text)")
      }
    }
    if updates.filter({ !$0["Update"].isThere }).count > 1 {
      throw ServiceFault(
        "LimitExceededException",
        "Subscriber limit exceeded: Only 1 online index can be created or deleted simultaneously"
          + " per table")
    }
  }

  mutating func deleteTable(_ call: LocalCall) throws -> Structure {
    let name = try call.tableName()
    guard let table = tables[name] else {
      throw ServiceFault.notFound(table: name)
    }
    guard !table.isProtected else {
      throw ServiceFault.invalid(
        "Resource cannot be deleted as it is currently protected against deletion. Disable deletion"
          + " protection first.")
    }
    tables[name] = nil
    if var stream = table.stream {
      stream.ended = call.now
      endedStreams[stream.arn] = stream
    }
    return ["TableDescription": table.deletedDescription]
  }

  func describeTable(_ call: LocalCall) throws -> Structure {
    let name = try call.tableName()
    guard let table = tables[name] else {
      throw ServiceFault.notFound(table: name)
    }
    return ["Table": table.description()]
  }

  func listTables(_ call: LocalCall) throws -> Structure {
    var constraints = Constraints()
    constraints.name(call["ExclusiveStartTableName"], at: "exclusiveStartTableName", 3...255)
    constraints.atLeast(call["Limit"], at: "limit", 1)
    constraints.atMost(call["Limit"], at: "limit", 100)
    try constraints.finish()
    let limit = call.limit("Limit", usual: 100)
    let start = call.string("ExclusiveStartTableName")
    let names = Array(
      tables.entries(from: start, excluding: true).lazy.map(\.key).prefix(limit + 1))
    var output: Structure = ["TableNames": .list(names.prefix(limit).map { .string($0) })]
    if names.count > limit { output["LastEvaluatedTableName"] = .string(names[limit - 1]) }
    return output
  }
}

extension Table {
  fileprivate var deletedDescription: Value {
    guard case .structure(var description) = description(status: "DELETING") else { return .null }
    for name in [
      "AttributeDefinitions", "KeySchema", "CreationDateTime", "LocalSecondaryIndexes",
      "GlobalSecondaryIndexes",
    ] { description[name] = nil }
    return .structure(description)
  }

  fileprivate func checkThroughput(_ input: Value) throws {
    let requested = input["ProvisionedThroughput"]
    guard requested.isThere else { return }
    let mode = input["BillingMode"].isThere ? input["BillingMode"].text : nil
    if (mode ?? (isOnDemand ? "PAY_PER_REQUEST" : "PROVISIONED")) == "PAY_PER_REQUEST" {
      throw ServiceFault.invalidParameters(
        "Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode is"
          + " PAY_PER_REQUEST")
    }
    let new = TableRequest.throughput(requested)
    if !isOnDemand, new == throughput {
      throw ServiceFault.invalid(
        "The provisioned throughput for the table will not change. The requested value equals the"
          + " current value. Current ReadCapacityUnits provisioned for the table:"
          + " \(throughput.reads). Requested ReadCapacityUnits: \(new.reads). Current"
          + " WriteCapacityUnits provisioned for the table: \(throughput.writes). Requested"
          + " WriteCapacityUnits: \(new.writes). Refer to the Amazon DynamoDB Developer Guide for"
          + " current limits and how to request higher limits.")
    }
  }

  fileprivate mutating func changeThroughput(_ input: Value, _ call: LocalCall) {
    switch input["BillingMode"].text {
    case "PAY_PER_REQUEST":
      if !isOnDemand { onDemandSince = call.now }
      isOnDemand = true
      throughput = Throughput(reads: 0, writes: 0)
      for position in indexes.indices {
        indexes[position].throughput = Throughput(reads: 0, writes: 0)
      }
    case "PROVISIONED": isOnDemand = false
    default: break
    }
    guard input["ProvisionedThroughput"].isThere else { return }
    let new = TableRequest.throughput(input["ProvisionedThroughput"])
    if new.reads > throughput.reads || new.writes > throughput.writes {
      throughputChanged.increase = call.now
    }
    if new.reads < throughput.reads || new.writes < throughput.writes {
      throughputChanged.decrease = call.now
    }
    throughput = new
  }

  fileprivate func checkStream(_ specification: Value) throws -> String? {
    guard specification.isThere else { return nil }
    let viewType = try TableRequest.viewType(specification)
    if viewType != nil, stream != nil {
      throw ServiceFault.invalid("Table already has an enabled stream: TableName: \(name)")
    }
    if viewType == nil, stream == nil {
      throw ServiceFault.invalid("Table already has a disabled stream: TableName: \(name)")
    }
    return viewType
  }

  fileprivate mutating func changeIndexes(
    _ updates: [Value], _ definitionList: Value, _ statuses: inout [String: String]
  ) throws {
    guard !updates.isEmpty else { return }
    var known = definitions
    for definition in try TableRequest.definitions(definitionList) {
      if let old = known.first(where: { $0.name == definition.name }) {
        guard old.type == definition.type else {
          throw ServiceFault.invalidParameters(
            "Attributes cannot be redefined. Please check that your attribute has the same type as"
              + " previously defined. Existing schema: Schema:[SchemaElement:"
              + " key{\(old.name):\(old.type):HASH}] New schema: Schema:[SchemaElement:"
              + " key{\(definition.name):\(definition.type):HASH}]")
        }
      } else {
        known.append(definition)
      }
    }
    var created: [SecondaryIndex] = []
    var deleted: Set<String> = []
    for update in updates {
      if update["Create"].isThere {
        var index = try TableRequest.index(
          update["Create"], try TableRequest.definitions(definitionList), isLocal: false)
        index.warm = try TableRequest.warm(
          update["Create"]["WarmThroughput"], isOnDemand: isOnDemand, "index \(index.name)")
        guard !indexes.contains(where: { $0.name == index.name }) else {
          throw ServiceFault.invalid("Attempting to create an index which already exists")
        }
        created.append(index)
        statuses[index.name] = "CREATING"
        continue
      }
      let name = update[update["Delete"].isThere ? "Delete" : "Update"]["IndexName"].text
      guard indexes.contains(where: { $0.name == name && !$0.isLocal }) else {
        throw ServiceFault.notFound()
      }
      if update["Delete"].isThere {
        deleted.insert(name)
        statuses[name] = "DELETING"
      }
    }
    guard indexes.count(where: { !$0.isLocal }) + created.count - deleted.count <= 20 else {
      throw ServiceFault.invalidParameters(
        "GlobalSecondaryIndex count exceeds the per-table limit of 20")
    }
    indexes.removeAll { deleted.contains($0.name) }
    for index in created { add(index) }
    for update in updates where update["Update"].isThere {
      let name = update["Update"]["IndexName"].text
      for position in indexes.indices where indexes[position].name == name {
        indexes[position].throughput = TableRequest.throughput(
          update["Update"]["ProvisionedThroughput"])
        statuses[name] = "UPDATING"
      }
    }
    let used = Set((schema.attributes + indexes.flatMap(\.schema.attributes)).map(\.name))
    definitions = known.filter { used.contains($0.name) }
  }
}

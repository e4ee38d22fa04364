// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore

/// Copies of tables, which cost nothing: a table is a value.
extension DynamoDBState {
  private func backup(_ call: LocalCall) throws -> Backup {
    let arn = call.string("BackupArn") ?? ""
    guard let backup = backups[arn] else {
      throw ServiceFault("BackupNotFoundException", "Backup not found: \(arn)")
    }
    return backup
  }

  mutating func createBackup(_ call: LocalCall) throws -> Structure {
    let name = try call.tableName()
    var constraints = Constraints()
    constraints.required(call["BackupName"], at: "backupName")
    constraints.name(call["BackupName"], at: "backupName", 3...255)
    try constraints.finish()
    guard let table = tables[name] else {
      throw ServiceFault("TableNotFoundException", "Table not found: \(name)")
    }
    let random = String(call.turn.random() >> 32, radix: 16)
    let label =
      "0\(call.now.milliseconds)-" + String(repeating: "0", count: 8 - random.count) + random
    let backup = Backup(
      arn: "\(table.arn)/backup/\(label)", name: call.string("BackupName") ?? "",
      created: call.now, table: table)
    backups[backup.arn] = backup
    return ["BackupDetails": .structure(backup.details)]
  }

  func describeBackup(_ call: LocalCall) throws -> Structure {
    ["BackupDescription": .structure(try backup(call).description)]
  }

  mutating func deleteBackup(_ call: LocalCall) throws -> Structure {
    let backup = try backup(call)
    backups[backup.arn] = nil
    var description = backup.description
    var details = backup.details
    details["BackupStatus"] = "DELETED"
    description["BackupDetails"] = .structure(details)
    return ["BackupDescription": .structure(description)]
  }

  func listBackups(_ call: LocalCall) throws -> Structure {
    let name = try call["TableName"].map { try LocalCall.tableName($0) }
    var constraints = Constraints()
    constraints.atLeast(call["Limit"], at: "limit", 1)
    constraints.atMost(call["Limit"], at: "limit", 100)
    constraints.oneOf(
      call["BackupType"], at: "backupType", ["USER", "SYSTEM", "AWS_BACKUP", "ALL"])
    try constraints.finish()
    try call.refuse("TimeRangeLowerBound", "TimeRangeUpperBound")
    let limit = call.limit("Limit", usual: 100)
    // All backups are the user's.
    let hasAny = ["USER", "ALL"].contains(call.string("BackupType") ?? "USER")
    let page = backups.entries(from: call.string("ExclusiveStartBackupArn"), excluding: true)
      .map(\.value).filter { hasAny && (name == nil || $0.table.name == name) }
    var output: Structure = [
      "BackupSummaries": .list(page.prefix(limit).map { .structure($0.summary) })
    ]
    if page.count > limit {
      output["LastEvaluatedBackupArn"] = .string(page[limit - 1].arn)
    }
    return output
  }

  mutating func restoreBackup(_ call: LocalCall) throws -> Structure {
    let backup = try backup(call)
    return try restore(backup.table, backup.arn, call)
  }

  mutating func restoreToPointInTime(_ call: LocalCall) throws -> Structure {
    let parameter = call["SourceTableName"] == nil ? "SourceTableArn" : "SourceTableName"
    let name = try LocalCall.tableName(call[parameter], at: "sourceTableName")
    guard let source = tables[name] else {
      throw ServiceFault("SourceTableNotFoundException", "Source table not found: \(name)")
    }
    guard source.recoverableSince != nil else {
      throw ServiceFault(
        "PointInTimeRecoveryUnavailableException",
        "Point in time recovery is not enabled for table '\(name)'")
    }
    // What the table was at another time isn't kept.
    try call.refuse("RestoreDateTime")
    return try restore(source, nil, call)
  }

  private mutating func restore(_ source: Table, _ backup: String?, _ call: LocalCall) throws
    -> Structure
  {
    let name = try LocalCall.tableName(call["TargetTableName"], at: "targetTableName")
    guard tables[name] == nil else {
      throw ServiceFault("TableAlreadyExistsException", "Table already exists: \(name)")
    }
    try call.refuse(
      "GlobalSecondaryIndexOverride", "LocalSecondaryIndexOverride", "VectorIndexOverride",
      "ProvisionedThroughputOverride", "OnDemandThroughputOverride", "SSESpecificationOverride")
    let mode = call.string("BillingModeOverride")
    let table = source.copy(
      name, arn: place.arn("dynamodb", "table/\(name)"), id: call.turn.uuid(),
      isOnDemand: mode.map { $0 == "PAY_PER_REQUEST" }, at: call.now)
    tables[name] = table
    guard var description = table.description(status: "CREATING").members else {
      return Structure()
    }
    var summary: Structure = [
      "SourceTableArn": .string(source.arn), "RestoreDateTime": .timestamp(call.now.timestamp),
      "RestoreInProgress": true,
    ]
    if let backup { summary["SourceBackupArn"] = .string(backup) }
    description["RestoreSummary"] = .structure(summary)
    return ["TableDescription": .structure(description)]
  }
}

extension Table {
  /// Another table with the same items.
  fileprivate func copy(
    _ name: String, arn: String, id: String, isOnDemand: Bool?, at time: LocalInstant
  ) -> Table {
    var copy = Table(
      name: name, arn: arn, id: id, created: time, schema: schema, definitions: definitions,
      isOnDemand: isOnDemand ?? self.isOnDemand, throughput: throughput,
      indexes: indexes.map { index in
        SecondaryIndex(
          name: index.name, schema: index.schema, projection: index.projection,
          isLocal: index.isLocal, throughput: index.throughput, onDemand: index.onDemand)
      })
    for (key, item) in items.entries() { copy.write(key, item, at: time) }
    return copy
  }
}

extension Backup {
  fileprivate var details: Structure {
    [
      "BackupArn": .string(arn), "BackupName": .string(name),
      "BackupSizeBytes": .integer(Int64(table.size)), "BackupStatus": "AVAILABLE",
      "BackupType": "USER", "BackupCreationDateTime": .timestamp(created.timestamp),
    ]
  }

  fileprivate var summary: Structure {
    var summary = details
    summary["TableName"] = .string(table.name)
    summary["TableId"] = .string(table.id)
    summary["TableArn"] = .string(table.arn)
    return summary
  }

  fileprivate var description: Structure {
    guard case .structure(let table) = table.description() else { return Structure() }
    var source: Structure = [
      "TableName": table["TableName"] ?? .null, "TableId": table["TableId"] ?? .null,
      "TableArn": table["TableArn"] ?? .null, "TableSizeBytes": table["TableSizeBytes"] ?? .null,
      "KeySchema": table["KeySchema"] ?? .null,
      "TableCreationDateTime": table["CreationDateTime"] ?? .null,
      "ProvisionedThroughput": table["ProvisionedThroughput"] ?? .null,
      "ItemCount": table["ItemCount"] ?? .null,
      "BillingMode": .string(self.table.isOnDemand ? "PAY_PER_REQUEST" : "PROVISIONED"),
    ]
    if let encryption = table["SSEDescription"] { source["SSEDescription"] = encryption }
    return [
      "BackupDetails": .structure(details), "SourceTableDetails": .structure(source),
      "SourceTableFeatureDetails": .structure(Structure()),
    ]
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// Databases and tables of the catalog.
enum CatalogOperations {
  typealias State = LocalGlueService.State

  static let operations: [LocalOperation<State>] = [
    LocalGlueService.operation("CreateDatabase", createDatabase),
    LocalGlueService.operation("GetDatabase") { state, call in
      ["Database": .structure(try state.database(call.string("Name") ?? "").shown)]
    },
    LocalGlueService.operation("GetDatabases") { state, call in
      try call.page(state.databases.values.map { .structure($0.shown) }, as: "DatabaseList")
    },
    LocalGlueService.operation("UpdateDatabase", updateDatabase),
    LocalGlueService.operation("DeleteDatabase") { state, call in
      let name = call.string("Name") ?? ""
      _ = try state.database(name)
      state.databases[ByteName(name.asciiLowercased)] = nil
      return [:]
    },
    LocalGlueService.operation("CreateTable", createTable),
    LocalGlueService.operation("GetTable") { state, call in
      ["Table": .structure(try state.withTable(call, named: "Name") { $0.shown })]
    },
    LocalGlueService.operation("GetTables", getTables),
    LocalGlueService.operation("SearchTables", searchTables),
    LocalGlueService.operation("UpdateTable", updateTable),
    LocalGlueService.operation("DeleteTable", deleteTable),
    LocalGlueService.operation("BatchDeleteTable", deleteTables),
    LocalGlueService.operation("GetTableVersion", getVersion),
    LocalGlueService.operation("GetTableVersions", getVersions),
    LocalGlueService.operation("DeleteTableVersion", deleteVersion),
    LocalGlueService.operation("BatchDeleteTableVersion", deleteVersions),
    LocalGlueService.operation("CreatePartitionIndex", createIndex),
    LocalGlueService.operation("GetPartitionIndexes", getIndexes),
    LocalGlueService.operation("DeletePartitionIndex", deleteIndex),
    LocalGlueService.operation("UpdateColumnStatisticsForTable", updateStatistics),
    LocalGlueService.operation("GetColumnStatisticsForTable", getStatistics),
    LocalGlueService.operation("DeleteColumnStatisticsForTable", deleteStatistics),
  ]

  // MARK: Databases

  private static func shown(
    _ input: Value, created: Value, _ call: LocalCall
  ) -> (name: String, shown: Structure) {
    var shown = Structure(input) ?? [:]
    let name = (String(input.Name) ?? "").asciiLowercased
    shown["Name"] = .string(name)
    shown["CatalogId"] = .string(call.string("CatalogId") ?? call.place.account)
    shown["CreateTime"] = created
    return (name, shown)
  }

  private static func createDatabase(_ state: inout State, _ call: LocalCall) throws -> Structure {
    var (name, shown) = shown(
      call["DatabaseInput"] ?? .null, created: .timestamp(call.now.timestamp), call)
    guard state.databases[ByteName(name)] == nil else {
      throw GlueFault.exists("Database already exists.")
    }
    if shown["CreateTableDefaultPermissions"] == nil {
      shown["CreateTableDefaultPermissions"] = [
        [
          "Principal": ["DataLakePrincipalIdentifier": "IAM_ALLOWED_PRINCIPALS"],
          "Permissions": ["ALL"],
        ]
      ]
    }
    state.databases[ByteName(name)] = CatalogDatabase(name: name, shown: shown)
    state.tags[ByteName(call.place.arn("glue", "database/\(name)"))] = call.structure("Tags")
    return [:]
  }

  private static func updateDatabase(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try state.withDatabase(call.string("Name") ?? "") { database in
      var input = Structure(call["DatabaseInput"]) ?? [:]
      input["Name"] = .string(database.name)
      database.shown =
        shown(
          .structure(input), created: database.shown["CreateTime"] ?? .null, call
        ).shown
      return [:]
    }
  }

  // MARK: Tables

  private static func createTable(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let input = call["TableInput"] ?? .null
    guard let given = String(input.Name) ?? call.string("Name"), !given.isEmpty else {
      throw GlueFault.input("Table name is required.")
    }
    let name = given.asciiLowercased
    return try state.withDatabase(call.string("DatabaseName") ?? "") { database in
      guard database.tables[ByteName(name)] == nil else {
        throw GlueFault.exists("Table already exists.")
      }
      var table = CatalogTable(
        name: name, database: database.name, created: call.now,
        catalog: call.string("CatalogId") ?? call.place.account)
      var members = Structure(input) ?? [:]
      if call["OpenTableFormatInput"] != nil {
        var parameters = Structure(members["Parameters"]) ?? [:]
        parameters["table_type"] = "ICEBERG"
        members["Parameters"] = .structure(parameters)
      }
      table.update(members, now: call.now)
      table.indexes = (call.list("PartitionIndexes") ?? []).compactMap { index in
        self.index(index, table)
      }
      database.tables[ByteName(name)] = table
      return [:]
    }
  }

  private static func getTables(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let expression = try call.string("Expression").map(NameExpression.init)
    let tables = try state.database(call.string("DatabaseName") ?? "").tables.values.filter {
      expression?.matches($0.name) ?? true
    }
    return try call.page(tables.map { .structure($0.shown) }, as: "TableList")
  }

  private static func searchTables(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let text = call.string("SearchText") ?? ""
    let tables = state.databases.values.flatMap { $0.tables.values }.filter { table in
      table.name.withBytes { $0.firstOffset(of: text.asciiLowercased) } != nil
    }
    return try call.page(tables.map { .structure($0.shown) }, as: "TableList")
  }

  private static func updateTable(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let input = Structure(call["TableInput"]) ?? [:]
    let name = String(input["Name"]) ?? call.string("Name") ?? ""
    return try state.withDatabase(call.string("DatabaseName") ?? "") { database in
      let changed: Void? = try database.tables.update(ByteName(name.asciiLowercased)) { table in
        if let version = call.string("VersionId"), version != "\(table.latest)" {
          throw ServiceFault(
            "ConcurrentModificationException",
            "Update table failed due to concurrent modifications.")
        }
        table.update(input, now: call.now, keeps: !(call.bool("SkipArchive") ?? false))
      }
      guard changed != nil else { throw GlueFault.missing("Table \(name) not found.") }
      return [:]
    }
  }

  private static func deleteTable(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let name = call.string("Name") ?? ""
    return try state.withDatabase(call.string("DatabaseName") ?? "") { database in
      guard database.tables[ByteName(name.asciiLowercased)] != nil else {
        throw GlueFault.missing("Table \(name) not found.")
      }
      database.tables[ByteName(name.asciiLowercased)] = nil
      return [:]
    }
  }

  private static func deleteTables(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try state.withDatabase(call.string("DatabaseName") ?? "") { database in
      var errors: [Value] = []
      for name in call.strings("TablesToDelete") {
        let key = ByteName(name.asciiLowercased)
        if database.tables[key] == nil {
          errors.append([
            "TableName": .string(name),
            "ErrorDetail": [
              "ErrorCode": "EntityNotFoundException",
              "ErrorMessage": .string("Table \(name) not found."),
            ],
          ])
        }
        database.tables[key] = nil
      }
      return ["Errors": .list(errors)]
    }
  }

  // MARK: Versions

  private static func shown(_ table: Structure) -> Value {
    ["Table": .structure(table), "VersionId": table["VersionId"] ?? .null]
  }

  private static func getVersion(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try state.withTable(call) { table in
      guard let text = call.string("VersionId") else {
        return ["TableVersion": shown(table.shown)]
      }
      guard let number = Int(text) else {
        throw GlueFault.input("Version ID \(text) isn't a number.")
      }
      guard let version = table.versions[number] else {
        throw GlueFault.missing("Version not found.")
      }
      return ["TableVersion": shown(version)]
    }
  }

  private static func getVersions(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try state.withTable(call) { table in
      let versions = table.versions.reversedEntries().map { shown($0.value) }
      return try call.page(versions, as: "TableVersions")
    }
  }

  private static func deleteVersion(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try state.withTable(call) { table in
      guard let number = Int(call.string("VersionId") ?? ""), table.removeVersion(number) else {
        throw GlueFault.missing("Version not found.")
      }
      return [:]
    }
  }

  private static func deleteVersions(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try state.withTable(call) { table in
      let failed = call.strings("VersionIds").filter { text in
        guard let number = Int(text) else { return true }
        return !table.removeVersion(number)
      }
      return [
        "Errors": .list(
          failed.map { version in
            [
              "TableName": .string(table.name), "VersionId": .string(version),
              "ErrorDetail": [
                "ErrorCode": "EntityNotFoundException", "ErrorMessage": "Version not found.",
              ],
            ]
          })
      ]
    }
  }

  // MARK: Indexes

  private static func index(_ given: Value, _ table: CatalogTable) -> Structure? {
    let names = given["Keys"][...].compactMap { String($0) }
    let keys = names.compactMap { name in table.keys.first { $0.name == name.asciiLowercased } }
    guard keys.count == names.count else { return nil }
    return [
      "IndexName": given.IndexName, "IndexStatus": "ACTIVE",
      "Keys": .list(keys.map { ["Name": .string($0.name), "Type": .string($0.type)] }),
    ]
  }

  private static func createIndex(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try state.withTable(call) { table in
      guard let index = index(call["PartitionIndex"] ?? .null, table) else {
        throw GlueFault.input("The keys of the index must be partition keys.")
      }
      guard !table.indexes.contains(where: { $0["IndexName"] == index["IndexName"] }) else {
        throw GlueFault.exists("Index with the given name already exists.")
      }
      guard table.indexes.count < 3 else {
        throw GlueFault.limit("A table can have no more than 3 partition indexes.")
      }
      table.indexes.append(index)
      return [:]
    }
  }

  private static func getIndexes(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try state.withTable(call) { table in
      ["PartitionIndexDescriptorList": .list(table.indexes.map(Value.structure))]
    }
  }

  private static func deleteIndex(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try state.withTable(call) { table in
      let count = table.indexes.count
      table.indexes.removeAll { $0["IndexName"] == call["IndexName"] }
      guard table.indexes.count < count else { throw GlueFault.missing("Index not found.") }
      return [:]
    }
  }

  // MARK: Statistics

  private static func updateStatistics(_ state: inout State, _ call: LocalCall) throws -> Structure
  {
    try state.withTable(call) { table in
      for statistics in call.list("ColumnStatisticsList") ?? [] {
        let name = (String(statistics.ColumnName) ?? "").asciiLowercased
        table.statistics[ByteName(name)] = Structure(statistics)
      }
      return ["Errors": []]
    }
  }

  private static func getStatistics(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try state.withTable(call) { table in
      let names = call.strings("ColumnNames").map(\.asciiLowercased)
      let missing = names.filter { table.statistics[ByteName($0)] == nil }
      return [
        "ColumnStatisticsList": .list(
          names.compactMap { table.statistics[ByteName($0)].map(Value.structure) }),
        "Errors": .list(
          missing.map { name in
            [
              "ColumnName": .string(name),
              "Error": [
                "ErrorCode": "EntityNotFoundException",
                "ErrorMessage": .string("Statistics for column \(name) not found."),
              ],
            ]
          }),
      ]
    }
  }

  private static func deleteStatistics(_ state: inout State, _ call: LocalCall) throws -> Structure
  {
    try state.withTable(call) { table in
      let name = (call.string("ColumnName") ?? "").asciiLowercased
      guard table.statistics[ByteName(name)] != nil else {
        throw GlueFault.missing("Statistics for column \(name) not found.")
      }
      table.statistics[ByteName(name)] = nil
      return [:]
    }
  }
}

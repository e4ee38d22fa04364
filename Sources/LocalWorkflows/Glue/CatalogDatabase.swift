// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// A database of the catalog.
struct CatalogDatabase: Sendable {
  let name: String
  var shown: Structure
  var tables = OrderedMap<ByteName, CatalogTable>()
  var functions = OrderedMap<ByteName, Structure>()
}

/// A table of the catalog with its versions and partitions.
struct CatalogTable: Sendable {
  let name: String
  let database: String
  let created: LocalInstant
  let catalog: String
  private(set) var versions = OrderedMap<Int, Structure>()
  private(set) var latest = -1
  var partitions = OrderedMap<PartitionValues, Structure>()
  var indexes: [Structure] = []
  var statistics = OrderedMap<ByteName, Structure>()

  init(name: String, database: String, created: LocalInstant, catalog: String) {
    (self.name, self.database, self.created, self.catalog) = (name, database, created, catalog)
  }

  /// Adds a version.
  mutating func update(_ input: Structure, now: LocalInstant, keeps: Bool = true) {
    var version = input
    if !keeps { versions[latest] = nil }
    latest += 1
    let given: Structure = [
      "Name": .string(name), "DatabaseName": .string(database), "CatalogId": .string(catalog),
      "CreateTime": .timestamp(created.timestamp), "UpdateTime": .timestamp(now.timestamp),
      "IsRegisteredWithLakeFormation": false, "VersionId": .string("\(latest)"),
    ]
    for (name, value) in given { version[name] = value }
    versions[latest] = version
  }

  var shown: Structure { versions[latest] ?? versions.last?.value ?? [:] }

  mutating func removeVersion(_ number: Int) -> Bool {
    guard versions[number] != nil, number != latest else { return false }
    versions[number] = nil
    return true
  }

  /// The keys' names and types.
  var keys: [(name: String, type: String)] {
    (shown["PartitionKeys"]?[...] ?? []).map {
      ((String($0.Name) ?? "").asciiLowercased, String($0["Type"]) ?? "string")
    }
  }
}

/// What tells partitions apart.
struct PartitionValues: Sendable, Hashable, Comparable {
  let values: [String]

  init(_ list: Value) { values = list[...].compactMap { String($0) } }

  static func < (left: PartitionValues, right: PartitionValues) -> Bool {
    left.values.lexicographicallyPrecedes(right.values) { $0.precedesInBytes($1) }
  }
}

extension LocalGlueService.State {
  /// Names of databases and tables are in small letters.
  func database(_ name: String) throws -> CatalogDatabase {
    guard let database = databases[ByteName(name.asciiLowercased)] else {
      throw GlueFault.missing("Database \(name) not found.")
    }
    return database
  }

  mutating func withDatabase<Result>(
    _ name: String, _ body: (inout CatalogDatabase) throws -> Result
  ) throws -> Result {
    guard let result = try databases.update(ByteName(name.asciiLowercased), body) else {
      throw GlueFault.missing("Database \(name) not found.")
    }
    return result
  }

  /// Lets a table be changed that a request names.
  mutating func withTable<Result>(
    _ call: LocalCall, named member: String = "TableName",
    _ body: (inout CatalogTable) throws -> Result
  ) throws -> Result {
    let name = call.string(member) ?? ""
    return try withDatabase(call.string("DatabaseName") ?? "") { database in
      guard let result = try database.tables.update(ByteName(name.asciiLowercased), body) else {
        throw GlueFault.missing("Table \(name) not found.")
      }
      return result
    }
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// User-defined functions of databases.
enum FunctionOperations {
  typealias State = LocalGlueService.State

  static let operations: [LocalOperation<State>] = [
    LocalGlueService.operation("CreateUserDefinedFunction") { state, call in
      let input = call["FunctionInput"] ?? .null
      let name = String(input.FunctionName) ?? ""
      return try state.withDatabase(call.string("DatabaseName") ?? "") { database in
        guard database.functions[ByteName(name)] == nil else {
          throw GlueFault.exists("UserDefinedFunction already exists.")
        }
        database.functions[ByteName(name)] = shown(input, name, database.name, nil, call)
        return [:]
      }
    },
    LocalGlueService.operation("GetUserDefinedFunction") { state, call in
      let name = call.string("FunctionName") ?? ""
      let database = try state.database(call.string("DatabaseName") ?? "")
      guard let function = database.functions[ByteName(name)] else { throw missing(name) }
      return ["UserDefinedFunction": .structure(function)]
    },
    LocalGlueService.operation("GetUserDefinedFunctions") { state, call in
      let databases =
        try call.string("DatabaseName").map { [try state.database($0)] }
        ?? Array(state.databases.values)
      let expression = try NameExpression(call.string("Pattern") ?? "*")
      let functions = databases.flatMap { $0.functions.entries() }.filter {
        expression.matches($0.key.text)
      }
      return try call.page(
        functions.map { .structure($0.value) }, as: "UserDefinedFunctions")
    },
    LocalGlueService.operation("UpdateUserDefinedFunction") { state, call in
      let name = call.string("FunctionName") ?? ""
      return try state.withDatabase(call.string("DatabaseName") ?? "") { database in
        guard let old = database.functions[ByteName(name)] else { throw missing(name) }
        database.functions[ByteName(name)] = shown(
          call["FunctionInput"] ?? .null, name, database.name, old["CreateTime"], call)
        return [:]
      }
    },
    LocalGlueService.operation("DeleteUserDefinedFunction") { state, call in
      let name = call.string("FunctionName") ?? ""
      return try state.withDatabase(call.string("DatabaseName") ?? "") { database in
        guard database.functions[ByteName(name)] != nil else { throw missing(name) }
        database.functions[ByteName(name)] = nil
        return [:]
      }
    },
  ]

  private static func shown(
    _ input: Value, _ name: String, _ database: String, _ created: Value?, _ call: LocalCall
  ) -> Structure {
    var shown = Structure(input) ?? [:]
    shown["FunctionName"] = .string(name)
    shown["DatabaseName"] = .string(database)
    shown["CatalogId"] = .string(call.string("CatalogId") ?? call.place.account)
    shown["CreateTime"] = created ?? .timestamp(call.now.timestamp)
    return shown
  }

  private static func missing(_ name: String) -> ServiceFault {
    GlueFault.missing("UserDefinedFunction \(name) not found.")
  }
}

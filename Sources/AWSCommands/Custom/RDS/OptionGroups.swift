// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import BotoCore
import CommandSupport

/// `rds add-option-to-option-group` and `remove-option-from-option-group`: the two halves of one
/// operation.
enum OptionGroups {
  static func changes(of command: String) -> [OperationChange] {
    switch command {
    case "add-option-to-option-group":
      [half("options-to-include", without: "options-to-remove")]
    case "remove-option-from-option-group":
      [half("options-to-remove", without: "options-to-include")]
    default: []
    }
  }

  private static func half(_ option: String, without other: String) -> OperationChange {
    OperationChange(options: { table, _ in
      table[other] = nil
      table.rename(option, to: "options")
    })
  }
}

/// `rds generate-db-auth-token`: a password for 15 minutes.
enum DatabaseToken {
  static let command = CustomCommand(
    "rds", "generate-db-auth-token",
    summary: "Makes a token that replaces a database user's password for 15 minutes.",
    options: [
      CommandOption("hostname", isRequired: true, summary: "The database's host."),
      CommandOption("port", isRequired: true, summary: "The database's port."),
      CommandOption("username", isRequired: true, summary: "The database's user."),
    ]
  ) { run in
    let port: Int
    do {
      port = Int(try PythonNumber.integer(run.required("port"))) ?? 0
    } catch let error as PythonError {
      throw CommandFailure(.other, error.message)
    }
    let token = try await run.invocation.client("rds").generateDBAuthToken(
      dbHostname: try run.required("hostname"), port: port,
      dbUsername: try run.required("username"))
    try run.write(token + "\n")
    return 0
  }
}

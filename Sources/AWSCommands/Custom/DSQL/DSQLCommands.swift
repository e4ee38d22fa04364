// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import BotoCore
import CommandSupport

/// `dsql`: tokens in the place of passwords.
enum DSQLCommands {
  static let all = [
    command("generate-db-connect-auth-token", isAdmin: false),
    command("generate-db-connect-admin-auth-token", isAdmin: true),
  ]

  private static func command(_ name: String, isAdmin: Bool) -> CustomCommand {
    CustomCommand(
      "dsql", name, summary: "Prints a token with which to connect to a cluster.",
      options: [
        CommandOption("hostname", isRequired: true), CommandOption("expires-in", check: .integer),
      ], flavours: [.v2]
    ) { run in
      let seconds = try run.integer("expires-in").map { Int($0) ?? .max } ?? 900
      let dsql = try run.service("dsql")
      let token = try await dsql.client.generateDSQLToken(
        isAdmin: isAdmin, hostname: run.required("hostname"), expiresIn: seconds)
      try run.write(token + "\n")
      return 0
    }
  }
}

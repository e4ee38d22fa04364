// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSCommands
import AWSConfiguration
import BotoCore
import CommandSupport

@testable import S3Commands

/// The command line in this process, with moto as its server.
enum CommandLineProgram {
  /// A command's exit status and output.
  struct Result: Equatable {
    var status: Int32
    var output: String
    var errors: String
  }

  static func run(_ arguments: String...) async throws -> Result {
    let console = Console(output: TextOutput(), errors: TextOutput())
    let variables = [
      "AWS_ACCESS_KEY_ID": IntegrationServers.environment["BOTO3_TEST_ACCESS_KEY_ID"] ?? "test",
      "AWS_SECRET_ACCESS_KEY": IntegrationServers.environment["BOTO3_TEST_SECRET_ACCESS_KEY"]
        ?? "test",
      "AWS_REGION": "us-east-1", "AWS_ENDPOINT_URL": IntegrationServers.moto ?? "",
      "HOME": "/nonexistent",
    ]
    let status = await AWSProgram.run(
      arguments, console: console, environment: Environment(variables), s3: S3Command.family)
    return Result(status: status, output: console.output.text, errors: console.errors.text)
  }
}

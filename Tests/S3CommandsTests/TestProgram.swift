// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSCommands
import AWSConfiguration
import CommandSupport
import S3Commands

/// The command line in this process, with its output.
enum TestProgram {
  /// A command's output and exit status.
  struct Result: Equatable {
    var status: Int32
    var output: String
    var errors: String
  }

  /// Runs a command line.
  ///
  /// - Parameters:
  ///   - endpoint: The server; unreachable by default.
  ///   - environment: Variables in addition to keys and region.
  static func run(
    _ arguments: [String], endpoint: String? = nil, environment: [String: String] = [:]
  ) async -> Result {
    var variables = [
      "AWS_ACCESS_KEY_ID": "test", "AWS_SECRET_ACCESS_KEY": "test", "AWS_REGION": "us-west-2",
      "AWS_EC2_METADATA_DISABLED": "true",
    ]
    if let endpoint { variables["AWS_ENDPOINT_URL"] = endpoint }
    variables.merge(environment) { $1 }
    let console = Console(output: TextOutput(), errors: TextOutput())
    let status = await AWSProgram.run(
      arguments, console: console, environment: Environment(variables), s3: S3Command.family)
    return Result(status: status, output: console.output.text, errors: console.errors.text)
  }

  /// Runs a command line whose words contain no spaces.
  static func run(
    _ line: String, endpoint: String? = nil, environment: [String: String] = [:]
  ) async -> Result {
    await run(
      line.split(separator: " ").map(String.init), endpoint: endpoint, environment: environment)
  }
}

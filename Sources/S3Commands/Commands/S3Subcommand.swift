// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import ArgumentParser
import BotoCore

/// A command of `boto3 s3`.
protocol S3Subcommand: AsyncParsableCommand {
  /// The options that all commands have.
  var global: GlobalOptions { get }

  /// Runs the command.
  ///
  /// - Returns: The exit status.
  /// - Throws: Errors that end the command: ``CommandFailure`` and the errors of calls.
  func run(in context: CommandContext) async throws -> ExitStatus

  /// Whether the command needs standard output for its result.
  var writesResult: Bool { get }
}

extension S3Subcommand {
  var writesResult: Bool { false }

  /// Runs the command in the process's context.
  mutating func run() async throws {
    let context = CommandContext(console: .process, environment: .process)
    let status = try await run(in: context)
    try await context.console.output.flush()
    throw ExitCode(status.rawValue)
  }
}

extension CommandConfiguration {
  /// The configuration of a command of `boto3 s3`. It has the preceding words of the command line,
  /// so that the parser doesn't look for completion requests when it parses this command alone.
  init(ofS3 name: String, abstract: String, discussion: String = "") {
    self.init(
      commandName: name, _superCommandName: "boto3 s3", abstract: abstract, discussion: discussion)
  }
}

/// A command with local paths among its arguments, whose bytes needn't be UTF-8.
package protocol LocalPathCommand {
  /// Those arguments, possibly including locations in S3.
  var paths: [String] { get }
}

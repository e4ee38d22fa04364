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

  /// Does what the command says.
  ///
  /// - Returns: What the shell is told.
  /// - Throws: What ends the command: ``CommandFailure`` and what calls throw.
  func run(in context: CommandContext) async throws -> ExitStatus

  /// Whether the command is for what it writes to standard output, and so for nothing without it.
  var writesResult: Bool { get }
}

extension S3Subcommand {
  var writesResult: Bool { false }

  /// Does what the command says, with the process around it.
  mutating func run() async throws {
    let context = CommandContext(console: .process, environment: .process)
    let status = try await run(in: context)
    try await context.console.output.flush()
    throw ExitCode(status.rawValue)
  }
}

extension CommandConfiguration {
  /// The configuration of a command of `boto3 s3`. It says what stands before it on a command line,
  /// so that the parser doesn't look for requests for completions when it is asked for this command
  /// alone.
  init(ofS3 name: String, abstract: String, discussion: String = "") {
    self.init(
      commandName: name, _superCommandName: "boto3 s3", abstract: abstract, discussion: discussion)
  }
}

/// A command with paths of this machine among its arguments, whose bytes needn't be UTF-8.
package protocol LocalPathCommand {
  /// Those arguments, and perhaps places in S3 beside them.
  var paths: [String] { get }
}

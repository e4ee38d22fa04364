// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

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

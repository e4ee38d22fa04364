// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
package import CommandSupport
import WireFormats

extension S3Command {
  /// The commands of `s3`.
  package static let family = CommandFamily(
    names: configuration.subcommands.compactMap { $0.configuration.commandName },
    run: { try await run($0, in: $1) })

  /// Runs a command line.
  ///
  /// - Parameter words: The words behind `s3`; the first is the command.
  /// - Returns: The exit status.
  /// - Throws: ``CommandFailure``, the errors of calls, ``Interruption``.
  private static func run(_ words: [String], in run: any ProgramRun) async throws -> Int32 {
    let commands = configuration.subcommands.compactMap { $0 as? any S3Subcommand.Type }
    let name = words.first ?? ""
    let known = commands.first { $0.configuration.commandName == name }
    guard words.last != "help" || words.count > 2, let known else {
      try StandardStreams.process.requireOutput()
      let help = known?.helpMessage() ?? helpMessage()
      try run.console.output.write(help + "\n")
      return ExitStatus.success.rawValue
    }
    let command = try parse(Array(words.dropFirst()), as: known)
    let paths = (command as? any LocalPathCommand)?.paths ?? []
    try RawArguments.check(words, paths: paths)
    if command.writesResult { try StandardStreams.process.requireOutput() }
    return try await command.run(in: run).rawValue
  }

  private static func parse<Command: S3Subcommand>(
    _ words: [String], as command: Command.Type
  ) throws -> any S3Subcommand {
    if let parsed = try? command.parse(ArgumentSpelling.plain(words)) { return parsed }
    let whole = try ArgumentRules(command).completed(words)
    do {
      return try command.parse(ArgumentSpelling.plain(whole))
    } catch {
      throw CommandFailure(.usage, command.message(for: error))
    }
  }
}

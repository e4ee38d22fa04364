// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSCommands
import ArgumentParser
import BotoCore
import CommandSupport
import S3Commands
import WireFormats

extension Boto3Command {
  /// Runs a command line of a command that AWS doesn't have.
  ///
  /// - Returns: The exit status.
  static func run(_ words: [String], console: Console) async -> Int32 {
    let report = await report(of: words, console)
    if let message = report.message {
      try? console.errors.write(
        "\n" + (report.isOneLine ? console.errors.shown(message) : message) + "\n")
    }
    try? await console.errors.flush(within: report.isInterrupted ? Interruption.patience : nil)
    return report.status
  }

  private static func report(of words: [String], _ console: Console) async -> ErrorReport {
    let command: any ParsableCommand
    do {
      command = try await asyncParseAsRoot(words)
      try RawArguments.check(words, paths: (command as? any LocalPathCommand)?.paths ?? [])
    } catch  where exitCode(for: error).isSuccess {
      return await showHelp(error, console)
    } catch let failure as CommandFailure {
      return ErrorReport(failure)
    } catch {
      return ErrorReport(usageError: message(for: error), usage: usage(in: fullMessage(for: error)))
    }
    do {
      switch command {
      case let command as any AsyncParsableCommand:
        // There is no other reference to the command that was just parsed.
        nonisolated(unsafe) var command = command
        try await command.run()
      case var command: try command.run()
      }
      return ErrorReport(ExitCode.success)
    } catch let exit where exitCode(for: exit).isSuccess {
      // A request for help is thrown too.
      return await showHelp(exit, console)
    } catch {
      let report = ErrorReport(error)
      try? await console.output.flush(within: report.isInterrupted ? Interruption.patience : nil)
      return report
    }
  }

  private static func showHelp(_ request: any Error, _ console: Console) async -> ErrorReport {
    do {
      try StandardStreams.process.requireOutput()
      if !(request is ExitCode) { try console.output.write(fullMessage(for: request) + "\n") }
      try await console.output.flush()
      return ErrorReport(ExitCode.success)
    } catch {
      return ErrorReport(error)
    }
  }

  /// What completion sees of the command that words name, or of the nearest above it.
  static func command(at path: [String]) -> OwnCommand? {
    var command: any ParsableCommand.Type = self
    for word in path {
      let below = command.configuration.subcommands
      guard let next = below.first(where: { $0.configuration.commandName == word }) else { break }
      command = next
    }
    return OwnCommand(
      names: command.configuration.subcommands.compactMap { $0.configuration.commandName },
      description: { command._dumpHelp() })
  }

  /// The lines of a message from the usage line on.
  private static func usage(in message: String) -> String {
    guard let start = message.firstRange(of: "Usage:") else { return "" }
    return String(message[start.lowerBound...])
  }
}

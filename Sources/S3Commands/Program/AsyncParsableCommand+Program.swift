// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import CommandSupport
package import AWSConfiguration
package import ArgumentParser
import BotoCore
import SystemLibrary
import Files

extension AsyncParsableCommand {
  /// Runs the command line: accepts what the AWS CLI accepts, and writes errors in its words.
  ///
  /// - Returns: The exit status.
  package static func run(
    _ arguments: [String], console: Console, environment: Environment = .process
  ) async -> Int32 {
    let report: ErrorReport
    do {
      let command = try await parse(arguments)
      let paths = (command as? any LocalPathCommand)?.paths ?? []
      let bundle = (command as? any S3Subcommand)?.global.caBundle
      try RawArguments.check(arguments, paths: paths + [bundle].compactMap(\.self))
      report = await run(command, CommandContext(console: console, environment: environment))
    } catch  where exitCode(for: error).isSuccess {
      report = await finish(console) { try console.output.write(fullMessage(for: error) + "\n") }
    } catch let failure as CommandFailure {
      report = ErrorReport(failure)
    } catch {
      report = ErrorReport(
        usageError: message(for: error), usage: usage(in: fullMessage(for: error)))
    }
    if let message = report.message {
      try? console.errors.write(
        "\n" + (report.isOneLine ? console.errors.shown(message) : message) + "\n")
    }
    try? await console.errors.flush(within: report.isInterrupted ? Interruption.patience : nil)
    return report.status
  }

  /// The command of a command line.
  ///
  /// - Throws: The parser's errors; ``CommandFailure`` for an ambiguous abbreviation, and an
  ///   unknown command.
  private static func parse(_ arguments: [String]) async throws -> any ParsableCommand {
    let plain = ArgumentSpelling.plain(arguments)
    // Most command lines name a command and are valid: parsing that command alone takes half the
    // time. The whole program answers anything that the command doesn't accept, and requests for
    // help.
    if let (command, arguments) = CommandNames.last(in: plain, of: Self.self),
      let parsed = try? command.parseAsRoot(arguments), type(of: parsed) == command
    {
      return parsed
    }
    do {
      return try await asyncParseAsRoot(plain)
    } catch  where !exitCode(for: error).isSuccess {
      try CommandNames.check(plain, of: Self.self)
      // An argument that isn't an option may be an abbreviation of one.
      guard let whole = try AbbreviatedOptions.expand(arguments) else { throw error }
      return try await asyncParseAsRoot(ArgumentSpelling.plain(whole))
    }
  }

  private static func run(
    _ command: any ParsableCommand, _ context: CommandContext
  ) async -> ErrorReport {
    do {
      switch command {
      case let command as any S3Subcommand:
        if command.writesResult { try StandardStreams.process.requireOutput() }
        let status = try await command.run(in: context)
        try await context.console.finish()
        return ErrorReport(ExitCode(status.rawValue))
      case let command as any AsyncParsableCommand:
        // There is no other reference to the command that was just parsed.
        nonisolated(unsafe) var command = command
        try await command.run()
      case var command: try command.run()
      }
      return ErrorReport(ExitCode.success)
    } catch let exit where exitCode(for: exit).isSuccess {
      // A request for help is thrown too.
      return await finish(context.console) {
        if !(exit is ExitCode) { try context.console.output.write(fullMessage(for: exit) + "\n") }
      }
    } catch {
      let report = ErrorReport(error)
      try? await context.console.output.flush(
        within: report.isInterrupted ? Interruption.patience : nil)
      return report
    }
  }

  private static func finish(
    _ console: Console, _ write: () throws -> Void
  ) async -> ErrorReport {
    do {
      try StandardStreams.process.requireOutput()
      try write()
      try await console.output.flush()
      return ErrorReport(ExitCode.success)
    } catch {
      return ErrorReport(error)
    }
  }

  /// The lines of a message from the usage line on.
  private static func usage(in message: String) -> String {
    guard let start = message.firstRange(of: "Usage:") else { return "" }
    return String(message[start.lowerBound...])
  }
}

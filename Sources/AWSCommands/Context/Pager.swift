// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import CommandSupport
import Files

/// Shows text a screen at a time, on a terminal.
struct Pager {
  private let context: CommandContext
  private let words: [String]
  /// Whether the program is our default. Text is then written as it is if the program isn't installed.
  private let isDefault: Bool

  private init(_ context: CommandContext, _ command: String?, default: [String]) {
    self.context = context
    words = command.flatMap(ShellWords.split) ?? `default`
    isDefault = command == nil
  }

  /// The pager of help: `MANPAGER`, `PAGER`, or else `less -R`; `nil` if standard output is no
  /// terminal.
  static func ofHelp(_ context: CommandContext) -> Pager? {
    guard context.console.output.isTerminal else { return nil }
    return Pager(
      context, context.environment["MANPAGER"] ?? context.environment["PAGER"],
      default: ["less", "-R"])
  }

  /// The pager of the history: `PAGER`, or else a program; `nil` if standard output is no terminal.
  static func ofHistory(_ context: CommandContext, default: [String]) -> Pager? {
    guard context.console.output.isTerminal else { return nil }
    return Pager(context, context.environment["PAGER"], default: `default`)
  }

  /// The pager of answers, which only version 2 has: `AWS_PAGER`, `cli_pager` of the profile, `PAGER`,
  /// or else `less`. An empty setting means none.
  static func ofAnswers(_ invocation: Invocation) throws -> Pager? {
    let context = invocation.context
    guard context.flavour == .v2, context.console.output.isTerminal, invocation.globals.usesPager
    else { return nil }
    let command =
      try context.environment.unfiltered("AWS_PAGER") ?? invocation.setting("cli_pager")
      ?? context.environment["PAGER"]
    guard command?.isEmpty != true else { return nil }
    return Pager(context, command, default: ["less"])
  }

  /// Shows text, and waits until the user has read it.
  ///
  /// - Throws: ``CommandFailure`` if the program that the user asked for doesn't start.
  func show(_ text: String) async throws {
    guard !text.isEmpty else { return }
    var environment = context.environment.assignments
    if context.environment["LESS"] == nil { environment.append("LESS=FRX") }
    do {
      _ = try await ChildProcess.runAttached(
        words, environment: environment, input: Array(text.utf8))
    } catch  where isDefault {
      try context.console.output.draw(text)
    } catch {
      throw CommandFailure(
        .pager,
        "Unable to redirect output to pager. Received the following error when opening pager:\n"
          + "\(error)\n\nLearn more about configuring the output pager by running \"aws help "
          + "config-vars\".")
    }
  }
}

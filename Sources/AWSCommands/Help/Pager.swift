// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import AWSConfiguration
import Files

/// Shows text a screen at a time, if standard output is a terminal.
struct Pager {
  private let context: CommandContext

  init(_ invocation: Invocation) { context = invocation.context }

  /// Writes text.
  ///
  /// - Parameters:
  ///   - variables: The environment variables that name the program, in order; an empty one means none.
  ///   - arguments: The program if no variable names one.
  /// - Throws: ``CommandFailure`` if the program doesn't start.
  func write(_ text: String, variables: [String], arguments: [String]) async throws {
    guard context.console.output.isTerminal else { return try context.console.output.draw(text) }
    let named = variables.lazy.compactMap { context.environment[$0] }.first
    let words = named.flatMap(ShellWords.split) ?? arguments
    guard !words.isEmpty else { return try context.console.output.draw(text) }
    var environment = context.environment.assignments
    if context.environment["LESS"] == nil { environment.append("LESS=FRX") }
    do {
      _ = try await ChildProcess.runAttached(
        words, environment: environment, input: Array(text.utf8))
    } catch {
      throw CommandFailure(
        .pager,
        "Unable to redirect output to pager. Received the following error when opening pager:\n\(error)\n\n"
          + "Learn more about configuring the output pager by running \"aws help config-vars\".")
    }
  }
}

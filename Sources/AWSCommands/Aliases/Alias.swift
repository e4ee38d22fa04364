// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import CommandSupport
import Files
import WireFormats

/// Another name for a command with options, or for a program of the shell.
struct Alias: Sendable, Hashable {
  let name: String
  /// The words that it stands for; with `!` before them the shell's.
  let value: String

  /// Runs the program that it stands for.
  ///
  /// - Parameter words: The words behind the alias.
  /// - Returns: The program's exit status; `nil` if the alias stands for a command.
  func runProgram(_ words: [String], _ context: CommandContext) async throws -> Int32? {
    guard value.utf8.first == UInt8(ascii: "!") else { return nil }
    let command = ([String(value.dropFirst())] + words.map(ShellText.word)).joined(separator: " ")
    try await context.console.output.flush()
    do {
      switch try await ChildProcess.runAttached(
        ["/bin/sh", "-c", command], environment: context.environment.assignments)
      {
      case .exited(let status): return status
      // As a shell sees the negative status that Python gives.
      case .killed(let signal): return 256 - signal
      }
    } catch let failure as ChildProcess.Failure {
      guard case .notRun(let error) = failure else {
        throw CommandFailure(.other, "/bin/sh can't be run: \(failure)")
      }
      throw CommandFailure(.other, "[Errno \(error.code)] \(error.text): '/bin/sh'")
    }
  }

  /// What a command line with the alias means.
  struct Expansion: Sendable {
    /// The command.
    let command: String
    /// The words behind it, but for those of options that every command has.
    let words: [String]
    /// These options: the alias's count over the command line's.
    let globals: GlobalSettings
  }

  /// The meaning of the alias.
  ///
  /// - Parameters:
  ///   - command: The command whose command it is; `nil` for one of the first word.
  ///   - globals: The options of the command line.
  /// - Throws: ``CommandFailure`` for words that can't be parsed, and options that aren't allowed.
  func expansion(
    of command: String?, over globals: GlobalSettings, _ flavour: Flavour
  ) throws(CommandFailure) -> Expansion {
    let specs = GlobalSettings.specs(flavour) + [OptionSpec("command", isRequired: true)]
    let (parsed, rest) = try OptionParser(specs).parseKnown((command.map { [$0] } ?? []) + words())
    let isDebugging = parsed.flag("--debug") != nil
    if isDebugging || parsed.text("--profile") != nil {
      throw CommandFailure(
        .other,
        "Global parameter \"\(isDebugging ? "--debug" : "--profile")\" detected in alias "
          + "\"\(name)\" which is not supported in subcommand aliases.")
    }
    var globals = globals
    try globals.apply(parsed)
    return Expansion(
      command: parsed.text("command") ?? "", words: rest, globals: globals)
  }

  private func words() throws(CommandFailure) -> [String] {
    guard let words = ShellWords.split(value) else {
      // With one more character, a backslash at the end has something to escape.
      let isEscape = [value + "x", value + "x\""].contains { ShellWords.split($0) != nil }
      let endsEscaping = isEscape && value.utf8.last == UInt8(ascii: "\\")
      throw CommandFailure(
        .other,
        "Value of alias \"\(name)\" could not be parsed. Received error: "
          + (endsEscaping ? "No escaped character" : "No closing quotation")
          + " when parsing:\n\(value)")
    }
    return words.map { word in
      var scalars = word.unicodeScalars[...]
      while scalars.first == "\n" { scalars.removeFirst() }
      while scalars.last == "\n" { scalars.removeLast() }
      return String(scalars)
    }
  }
}

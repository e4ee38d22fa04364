// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import ArgumentParser

/// The names of commands on a command line: `s3`, `cp`.
enum CommandNames {
  /// Checks that the commands exist, since the parser only reports an unexpected word.
  ///
  /// - Parameters:
  ///   - arguments: The arguments, without the program's name.
  ///   - program: The program or command whose arguments they are.
  /// - Throws: ``CommandFailure`` with the existing commands.
  static func check(
    _ arguments: [String], of program: any ParsableCommand.Type
  ) throws(CommandFailure) {
    var command = program
    var path = name(of: program)
    for argument in arguments {
      let commands = command.configuration.subcommands
      guard !commands.isEmpty, argument.utf8.first != UInt8(ascii: "-"), argument != "help" else {
        return
      }
      guard let next = commands.first(where: { name(of: $0) == argument }) else {
        let names = commands.map { name(of: $0) }.joined(separator: ", ")
        throw CommandFailure(
          .usage, "Unknown command '\(argument)'. \(path) has these: \(names)")
      }
      path += " " + argument
      command = next
    }
  }

  /// The command without subcommands that the first words name, and its arguments; `nil` for other
  /// words.
  static func last(
    in arguments: [String], of program: any ParsableCommand.Type
  ) -> (command: any ParsableCommand.Type, arguments: [String])? {
    var command = program
    var rest = arguments[...]
    while !command.configuration.subcommands.isEmpty {
      guard let word = rest.popFirst(),
        let next = command.configuration.subcommands.first(where: { name(of: $0) == word })
      else { return nil }
      command = next
    }
    return command == program ? nil : (command, Array(rest))
  }

  private static func name(of command: any ParsableCommand.Type) -> String {
    command.configuration.commandName ?? ""
  }
}

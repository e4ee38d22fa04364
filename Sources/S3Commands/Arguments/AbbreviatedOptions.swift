// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import ArgumentParser
import WireFormats

/// Abbreviated options, as argparse accepts them: `--recur`.
enum AbbreviatedOptions {
  /// A command line with the full names of its options.
  ///
  /// - Parameter arguments: The arguments without the program's name.
  /// - Returns: `nil` if no option is abbreviated, or the command isn't `s3`.
  /// - Throws: ``CommandFailure`` for an ambiguous abbreviation.
  static func expand(_ arguments: [String]) throws -> [String]? {
    var rest = arguments[...]
    var whole = try takeGlobals(&rest)
    guard rest.first == "s3" else { return nil }
    whole.append(rest.removeFirst())
    whole += try takeGlobals(&rest)
    guard let name = rest.popFirst(),
      let command = S3Command.configuration.subcommands.first(where: {
        $0.configuration.commandName == name
      })
    else { return nil }
    whole.append(name)
    let names = OptionNames(of: command)
    while let argument = rest.popFirst() {
      whole.append(try names.expand(argument))
      if argument == "--" { break }
    }
    whole += rest
    return whole == arguments ? nil : whole
  }

  /// Removes the options at the beginning, with their values.
  private static func takeGlobals(_ arguments: inout ArraySlice<String>) throws -> [String] {
    var globals: [String] = []
    let names = OptionNames(of: GlobalOptions.self)
    while let first = arguments.first, ArgumentSpelling.isOption(first) {
      arguments.removeFirst()
      let name = try names.expand(first)
      globals.append(name)
      if GlobalOptions.namesWithValue.contains(name), let value = arguments.popFirst() {
        globals.append(value)
      }
    }
    return globals
  }
}

/// The names of a command's options: `--recursive`.
struct OptionNames {
  let all: [String]

  /// The options of a command, as the parser describes them; not its help options.
  init(of command: any ParsableArguments.Type) {
    let description = (try? JSONNode(parsing: command._dumpHelp()))?["command"]
    all = (description?["arguments"]?.array ?? []).flatMap { argument in
      (argument["names"]?.array ?? []).compactMap { name in
        name["kind"]?.string == "long" ? name["name"]?.string.map { "--" + $0 } : nil
      }
    }.filter { $0 != "--help" && $0 != "--version" }
  }

  /// An argument with the full name of the option that it abbreviates; other arguments unchanged.
  ///
  /// - Throws: ``CommandFailure`` for an ambiguous abbreviation.
  func expand(_ argument: String) throws -> String {
    let (name, value) = ArgumentSpelling.split(argument)
    guard ArgumentSpelling.isOption(name), name != "--", !all.contains(name) else {
      return argument
    }
    let matches = all.filter { $0.hasBytePrefix(name) }
    guard matches.count <= 1 else {
      throw CommandFailure(
        .usage, "ambiguous option: \(name) could match \(matches.joined(separator: ", "))")
    }
    guard let match = matches.first else { return argument }
    return value.map { "\(match)=\($0)" } ?? match
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import WireFormats

/// The names of the options that a command has: `--recursive`.
struct OptionNames {
  let all: [String]

  /// The options of a command, as the parser describes them; not those by which it explains itself.
  init(of command: any ParsableArguments.Type) {
    let description = (try? JSONNode(parsing: command._dumpHelp()))?["command"]
    all = (description?["arguments"]?.array ?? []).flatMap { argument in
      (argument["names"]?.array ?? []).compactMap { name in
        name["kind"]?.string == "long" ? name["name"]?.string.map { "--" + $0 } : nil
      }
    }.filter { $0 != "--help" && $0 != "--version" }
  }

  /// An argument with the whole name of the option that it abbreviates; other arguments stay.
  ///
  /// - Throws: ``CommandFailure`` for a beginning that several options have.
  func expand(_ argument: String) throws -> String {
    let (name, value) = ArgumentSpelling.split(argument)
    guard ArgumentSpelling.isOption(name), name != "--", !all.contains(name) else {
      return argument
    }
    let matches = all.filter { $0.utf8.starts(with: name.utf8) }
    guard matches.count <= 1 else {
      throw CommandFailure(
        "ambiguous option: \(name) could match \(matches.joined(separator: ", "))", status: .usage)
    }
    guard let match = matches.first else { return argument }
    return value.map { "\(match)=\($0)" } ?? match
  }
}

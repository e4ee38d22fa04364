// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import WireFormats

/// Converts command lines from the AWS CLI's form to ArgumentParser's:
///
/// - some options may omit their value (`--sse`);
/// - `--tags` takes two values, and may be repeated;
/// - `--include` and `--exclude` count in their order, so each value carries its option's mark.
///
/// Values that follow an option never begin with a dash (`--name=-value` may), as in the AWS CLI,
/// so an argument that begins with two dashes is an option.
enum ArgumentSpelling {
  /// - Parameter arguments: The words behind the command.
  static func plain(_ arguments: [String]) -> [String] {
    var rest = arguments[...]
    var plain: [String] = []
    while let argument = rest.popFirst() {
      if argument == "--" { return plain + [argument] + rest }
      let (name, attached) = split(argument)
      switch name {
      case "--include", "--exclude":
        let mark = name == "--include" ? "+" : "-"
        if let value = attached ?? takeValue(&rest) {
          plain.append("\(name)=\(mark)\(value)")
        } else {
          plain.append(argument)
        }
      case "--tags" where attached == nil:
        let values = [takeValue(&rest), takeValue(&rest)].compactMap(\.self)
        plain += values.isEmpty ? [argument] : values.map { "\(name)=\($0)" }
      default:
        plain.append(argument)
        if attached == nil, let value = valuesWhenOmitted[name] {
          plain.append(takeValue(&rest) ?? value)
        }
      }
    }
    return plain
  }

  /// The values of options that may omit theirs.
  private static let valuesWhenOmitted = [
    "--sse": "AES256", "--sse-c": "AES256", "--sse-c-copy-source": "AES256",
    "--request-payer": "requester",
  ]

  /// How many words follow an option that isn't a flag.
  static func arity(of option: String) -> OptionSpec.Arity {
    if valuesWhenOmitted[option] != nil { return .atMostOne }
    return option == "--grants" || option == "--tags" ? .atLeastOne : .one
  }

  private static func takeValue(_ rest: inout ArraySlice<String>) -> String? {
    guard let value = rest.first, !isOption(value) else { return nil }
    rest.removeFirst()
    return value
  }

  static func split(_ argument: String) -> (name: String, value: String?) {
    guard isOption(argument), let equals = argument.utf8.firstIndex(of: UInt8(ascii: "="))
    else { return (argument, nil) }
    return (
      String(argument[..<equals]), String(argument[argument.utf8.index(after: equals)...])
    )
  }

  static func isOption(_ argument: String) -> Bool {
    argument.hasBytePrefix("--")
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CommandSupport
import WireFormats

/// The AWS CLI's rules for the words of a command. A command line that ArgumentParser refuses is
/// wrong by them, too, or has abbreviated options.
struct ArgumentRules {
  private let specs: [OptionSpec]
  /// The commands whose location has this name in the AWS CLI's messages; others have `paths`.
  private static let commandsOfPath = ["mb", "presign", "rb"]
  /// Options whose values the AWS CLI reads as whole numbers, without its parser.
  private static let numbers = ["--expires-in", "--page-size", "--progress-frequency"]

  /// The rules for a command, as ArgumentParser describes it; without its help options.
  init(_ command: any S3Subcommand.Type) {
    let name = command.configuration.commandName ?? ""
    let pathsName = Self.commandsOfPath.contains(name) ? "path" : "paths"
    let description = (try? JSONNode(parsing: command._dumpHelp()))?["command"]
    specs = (description?["arguments"]?.array ?? []).flatMap { argument in
      Self.specs(of: argument, pathsName: pathsName)
    }.filter { $0.name != "--help" && $0.name != "--version" }
  }

  private static func specs(of argument: JSONNode, pathsName: String) -> [OptionSpec] {
    guard argument["kind"]?.string != "positional" else {
      return [
        OptionSpec(
          pathsName, key: argument["valueName"]?.string,
          isRequired: argument["isOptional"]?.bool == false)
      ]
    }
    let choices = argument["completionKind"]?["list"]?["values"]?.array?.compactMap(\.string)
    let isFlag = argument["kind"]?.string == "flag"
    return (argument["names"]?.array ?? []).compactMap { name in
      guard name["kind"]?.string == "long", let text = name["name"]?.string else { return nil }
      let option = "--" + text
      return OptionSpec(
        option, isFlag ? .flag(true) : ArgumentSpelling.arity(of: option),
        check: choices.map { .choices($0) } ?? .none)
    }
  }

  /// The words with whole names of options.
  ///
  /// - Throws: ``CommandFailure`` for words that break the rules.
  func completed(_ words: [String]) throws(CommandFailure) -> [String] {
    let (parsed, rest) = try OptionParser(specs).parseKnown(words)
    guard rest.isEmpty else {
      throw CommandFailure(.parameters, "Unknown options: " + rest.joined(separator: ","))
    }
    for option in Self.numbers {
      guard let word = parsed.text(option) else { continue }
      do {
        _ = try PythonNumber.integer(word)
      } catch {
        throw CommandFailure(.other, error.message)
      }
    }
    let end = words.firstIndex(of: "--") ?? words.endIndex
    return words[..<end].map(completed) + words[end...]
  }

  private func completed(_ word: String) -> String {
    let (name, value) = ArgumentSpelling.split(word)
    guard ArgumentSpelling.isOption(name), !specs.contains(where: { $0.name == name }),
      let whole = specs.first(where: { $0.name.hasBytePrefix(name) })?.name
    else { return word }
    return value.map { "\(whole)=\($0)" } ?? whole
  }
}

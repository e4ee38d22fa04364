// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import AWSConfiguration
package import CommandSupport
import WireFormats

/// The program as the completion of shells: `completion SHELL` prints a script, and the script asks
/// `__complete` what may follow.
package enum CompletionProgram {
  /// Runs a command line of completion.
  ///
  /// - Parameter ownCommand: The command with a parser of its own that some words name, or the
  ///   nearest above it.
  /// - Returns: The exit status; `nil` if the command line is for something else.
  package static func run(
    _ words: [String], console: Console, environment: Environment = .process,
    ownCommand: @escaping ([String]) -> OwnCommand?
  ) async -> Int32? {
    do {
      switch words.first {
      case "__complete":
        let shell = words.dropFirst().first.flatMap(CompletionShell.init)
        guard let shell else { return ExitStatus.usage.rawValue }
        let line = CompletionLine(shell, Array(words.dropFirst(2)), environment)
        let completer = Completer(console, environment, ownCommand: ownCommand)
        var candidates = completer.candidates(for: line)
        if candidates.isEmpty, let wanted = completer.wanted(for: line) {
          candidates = await names(wanted, console, environment)
            .filter { $0.hasBytePrefix(line.current) }
        }
        for candidate in candidates {
          try console.output.write((shell == .bash ? ShellText.word(candidate) : candidate) + "\n")
        }
      case "completion":
        guard let shell = words.dropFirst().first.flatMap(CompletionShell.init) else {
          let known = CompletionShell.allCases.map(\.rawValue).joined(separator: "|")
          try console.errors.write("usage: boto3 completion \(known) [NAME]\n")
          try await console.errors.flush()
          return ExitStatus.usage.rawValue
        }
        try console.output.write(shell.script(for: words.count > 2 ? words[2] : "boto3"))
      default: return nil
      }
      try await console.finish()
      return 0
    } catch {
      // The shell shows nothing then.
      return ExitStatus.failed.rawValue
    }
  }
}

extension CompletionProgram {
  /// The names of an account's resources, with the profile, region and endpoint of the command line.
  private static func names(
    _ wanted: Completer.Wanted, _ console: Console, _ environment: Environment
  ) async -> [String] {
    let context = CommandContext(
      console: console, environment: environment, flavour: Flavour(environment))
    var globals = GlobalSettings()
    let parser = OptionParser(GlobalSettings.specs(context.flavour))
    guard let (parsed, _) = try? parser.parseKnown(wanted.words),
      (try? globals.apply(parsed)) != nil
    else { return [] }
    globals.logsSteps = false
    return await AccountNames(Invocation(context, globals))
      .names(wanted.source, of: wanted.service)
  }
}

/// A command with a parser of its own, as completion sees it.
package struct OwnCommand {
  /// The names of the commands below it.
  let names: [String]
  /// Its options, as ArgumentParser describes them in JSON.
  let description: () -> String

  package init(names: [String], description: @escaping () -> String) {
    self.names = names
    self.description = description
  }
}

/// A command line that is being written, up to the cursor.
struct CompletionLine: Sendable, Hashable {
  /// The words before the one at the cursor, without the program's name.
  let words: [String]
  /// The beginning of the word at the cursor.
  let current: String

  init(words: [String], current: String) {
    self.words = words
    self.current = current
  }

  /// The line as a shell passes it: bash in variables, others as words.
  init(_ shell: CompletionShell, _ words: [String], _ environment: Environment) {
    guard shell == .bash else {
      self.init(words: Array(words.dropLast()), current: words.last ?? "")
      return
    }
    let whole = environment.unfiltered("COMP_LINE") ?? ""
    let point = environment["COMP_POINT"].flatMap { Int($0) } ?? whole.utf8.count
    let line = String(decoding: whole.utf8.prefix(max(0, point)), as: UTF8.self)
    // The quotation around the cursor is still open.
    let all = ["", "\"", "'"].lazy.compactMap { ShellWords.split(line + $0) }.first ?? []
    let isNew = line.utf8.last == UInt8(ascii: " ")
    self.init(
      words: Array((isNew ? all[...] : all.dropLast()).dropFirst()),
      current: isNew ? "" : all.last ?? "")
  }
}

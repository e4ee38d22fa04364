// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import FuzzTargets

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Runs each target in its own process and prints a line for it.
struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Runs targets and prints their results.")

  @OptionGroup var work: WorkOptions

  @Option(name: .long, help: "A target to run (default: all).")
  var target: [String] = []

  @Option(name: .long, help: "Seconds that one input may take.")
  var limit = 20.0

  @Option(name: .long, help: "The folder for the inputs of findings.")
  var findings = "fuzz-findings"

  @Flag(name: .long, help: "Print the names of the targets only.")
  var list = false

  func run() async throws {
    let names = try FuzzTarget.all().map(\.name)
    if list { return print(names.joined(separator: "\n")) }
    for name in target where !names.contains(name) {
      throw ValidationError("There is no target \(name); there are: \(names)")
    }
    var found = 0
    print(Self.row("target", "executions", "seconds", "per second", "slowest ms"))
    for name in target.isEmpty ? names : target {
      var report = FuzzReport(target: name)
      try await FuzzProcess(target: name, work: work, limit: limit, findings: findings)
        .run(into: &report)
      print(report.line)
      report.findings.forEach { print("  \($0)") }
      // Shows each line when its target ends, also if the output is a file.
      fflush(nil)
      found += report.findings.count
    }
    guard found == 0 else { throw ExitCode(1) }
  }

  static func row(_ columns: String...) -> String {
    columns.enumerated().map { index, text in
      let padding = String(repeating: " ", count: max(0, (index == 0 ? 22 : 12) - text.utf8.count))
      return index == 0 ? text + padding : padding + text
    }.joined()
  }
}

/// Options that workers need too.
struct WorkOptions: ParsableArguments {
  @Option(name: .long, help: "How many inputs to run per target.")
  var executions = 2_000_000

  @Option(name: .long, help: "The same seed makes the same inputs.")
  var seed: UInt64 = 1

  @Option(name: .long, help: "The corpus: a folder with one folder of inputs for each target.")
  var corpus = "Tests/FuzzTests/Corpus"
}

/// The result of a target's run.
struct FuzzReport {
  let target: String
  var executions: UInt64 = 0
  var seconds = 0.0
  var slowestNanoseconds: UInt64 = 0
  /// Crashes, hangs and contradictions, with the file of the input.
  var findings: [String] = []

  init(target: String) { self.target = target }

  var line: String {
    let rate = seconds > 0 ? Int(Double(executions) / seconds) : 0
    return RunCommand.row(
      target, "\(executions)", "\(Int(seconds.rounded()))", "\(rate)",
      "\(slowestNanoseconds / 1_000_000)")
  }
}

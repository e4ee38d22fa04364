// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import FuzzTargets

/// Runs a target on files, such as the inputs of findings.
struct ReplayCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay", abstract: "Runs a target on the inputs in files.")

  @Option(name: .long, help: "The target.")
  var target: String

  @Argument(help: "Files with one input each.")
  var files: [String]

  func run() async throws {
    guard let target = try FuzzTarget.all().first(where: { $0.name == target }) else {
      throw ValidationError("There is no target \(target)")
    }
    for file in files {
      let input = try CorpusFiles.read(file)
      let start = ProcessClock.nanoseconds
      try await target.run(input)
      print("\(file): \((ProcessClock.nanoseconds &- start) / 1_000) µs")
    }
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import FuzzTargets

/// The process that runs inputs of one target; a trap ends it, and its journal has the input.
struct WorkerCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "worker", shouldDisplay: false)

  @OptionGroup var work: WorkOptions
  @Option(name: .long) var target: String
  @Option(name: .long) var journal: String

  func run() async throws {
    guard let target = try FuzzTarget.all().first(where: { $0.name == target }) else {
      throw ValidationError("There is no target \(target)")
    }
    let journal = try Journal(creating: journal)
    let seeds = target.seeds + CorpusFiles.inputs(of: target.name, in: work.corpus)
    var mutator = Mutator(
      target, seeds: seeds, random: FuzzRandom(seed: work.seed, name: target.name))
    var remaining = work.executions
    for seed in seeds where remaining > 0 {
      try await run(seed, target, journal)
      remaining -= 1
    }
    while remaining > 0 {
      try await run(mutator.next(), target, journal)
      remaining -= 1
    }
  }

  private func run(_ input: [UInt8], _ target: FuzzTarget, _ journal: Journal) async throws {
    journal.begin(input)
    let start = ProcessClock.nanoseconds
    do {
      try await target.run(input)
    } catch {
      print("\(error)")
      throw ExitCode(3)
    }
    journal.end(nanoseconds: ProcessClock.nanoseconds &- start, of: input)
  }
}

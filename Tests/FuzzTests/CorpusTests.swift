// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import FuzzTargets
import Testing

/// Runs every target on its corpus and some mutations of it. A trap ends the whole test run; the
/// longer search is `scripts/fuzz`.
@Suite struct CorpusTests {
  static let mutations = 5_000

  private static let corpus = {
    let file = #filePath
    let folder = file.lastIndex(of: "/").map { String(file[..<$0]) } ?? ""
    return folder + "/Corpus"
  }()

  @Test func everyTarget() async throws {
    for target in try FuzzTarget.all() {
      let written = CorpusFiles.inputs(of: target.name, in: Self.corpus)
      #expect(!written.isEmpty || !target.seeds.isEmpty, "\(target.name) has no corpus")
      let seeds = target.seeds + written
      for seed in seeds { try await run(seed, target) }
      let random = FuzzRandom(seed: 1, name: target.name)
      var mutator = Mutator(target, seeds: seeds, random: random)
      for _ in 0..<Self.mutations { try await run(mutator.next(), target) }
    }
  }

  @Test func equalSeedsGiveEqualInputs() throws {
    let target = try #require(try FuzzTarget.all().first)
    let inputs = { (seed: UInt64) in
      var mutator = Mutator(target, seeds: [[1, 2, 3]], random: FuzzRandom(seed: seed))
      return (0..<50).map { _ in mutator.next() }
    }
    #expect(inputs(1) == inputs(1))
    #expect(inputs(1) != inputs(2))
  }

  private func run(_ input: [UInt8], _ target: FuzzTarget) async throws {
    do {
      try await target.run(input)
    } catch {
      Issue.record("\(target.name) on \(input): \(error)")
    }
  }
}

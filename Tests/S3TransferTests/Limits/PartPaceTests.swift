// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import S3Transfer

struct PartPaceTests {
  /// A hundredth of a second of a process with four processors.
  private func sample(busy milliseconds: Int, megabytes: Int64) -> PartPace.Sample {
    PartPace.Sample(
      elapsed: .milliseconds(10), busy: .milliseconds(milliseconds), processors: 4,
      bytes: megabytes * 1_000_000)
  }

  @Test func networkBoundProcessMovesMoreParts() {
    var pace = PartPace(most: 5)
    var seen: [Int] = []
    for _ in 0..<4 {
      seen.append(pace.allowed)
      #expect(pace.pause == .milliseconds(2))
      pace.adapt(to: sample(busy: 10, megabytes: 100))
    }
    #expect(seen == [2, 3, 4, 5] && pace.allowed == 5 && pace.pause == .milliseconds(4))
  }

  @Test func cpuBoundProcessMovesTwoParts() {
    var pace = PartPace(most: 10)
    for _ in 0..<3 { pace.adapt(to: sample(busy: 0, megabytes: 0)) }
    #expect(pace.allowed == 5)
    for _ in 0..<9 { pace.adapt(to: sample(busy: 40, megabytes: 10)) }
    #expect(pace.allowed == 2 && pace.pause == .milliseconds(64))
  }

  @Test func processBusyWithOtherWorkMovesMoreParts() {
    var pace = PartPace(most: 10)
    pace.adapt(to: sample(busy: 40, megabytes: 2))
    #expect(pace.allowed == 3)
  }

  @Test(arguments: [1, 2]) func lowerLimitHolds(most: Int) {
    var pace = PartPace(most: most)
    #expect(pace.allowed == most && pace.isAlwaysAllowed(most))
    pace.adapt(to: sample(busy: 0, megabytes: 0))
    #expect(pace.allowed == most)
    pace.adapt(to: sample(busy: 40, megabytes: 100))
    #expect(pace.allowed == most)
  }

  /// Each waits until all are in flight.
  @Test(.timeLimit(.minutes(1))) func everyWaiterGetsAPermit() async throws {
    let permits = PartPermits(most: 6)
    let (turns, allCame) = (Moves(), Signal())
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number: Int64 in 0..<6 {
        group.addTask {
          try await permits.withPermit {
            turns.add(number)
            if turns.all.count == 6 { allCame.set() }
            await allCame.wait()
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(turns.all.count == 6)
  }
}

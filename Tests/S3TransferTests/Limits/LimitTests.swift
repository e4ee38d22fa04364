// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats
import AWSErrors
import AWSProtocols
import BotoCore
import TestSupport
import Testing

@testable import S3Transfer

struct LimitTests {
  @Test func leakyBucketKeepsItsRate() {
    var bucket = LeakyBucket(rate: 100, burst: 50)
    #expect(bucket.take(50, now: 0) == 0)
    #expect(bucket.take(100, now: 0) == 1)
    #expect(bucket.take(50, now: 1) == 0.5)
    #expect(bucket.take(50, now: 100) == 0)
    // A clock that is set back doesn't leak.
    #expect(bucket.take(10, now: 50) == 0.1)
  }

  @Test func permitsAreFIFO() async throws {
    let limit = RequestLimit(1)
    let order = Moves()
    let (started, proceed) = (Signal(), Signal())
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        try await limit.withPermit {
          started.set()
          await proceed.wait()
          order.add(0)
        }
      }
      await started.wait()
      let cancelled = Task { try await limit.withPermit { order.add(9) } }
      group.addTask { try await limit.withPermit { order.add(1) } }
      cancelled.cancel()
      await #expect(throws: CancellationError.self) { try await cancelled.value }
      proceed.set()
      try await group.waitForAll()
    }
    #expect(order.all == [0, 1])
    try await limit.withPermit {}
  }

  @Test func failureReturnsThePermit() async throws {
    let limit = RequestLimit(1)
    for _ in 0..<3 {
      await #expect(throws: CancellationError.self) {
        try await limit.withPermit { throw CancellationError() }
      }
    }
  }

  @Test(.timeLimit(.minutes(1))) func moreAndFewerPermits() async throws {
    let limit = RequestLimit(1)
    let (started, threeBegan, proceed) = (Moves(), Signal(), Signal())
    let later = Overlap()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number: Int64 in 0..<9 {
        group.addTask {
          try await limit.withPermit {
            started.add(number)
            if started.all.count == 3 { threeBegan.set() }
            await proceed.wait()
            // The first three were in flight together.
            if started.all.count > 3 { await later.run { await Task.yield() } }
          }
        }
      }
      limit.resize(to: 3)
      await threeBegan.wait()
      limit.resize(to: 1)
      proceed.set()
      try await group.waitForAll()
    }
    #expect(started.all.count == 9)
    #expect(later.most == 1)
  }

  @Test func waitTimesOut() {
    var patience = SlowDownRetry()
    let busy = ClientError(response: ["Error": ["Code": "SlowDown"]], operationName: "PutObject")
    var pauses: [Duration] = []
    while let pause = patience.pause(after: busy, random: 1) { pauses.append(pause) }
    #expect(pauses == [0.5, 1, 2, 4, 8, 8, 8, 8].map { .seconds($0) })
    let damaged = ClientError(
      response: ["Error": ["Code": "BadDigest"]], operationName: "UploadPart")
    #expect(patience.pause(after: damaged, random: 1) == .zero)
    #expect(patience.pause(after: damaged, random: 1) == .zero)
    #expect(patience.pause(after: damaged, random: 1) == nil)
    let refused = ClientError(response: ["Error": ["Code": "AccessDenied"]], operationName: "x")
    #expect(patience.pause(after: refused, random: 1) == nil)
  }

  @Test func turnsAreFIFO() async throws {
    let turns = OrderedTurns()
    let order = Moves()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in [3, 1, 5, 2, 4] {
        group.addTask {
          try await turns.inOrder(of: number) { order.add(Int64(number)) }
        }
      }
      try await group.waitForAll()
    }
    #expect(order.all == [1, 2, 3, 4, 5])
  }

  @Test func bandwidthIsLimited() async throws {
    let transfers = try TestTransfers(config: TransferOptions { $0.maxBytesPerSecond = 1 << 20 })
    try await transfers.manager.upload(ByteStream(testBytes(3 << 20)), to: .test("k"))
    // The first 256 KiB pass immediately.
    let up = transfers.clock.sleeps.reduce(.zero, +)
    #expect(abs(up / .seconds(1) - 2.75) < 0.01)
    try await transfers.manager.download(.test("k"), to: .buffer(ObjectBuffer()))
    let both = transfers.clock.sleeps.reduce(.zero, +)
    #expect(abs(both / .seconds(1) - 5.75) < 0.01)
  }

  @Test func badOptionsAreRefused() {
    #expect(
      throws: BotoCoreError(
        .valueError,
        "Provided parameter multipartThreshold of value 0 must be greater than 0.")
    ) { try TransferOptions { $0.multipartThreshold = 0 }.validate() }
    #expect(throws: BotoCoreError.self) {
      try TransferOptions { $0.maxBytesPerSecond = -1 }.validate()
    }
    #expect(throws: BotoCoreError.self) { try TransferOptions { $0.maxConcurrency = 0 }.validate() }
  }
}

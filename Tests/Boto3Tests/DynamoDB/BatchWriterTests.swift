// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

@testable import Boto3
import AWSErrors
import Synchronization
import TestSupport
import Testing

/// The batch writer against a service that leaves requests unprocessed.
@Suite struct BatchWriterTests {
  /// A service that processes a limited number of requests of each call.
  private final class Service: Sendable {
    let calls = Mutex<[[Value]]>([])
    let capacity: @Sendable (Int) -> Int
    let clock = TestClock()

    init(capacity: @escaping @Sendable (Int) -> Int = { _ in 25 }) { self.capacity = capacity }

    func writer(_ keys: [String] = []) -> BatchWriter {
      BatchWriter(table: "t", deduplicatingBy: keys, clock: clock.callClock) { parameters in
        let requests = parameters["RequestItems"]["t"][...]
        let number = self.calls.withLock {
          $0.append(requests)
          return $0.count - 1
        }
        let undone = Array(requests.dropFirst(self.capacity(number)))
        return undone.isEmpty
          ? ["UnprocessedItems": [:]] : ["UnprocessedItems": ["t": .list(undone)]]
      }
    }

    var sizes: [Int] { calls.withLock { $0.map(\.count) } }
  }

  @Test func batchesHaveTwentyFiveItems() async throws {
    let service = Service()
    try await BatchWriter.run(service.writer()) { writer in
      for id in 0..<60 { try await writer.put(["id": id.asValue]) }
      #expect(service.sizes == [25, 25])
    }
    #expect(service.sizes == [25, 25, 10])
    #expect(service.clock.sleeps.isEmpty)
  }

  @Test func writerClosesAfterItsBlock() async throws {
    let service = Service()
    let kept = try await BatchWriter.run(service.writer()) { $0 }
    await expect(.botoCoreError) { try await kept.put(["a": 1]) }
    await expect(.botoCoreError) { try await kept.delete(key: ["a": 1]) }
    #expect(service.sizes.isEmpty)
  }

  @Test func unprocessedItemsAreResent() async throws {
    let service = Service { $0 < 2 ? 20 : 25 }
    try await BatchWriter.run(service.writer()) { writer in
      for id in 0..<30 { try await writer.put(["id": id.asValue]) }
    }
    #expect(service.sizes == [25, 10])
    let written = service.calls.withLock { $0[1].map { Int($0.PutRequest.Item.id) } }
    #expect(written == [20, 21, 22, 23, 24, 25, 26, 27, 28, 29])
    #expect(service.clock.sleeps == [.milliseconds(50)])
  }

  @Test func backOffGrowsToALimit() async throws {
    let service = Service { $0 < 4 ? 0 : 25 }
    try await BatchWriter.run(service.writer()) { try await $0.put(["id": 1]) }
    #expect(service.sizes == [1, 1, 1, 1, 1])
    #expect(
      service.clock.sleeps
        == [.milliseconds(50), .milliseconds(100), .milliseconds(200), .milliseconds(400)])
  }

  @Test func lastItemOfAKeyWins() async throws {
    let service = Service()
    try await BatchWriter.run(service.writer(["p", "s"])) { writer in
      try await writer.put(["p": 1, "s": 1, "x": "old"])
      try await writer.put(["p": 1, "s": 2])
      try await writer.delete(key: ["p": 1, "s": 2])
      try await writer.put(["p": 1, "s": 1, "x": "new"])
    }
    #expect(
      service.calls.withLock { $0 } == [
        [
          ["DeleteRequest": ["Key": ["p": 1, "s": 2]]],
          ["PutRequest": ["Item": ["p": 1, "s": 1, "x": "new"]]],
        ]
      ])
  }

  @Test func itemsLackingTheKeyThrow() async throws {
    let writer = Service().writer(["p"])
    let error = await #expect(throws: BotoCoreError.self) { try await writer.put(["id": 1]) }
    #expect(error?.kind == .valueError)
  }

  @Test func itemsBeforeAnErrorAreSent() async throws {
    struct Stop: Error {}
    let service = Service()
    await #expect(throws: Stop.self) {
      try await BatchWriter.run(service.writer()) { writer in
        try await writer.put(["id": 1])
        throw Stop()
      }
    }
    #expect(service.sizes == [1])
  }

  @Test func customTypes() async throws {
    struct User: Encodable, Sendable { var id = 1; var tags: Set = ["a"] }
    let service = Service()
    try await BatchWriter.run(service.writer()) { try await $0.put(User()) }
    #expect(
      service.calls.withLock { $0.first }
        == [["PutRequest": ["Item": ["id": 1, "tags": .set(["a"])]]]])
  }
}

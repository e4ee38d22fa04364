// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Synchronization
import Testing

@testable import S3Transfer

struct WorkQueueTests {
  @Test func allWorkIsDoneOnceAndTheFinderWaits() async {
    let queue = WorkQueue<Int>(capacity: 4)
    let done = Numbers()
    await withTaskGroup(of: Void.self) { group in
      group.addTask {
        for number in stride(from: 0, to: 1_000, by: 3) {
          await queue.add(Array(number..<min(number + 3, 1_000)))
        }
        queue.finish()
      }
      for _ in 0..<3 {
        group.addTask {
          while let number = await queue.next() { done.add(number) }
        }
      }
    }
    #expect(done.all.sorted() == Array(0..<1_000))
  }

  /// A heavy item fills the queue alone.
  @Test func weightLimitsTheQueue() async {
    let queue = WorkQueue<Int>(capacity: 10) { $0 }
    async let added: Void = {
      await queue.add([10])
      await queue.add([1])
      queue.finish()
    }()
    var taken: [Int] = []
    while let work = await queue.next() { taken.append(work) }
    await added
    #expect(taken == [10, 1])
  }

  @Test func cancellingResumesEveryWaiter() async {
    let queue = WorkQueue<Int>(capacity: 1)
    async let full: Void = queue.add([1, 2, 3])
    queue.cancel()
    await full
    #expect(await queue.next() == nil)
    await queue.add([4])
    #expect(await queue.next() == nil)
  }

  @Test func eventsAreReadToTheEnd() async throws {
    let buffer = EventBuffer()
    async let read: Int = {
      var count = 0
      while try await buffer.next() != nil { count += 1 }
      return count
    }()
    for _ in 0..<10_000 {
      await buffer.room()
      buffer.add(.foundAll)
    }
    buffer.finish(.success(()))
    #expect(try await read == 10_000)
  }

  @Test func severalReadersAllContinue() async throws {
    let buffer = EventBuffer()
    let read = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<8 {
        group.addTask {
          var count = 0
          while try await buffer.next() != nil { count += 1 }
          return count
        }
      }
      for number in 0..<10_000 {
        buffer.add(.foundAll)
        if number % 10 == 0 { await Task.yield() }
      }
      buffer.finish(.success(()))
      return try await group.reduce(0, +)
    }
    #expect(read == 10_000)
  }

  /// The receiver of events delays only their sender, and gets all of them in order.
  @Test func eventsAreSentOutsideTheLock() async throws {
    let told = Mutex<[Int]>([])
    let inner = Mutex<EventRelay?>(nil)
    let relay = EventRelay { event, progress in
      told.withLock { $0.append(progress.filesFound) }
      // It may read and even send events.
      let relay = inner.withLock { $0 }
      #expect(relay?.current != nil)
      if case .foundAll = event, progress.filesDone == 0 { relay?.report(.done(Self.item)) }
    }
    inner.withLock { $0 = relay }
    try await relay.telling {
      await withTaskGroup(of: Void.self) { group in
        for _ in 0..<8 {
          group.addTask { for _ in 0..<500 { relay.report(.found(Self.item)) } }
        }
      }
      relay.report(.foundAll)
    }
    inner.withLock { $0 = nil }
    #expect(told.withLock { $0 } == Array(1...4_000) + [4_000, 4_000])
  }

  /// At most one event of an item's bytes is pending, and it has all of them.
  @Test func pendingBytesAreReportedTogether() async throws {
    let told = Mutex<[Int64]>([])
    let relays = Mutex<(EventRelay, ItemMeter)?>(nil)
    let relay = EventRelay { event, _ in
      if case .progressed(_, let bytes) = event { told.withLock { $0.append(bytes) } }
      guard case .found = event, let (_, meter) = relays.withLock({ $0 }) else { return }
      for _ in 0..<100 { meter.handler(2) }
    }
    let meter = ItemMeter(Self.item, relay)
    relays.withLock { $0 = (relay, meter) }
    relay.report(.found(Self.item))
    meter.handler(5)
    relays.withLock { $0 = nil }
    #expect(told.withLock { $0 } == [200, 5] && meter.count == 205)
    #expect(relay.current.progress.bytesDone == 205)
  }

  private static let item = TransferItem(
    kind: .upload, isMove: false, source: .local("/a"), destination: nil, size: 10,
    modified: nil, eTag: nil, key: "a")

  @Test func goneReaderDoesNotBlock() async throws {
    let buffer = EventBuffer()
    for _ in 0..<5_000 { buffer.add(.foundAll) }
    async let room: Void = buffer.room()
    buffer.abandon()
    await room
    buffer.finish(.failure(CancellationError()))
    for _ in 0..<5_000 { _ = try await buffer.next() }
    await #expect(throws: CancellationError.self) { try await buffer.next() }
  }

  @Test func totalsAddUp() {
    let relay = EventRelay(nil)
    let item = Self.item
    for _ in 0..<3 { relay.report(.found(item)) }
    relay.report(.progressed(item, bytes: 8))
    relay.report(.progressed(item, bytes: -4))
    relay.report(.done(item), moved: 4)
    relay.report(.failed(item, CancellationError()), moved: 0)
    relay.report(.skipped(item))
    relay.report(.warned(DirectoryWarning(.local("/a"), .missing)))
    relay.report(.foundAll)
    let summary = relay.current
    #expect(
      summary.progress
        == DirectoryProgress(
          filesFound: 3, bytesFound: 30, foundAll: true, filesDone: 3, filesFailed: 1,
          filesSkipped: 1, bytesDone: 10, bytesFailed: 20, warnings: 1))
    #expect(summary.done == 1 && summary.failures.count == 1)
    #expect(throws: DirectoryError.self) { try summary.check() }
  }
}

private final class Numbers: Sendable {
  private let numbers = Mutex<[Int]>([])

  var all: [Int] { numbers.withLock { $0 } }
  func add(_ number: Int) { numbers.withLock { $0.append(number) } }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Synchronization
import TestSupport
import Testing
import WireFormats

@testable import AWSCredentials

@Suite(.timeLimit(.minutes(1))) struct SingleFlightTests {
  private final class Count: Sendable {
    private let number = Mutex(0)

    func next() -> Int {
      number.withLock {
        $0 += 1
        return $0
      }
    }
  }

  @TaskLocal static var trace = "none"

  @Test func cancelledCallerDoesNotCancelOthers() async throws {
    let gate = Signal()
    let flight = SingleFlight {
      await gate.wait()
      try Task.checkCancellation()
      return 7
    }
    let first = Task { try await flight.value() }
    #expect(flight.join())
    let second = Task { try await flight.value() }
    first.cancel()
    await #expect(throws: CancellationError.self) { try await first.value }
    gate.set()
    #expect(try await second.value == 7)
  }

  @Test func workIsCancelledWithItsLastCaller() async throws {
    let begun = Signal()
    let ended = Signal()
    let flight = SingleFlight {
      begun.set()
      defer { ended.set() }
      try await Task.sleep(for: .seconds(3_600))
    }
    let callers = [Task { try await flight.value() }, Task { try await flight.value() }]
    #expect(flight.join())
    await begun.wait()
    for caller in callers { caller.cancel() }
    for caller in callers {
      await #expect(throws: CancellationError.self) { try await caller.value }
    }
    await ended.wait()
    #expect(!flight.join())
  }

  @Test func workHasTheHighestPriorityOfItsCallers() async throws {
    let flight = await Task(priority: .background) {
      SingleFlight {
        while Task.currentPriority < .high { await Task.yield() }
        return Task.currentPriority
      }
    }.value
    let patient = Task(priority: .background) { try await flight.value() }
    #expect(flight.join())
    let hasty = Task(priority: .high) { try await flight.value() }
    #expect(try await hasty.value >= .high)
    #expect(try await patient.value >= .high)
  }

  @Test func sharedWorkHasNoParentSpan() async throws {
    let flight = Self.$trace.withValue("the first caller's") { SingleFlight { Self.trace } }
    #expect(try await flight.value() == "none")
  }

  @Test func callsWithOneKeyShareOneFlight() async throws {
    let flights = Flights<String, Int>()
    let overlap = Overlap()
    let gate = Signal()
    let done = Count()
    let work: @Sendable () async throws -> Int = {
      try await flights.value(for: "a") {
        await overlap.run { await gate.wait() }
        return done.next()
      }
    }
    let callers = (0..<50).map { _ in Task { try await work() } }
    #expect(try await flights.value(for: "b") { 100 } == 100)
    gate.set()
    for caller in callers { #expect(try await caller.value == 1) }
    #expect(overlap.most == 1)
    #expect(try await work() == 2)
  }

  @Test func lazyValueIsCreatedOnce() async throws {
    let once = Once<Int>()
    let made = Count()
    #expect(throws: CancellationError.self) { try once.value { throw CancellationError() } }
    try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<200 {
        group.addTask { @concurrent in
          try once.value { made.next() }
        }
      }
      for try await number in group { #expect(number == 1) }
    }
  }

  @Test func failuresAndExcessEntriesAreEvicted() throws {
    let cache = OnceCache<Int, Int>(capacity: 2)
    #expect(throws: CancellationError.self) {
      try cache.value(for: 1) { throw CancellationError() }
    }
    #expect(try cache.value(for: 1) { 10 } == 10)
    #expect(try cache.value(for: 1) { 11 } == 10)
    #expect(try cache.value(for: 2) { 20 } == 20)
    #expect(try cache.value(for: 3) { 30 } == 30)
    #expect(try cache.value(for: 1) { 12 } == 12)
  }

  @Test func latchReleasesAllWaiters() async throws {
    let latch = Latch()
    let waiters = (0..<10).map { _ in Task { try await latch.wait() } }
    let cancelled = Task { try await latch.wait() }
    cancelled.cancel()
    await #expect(throws: CancellationError.self) { try await cancelled.value }
    latch.open()
    for waiter in waiters { try await waiter.value }
    try await latch.wait()
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Synchronization
import Testing

@testable import Files

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

struct OwnThreadTests {
  private struct Odd: Error {}

  @Test(.timeLimit(.minutes(1))) func callsAreMadeInTheirOrder() async throws {
    let thread = OwnThread()
    let seen = Mutex<[Int]>([])
    for number in 0..<1_000 { thread.run { seen.withLock { $0.append(number) } } }
    #expect(try await thread.value(of: { seen.withLock { $0 } }) == Array(0..<1_000))
    await #expect(throws: Odd.self) { try await thread.value { throw Odd() } }
  }

  /// A cancelled caller stops waiting; its call continues, and later ones are made.
  @Test(.timeLimit(.minutes(1))) func abandonedCall() async throws {
    let thread = OwnThread()
    var ends: [CInt] = [-1, -1]
    try #require(pipe(&ends) == 0)
    let (readEnd, writeEnd) = (ends[0], ends[1])
    let waiting = Task {
      try await thread.valueUnlessCancelled {
        var byte: UInt8 = 0
        return read(readEnd, &byte, 1)
      }
    }
    waiting.cancel()
    await #expect(throws: CancellationError.self) { try await waiting.value }
    _ = "x".withCString { write(writeEnd, $0, 1) }
    #expect(try await thread.valueUnlessCancelled { 7 } == 7)
    for end in ends { close(end) }
  }

  /// Runs in a separate process, where nothing else starts threads.
  @Test(.timeLimit(.minutes(1))) func itEndsWithItsLastReference() async {
    await #expect(processExitsWith: .success) {
      for _ in 0..<50 { #expect(try await OwnThread().value { 1 } == 1) }
      var left = 200
      while try OwnThreadTests.threads() > 30, left > 0 {
        left -= 1
        usleep(10_000)
      }
      #expect(left > 0)
    }
  }

  /// If there can be no thread, the caller makes the calls itself, including those of others.
  @Test(.timeLimit(.minutes(1))) func callsWithoutAThread() async {
    await #expect(processExitsWith: .success) {
      alarm(50)
      // The pool's threads have to exist before the limit.
      await withTaskGroup(of: Void.self) { group in
        for _ in 0..<16 { group.addTask { usleep(20_000) } }
      }
      for _ in 0..<2_000 {
        let thread = OwnThread()
        OwnThreadTests.limitAddresses(1 << 20)
        async let one = thread.value { 1 }
        async let two = thread.value { 2 }
        async let three = thread.value { 3 }
        let sum = try await one + two + three
        OwnThreadTests.limitAddresses(.max)
        #expect(sum == 6)
      }
    }
  }

  fileprivate static func limitAddresses(_ count: rlim_t) {
    #if canImport(Glibc)
      let resource = __rlimit_resource_t(RLIMIT_AS.rawValue)
    #else
      let resource = RLIMIT_AS
    #endif
    var limit = rlimit()
    getrlimit(resource, &limit)
    limit.rlim_cur = min(count, limit.rlim_max)
    setrlimit(resource, &limit)
  }

  fileprivate static func threads() throws -> Int {
    let folder = try #require(opendir("/proc/self/task"))
    defer { closedir(folder) }
    var count = 0
    while readdir(folder) != nil { count += 1 }
    return count
  }

  @Test(.timeLimit(.minutes(1))) func aSleepEndsByItsTimeOrWhenItIsCancelled() async throws {
    let began = ContinuousClock.now
    try await sleepOnEventLoop(for: .milliseconds(20))
    #expect(ContinuousClock.now - began >= .milliseconds(20))
    let sleeping = Task { try await sleepOnEventLoop(for: .seconds(3_600)) }
    sleeping.cancel()
    await #expect(throws: CancellationError.self) { try await sleeping.value }
    let late = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      try await sleepOnEventLoop(for: .seconds(3_600))
    }
    await #expect(throws: CancellationError.self) { try await late.value }
  }
}

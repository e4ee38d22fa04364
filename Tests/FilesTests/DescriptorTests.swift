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

/// Waits and pipes when signals interrupt them or descriptors run out. Each runs in a separate
/// process.
struct DescriptorTests {
  /// The ID of a thread, for signals.
  private struct ThreadID: @unchecked Sendable {
    let id: pthread_t
  }

  /// Limits the descriptors of this process.
  fileprivate static func limitDescriptors(_ count: rlim_t) {
    var limit = rlimit()
    getrlimit(descriptorLimit, &limit)
    limit.rlim_cur = min(count, limit.rlim_max)
    setrlimit(descriptorLimit, &limit)
  }

  #if canImport(Glibc)
    private static let descriptorLimit = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
  #else
    private static let descriptorLimit = RLIMIT_NOFILE
  #endif

  @Test(.timeLimit(.minutes(1))) func signalsDoNotProlongAWait() async {
    await #expect(processExitsWith: .success) {
      signal(SIGUSR1) { _ in }
      let (waiter, sender) = (OwnThread(), OwnThread())
      let thread = try await waiter.value { ThreadID(id: pthread_self()) }
      async let sending: Void = sender.value {
        for _ in 0..<400 {
          usleep(2_000)
          pthread_kill(thread.id, SIGUSR1)
        }
      }
      let ends = try Descriptor.pipe()
      let began = ContinuousClock.now
      let ready = try await waiter.value { try ends.reading.wait(for: .input, milliseconds: 100) }
      #expect(!ready && ContinuousClock.now - began < .milliseconds(500))
      try await sending
      _ = try await waiter.value { 0 }
    }
  }

  @Test(.timeLimit(.minutes(1))) func aWaitThatTheSystemRefusesIsAnError() async {
    await #expect(processExitsWith: .success) {
      let ends = try Descriptor.pipe()
      let alarm = try InputAlarm()
      let began = ContinuousClock.now
      let program = Task {
        try await ChildProcess.run(
          ["sleep", "20"], environment: ["PATH=/usr/bin:/bin"], timeout: .milliseconds(500))
      }
      usleep(100_000)
      DescriptorTests.limitDescriptors(0)
      defer { DescriptorTests.limitDescriptors(.max) }
      #expect(throws: SystemError.self) { try ends.reading.wait(for: .input, milliseconds: 0) }
      #expect(throws: SystemError.self) { try alarm.waitForInput(ends.reading) }
      // Even then a program doesn't outlast its timeout.
      await #expect(throws: ChildProcess.Failure.overdue) { try await program.value }
      #expect(ContinuousClock.now - began < .seconds(10))
    }
  }

  /// One end gets a standard stream's number, and no other is left. The runtime's threads may take the
  /// numbers that are free meanwhile, but not for pipes.
  @Test(arguments: [1, 2]) func aPipeThatIsNotMadeIsClosed(closed: Int) async {
    await #expect(processExitsWith: .success) { [closed] in
      DescriptorTests.limitDescriptors(64)
      var fillers: [Descriptor] = []
      while let filler = try? Descriptor.open("/dev/null", .reading) { fillers.append(filler) }
      let last = fillers.popLast()
      let free = try #require(last)
      try free.close()
      for number in 0..<closed { try? Descriptor(CInt(number)).close() }
      #expect(throws: ChildProcess.Failure.self) { _ = try ChildProcess.Pipe() }
      let stayed = ([free] + (0..<closed).map { Descriptor(CInt($0)) }).filter(\.isPipe)
      for filler in fillers { try filler.close() }
      #expect(stayed.isEmpty)
    }
  }

  @Test func blockingCallsAreReported() async {
    await #expect(processExitsWith: .success) {
      let seen = Mutex<Set<String>>([])
      let status = try EntryStatus(reading: "/proc/self/mem")
      let ends = try Descriptor.pipe()
      BlockingCalls.watch { name in seen.withLock { _ = $0.insert("\(name)") } }
      _ = FileSystem.isReadable("/")
      _ = status.isReadable("/proc/self/mem")
      _ = try ends.writing.write([1, 2][...])
      #expect(seen.withLock { $0 } == ["access", "faccessat", "write"])
    }
  }
}

extension Descriptor {
  fileprivate var isPipe: Bool {
    var status = stat()
    return fstat(number, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO
  }
}

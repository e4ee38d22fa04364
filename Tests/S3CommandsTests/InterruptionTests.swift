// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import CommandSupport
@testable import S3Commands

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

struct InterruptionTests {
  /// Runs in a separate process, because signals belong to the process, not to the test.
  @Test func signalCancelsTheWork() async {
    await #expect(processExitsWith: .success) {
      let interruption = await #expect(throws: Interruption.self) {
        try await Interruption.cancelling {
          // Background commands of a shell ignore SIGINT, but not SIGTERM.
          kill(getpid(), SIGTERM)
          try await Task.sleep(for: .seconds(60))
        }
      }
      #expect(interruption?.status == 143)
      #expect(interruption?.words == "cancelled: signal 15 received")
    }
    #expect(Interruption(number: SIGINT).status == 130)
    #expect(Interruption(number: SIGINT).words == "cancelled: ctrl-c received")
  }

  /// Background commands of a script ignore Ctrl-C, and commands under `nohup` a closed terminal.
  /// If the program handled these signals, the second one would end the process.
  @Test(arguments: [SIGTERM, SIGHUP]) func ignoredSignalsStayIgnored(number: Int32) async {
    await #expect(processExitsWith: .success) { [number] in
      signal(SIGINT, SIG_IGN)
      signal(SIGHUP, number == SIGTERM ? SIG_IGN : SIG_DFL)
      let interruption = await #expect(throws: Interruption.self) {
        try await Interruption.cancelling {
          kill(getpid(), SIGINT)
          if number == SIGTERM { kill(getpid(), SIGHUP) }
          kill(getpid(), number)
          try await Task.sleep(for: .seconds(60))
        }
      }
      #expect(interruption?.number == number)
    }
  }

  @Test func completedWorkIsStillReported() async throws {
    #expect(try await Interruption.cancelling { 7 } == 7)
    await #expect(throws: CommandFailure("x")) {
      try await Interruption.cancelling { throw CommandFailure("x") }
    }
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import AWSCredentials

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Runs in a separate process with the test's terminal.
struct TerminalPromptTests {
  fileprivate static func echoes(_ terminal: CInt) -> Bool {
    var settings = termios()
    tcgetattr(terminal, &settings)
    return settings.c_lflag & tcflag_t(ECHO) != 0
  }

  @Test(.timeLimit(.minutes(1))) func aCancelledPromptEchoesAgain() async {
    await #expect(processExitsWith: .success) {
      alarm(30)
      signal(SIGHUP, SIG_IGN)
      let terminal = try TestTerminal()
      setsid()
      try #require(ioctl(terminal.program, UInt(TIOCSCTTY), 0) == 0)
      let asking = Task { try await TerminalPrompt.ask("Code: ") }
      while TerminalPromptTests.echoes(terminal.program) { usleep(1_000) }
      asking.cancel()
      await #expect(throws: CancellationError.self) { try await asking.value }
      #expect(TerminalPromptTests.echoes(terminal.program))
    }
  }

  @Test(.timeLimit(.minutes(1))) func promptReturnsTheLine() async {
    await #expect(processExitsWith: .success) {
      alarm(30)
      signal(SIGHUP, SIG_IGN)
      let terminal = try TestTerminal()
      setsid()
      try #require(ioctl(terminal.program, UInt(TIOCSCTTY), 0) == 0)
      let asking = Task { try await TerminalPrompt.ask("Code: ") }
      while TerminalPromptTests.echoes(terminal.program) { usleep(1_000) }
      _ = "123456\n".withCString { write(terminal.screen, $0, 7) }
      #expect(try await asking.value == "123456")
    }
  }
}

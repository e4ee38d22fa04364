// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Testing
import WireFormats
import Files

@testable import CommandSupport
@testable import S3Commands

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Runs in separate processes, because each has one standard input.
struct StandardInputTests {
  /// Replaces standard input by a pipe.
  ///
  /// - Returns: The other end.
  fileprivate static func pipeIn() throws -> Int32 {
    var ends: [Int32] = [-1, -1]
    try #require(pipe(&ends) == 0)
    try #require(dup2(ends[0], STDIN_FILENO) == STDIN_FILENO)
    return ends[1]
  }

  @Test func readsAllInput() async {
    await #expect(processExitsWith: .success) {
      let writeEnd = try StandardInputTests.pipeIn()
      _ = Array("abc".utf8).withUnsafeBytes { try? Descriptor(writeEnd).write($0) }
      close(writeEnd)
      let reader = try await StandardInput().makeReader()
      #expect(try await reader.next() == Array("abc".utf8))
      #expect(try await reader.next() == nil)
    }
  }

  @Test(.timeLimit(.minutes(1))) func cancelledWhileInputIsIdle() async {
    await #expect(processExitsWith: .success) {
      let writeEnd = try StandardInputTests.pipeIn()
      _ = Array("abc".utf8).withUnsafeBytes { try? Descriptor(writeEnd).write($0) }
      let reader = try await StandardInput().makeReader()
      let reading = Task { try await reader.next() }
      reading.cancel()
      await #expect(throws: CancellationError.self) { try await reading.value }
    }
  }
}

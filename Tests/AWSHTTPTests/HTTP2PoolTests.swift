// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Expectations
import AWSErrors
import NIOCore
import NIOPosix
import TestSupport
import Testing

@testable import AWSHTTP

struct HTTP2PoolTests {
  @Test func noConnectionsAfterShutdown() async {
    let pool = HTTP2Pool()
    pool.shutDown()
    await expectError(.httpClientError) {
      try await pool.acquire { throw ChannelError.eof }
    }
  }

  @Test func connectingMayFailImmediately() async throws {
    await withEventLoopExecutor {
      let pool = HTTP2Pool()
      await #expect(throws: ChannelError.self) {
        try await pool.acquire { throw ChannelError.eof }
      }
      await #expect(throws: FileError.self) {
        try await pool.acquire { throw FileError(path: "a", reason: "b") }
      }
    }
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOPosix
import TestSupport
import Testing
import WireFormats

@testable import AWSHTTP

struct EventLoopExecutorTests {
  @Test func requestsAndTheirTasksRunOnOneThread() async throws {
    let server = try await ScriptedServer { connection in
      while let request = try await connection.request() {
        try await connection.respond(String(request.target))
      }
    }
    let transport = NIOTransport()
    let bodies = try await withEventLoopExecutor {
      let loop = try #require(MultiThreadedEventLoopGroup.currentEventLoop)
      return try await withThrowingTaskGroup(of: String.self) { group in
        for number in 0..<20 {
          group.addTask {
            let response = try await transport.send(
              WireRequest(method: "GET", url: server.url("/\(number)")),
              options: TransportOptions(readTimeout: .seconds(10)))
            #expect(MultiThreadedEventLoopGroup.currentEventLoop === loop)
            return String(decoding: try await response.body.collect(), as: UTF8.self)
          }
        }
        return try await group.reduce(into: Set()) { $0.insert($1) }
      }
    }
    #expect(bodies == Set((0..<20).map { "/\($0)" }))
  }

  @Test func tasksOfTheLibraryInheritTheThread() async throws {
    #expect(EventLoopExecutor.ofProgram == nil)
    try await withEventLoopExecutor {
      let loop = try #require(MultiThreadedEventLoopGroup.currentEventLoop)
      await Task(executorPreference: EventLoopExecutor.ofProgram) {
        #expect(MultiThreadedEventLoopGroup.currentEventLoop === loop)
      }.value
    }
  }

  @Test func errorsPropagate() async {
    await #expect(throws: CancellationError.self) {
      try await withEventLoopExecutor { throw CancellationError() }
    }
  }
}

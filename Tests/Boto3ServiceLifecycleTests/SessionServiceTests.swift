// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSCredentials
import AWSConfiguration
import AWSErrors

#if ServiceLifecycle
  import Boto3
  import Boto3ServiceLifecycle
  import Logging
  import ServiceLifecycle
  import Testing

  /// A session in a group of services.
  @Suite struct SessionServiceTests {
    private struct Worker: Service {
      let client: Client
      let didCall: @Sendable (Bool) -> Void

      func run() async throws {
        try await gracefulShutdown()
        // The session still works: it comes earlier in the group.
        do {
          _ = try await client.listQueues()
        } catch let error as BotoCoreError {
          didCall(error.kind != .sessionClosedError)
        }
      }
    }

    private func session() throws -> Session {
      try Session {
        $0.region = "us-east-1"
        $0.credentials = Credentials(accessKeyID: "A", secretAccessKey: "S")
        $0.environment = Environment([:])
        $0.clientOptions.endpoint = "http://127.0.0.1:1"
        $0.clientOptions.retries.maxAttempts = 1
      }
    }

    @Test func closesWhenTheGroupShutsDown() async throws {
      let session = try session()
      let client = try session.client("sqs")
      try await confirmation { called in
        let worker = Worker(client: client) { if $0 { called() } }
        let group = ServiceGroup(
          configuration: ServiceGroupConfiguration(
            services: [.init(service: session), .init(service: worker)],
            logger: Logger(label: "test")))
        try await withThrowingTaskGroup(of: Void.self) { tasks in
          tasks.addTask { try await group.run() }
          await group.triggerGracefulShutdown()
          try await tasks.waitForAll()
        }
      }
      let error = await #expect(throws: BotoCoreError.self) { try await client.listQueues() }
      #expect(error?.kind == .sessionClosedError)
    }

    @Test func closesWhenTheTaskIsCancelled() async throws {
      let session = try session()
      let client = try session.client("sqs")
      let task = Task { try await session.run() }
      task.cancel()
      try await task.value
      let error = await #expect(throws: BotoCoreError.self) { try await client.listQueues() }
      #expect(error?.kind == .sessionClosedError)
    }
  }
#endif

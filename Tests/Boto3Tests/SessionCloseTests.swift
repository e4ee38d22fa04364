// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSCredentials
import AWSConfiguration
import AWSErrors
import Boto3
import TestSupport
import Testing

/// Sessions own their connections.
@Suite struct SessionCloseTests {
  private func session() throws -> Session {
    try Session {
      $0.region = "us-east-1"
      $0.credentials = Credentials(accessKeyID: "A", secretAccessKey: "S")
      $0.environment = Environment([:])
      $0.clientOptions.retries.maxAttempts = 1
    }
  }

  @Test func callsAfterCloseThrow() async throws {
    let session = try session()
    let client = try session.client("sqs")
    await session.close()
    await session.close()
    let error = await #expect(throws: BotoCoreError.self) { try await client.listQueues() }
    #expect(error?.kind == .sessionClosedError && error?.message.contains("close()") == true)
    #expect(throws: BotoCoreError.self) { try session.client("s3") }
  }

  @Test func callsOfOtherSessionsContinue() async throws {
    let (arrivals, arrived) = AsyncStream<Void>.makeStream()
    let gate = Gate()
    let server = try await ScriptedServer { connection in
      while let request = try await connection.request() {
        _ = try await connection.body(of: request)
        arrived.yield()
        await gate.wait()
        try await connection.send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}")
      }
    }
    let one = try session()
    let other = try one.with(region: "eu-west-1")
    let apart = try session()
    func client(_ session: Session) throws -> Client {
      try session.client("sqs") { $0.endpoint = .url("http://127.0.0.1:\(server.port)") }
    }
    let (mine, others, aparts) = try (client(one), client(other), client(apart))
    async let first = others.listQueues()
    async let second = aparts.listQueues()
    var arrival = arrivals.makeAsyncIterator()
    for _ in 0..<2 { _ = await arrival.next() }
    await one.close()
    await #expect(throws: BotoCoreError.self) { try await mine.listQueues() }
    await gate.open()
    _ = try await (first, second)
    _ = try await others.listQueues()
    await other.close()
    await #expect(throws: BotoCoreError.self) { try await others.listQueues() }
    _ = try await aparts.listQueues()
    await apart.close()
  }
}

/// Holds callers until it is opened.
private actor Gate {
  private var isOpen = false
  private var waiting: [CheckedContinuation<Void, Never>] = []

  func wait() async {
    if isOpen { return }
    await withCheckedContinuation { waiting.append($0) }
  }

  func open() {
    isOpen = true
    for continuation in waiting { continuation.resume() }
    waiting = []
  }
}

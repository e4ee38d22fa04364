// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Expectations
import AWSErrors
import NIOCore
import NIOPosix
import Synchronization
import TestSupport
import Testing
import WireFormats

@testable import AWSHTTP

struct ConnectionBudgetTests {
  private let options = TransportOptions(connectTimeout: .seconds(30), readTimeout: .seconds(30))

  /// Servers that answer every request with its target.
  private func servers(_ count: Int) async throws -> [ScriptedServer] {
    var servers: [ScriptedServer] = []
    for _ in 0..<count {
      servers.append(
        try await ScriptedServer { connection in
          while let head = try await connection.head() {
            try await connection.respond(String(head.split(separator: " ")[1]))
          }
        })
    }
    return servers
  }

  private func transport(_ budget: ConnectionBudget, perHost limit: Int = 10) -> NIOTransport {
    NIOTransport(
      configuration: TransportConfiguration(maxConnectionsPerHost: limit), budget: budget)
  }

  private func get(_ transport: NIOTransport, _ url: RequestURL) async throws -> String {
    let response = try await transport.send(
      WireRequest(method: "GET", url: url), options: options)
    return String(decoding: try await response.body.collect(), as: UTF8.self)
  }

  @Test(arguments: [1, 3]) func manyHostsShareFewConnections(limit: Int) async throws {
    let servers = try await servers(25)
    let budget = ConnectionBudget(limit: limit)
    // Two transports of one process.
    let transports = [transport(budget), transport(budget)]
    let responses = try await withThrowingTaskGroup(of: String.self) { group in
      for number in 0..<400 {
        let url = servers[number % servers.count].url("/\(number)")
        group.addTask { try await get(transports[number % 2], url) }
      }
      return try await group.reduce(into: [String]()) { $0.append($1) }
    }
    #expect(responses.sorted() == (0..<400).map { "/\($0)" }.sorted())
    let counts = budget.counts
    #expect(counts.open <= limit && counts.waiters == 0)
    #expect(transports.allSatisfy { $0.poolCount <= limit })
  }

  @Test func longestIdleConnectionIsReplaced() async throws {
    let servers = try await servers(3)
    let transport = transport(ConnectionBudget(limit: 2))
    for number in [0, 1, 0, 2] { _ = try await get(transport, servers[number].url()) }
    while servers[1].openCount > 0 { await Task.yield() }
    #expect(servers.map(\.openCount) == [1, 0, 1])
    #expect(servers.map(\.connectionCount) == [1, 1, 1])
    #expect(transport.pool(at: servers[1].url()) == nil)
  }

  private final class Flag: Sendable {
    let isOver = Mutex(false)
  }

  @Test func busyHostDoesNotStarveOthers() async throws {
    let servers = try await servers(2)
    let transport = transport(ConnectionBudget(limit: 1))
    let flag = Flag()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<4 {
        group.addTask {
          while !flag.isOver.withLock({ $0 }) { _ = try await get(transport, servers[0].url()) }
        }
      }
      while servers[0].openCount == 0 { await Task.yield() }
      for _ in 0..<5 { #expect(try await get(transport, servers[1].url("/b")) == "/b") }
      flag.isOver.withLock { $0 = true }
      try await group.waitForAll()
    }
  }

  @Test func poolsOfFormerHostsAreReleased() async throws {
    let servers = try await servers(20)
    var configuration = TransportConfiguration()
    configuration.idleLifetime = .milliseconds(50)
    let budget = ConnectionBudget(limit: 100)
    let transport = NIOTransport(configuration: configuration, budget: budget)
    for server in servers { _ = try await get(transport, server.url()) }
    for _ in 0..<3 {
      await expectError(.endpointConnectionError) {
        try await get(transport, RequestURL(scheme: "http", host: "127.0.0.1", port: 1))
      }
    }
    while transport.poolCount > 0 || budget.counts.open > 0 { await Task.yield() }
    #expect(servers.allSatisfy { $0.connectionCount == 1 })
  }

  /// A server that sends its heads first and the bodies later.
  private func longBodies() async throws -> ScriptedServer {
    try await ScriptedServer { connection in
      while try await connection.head() != nil {
        try await connection.send("HTTP/1.1 200 OK\r\nContent-Length: 50000000\r\n\r\nabc")
      }
    }
  }

  @Test func errorNamesWhatHoldsTheConnections() async throws {
    let server = try await longBodies()
    let others = try await servers(1)
    let transport = transport(ConnectionBudget(limit: 3))
    var open: [WireResponse] = []
    for _ in 0..<3 {
      let request = WireRequest(method: "GET", url: server.url())
      open.append(try await transport.send(request, options: options))
    }
    let hasty = TransportOptions(connectTimeout: .milliseconds(200), readTimeout: .seconds(30))
    for url in [server.url(), others[0].url()] {
      do {
        _ = try await transport.send(WireRequest(method: "GET", url: url), options: hasty)
        Issue.record("Nothing was thrown")
      } catch let error as BotoCoreError {
        #expect(error.kind == .connectTimeoutError)
        #expect(
          error.message.contains(
            "All 3 connections that this process may have open are in use, and none ended in time; 3 of "
              + "them carry responses whose bodies aren't read to their end"))
      }
    }
    // Reading or dropping a body frees its connection.
    open.removeLast()
    #expect(try await get(transport, others[0].url("/x")) == "/x")
    #expect(others[0].connectionCount == 1)
  }

  /// A waiter in the queue of a host's limit also gets a connection eventually.
  @Test(.timeLimit(.minutes(1))) func errorNamesUnreadBodiesOfAHost() async throws {
    let server = try await longBodies()
    let transport = transport(ConnectionBudget(limit: 5), perHost: 2)
    var open: [WireResponse] = []
    for _ in 0..<5 {
      let request = WireRequest(method: "GET", url: server.url())
      open.append(try await transport.send(request, options: options))
    }
    let hasty = TransportOptions(connectTimeout: .milliseconds(200), readTimeout: .seconds(30))
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<6 {
        group.addTask {
          await expectError(.connectTimeoutError) {
            try await transport.send(WireRequest(method: "GET", url: server.url()), options: hasty)
          }
        }
      }
    }
    #expect(open.count == 5)
  }

  /// With one more connection per second this would take a minute and a half.
  @Test(.timeLimit(.minutes(1))) func unreadBodiesDoNotTimeOut() async throws {
    let server = try await longBodies()
    let transport = transport(ConnectionBudget(limit: 500))
    var open: [WireResponse] = []
    for _ in 0..<100 {
      let request = WireRequest(method: "GET", url: server.url())
      open.append(try await transport.send(request, options: options))
    }
    #expect(server.openCount == 100)
  }

  @Test func waitingTaskCanBeCancelled() async throws {
    let server = try await longBodies()
    let others = try await servers(1)
    let budget = ConnectionBudget(limit: 1)
    let transport = transport(budget)
    let response = try await transport.send(
      WireRequest(method: "GET", url: server.url()), options: options)
    let task = Task { try await get(transport, others[0].url()) }
    while budget.counts.waiters == 0 { await Task.yield() }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
    #expect(budget.counts.waiters == 0)
    withExtendedLifetime(response) {}
  }

  @Test func shutDownThreadsThrow() async throws {
    let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    let servers = try await servers(1)
    let budget = ConnectionBudget(limit: 2)
    let transport = NIOTransport(
      configuration: TransportConfiguration(), eventLoopGroup: group, budget: budget)
    #expect(try await get(transport, servers[0].url("/a")) == "/a")
    try await group.shutdownGracefully()
    await expectError(.httpClientError) { try await get(transport, servers[0].url()) }
    await expectError(.httpClientError) { try await get(transport, servers[0].url()) }
    #expect(budget.counts.open == 0)
    await expectError(.httpClientError) {
      try await transport.send(
        WireRequest(method: "GET", url: servers[0].url()), options: TransportOptions(isDuplex: true)
      )
    }
    #expect(budget.counts.open == 0)
  }

  @Test(.timeLimit(.minutes(1))) func requestsInFlightFailWhenThreadsEnd() async throws {
    let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    let arrived = Signal()
    let server = try await ScriptedServer { connection in
      _ = try await connection.head()
      if connection.number == 1 {
        try await connection.send("HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nabc")
      } else {
        arrived.set()
      }
      _ = try await connection.untilClose()
    }
    let transport = NIOTransport(eventLoopGroup: group)
    let request = WireRequest(method: "GET", url: server.url())
    let reader = try await transport.send(request, options: options).body.makeReader()
    _ = try await reader.next()
    let waiting = Task { try await transport.send(request, options: options) }
    await arrived.wait()
    try await group.shutdownGracefully()
    await expectError(.connectionClosedError) { try await reader.next() }
    await expectError(.connectionClosedError) { try await waiting.value }
  }

  @Test func droppedWorkOfALoopFails() async throws {
    await expectError(.httpClientError) {
      try await withCheckedThrowingContinuation {
        (continuation: CheckedContinuation<Int, any Error>) in
        _ = LoopCrossing(continuation)
      }
    }
    let isWanted = await withCheckedContinuation { _ = LoopCrossing($0) }
    #expect(!isWanted)
  }

  @Test func transportsAreReleased() throws {
    let shared = SharedTransports()
    let kept = shared.transport(for: TransportConfiguration(maxConnectionsPerHost: 1_000))
    for limit in 1...50 {
      _ = shared.transport(for: TransportConfiguration(maxConnectionsPerHost: limit))
    }
    #expect(shared.count <= SharedTransports.most + 1)
    let again = shared.transport(for: TransportConfiguration(maxConnectionsPerHost: 1_000))
    #expect(again as? NIOTransport === kept as? NIOTransport)
    let last = shared.transport(for: TransportConfiguration(maxConnectionsPerHost: 50))
    #expect((last as? NIOTransport)?.configuration.maxConnectionsPerHost == 50)
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Expectations
import AWSErrors
import NIOCore
import Synchronization
import TestSupport
import Testing
import WireFormats

@testable import AWSHTTP

struct ConnectionReuseTests {
  private let options = TransportOptions(connectTimeout: .seconds(10), readTimeout: .seconds(10))

  private func get(
    _ transport: NIOTransport, _ server: ScriptedServer, _ path: String = "/"
  ) async throws -> String {
    let response = try await transport.send(
      WireRequest(method: "GET", url: server.url(path)), options: options)
    return String(decoding: try await response.body.collect(), as: UTF8.self)
  }

  @Test func reusesTheConnection() async throws {
    let server = try await ScriptedServer { connection in
      while let head = try await connection.head() {
        try await connection.respond("\(connection.number) \(head.split(separator: " ")[1])")
      }
    }
    let transport = NIOTransport()
    #expect(try await get(transport, server, "/a?x=%20y") == "1 /a?x=%20y")
    #expect(try await get(transport, server, "/b") == "1 /b")
    #expect(server.connectionCount == 1)
    await transport.shutdown()
  }

  @Test(arguments: [
    "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 1\r\n\r\nx",
    "HTTP/1.0 200 OK\r\nContent-Length: 1\r\n\r\nx",
    "HTTP/1.1 200 OK\r\n\r\nx",
  ]) func closesWhenTheServerSaysSo(response: String) async throws {
    let server = try await ScriptedServer { connection in
      _ = try await connection.head()
      try await connection.send(response)
    }
    let transport = NIOTransport()
    #expect(try await get(transport, server) == "x")
    #expect(try await get(transport, server) == "x")
    #expect(server.connectionCount == 2)
  }

  @Test func retriesOnStaleConnection() async throws {
    let server = try await ScriptedServer { connection in
      _ = try await connection.head()
      try await connection.respond("first")
      // The second request on the first connection gets no response.
      if connection.number == 1 { _ = try await connection.head() }
    }
    let transport = NIOTransport()
    #expect(try await get(transport, server) == "first")
    #expect(try await get(transport, server) == "first")
    #expect(server.connectionCount == 2)
  }

  /// Reads a second request, and closes the connection.
  private func serverThatRespondsOnce() async throws -> ScriptedServer {
    try await ScriptedServer { connection in
      _ = try await connection.head()
      try await connection.respond("first")
      _ = try await connection.head()
    }
  }

  @Test(arguments: ["POST", "PUT", "DELETE"])
  func unsafeRequestsAreNotResent(method: String) async throws {
    let server = try await serverThatRespondsOnce()
    let transport = NIOTransport()
    #expect(try await get(transport, server) == "first")
    await expectError(.connectionClosedError) {
      try await transport.send(WireRequest(method: method, url: server.url()), options: options)
    }
    #expect(server.connectionCount == 1)
  }

  @Test func streamsAreNotResent() async throws {
    let server = try await serverThatRespondsOnce()
    let transport = NIOTransport()
    #expect(try await get(transport, server) == "first")
    let body = SequenceBody(
      AsyncStream<[UInt8]> {
        $0.yield([1])
        $0.finish()
      }, length: 1)
    await expectError(.connectionClosedError) {
      _ = try await transport.send(
        WireRequest(method: "PUT", url: server.url(), body: .stream(body)), options: options)
    }
    #expect(server.connectionCount == 1)
  }

  @Test func failsIfTheNewConnectionClosesToo() async throws {
    let server = try await ScriptedServer { connection in _ = try await connection.head() }
    await expectError(.connectionClosedError) {
      _ = try await get(NIOTransport(), server)
    }
    #expect(server.connectionCount == 1)
  }

  @Test func respectsTheConnectionLimit() async throws {
    let requests = Overlap()
    let server = try await ScriptedServer { connection in
      while try await connection.head() != nil {
        try await requests.run { try await Task.sleep(for: .milliseconds(20)) }
        try await connection.respond("x")
      }
    }
    let transport = NIOTransport(configuration: TransportConfiguration(maxConnectionsPerHost: 2))
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<12 {
        group.addTask { _ = try await get(transport, server, "/\(number)") }
      }
      try await group.waitForAll()
    }
    #expect(server.connectionCount == 2)
    #expect(requests.most == 2)
  }

  @Test func requestsAreServedInFIFOOrder() async throws {
    let order = Mutex<[Substring]>([])
    let arrived = Signal()
    let release = Signal()
    let server = try await ScriptedServer { connection in
      while let request = try await connection.request() {
        order.withLock { $0.append(request.target) }
        arrived.set()
        await release.wait()
        try await connection.respond("x")
      }
    }
    let transport = NIOTransport(configuration: TransportConfiguration(maxConnectionsPerHost: 1))
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { _ = try await get(transport, server, "/0") }
      await arrived.wait()
      let pool = try #require(transport.pool(at: server.url()))
      for number in 1..<6 {
        group.addTask { _ = try await get(transport, server, "/\(number)") }
        while pool.counts.waiters < number { await Task.yield() }
      }
      release.set()
      try await group.waitForAll()
    }
    #expect(order.withLock { $0 } == ["/0", "/1", "/2", "/3", "/4", "/5"])
  }

  @Test func idleConnectionIsClosedAfterATimeout() async throws {
    let server = try await ScriptedServer { connection in
      while try await connection.head() != nil { try await connection.respond("x") }
    }
    let clock = TestTransportClock()
    let transport = NIOTransport(clock: clock.clock)
    #expect(try await get(transport, server) == "x")
    try await clock.advance(by: .seconds(59))
    #expect(transport.pool(at: server.url())?.counts.idle == 1)
    try await clock.advance(by: .seconds(2))
    while server.openCount > 0 { await Task.yield() }
    #expect(transport.pool(at: server.url()) == nil && transport.poolCount == 0)
    #expect(try await get(transport, server) == "x")
    #expect(server.connectionCount == 2)
  }

  /// One request whose response waits for a signal, and another that waits for its connection.
  private func oneConnectionForTwo(until release: Signal) async throws -> (
    ScriptedServer, NIOTransport, first: Task<String, any Error>, second: Task<String, any Error>
  ) {
    let arrived = Signal()
    let server = try await ScriptedServer { connection in
      while try await connection.head() != nil {
        arrived.set()
        await release.wait()
        try await connection.respond("x")
      }
    }
    let transport = NIOTransport(configuration: TransportConfiguration(maxConnectionsPerHost: 1))
    let first = Task { try await get(transport, server) }
    await arrived.wait()
    return (server, transport, first, Task { try await get(transport, server) })
  }

  @Test func cancelledTaskStopsWaiting() async throws {
    let release = Signal()
    let (server, transport, first, second) = try await oneConnectionForTwo(until: release)
    try await Task.sleep(for: .milliseconds(20))
    second.cancel()
    await #expect(throws: CancellationError.self) { try await second.value }
    release.set()
    #expect(try await first.value == "x")
    #expect(try await get(transport, server) == "x")
    #expect(server.connectionCount == 1)
  }

  @Test func shutdownFailsWaiters() async throws {
    let release = Signal()
    let (server, transport, first, second) = try await oneConnectionForTwo(until: release)
    let pool = try #require(transport.pool(at: server.url()))
    while pool.counts.waiters == 0 { await Task.yield() }
    await transport.shutdown()
    await expectError(.httpClientError) { try await second.value }
    await expectError(.httpClientError) {
      try await pool.acquire(for: server.url(), timeout: .seconds(1))
    }
    release.set()
    #expect(try await first.value == "x")
    #expect(pool.counts.slots == 0)
  }

  @Test func abandonedBodyFreesItsConnection() async throws {
    let server = try await ScriptedServer { connection in
      while try await connection.head() != nil {
        try await connection.send("HTTP/1.1 200 OK\r\nContent-Length: 50000000\r\n\r\nabc")
      }
    }
    let transport = NIOTransport(configuration: TransportConfiguration(maxConnectionsPerHost: 1))
    for _ in 0..<3 {
      let response = try await transport.send(
        WireRequest(method: "GET", url: server.url()), options: options)
      #expect(response.status == 200)
    }
    let response = try await transport.send(
      WireRequest(method: "GET", url: server.url()), options: options)
    let reader = try await response.body.makeReader()
    #expect(try await reader.next() == Array("abc".utf8))
    await reader.cancel()
    #expect(try await reader.next() == nil)
    _ = try await transport.send(WireRequest(method: "GET", url: server.url()), options: options)
    #expect(server.connectionCount == 5)
  }

  @Test func unreadBodiesDoNotBlockOthers() async throws {
    let server = try await ScriptedServer { connection in
      while try await connection.head() != nil {
        try await connection.send("HTTP/1.1 200 OK\r\nContent-Length: 50000000\r\n\r\nabc")
      }
    }
    let transport = NIOTransport(configuration: TransportConfiguration(maxConnectionsPerHost: 1))
    var open: [WireResponse] = []
    for _ in 0..<2 {
      let request = WireRequest(method: "GET", url: server.url())
      open.append(try await transport.send(request, options: options))
    }
    #expect(open.map(\.status) == [200, 200])
    #expect(server.connectionCount == 2)
  }

  @Test func bodySourcesUsingConnectionsDoNotDeadlock() async throws {
    let server = try await ScriptedServer { connection in
      while let request = try await connection.request() {
        let body = try await connection.body(of: request)
        try await connection.respond(request.method == "GET" ? "x" : "\(body.count)")
      }
    }
    let transport = NIOTransport(configuration: TransportConfiguration(maxConnectionsPerHost: 2))
    try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<2 {
        let left = Mutex(3)
        let source = AsyncThrowingStream<[UInt8], any Error>(unfolding: {
          let isOver = left.withLock { left in
            left -= 1
            return left < 0
          }
          return isOver ? nil : Array(try await get(transport, server).utf8)
        })
        let request = WireRequest(
          method: "PUT", url: server.url(), body: .stream(SequenceBody(source)))
        group.addTask {
          try await transport.send(request, options: options).body.collect()
        }
      }
      for try await response in group { #expect(response == Array("3".utf8)) }
    }
  }

  @Test func slowRemainderClosesTheConnection() async throws {
    let isOver = Signal()
    let sent = Mutex(0)
    let server = try await ScriptedServer { connection in
      defer { isOver.set() }
      _ = try await connection.head()
      try await connection.send("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n")
      while sent.withLock({ $0 }) < 500 {
        // Throws once the client has closed.
        try await connection.send("d")
        sent.withLock { $0 += 1 }
        try await Task.sleep(for: .milliseconds(10))
      }
    }
    let clock = TestTransportClock()
    let response = try await NIOTransport(clock: clock.clock).send(
      WireRequest(method: "GET", url: server.url()), options: options)
    let reader = try await response.body.makeReader()
    _ = try await reader.next()
    await reader.cancel()
    await clock.whileTimePasses { await isOver.wait() }
    #expect(sent.withLock { $0 } < 500)
  }

  @Test func smallRemainderIsDiscarded() async throws {
    let rest = Signal()
    let server = try await ScriptedServer { connection in
      while try await connection.head() != nil {
        try await connection.send("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nabc")
        await rest.wait()
        try await connection.send("def")
      }
    }
    let transport = NIOTransport(configuration: TransportConfiguration(maxConnectionsPerHost: 1))
    for _ in 0..<2 {
      let response = try await transport.send(
        WireRequest(method: "GET", url: server.url()), options: options)
      let reader = try await response.body.makeReader()
      _ = try await reader.next()
      await reader.cancel()
      rest.set()
    }
    #expect(server.connectionCount == 1)
  }
}

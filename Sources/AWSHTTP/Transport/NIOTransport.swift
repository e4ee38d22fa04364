// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Files
package import NIOCore
import Synchronization
package import WireFormats

/// The library's own transport: HTTP on SwiftNIO, with connections kept per host. It uses HTTP/1.1,
/// and HTTP/2 if a request is sent while its response is read.
///
/// A request that needs more connections to its host than the configuration allows waits in a FIFO
/// queue. Connections that wait on the application don't count: those whose response isn't read for
/// 50 ms, and those whose request body's source takes more than a second for its next bytes.
///
/// All transports of a process together have no more open connections than its limit of open files
/// allows (`ulimit -n`, less a reserve for files and the runtime): beyond that, the connection that
/// has been idle longest closes, whatever its host. If none is idle, a request waits until one is
/// closed, and fails if none is within the connect timeout.
///
/// A reused connection that turns out to be dead costs one more try, on a new one: always before a
/// byte is sent, and for `GET` and `HEAD` as long as no byte has come back. Whether anything else
/// is sent twice is up to the retry mode.
package final class NIOTransport: WireTransport, HTTPTransport {
  private let maker: ConnectionMaker
  private let proxies: Proxies?
  private let budget: ConnectionBudget
  private let pools: ConnectionPools
  /// Made for the first request that needs it.
  private let http2 = Mutex<HTTP2Transport?>(nil)

  /// A transport without connections yet.
  ///
  /// - Parameters:
  ///   - configuration: How connections are made and kept.
  ///   - eventLoopGroup: The threads that do the work; by default those that all users of SwiftNIO
  ///     share, which are started with the first connection. The transport doesn't shut them down.
  ///   - clock: The clock of idle deadlines and idle connections.
  package convenience init(
    configuration: TransportConfiguration = TransportConfiguration(),
    eventLoopGroup: (any EventLoopGroup)? = nil, clock: TransportClock = .system
  ) {
    self.init(
      configuration: configuration, eventLoopGroup: eventLoopGroup, clock: clock,
      budget: .process)
  }

  /// - Parameter budget: The maximum number of connections, shared with other transports.
  init(
    configuration: TransportConfiguration, eventLoopGroup: (any EventLoopGroup)? = nil,
    clock: TransportClock = .system, budget: ConnectionBudget
  ) {
    maker = ConnectionMaker(group: eventLoopGroup, configuration: configuration, clock: clock)
    proxies = configuration.proxies
    self.budget = budget
    pools = ConnectionPools(limit: configuration.maxConnectionsPerHost, budget: budget)
  }

  deinit { closeIdle() }

  /// How its connections are made and kept.
  var configuration: TransportConfiguration { maker.configuration }

  /// Sends a request and waits for the head of its response.
  ///
  /// - Parameters:
  ///   - request: Signed, ready to send.
  ///   - options: The timeouts of this request.
  /// - Throws: The errors of ``WireTransport``; `httpClientError` for a request that can't be sent
  ///   as HTTP.
  package func send(
    _ request: WireRequest, options: TransportOptions
  ) async throws -> WireResponse {
    if options.isDuplex { return try await duplex().send(request, options: options) }
    try Task.checkCancellation()
    let route = Route(to: try Origin(request.url), through: proxies)
    let encoded = try EncodedRequest(request, forwardedBy: route.forwarder)
    let connectTimeout = TimeAmount(bounded: options.connectTimeout)
    let readTimeout = TimeAmount(bounded: options.readTimeout)

    var permit: ConnectionPermit?
    let (pool, grant) = try await acquire(route.destination, for: request.url, connectTimeout)
    switch grant {
    case .connect(let given): permit = given
    case .reuse(let connection):
      let exchange = Exchange(
        request, encoded, readTimeout: readTimeout,
        resendsUnanswered: request.isSafeToResend, clock: maker.clock)
      do {
        return try await connection.perform(exchange, isReused: true)
      } catch is StaleConnection {
        // The dead connection's slot is still ours.
      }
    }
    let connection: HTTPConnection
    do {
      connection = try await maker.connect(
        by: route, for: request.url, pool: pool, permit: permit, timeout: connectTimeout)
    } catch {
      pool.discard()
      throw error
    }
    let exchange = Exchange(
      request, encoded, readTimeout: readTimeout, resendsUnanswered: false, clock: maker.clock)
    return try await connection.perform(exchange, isReused: false)
  }

  /// Closes idle connections; requests that wait for one fail, those in flight continue.
  package func shutdown() async { closeIdle() }

  /// The number of hosts with a pool.
  var poolCount: Int { pools.count + (http2.withLock { $0 }?.poolCount ?? 0) }

  /// The pool of requests to a URL, if there is one.
  func pool(at url: RequestURL) -> ConnectionPool? {
    guard let origin = try? Origin(url) else { return nil }
    return pools[Route(to: origin, through: proxies).destination]
  }

  /// The HTTP/2 connections of requests to a URL, if there are any.
  func http2Pool(at url: RequestURL) -> HTTP2Pool? {
    http2.withLock { $0 }?.pool(at: url)
  }

  private func acquire(
    _ origin: Origin, for url: RequestURL, _ timeout: TimeAmount
  ) async throws -> (ConnectionPool, ConnectionPool.Grant) {
    while true {
      let pool = pools.pool(for: origin) { maker.anyLoop() }
      do {
        return (pool, try await pool.acquire(for: url, timeout: timeout))
      } catch is RetiredPool {
        // It was just found empty; the next one is new.
      }
    }
  }

  private func closeIdle() {
    pools.shutDown()
    http2.withLock { $0 }?.closeIdle()
  }

  /// The HTTP/2 half.
  private func duplex() -> HTTP2Transport {
    http2.withLock { http2 in
      if let http2 { return http2 }
      let made = HTTP2Transport(maker, budget: budget)
      http2 = made
      return made
    }
  }
}

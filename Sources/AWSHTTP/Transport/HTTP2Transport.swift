// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Files
import NIOCore
import Synchronization
import WireFormats

/// The HTTP/2 half of the transport: over TLS if both sides agree on it, without TLS by prior
/// knowledge (for tests and private servers).
final class HTTP2Transport: WireTransport {
  private let maker: ConnectionMaker
  private let budget: ConnectionBudget
  private let pools = Mutex<[Origin: HTTP2Pool]>([:])

  init(_ maker: ConnectionMaker, budget: ConnectionBudget) {
    self.maker = maker
    self.budget = budget
  }

  /// The number of pools.
  var poolCount: Int { pools.withLock { $0.count } }

  func send(_ request: WireRequest, options: TransportOptions) async throws -> WireResponse {
    try Task.checkCancellation()
    let origin = try Origin(request.url)
    let exchange = Exchange(
      request, try EncodedRequest(request), readTimeout: TimeAmount(bounded: options.readTimeout),
      resendsUnanswered: false, clock: maker.clock)
    let head = HTTP2Head.fields(of: request)
    let connection = try await connection(to: origin, for: request.url, options)
    return try await connection.perform(exchange, head)
  }

  private func connection(
    to origin: Origin, for url: RequestURL, _ options: TransportOptions
  ) async throws -> HTTP2Connection {
    while true {
      let pool = pool(for: origin)
      do {
        return try await pool.acquire { [maker] in
          try await maker.connectHTTP2(
            by: Route(tunnellingTo: origin, through: maker.configuration.proxies), for: url,
            pool: pool, timeout: TimeAmount(bounded: options.connectTimeout))
        }
      } catch is RetiredPool {
        // It was just found empty; the next one is new.
      }
    }
  }

  func shutdown() async { closeIdle() }

  func closeIdle() {
    let all = pools.withLock { pools in
      defer { pools = [:] }
      return Array(pools.values)
    }
    for pool in all { pool.shutDown() }
  }

  /// The pool of requests to a URL, if there is one.
  func pool(at url: RequestURL) -> HTTP2Pool? {
    guard let origin = try? Origin(url) else { return nil }
    return pools.withLock { $0[origin] }
  }

  private func pool(for origin: Origin) -> HTTP2Pool {
    pools.withLock { pools in
      if let pool = pools[origin] { return pool }
      let pool = HTTP2Pool(budget: budget) { [weak self] pool in
        self?.forget(pool, origin)
      }
      pools[origin] = pool
      return pool
    }
  }

  private func forget(_ pool: HTTP2Pool, _ origin: Origin) {
    pools.withLock { pools in
      if pools[origin] === pool, pool.retire() { pools[origin] = nil }
    }
  }
}

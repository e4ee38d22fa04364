// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import Synchronization

/// The pools of a transport, by origin. A pool exists as long as it has a connection or a waiter,
/// so that hosts leave nothing behind.
final class ConnectionPools: Sendable {
  private let pools = Mutex<[Origin: ConnectionPool]>([:])
  private let limit: Int
  private let budget: ConnectionBudget

  /// - Parameter limit: The maximum number of connections to one origin.
  init(limit: Int, budget: ConnectionBudget) {
    self.limit = limit
    self.budget = budget
  }

  /// The number of pools.
  var count: Int { pools.withLock { $0.count } }

  /// The pool of an origin, if there is one.
  subscript(origin: Origin) -> ConnectionPool? { pools.withLock { $0[origin] } }

  /// The pool of an origin.
  ///
  /// - Parameter anyLoop: Provides an event loop for a new one.
  func pool(for origin: Origin, _ anyLoop: () -> any EventLoop) -> ConnectionPool {
    pools.withLock { pools in
      if let pool = pools[origin] { return pool }
      let pool = ConnectionPool(
        limit: limit, eventLoop: anyLoop(), budget: budget,
        whenEmpty: { [weak self] pool in self?.forget(pool, origin) })
      pools[origin] = pool
      return pool
    }
  }

  private func forget(_ pool: ConnectionPool, _ origin: Origin) {
    pools.withLock { pools in
      if pools[origin] === pool, pool.retire() { pools[origin] = nil }
    }
  }

  /// Closes idle connections and fails waiting requests.
  func shutDown() {
    let all = pools.withLock { pools in
      defer { pools = [:] }
      return Array(pools.values)
    }
    for pool in all { pool.shutDown() }
  }
}

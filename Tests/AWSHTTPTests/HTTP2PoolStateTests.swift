// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import AWSHTTP

struct HTTP2PoolStateTests {
  private final class Connection {}

  @Test func streamsShareAConnectionUpToItsLimit() {
    var pool = HTTP2PoolState<Connection>()
    let none = pool.acquire()
    #expect(none == nil)
    let first = Connection()
    let second = Connection()
    _ = pool.add(first)
    pool.setLimit(2, of: first)
    let granted = [pool.acquire(), pool.acquire(), pool.acquire()]
    #expect(granted[0] === first && granted[1] === first && granted[2] == nil)
    _ = pool.add(second)
    let other = pool.acquire()
    #expect(other === second)
    let released = [pool.release(first), pool.release(first)]
    #expect(released == [.busy, .idle])
    let again = pool.acquire()
    #expect(again === first)
  }

  @Test func retiredConnectionClosesAfterItsLastStream() {
    var pool = HTTP2PoolState<Connection>()
    let connection = Connection()
    _ = pool.add(connection)
    _ = [pool.acquire(), pool.acquire()]
    let isUnused = pool.retire(connection)
    #expect(!isUnused)
    let none = pool.acquire()
    #expect(none == nil)
    let released = [pool.release(connection), pool.release(connection), pool.release(connection)]
    #expect(released == [.busy, .close, .close])
    #expect(pool.counts.connections == 0)
  }

  @Test func onlyIdleConnectionsAreRemoved() {
    var pool = HTTP2PoolState<Connection>()
    let connection = Connection()
    _ = pool.add(connection)
    _ = pool.acquire()
    let whileBusy = pool.removeIdle(connection)
    _ = pool.release(connection)
    let whileIdle = pool.removeIdle(connection)
    #expect(!whileBusy && whileIdle)
  }

  @Test func nothingIsKeptAfterShutdown() {
    var pool = HTTP2PoolState<Connection>()
    let busy = Connection()
    let idle = Connection()
    _ = pool.add(busy)
    _ = pool.acquire()
    _ = pool.add(idle)
    let closed = pool.shutDown()
    #expect(closed.count == 1 && closed.first === idle)
    let none = pool.acquire()
    #expect(none == nil)
    let released = pool.release(busy)
    #expect(released == .close)
    let late = Connection()
    let isKept = pool.add(late)
    #expect(!isKept)
    let still = pool.acquire()
    #expect(still == nil)
  }
}

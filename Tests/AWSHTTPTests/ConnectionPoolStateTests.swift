// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import AWSHTTP

struct ConnectionPoolStateTests {
  private final class Connection {}
  private typealias State = ConnectionPoolState<Connection, String>

  /// The state behind a reference, because `#expect` can't change a value.
  private final class Pool {
    private var state: State
    init(limit: Int) { state = State(limit: limit) }
    func acquire() -> State.Grant? { state.acquire() }
    func acquire(preferring connection: Connection) -> State.Grant? {
      state.acquire { $0 === connection }
    }
    func wait(_ waiter: String) -> Int? { state.wait(waiter) }
    func leave(_ id: Int?) -> String? { id.flatMap { state.leave($0) } }
    func beginApplicationWait() -> String? { state.beginApplicationWait() }
    func endApplicationWait() { state.endApplicationWait() }
    func withdraw(_ waiter: String) -> Int? { state.withdraw(waiter) }
    func admit() -> String? { state.admit() }
    func retire() -> Bool { state.retire() }
    func release(_ connection: Connection, wanted: Bool = false) -> State.Release {
      state.release(connection, isWantedElsewhere: wanted)
    }
    func discard() -> String? { state.discard() }
    func removeIdle(_ connection: Connection) -> Bool { state.removeIdle(connection) }
    func shutDown() -> (idle: [Connection], waiters: [String]) { state.shutDown() }
    var slotCount: Int { state.slotCount }
    var idleCount: Int { state.idleCount }
    var waiterCount: Int { state.waiterCount }
  }

  private func isConnect(_ grant: State.Grant?) -> Bool {
    if case .connect = grant { true } else { false }
  }

  private func reused(_ grant: State.Grant?) -> Connection? {
    if case .reuse(let connection) = grant { connection } else { nil }
  }

  private func handed(_ release: State.Release) -> String? {
    if case .handOver(let waiter) = release { waiter } else { nil }
  }

  @Test func makesConnectionsUpToTheLimit() {
    let pool = Pool(limit: 2)
    #expect(isConnect(pool.acquire()) && isConnect(pool.acquire()))
    #expect(!isConnect(pool.acquire()))
    #expect(pool.slotCount == 2)
  }

  @Test func preferredConnectionIsReusedIfItIsIdle() {
    let pool = Pool(limit: 2)
    let (near, far) = (Connection(), Connection())
    _ = (pool.acquire(), pool.acquire())
    _ = (pool.release(near), pool.release(far))
    #expect(reused(pool.acquire(preferring: near)) === near)
    #expect(reused(pool.acquire(preferring: near)) === far)
    #expect(pool.acquire(preferring: near) == nil)
  }

  @Test func mostRecentlyUsedConnectionIsReusedFirst() {
    let pool = Pool(limit: 2)
    let (first, second) = (Connection(), Connection())
    _ = (pool.acquire(), pool.acquire())
    _ = (pool.release(first), pool.release(second))
    #expect(reused(pool.acquire()) === second)
    #expect(reused(pool.acquire()) === first)
  }

  @Test func servesWaitersInFIFOOrder() {
    let pool = Pool(limit: 1)
    let connection = Connection()
    _ = pool.acquire()
    let numbers = ["a", "b", "c", "d"].map { pool.wait($0) }
    #expect(pool.leave(numbers[1]) == "b")
    #expect(pool.leave(numbers[1]) == nil)
    #expect(handed(pool.release(connection)) == "a")
    #expect(pool.leave(numbers[0]) == nil)
    #expect(pool.discard() == "c")
    #expect(handed(pool.release(connection)) == "d")
    #expect(pool.waiterCount == 0)
    #expect(handed(pool.release(connection)) == nil)
    #expect(pool.idleCount == 1 && pool.slotCount == 1)
  }

  @Test func closedConnectionFreesItsPermit() {
    let pool = Pool(limit: 1)
    let connection = Connection()
    _ = pool.acquire()
    #expect(!pool.removeIdle(connection))
    _ = pool.release(connection)
    #expect(pool.removeIdle(connection))
    #expect(!pool.removeIdle(connection))
    #expect(isConnect(pool.acquire()))
    #expect(pool.discard() == nil)
    #expect(pool.slotCount == 0)
  }

  @Test func connectionsWaitingForAReaderDoNotCount() {
    let pool = Pool(limit: 1)
    let (first, second) = (Connection(), Connection())
    _ = pool.acquire()
    _ = pool.wait("a")
    #expect(pool.beginApplicationWait() == "a")
    #expect(pool.slotCount == 2)
    #expect(pool.acquire() == nil)
    _ = pool.wait("b")
    pool.endApplicationWait()
    // The connection above the limit closes; the other one serves the queue.
    if case .close = pool.release(first) {} else { #expect(Bool(false)) }
    #expect(handed(pool.release(second)) == "b")
  }

  @Test func openBodiesDoNotBlockNextRequest() {
    let pool = Pool(limit: 10)
    for count in 1...200 {
      #expect(isConnect(pool.acquire()))
      #expect(pool.beginApplicationWait() == nil)
      #expect(pool.slotCount == count)
    }
  }

  @Test func callerWithoutPermitWaits() {
    let pool = Pool(limit: 3)
    let connection = Connection()
    _ = pool.acquire()
    #expect(pool.withdraw("a") == nil)
    _ = pool.acquire()
    #expect(pool.withdraw("a") != nil)
    #expect(pool.slotCount == 1)
    #expect(handed(pool.release(connection)) == "a")
    // Or for a permit that another pool returns.
    _ = pool.wait("b")
    #expect(pool.admit() == "b")
    #expect(pool.slotCount == 2)
  }

  @Test func wantedConnectionClosesIfOthersRemain() {
    let pool = Pool(limit: 2)
    let (first, second) = (Connection(), Connection())
    _ = (pool.acquire(), pool.acquire())
    for number in 0..<20 { _ = pool.wait("\(number)") }
    if case .close = pool.release(first, wanted: true) {} else { #expect(Bool(false)) }
    // The only one serves some requests before it closes, and the next waiter makes a new one.
    for number in 0..<8 { #expect(handed(pool.release(second, wanted: true)) == "\(number)") }
    if case .replace("8") = pool.release(second, wanted: true) {} else { #expect(Bool(false)) }
    #expect(pool.slotCount == 1 && pool.waiterCount == 11)
  }

  @Test func anEmptyPoolEnds() {
    let pool = Pool(limit: 1)
    _ = pool.acquire()
    #expect(!pool.retire())
    #expect(pool.discard() == nil)
    #expect(pool.retire())
    #expect(pool.acquire() == nil && pool.wait("a") == nil)
  }

  @Test func nothingIsKeptAfterShutdown() {
    let pool = Pool(limit: 2)
    let (first, second) = (Connection(), Connection())
    _ = (pool.acquire(), pool.acquire())
    _ = pool.release(first)
    _ = pool.acquire()
    _ = pool.release(first)
    let end = pool.shutDown()
    #expect(end.idle.count == 1 && end.waiters.isEmpty)
    if case .close = pool.release(second) {} else { #expect(Bool(false)) }
    #expect(pool.slotCount == 0 && pool.idleCount == 0)
    _ = (pool.acquire(), pool.acquire())
    #expect(pool.wait("late") == nil)
  }

  @Test func anyWaiterMayLeaveALongQueue() {
    var connection = FIFOQueue<Int>()
    let ids = (0..<300).map { connection.append($0) }
    var gone: [Int?] = (0..<100).map { _ in connection.popFirst() }
    #expect(gone == Array(0..<100))
    gone = ids.enumerated().filter { $0.offset % 3 == 0 }.map { connection.remove($0.element) }
    #expect(gone == (0..<300).filter { $0 % 3 == 0 }.map { $0 < 100 ? nil : $0 })
    let again = [
      connection.remove(ids[299]), connection.remove(ids[299]), connection.remove(0),
      connection.remove(999),
    ]
    #expect(again == [299, nil, nil, nil])
    var rest: [Int] = []
    while let next = connection.popFirst() { rest.append(next) }
    #expect(rest == (100..<299).filter { $0 % 3 != 0 })
  }

  @Test func longQueueStaysFIFO() {
    var connection = FIFOQueue<Int>()
    var taken: [Int] = []
    for number in 0..<1000 {
      _ = connection.append(number)
      if number % 3 == 0, let first = connection.popFirst() { taken.append(first) }
    }
    while let first = connection.popFirst() { taken.append(first) }
    #expect(taken == Array(0..<1000))
    #expect(connection.count == 0)
  }
}

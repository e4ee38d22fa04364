// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// The right to have one connection open, from before its socket is opened until it is closed.
struct ConnectionPermit: Hashable, Sendable {
  fileprivate let index: Int
  /// The serial number: indices are reused.
  fileprivate let number: UInt64
}

/// The connections of a process: how many are open, which are idle, and which callers wait until
/// one ends. Decisions only, no I/O.
///
/// Each step takes constant time, whatever the number of connections. Idle connections are in a
/// list ordered by the end of their last request. Taking a connection for the next request doesn't
/// change the list, so that a request costs one step here: a connection that is asked to close
/// answers whether it is still idle.
struct ConnectionBudgetState<Connection, Waiter> {
  fileprivate enum PermitState: Sendable {
    case open
    /// It was asked to close for a waiting request.
    case leaving
  }

  fileprivate struct Slot {
    var number: UInt64 = 0
    var connection: Connection?
    var permitState = PermitState.open
    var isListed = false
    /// Whether it has become idle since it was asked to close.
    var isIdleAgain = false
    var previous = -1
    var next = -1
  }

  /// The maximum number of connections.
  private let fullLimit: Int
  /// The current maximum: smaller after the system has refused one.
  private(set) var limit: Int
  private var slots: [Slot] = []
  private var free: [Int] = []
  /// The connection that has been idle longest, and the one that became idle last.
  private var oldest = -1
  private var newest = -1
  private var leaving = 0
  private var queue = FIFOQueue<Waiter>()
  /// The number of permits that were passed to waiters: it shows whether the queue moves.
  private(set) var moves = 0
  /// The number of granted permits.
  private(set) var count = 0
  private var made: UInt64 = 0

  init(limit: Int) {
    fullLimit = max(1, limit)
    self.limit = fullLimit
  }

  var waiterCount: Int { queue.count }

  /// Whether more requests wait than connections are closing.
  var isCrowded: Bool { queue.count > leaving }

  /// Whether there may be an idle connection that can close.
  var mayHaveIdle: Bool { oldest >= 0 }

  // MARK: - Permits

  /// A permit, if one is free and nothing waits for it; otherwise the caller has to ``wait(_:)``.
  mutating func take() -> ConnectionPermit? {
    guard queue.count == 0, count < limit else { return nil }
    return makePermit()
  }

  private mutating func makePermit() -> ConnectionPermit {
    count += 1
    let index: Int
    if let last = free.popLast() {
      index = last
    } else {
      index = slots.count
      slots.append(Slot())
    }
    made += 1
    slots[index].number = made
    slots[index].permitState = .open
    return ConnectionPermit(index: index, number: made)
  }

  /// Whether a permit is granted.
  private func isOut(_ permit: ConnectionPermit) -> Bool {
    slots[permit.index].number == permit.number
  }

  /// Joins the queue.
  mutating func wait(_ waiter: Waiter) -> Int { queue.append(waiter) }

  /// Leaves the queue; `nil` if its turn has come already.
  mutating func leave(_ id: Int) -> Waiter? { queue.remove(id) }

  /// A permit's connection is open.
  mutating func settle(_ permit: ConnectionPermit, _ connection: Connection) {
    guard isOut(permit) else { return }
    slots[permit.index].connection = connection
    if limit < fullLimit { limit += 1 }
  }

  /// A permit's connection is closed, or failed.
  ///
  /// - Returns: The waiter that gets a permit instead.
  mutating func release(_ permit: ConnectionPermit) -> (waiter: Waiter, permit: ConnectionPermit)? {
    let index = permit.index
    guard isOut(permit) else { return nil }
    if slots[index].permitState == .leaving { leaving -= 1 }
    unlist(index)
    slots[index] = Slot()
    free.append(index)
    count -= 1
    return grantNext()
  }

  private mutating func grantNext() -> (waiter: Waiter, permit: ConnectionPermit)? {
    guard count < limit, let waiter = queue.popFirst() else { return nil }
    moves += 1
    return (waiter, makePermit())
  }

  /// The system has no descriptor for a permit's socket. The limit becomes the number of other
  /// connections, until some have been made again.
  ///
  /// - Returns: The waiter that gets a permit anyway, because there is no other connection.
  mutating func refuse(_ permit: ConnectionPermit) -> (waiter: Waiter, permit: ConnectionPermit)? {
    guard isOut(permit) else { return nil }
    limit = max(1, count - 1)
    return release(permit)
  }

  // MARK: - Idle connections

  /// A connection has finished its work and is idle.
  ///
  /// - Returns: Whether it has to close instead, for a waiter; a caller that can't close it calls
  ///   ``keepOpen(_:)``.
  mutating func markIdle(_ permit: ConnectionPermit) -> Bool {
    let index = permit.index
    guard isOut(permit), slots[index].permitState == .open else {
      if isOut(permit) { slots[index].isIdleAgain = true }
      return false
    }
    if isCrowded { return claim(permit) }
    if newest != index { list(index) }
    return false
  }

  /// Asks a connection to close, if more requests wait than connections are closing.
  ///
  /// - Returns: Whether it has to.
  mutating func claim(_ permit: ConnectionPermit) -> Bool {
    guard isCrowded, isOut(permit), slots[permit.index].permitState == .open else { return false }
    unlist(permit.index)
    slots[permit.index].permitState = .leaving
    slots[permit.index].isIdleAgain = false
    leaving += 1
    return true
  }

  /// The connection that has been idle longest, to be closed for a waiter.
  mutating func nextToRelease() -> (connection: Connection, permit: ConnectionPermit)? {
    while isCrowded, oldest >= 0 {
      let permit = ConnectionPermit(index: oldest, number: slots[oldest].number)
      guard let connection = slots[oldest].connection else {
        unlist(oldest)
        continue
      }
      _ = claim(permit)
      return (connection, permit)
    }
    return nil
  }

  /// Removes the connection that has been idle longest from the list, until it becomes idle again.
  mutating func takeOldest() -> Connection? {
    while oldest >= 0 {
      let connection = slots[oldest].connection
      unlist(oldest)
      if let connection { return connection }
    }
    return nil
  }

  /// A connection that was asked to close is in use again.
  mutating func keepOpen(_ permit: ConnectionPermit) {
    guard isOut(permit), slots[permit.index].permitState == .leaving else { return }
    slots[permit.index].permitState = .open
    leaving -= 1
    if slots[permit.index].isIdleAgain { list(permit.index) }
  }

  private mutating func list(_ index: Int) {
    unlist(index)
    slots[index].isListed = true
    slots[index].previous = newest
    if newest >= 0 { slots[newest].next = index } else { oldest = index }
    newest = index
  }

  private mutating func unlist(_ index: Int) {
    guard slots[index].isListed else { return }
    let (previous, next) = (slots[index].previous, slots[index].next)
    if previous >= 0 { slots[previous].next = next } else { oldest = next }
    if next >= 0 { slots[next].previous = previous } else { newest = previous }
    slots[index].isListed = false
    slots[index].previous = -1
    slots[index].next = -1
  }
}

extension ConnectionBudgetState.Slot: Sendable where Connection: Sendable, Waiter: Sendable {}

extension ConnectionBudgetState: Sendable where Connection: Sendable, Waiter: Sendable {}

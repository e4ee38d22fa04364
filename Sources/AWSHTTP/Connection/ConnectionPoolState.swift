// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// The connections of an origin: which are free, how many there may be, and which callers wait for
/// one. Decisions only, no I/O.
///
/// A slot is a connection that is being made, in use or idle. Each slot is returned by
/// ``release(_:isWantedElsewhere:)`` with the connection, or by ``discard()`` without one.
struct ConnectionPoolState<Connection: AnyObject, Waiter> {
  /// What a request gets.
  enum Grant {
    /// An idle connection.
    case reuse(Connection)
    /// A slot for a new connection.
    case connect
  }

  /// The number of consecutive requests that the queue gets on the only connection while another
  /// origin waits for its place.
  private static var maxTurnsWhileWanted: Int { 8 }

  private let limit: Int
  private var slots = 0
  /// The number of slots whose connections wait on the application. They don't count: the reader
  /// may itself be waiting for a connection, and then nothing would ever move.
  private var applicationWaits = 0
  private var turns = 0
  /// How often the queue has moved.
  private(set) var moves = 0
  /// The most recently used one is last and goes out first, so that unneeded ones expire.
  private var idle: [Connection] = []
  private var queue = FIFOQueue<Waiter>()
  private var isShutDown = false
  /// Whether the pool was found empty and has ended.
  private(set) var isRetired = false

  init(limit: Int) { self.limit = max(1, limit) }

  var idleCount: Int { idle.count }
  var slotCount: Int { slots }
  var waiterCount: Int { queue.count }
  private var hasRoom: Bool { slots - applicationWaits < limit }
  /// Whether there is no slot and no waiter.
  var isEmpty: Bool { slots == 0 && queue.count == 0 }
  /// Whether a request waits for a connection that could be made.
  var hasCapacity: Bool { queue.count > 0 && hasRoom && !isShutDown }

  /// A connection or a slot, if one is free; otherwise the caller has to ``wait(_:)``.
  ///
  /// - Parameter isNear: Whether a connection is preferred to others that are idle.
  mutating func acquire(preferring isNear: (Connection) -> Bool = { _ in true }) -> Grant? {
    if let index = idle.lastIndex(where: isNear) ?? idle.indices.last {
      return .reuse(idle.remove(at: index))
    }
    guard hasRoom, !isRetired else { return nil }
    slots += 1
    return .connect
  }

  /// Joins the queue; `nil` after the end, when no turn comes.
  mutating func wait(_ waiter: Waiter) -> Int? {
    isShutDown || isRetired ? nil : queue.append(waiter)
  }

  /// Returns a slot without a connection, and joins the queue.
  ///
  /// - Returns: `nil` if there is no other connection to wait for; then the slot is kept.
  mutating func withdraw(_ waiter: Waiter) -> Int? {
    guard slots > 1, !isShutDown else { return nil }
    slots -= 1
    return queue.append(waiter)
  }

  /// Leaves the queue; `nil` if its turn has come already.
  mutating func leave(_ id: Int) -> Waiter? { queue.remove(id) }

  /// A connection waits on the application, which may take any time.
  ///
  /// - Returns: The waiter that gets a slot for another connection.
  mutating func beginApplicationWait() -> Waiter? {
    applicationWaits += 1
    return admit()
  }

  /// It no longer waits on the application.
  mutating func endApplicationWait() { applicationWaits -= 1 }

  /// The first waiter, with a slot for a new connection, if there is room.
  mutating func admit() -> Waiter? {
    guard hasRoom, !isShutDown, let waiter = queue.popFirst() else { return nil }
    moves += 1
    slots += 1
    return waiter
  }

  /// The first waiter, which fails although there would be room: the process has no connection
  /// left.
  ///
  /// - Parameter isTooLong: Whether a waiter has waited for too long.
  mutating func removeOverdue(_ isTooLong: (Waiter) -> Bool) -> Waiter? {
    guard hasCapacity, let first = queue.first, isTooLong(first) else { return nil }
    return queue.popFirst()
  }

  /// What happens to a connection that has finished its work.
  enum Release {
    /// The first waiter gets it.
    case handOver(Waiter)
    /// It stays open for the next request.
    case keep
    /// It is one too many.
    case close
    /// It closes for another origin's request; the first waiter gets a slot for a new one.
    case replace(Waiter)
  }

  /// A connection is free again.
  ///
  /// - Parameter isWantedElsewhere: Whether a request to another origin waits until a connection
  ///   ends. It gets this one's place if others are left here, and after a while even that of the
  ///   only one.
  mutating func release(_ connection: Connection, isWantedElsewhere: Bool = false) -> Release {
    guard !isShutDown, slots - applicationWaits <= limit else {
      slots -= 1
      return .close
    }
    guard queue.count > 0 else {
      idle.append(connection)
      return .keep
    }
    if isWantedElsewhere {
      if slots > 1 {
        slots -= 1
        return .close
      }
      turns += 1
      if turns > Self.maxTurnsWhileWanted, let waiter = queue.popFirst() {
        turns = 0
        moves += 1
        return .replace(waiter)
      }
    }
    moves += 1
    if let waiter = queue.popFirst() { return .handOver(waiter) }
    idle.append(connection)
    return .keep
  }

  /// A slot is free again, without its connection.
  ///
  /// - Returns: The waiter that gets the slot for a new connection.
  mutating func discard() -> Waiter? {
    if !isShutDown, slots - applicationWaits <= limit, let waiter = queue.popFirst() {
      moves += 1
      return waiter
    }
    slots -= 1
    return nil
  }

  /// Removes an idle connection, because it closed or expired.
  ///
  /// - Returns: Whether it was idle.
  mutating func removeIdle(_ connection: Connection) -> Bool {
    guard let index = idle.firstIndex(where: { $0 === connection }) else { return false }
    idle.remove(at: index)
    slots -= 1
    return true
  }

  /// Ends the pool if it is empty: later requests need another pool.
  ///
  /// - Returns: Whether it has ended.
  mutating func retire() -> Bool {
    guard isEmpty else { return false }
    isRetired = true
    return true
  }

  /// Ends: nothing is kept from now on.
  ///
  /// - Returns: The connections to close, and the waiters to fail.
  mutating func shutDown() -> (idle: [Connection], waiters: [Waiter]) {
    isShutDown = true
    let connections = idle
    idle = []
    slots -= connections.count
    var waiters: [Waiter] = []
    while let waiter = queue.popFirst() { waiters.append(waiter) }
    return (connections, waiters)
  }
}

extension ConnectionPoolState: Sendable where Connection: Sendable, Waiter: Sendable {}

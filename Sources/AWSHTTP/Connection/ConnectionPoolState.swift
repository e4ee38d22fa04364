// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// Which connections of an origin are free, how many there may be, and who waits for one: decisions
/// only, no I/O.
///
/// A slot is a connection that is made, in use or idle. Who gets a slot gives it back by
/// ``release(_:isWantedElsewhere:)`` with the connection, or by ``discard()`` when there is none (any
/// more).
struct ConnectionPoolState<Connection: AnyObject, Waiter> {
  /// What somebody who wants a connection gets.
  enum Grant {
    /// An idle connection.
    case reuse(Connection)
    /// A slot for a new connection.
    case connect
  }

  /// How many requests in a row the line gets of the only connection while another origin waits for
  /// its place.
  private static var turnsWhileWanted: Int { 8 }

  private let limit: Int
  private var slots = 0
  /// How many of the slots' connections wait for a response's reader, or the source of a body. They
  /// don't count: whoever reads may be the one who waits, and then nothing would ever move.
  private var lent = 0
  private var turns = 0
  /// How often the line moved.
  private(set) var moves = 0
  /// The one used last stands last and goes out first, so that those too many grow old.
  private var idle: [Connection] = []
  private var line = WaitingLine<Waiter>()
  private var isShutDown = false
  /// Whether it was found empty and is of no use any more.
  private(set) var isRetired = false

  init(limit: Int) { self.limit = max(1, limit) }

  var idleCount: Int { idle.count }
  var slotCount: Int { slots }
  var waiterCount: Int { line.count }
  private var hasRoom: Bool { slots &- lent < limit }
  /// Whether nothing is here, and nobody waits.
  var isEmpty: Bool { slots == 0 && line.count == 0 }
  /// Whether somebody waits for a connection that could be made.
  var couldAdmit: Bool { line.count > 0 && hasRoom && !isShutDown }

  /// A connection or a slot, if one is free; else one has to ``wait(_:)``.
  mutating func acquire() -> Grant? {
    if let connection = idle.popLast() { return .reuse(connection) }
    guard hasRoom, !isRetired else { return nil }
    slots &+= 1
    return .connect
  }

  /// Joins the line; `nil` after the end, when nobody's turn comes any more.
  mutating func wait(_ waiter: Waiter) -> Int? {
    isShutDown || isRetired ? nil : line.append(waiter)
  }

  /// Gives a slot back for which there is no connection now, and joins the line.
  ///
  /// - Returns: `nil` when there is no other connection to wait for; the slot is kept then.
  mutating func retreat(_ waiter: Waiter) -> Int? {
    guard slots > 1, !isShutDown else { return nil }
    slots &-= 1
    return line.append(waiter)
  }

  /// Leaves the line; `nil` if the turn has come already.
  mutating func leave(_ id: Int) -> Waiter? { line.remove(id) }

  /// A connection waits for a response's reader or a body's source, who may take as long as they
  /// like.
  ///
  /// - Returns: Who gets a slot for another one.
  mutating func lend() -> Waiter? {
    lent &+= 1
    return admit()
  }

  /// It waits no more.
  mutating func takeBack() { lent &-= 1 }

  /// The first in the line, with a slot for a new connection, if there is room.
  mutating func admit() -> Waiter? {
    guard hasRoom, !isShutDown, let waiter = line.popFirst() else { return nil }
    moves &+= 1
    slots &+= 1
    return waiter
  }

  /// The first in the line, who is sent away though there would be room: the process has no
  /// connection to give.
  ///
  /// - Parameter isTooLong: Whether somebody has waited for too long.
  mutating func sendAway(_ isTooLong: (Waiter) -> Bool) -> Waiter? {
    guard couldAdmit, let first = line.first, isTooLong(first) else { return nil }
    return line.popFirst()
  }

  /// What becomes of a connection that has done its work.
  enum Release {
    /// The first in the line gets it.
    case hand(Waiter)
    /// It stays open for the next request.
    case keep
    /// It is one too many.
    case close
    /// It closes for another origin's request; the first in the line gets a slot for a new one.
    case replace(Waiter)
  }

  /// A connection is free again.
  ///
  /// - Parameter isWantedElsewhere: Whether a request to another origin waits until a connection
  ///   ends. It gets this one's place if others are left here, and also the only one's after a while.
  mutating func release(_ connection: Connection, isWantedElsewhere: Bool = false) -> Release {
    guard !isShutDown, slots &- lent <= limit else {
      slots &-= 1
      return .close
    }
    guard line.count > 0 else {
      idle.append(connection)
      return .keep
    }
    if isWantedElsewhere {
      if slots > 1 {
        slots &-= 1
        return .close
      }
      turns &+= 1
      if turns > Self.turnsWhileWanted, let waiter = line.popFirst() {
        turns = 0
        moves &+= 1
        return .replace(waiter)
      }
    }
    moves &+= 1
    if let waiter = line.popFirst() { return .hand(waiter) }
    idle.append(connection)
    return .keep
  }

  /// A slot is free again, its connection gone.
  ///
  /// - Returns: Who gets the slot for a new connection.
  mutating func discard() -> Waiter? {
    if !isShutDown, slots &- lent <= limit, let waiter = line.popFirst() {
      moves &+= 1
      return waiter
    }
    slots &-= 1
    return nil
  }

  /// Takes an idle connection out, because it closed or grew old.
  ///
  /// - Returns: Whether it was idle.
  mutating func removeIdle(_ connection: Connection) -> Bool {
    guard let index = idle.firstIndex(where: { $0 === connection }) else { return false }
    idle.remove(at: index)
    slots &-= 1
    return true
  }

  /// Ends it if nothing is here: who comes later needs another pool.
  ///
  /// - Returns: Whether it has ended.
  mutating func retire() -> Bool {
    guard isEmpty else { return false }
    isRetired = true
    return true
  }

  /// Ends: nothing is kept any more.
  ///
  /// - Returns: The connections to close, and who waits in vain.
  mutating func shutDown() -> (idle: [Connection], waiters: [Waiter]) {
    isShutDown = true
    let connections = idle
    idle = []
    slots &-= connections.count
    var waiters: [Waiter] = []
    while let waiter = line.popFirst() { waiters.append(waiter) }
    return (connections, waiters)
  }
}

extension ConnectionPoolState: Sendable where Connection: Sendable, Waiter: Sendable {}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import Synchronization
import WireFormats

/// The connections to one origin, shared by all requests to it.
final class ConnectionPool: Sendable {
  /// What a request gets.
  enum Grant: Sendable {
    /// An idle connection.
    case reuse(HTTPConnection)
    /// A slot for a new one, with the process's permit to make it, or without one that is yet to be
    /// obtained.
    case connect(ConnectionPermit?)
  }

  /// A request in the queue.
  struct Waiter: Sendable {
    let continuation: CheckedContinuation<Grant, any Error>
    let demand: Demand
    let joinedAt = NIODeadline.now()
  }

  /// The purpose of a connection, and how long the queue may stall while the process may have no
  /// more connections.
  struct Demand: Sendable {
    let url: RequestURL
    let timeout: TimeAmount
  }

  /// Since when the queue has stood still for lack of a connection that the process may have.
  private struct QueueStall {
    let moves: Int
    let since: NIODeadline
  }

  private typealias State = ConnectionPoolState<HTTPConnection, Waiter>

  /// How often the queue is checked.
  static let watchInterval = TimeAmount.milliseconds(50)

  let budget: ConnectionBudget
  private let state: Mutex<State>
  private let eventLoop: any EventLoop
  private let isWatched = Mutex(false)
  private let queueStall = Mutex<QueueStall?>(nil)
  private let flushTurns = Mutex<[ObjectIdentifier: NIOLoopBound<FlushTurn>]>([:])
  /// All open connections, for asking what they wait for.
  private let connections = Mutex<[ObjectIdentifier: HTTPConnection]>([:])
  private let whenEmpty: @Sendable (ConnectionPool) -> Void

  /// - Parameter whenEmpty: Called when no connection and no waiter is left.
  init(
    limit: Int, eventLoop: any EventLoop, budget: ConnectionBudget = .process,
    whenEmpty: @escaping @Sendable (ConnectionPool) -> Void = { _ in }
  ) {
    state = Mutex(State(limit: limit))
    self.eventLoop = eventLoop
    self.budget = budget
    self.whenEmpty = whenEmpty
  }

  /// An idle connection, or a slot for a new one: at once, or in FIFO order.
  ///
  /// - Parameters:
  ///   - url: The URL of the connection, for errors.
  ///   - timeout: How long the queue may stall while the process may have no more connections.
  /// - Throws: `CancellationError`; ``RetiredPool``; `httpClientError` if the pool is shut down
  ///   meanwhile; `connectTimeoutError`.
  func acquire(for url: RequestURL, timeout: TimeAmount) async throws -> Grant {
    while let grant = state.withLock({ $0.acquireNear() }) {
      switch grant {
      case .reuse(let connection):
        if connection.isOpen { return .reuse(connection) }
        discard()
      case .connect:
        if let permit = budget.take() { return .connect(permit) }
        // A connection that is idle elsewhere closes for one of our own.
        if budget.mayHaveIdle { return .connect(nil) }
        return try await takeTurn(Demand(url: url, timeout: timeout)) { state, waiter in
          state.withdraw(waiter).map { JoinResult.waits($0) } ?? .connect
        }
      }
    }
    return try await takeTurn(Demand(url: url, timeout: timeout)) { state, waiter in
      switch state.acquireNear() {
      case .reuse(let connection): .reuse(connection)
      case .connect: .connect
      case nil:
        state.wait(waiter).map { JoinResult.waits($0) } ?? (state.isRetired ? .retired : .shutDown)
      }
    }
  }

  /// A connection is free again.
  ///
  /// - Parameter permit: The connection's permit.
  /// - Returns: Whether it is kept open.
  func release(_ connection: HTTPConnection, _ permit: ConnectionPermit) -> Bool {
    let isWanted = budget.isCrowded && budget.claim(permit)
    var isEmpty = false
    let release = state.withLock { state in
      defer { isEmpty = state.isEmpty }
      return state.release(connection, isWantedElsewhere: isWanted)
    }
    switch release {
    case .handOver(let waiter):
      if isWanted { budget.keepOpen(permit) }
      waiter.continuation.resume(returning: .reuse(connection))
      return true
    case .keep:
      guard isWanted || budget.markIdle(permit) else { return true }
      if removeIdle(connection) { return false }
      // A request has taken it meanwhile.
      budget.keepOpen(permit)
      return true
    case .replace(let waiter):
      waiter.continuation.resume(returning: .connect(nil))
      return false
    case .close:
      if isEmpty { whenEmpty(self) }
      return false
    }
  }

  /// A slot is free again, without its connection.
  func discard() {
    let (waiter, isEmpty) = state.withLock { ($0.discard(), $0.isEmpty) }
    waiter?.continuation.resume(returning: .connect(nil))
    if isEmpty { whenEmpty(self) }
  }

  /// A connection waits on the application: on the response's reader, or on the source of the
  /// request's body.
  func beginApplicationWait() {
    state.withLock { $0.beginApplicationWait() }?.continuation.resume(returning: .connect(nil))
  }

  /// It no longer does.
  func endApplicationWait() { state.withLock { $0.endApplicationWait() } }

  /// Removes an idle connection.
  ///
  /// - Returns: Whether it was idle; if not, a request has it.
  func removeIdle(_ connection: HTTPConnection) -> Bool {
    let (wasIdle, isEmpty) = state.withLock { ($0.removeIdle(connection), $0.isEmpty) }
    if isEmpty { whenEmpty(self) }
    return wasIdle
  }

  /// A connection is open.
  func add(_ connection: HTTPConnection) {
    connections.withLock { $0[ObjectIdentifier(connection)] = connection }
  }

  /// A connection is closed.
  func remove(_ connection: HTTPConnection) {
    connections.withLock { $0[ObjectIdentifier(connection)] = nil }
  }

  /// The flush turn of the requests on an event loop; call it there.
  func flushTurn(on eventLoop: any EventLoop) -> FlushTurn {
    flushTurns.withLock { turns in
      if let known = turns[ObjectIdentifier(eventLoop)] { return known }
      let turn = NIOLoopBound(FlushTurn(eventLoop), eventLoop: eventLoop)
      turns[ObjectIdentifier(eventLoop)] = turn
      return turn
    }.value
  }

  /// The numbers of slots, idle connections and waiting requests.
  var counts: (slots: Int, idle: Int, waiters: Int) {
    state.withLock { ($0.slotCount, $0.idleCount, $0.waiterCount) }
  }

  /// Ends the pool if it is empty.
  func retire() -> Bool { state.withLock { $0.retire() } }

  /// Closes idle connections and fails waiting requests.
  func shutDown() {
    let (idle, waiters) = state.withLock { $0.shutDown() }
    for connection in idle { connection.close() }
    for waiter in waiters { waiter.continuation.resume(throwing: TransportError.shutDown) }
  }

  // MARK: - The queue

  /// The outcome of joining the queue.
  private enum JoinResult {
    case waits(Int)
    case reuse(HTTPConnection)
    case connect
    case shutDown
    case retired
  }

  private func takeTurn(
    _ demand: Demand, _ join: (inout State, Waiter) -> JoinResult
  ) async throws -> Grant {
    let ticket = QueueTicket()
    defer { ticket.leave() }
    let grant = try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        let joined = state.withLock { state in
          let joined = join(&state, Waiter(continuation: continuation, demand: demand))
          if case .waits(let number) = joined { ticket.take(number) }
          return joined
        }
        switch joined {
        case .waits:
          watch()
          // A cancellation before the ticket was known found no waiter to remove.
          if Task.isCancelled { leave(ticket, throwing: CancellationError()) }
        case .reuse(let connection): continuation.resume(returning: .reuse(connection))
        case .connect: continuation.resume(returning: .connect(nil))
        case .shutDown: continuation.resume(throwing: TransportError.shutDown)
        case .retired: continuation.resume(throwing: RetiredPool())
        }
      }
    } onCancel: {
      leave(ticket, throwing: CancellationError())
    }
    if Task.isCancelled {
      giveBack(grant)
      throw CancellationError()
    }
    if case .reuse(let connection) = grant, !connection.isOpen { return .connect(nil) }
    return grant
  }

  private func leave(_ ticket: QueueTicket, throwing error: any Error) {
    guard let number = ticket.number else { return }
    state.withLock { $0.leave(number) }?.continuation.resume(throwing: error)
  }

  /// Checks the queue from time to time, as long as it has waiters.
  private func watch() {
    let begins = isWatched.withLock { isWatched in
      defer { isWatched = true }
      return !isWatched
    }
    if begins { scheduleCheck() }
  }

  private func scheduleCheck() {
    eventLoop.scheduleTask(in: Self.watchInterval) { [weak self] in self?.look() }
  }

  private func look() {
    for connection in connections.withLock({ Array($0.values) }) {
      connection.checkReader()
    }
    // Connections that ended elsewhere may have left room for one here.
    while state.withLock({ $0.hasCapacity }), let permit = budget.take() {
      guard let waiter = state.withLock({ $0.admit() }) else {
        budget.release(permit)
        break
      }
      waiter.continuation.resume(returning: .connect(permit))
    }
    if budget.mayHaveIdle, let waiter = state.withLock({ $0.hasCapacity ? $0.admit() : nil }) {
      waiter.continuation.resume(returning: .connect(nil))
    }
    checkForStall()
    // A later waiter must either find the watch ended, or be seen here.
    let isStillWatched = isWatched.withLock { isWatched in
      isWatched = state.withLock { $0.waiterCount > 0 }
      return isWatched
    }
    if isStillWatched { scheduleCheck() }
  }

  /// Fails requests that have waited for too long, because the process has no connection left and
  /// none of this origin becomes free.
  private func checkForStall() {
    let now = NIODeadline.now()
    let (moves, isBlocked) = state.withLock { ($0.moves, $0.hasCapacity) }
    let since = queueStall.withLock { known -> NIODeadline in
      guard isBlocked else {
        known = nil
        return now
      }
      if let known, known.moves == moves { return known.since }
      known = QueueStall(moves: moves, since: now)
      return now
    }
    while let waiter = state.withLock({ state in
      state.removeOverdue { now - max($0.joinedAt, since) >= $0.demand.timeout }
    }) {
      waiter.continuation.resume(
        throwing: TransportError.noConnectionFree(
          waiter.demand.url, limit: budget.counts.limit, bodies: budget.openBodies))
    }
  }

  private func giveBack(_ grant: Grant) {
    switch grant {
    case .connect(let permit):
      if let permit { budget.release(permit) }
      discard()
    case .reuse(let connection): connection.giveBack()
    }
  }
}

extension ConnectionPoolState<HTTPConnection, ConnectionPool.Waiter> {
  /// A connection or a slot, if one is free. A caller on an event loop gets a connection of that loop
  /// if one is idle: the request and its response then need no change of threads.
  fileprivate mutating func acquireNear() -> Grant? {
    acquire { $0.eventLoop.inEventLoop }
  }
}

/// A pool that was found empty and has ended; there is another one, or will be.
struct RetiredPool: Error {}

/// The last handler of a connection's channel, which represents the connection.
protocol TransportConnection: ChannelHandler, Sendable {
  /// Succeeds when the TLS handshake, if there is one, is complete.
  var established: EventLoopFuture<Void> { get }
}

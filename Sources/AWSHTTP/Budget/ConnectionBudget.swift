// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Files
import NIOCore
import Synchronization
import WireFormats

/// A connection that can close for another one while it is idle.
protocol ClosableConnection: AnyObject, Sendable {
  /// Closes at once, unless a request uses it.
  ///
  /// - Returns: Whether it closes.
  func closeIfIdle() -> Bool
}

/// The connections that may be open at a time, to any hosts: all transports of a process share one
/// budget, since they share its descriptors.
///
/// A request beyond it waits in a FIFO queue. The connection that has been idle longest closes for
/// it.
final class ConnectionBudget: Sendable {
  /// The budget of this process: its limit of open files, less a reserve for others.
  static let process: ConnectionBudget = {
    let budget = ConnectionBudget(limit: OpenFileLimit.connections)
    DescriptorRelief.provide { budget.closeLongestIdle() }
    return budget
  }()

  private struct Waiter: Sendable {
    let continuation: CheckedContinuation<ConnectionPermit, any Error>
  }

  private typealias State = ConnectionBudgetState<any ClosableConnection, Waiter>

  private let state: Mutex<State>
  private let crowded = Atomic(false)
  private let bodies = Atomic(0)

  /// - Parameter limit: The maximum number of connections.
  init(limit: Int) { state = Mutex(State(limit: limit)) }

  /// The numbers of connections that are allowed, are open, and are waited for.
  var counts: (limit: Int, open: Int, waiters: Int) {
    state.withLock { ($0.limit, $0.count, $0.waiterCount) }
  }

  /// Whether more requests wait than connections are closing.
  var isCrowded: Bool { crowded.load(ordering: .relaxed) }

  /// Whether there may be an idle connection that could close.
  var mayHaveIdle: Bool { state.withLock { $0.mayHaveIdle } }

  // MARK: - Permits

  /// A permit, if one is free.
  func take() -> ConnectionPermit? { state.withLock { $0.take() } }

  /// A permit: at once, or in FIFO order.
  ///
  /// - Parameters:
  ///   - url: The URL of the connection, for errors.
  ///   - timeout: How long the queue may stall.
  ///   - loop: The event loop of the timeout.
  /// - Throws: `connectTimeoutError` if no connection ends for so long; `CancellationError`.
  func take(
    for url: RequestURL, timeout: TimeAmount, on loop: any EventLoop
  ) async throws -> ConnectionPermit {
    if let permit = take() { return permit }
    let ticket = QueueTicket()
    defer { ticket.leave() }
    let permit = try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        join(Waiter(continuation: continuation), ticket)
        guard ticket.isTaken else { return }
        watch(ticket, for: url, timeout: timeout, on: loop, moves: state.withLock { $0.moves })
        // A cancellation before the ticket was known found no waiter to remove.
        if Task.isCancelled { leave(ticket, throwing: CancellationError()) }
        makeRoom()
      }
    } onCancel: {
      leave(ticket, throwing: CancellationError())
    }
    guard Task.isCancelled else { return permit }
    release(permit)
    throw CancellationError()
  }

  private func join(_ waiter: Waiter, _ ticket: QueueTicket) {
    let permit = change { state -> ConnectionPermit? in
      if let permit = state.take() { return permit }
      ticket.take(state.wait(waiter))
      return nil
    }
    if let permit { waiter.continuation.resume(returning: permit) }
  }

  private func leave(_ ticket: QueueTicket, throwing error: any Error) {
    guard let number = ticket.number else { return }
    change { $0.leave(number) }?.continuation.resume(throwing: error)
  }

  /// Fails waiters when the queue stalls.
  private func watch(
    _ ticket: QueueTicket, for url: RequestURL, timeout: TimeAmount, on loop: any EventLoop,
    moves: Int
  ) {
    loop.scheduleTask(in: timeout) { [weak self] in
      guard let self, ticket.isTaken else { return }
      let (now, limit) = state.withLock { ($0.moves, $0.limit) }
      guard now == moves else {
        return watch(ticket, for: url, timeout: timeout, on: loop, moves: now)
      }
      let error = TransportError.noConnectionFree(url, limit: limit, bodies: openBodies)
      leave(ticket, throwing: error)
    }
  }

  /// A permit's connection is closed, or failed.
  func release(_ permit: ConnectionPermit) { grantNext { $0.release(permit) } }

  /// There is no descriptor for a permit's socket: the permit is useless, and fewer are granted for
  /// a while.
  func refuse(_ permit: ConnectionPermit) { grantNext { $0.refuse(permit) } }

  private func grantNext(
    _ step: (inout State) -> (waiter: Waiter, permit: ConnectionPermit)?
  ) {
    guard let next = change(step) else { return }
    next.waiter.continuation.resume(returning: next.permit)
  }

  // MARK: - Connections

  /// A permit's connection is open.
  func settle(_ permit: ConnectionPermit, _ connection: any ClosableConnection) {
    state.withLock { $0.settle(permit, connection) }
  }

  /// A connection has become idle.
  ///
  /// - Returns: Whether it has to close instead; a caller that can't calls ``keepOpen(_:)``.
  func markIdle(_ permit: ConnectionPermit) -> Bool {
    // This is the cost per request.
    state.withLock { state in
      guard state.markIdle(permit) else { return false }
      crowded.store(state.isCrowded, ordering: .relaxed)
      return true
    }
  }

  /// Asks a connection that has finished to close for a waiting request.
  ///
  /// - Returns: Whether it has to; a caller that can't calls ``keepOpen(_:)``.
  func claim(_ permit: ConnectionPermit) -> Bool { change { $0.claim(permit) } }

  /// A connection that was asked to close is in use again: another one is asked.
  func keepOpen(_ permit: ConnectionPermit) {
    change { $0.keepOpen(permit) }
    makeRoom()
  }

  /// Closes idle connections for waiting requests.
  private func makeRoom() {
    while let (connection, permit) = change({ $0.nextToRelease() }) {
      if !connection.closeIfIdle() { change { $0.keepOpen(permit) } }
    }
  }

  /// Closes the connection that has been idle longest: something else needs its descriptor.
  func closeLongestIdle() {
    while let connection = state.withLock({ $0.takeOldest() }) {
      if connection.closeIfIdle() { return }
    }
  }

  // MARK: - Bodies

  /// A response's body is passed to its reader while it arrives.
  func bodyBegins() { bodies.wrappingAdd(1, ordering: .relaxed) }

  /// That body has ended.
  func bodyEnds() { bodies.wrappingSubtract(1, ordering: .relaxed) }

  /// The number of connections with a body that isn't read to its end.
  var openBodies: Int { max(0, bodies.load(ordering: .relaxed)) }

  private func change<Result>(_ step: (inout State) -> Result) -> Result {
    state.withLock { state in
      defer { crowded.store(state.isCrowded, ordering: .relaxed) }
      return step(&state)
    }
  }
}

/// A waiter's ticket in a queue, once it is known.
final class QueueTicket: Sendable {
  private let ticket = Mutex<Int?>(nil)

  var number: Int? { ticket.withLock { $0 } }
  var isTaken: Bool { number != nil }

  func take(_ number: Int) { ticket.withLock { $0 = number } }
  func leave() { ticket.withLock { $0 = nil } }
}

/// A permit that is returned to its budget, at the latest with its last reference.
final class BudgetedPermit: Sendable {
  private let permit: ConnectionPermit
  private let budget: ConnectionBudget

  init(_ permit: ConnectionPermit, _ budget: ConnectionBudget) {
    self.permit = permit
    self.budget = budget
  }

  deinit { release() }

  func release() { budget.release(permit) }
  func refuse() { budget.refuse(permit) }
}

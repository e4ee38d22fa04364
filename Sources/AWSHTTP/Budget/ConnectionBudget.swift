// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Files
import NIOCore
import Synchronization
import WireFormats

/// A connection that can give its place to another one while it rests.
protocol YieldingConnection: AnyObject, Sendable {
  /// Closes at once, unless a request has it.
  ///
  /// - Returns: Whether it closes.
  func giveWay() -> Bool
}

/// The connections that may be open at a time, to whatever hosts: all transports of a process share
/// one budget, since they share its descriptors.
///
/// Whoever wants a connection beyond it waits in a line. A connection that rests gives way to that,
/// the one that has rested longest first.
final class ConnectionBudget: Sendable {
  /// The budget of this process: its limit of open files, less what is kept for others.
  static let process: ConnectionBudget = {
    let budget = ConnectionBudget(limit: OpenFileLimit.connections)
    DescriptorRelief.provide { budget.closeOneThatRests() }
    return budget
  }()

  private struct Waiter: Sendable {
    let continuation: CheckedContinuation<ConnectionPermit, any Error>
  }

  private typealias State = ConnectionBudgetState<any YieldingConnection, Waiter>

  private let state: Mutex<State>
  private let crowded = Atomic(false)
  private let bodies = Atomic(0)

  /// - Parameter limit: How many connections there may be.
  init(limit: Int) { state = Mutex(State(limit: limit)) }

  /// How many connections there may be, are, and are waited for.
  var counts: (limit: Int, open: Int, waiters: Int) {
    state.withLock { ($0.limit, $0.count, $0.waiterCount) }
  }

  /// Whether somebody waits for whom no connection closes yet.
  var isCrowded: Bool { crowded.load(ordering: .relaxed) }

  /// Whether a connection may rest that would give way.
  var mayHaveResting: Bool { state.withLock { $0.mayHaveResting } }

  // MARK: - Permits

  /// A permit, if one is free.
  func take() -> ConnectionPermit? { state.withLock { $0.take() } }

  /// A permit: at once, or when the turn comes.
  ///
  /// - Parameters:
  ///   - url: What the connection is for.
  ///   - timeout: How long the line may stand still.
  ///   - loop: For the time-out.
  /// - Throws: `connectTimeoutError` when no connection ends for so long; `CancellationError`.
  func take(
    for url: RequestURL, timeout: TimeAmount, on loop: any EventLoop
  ) async throws -> ConnectionPermit {
    if let permit = take() { return permit }
    let place = LinePlace()
    defer { place.leave() }
    let permit = try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        join(Waiter(continuation: continuation), place)
        guard place.isTaken else { return }
        watch(place, for: url, timeout: timeout, on: loop, moves: state.withLock { $0.moves })
        // A cancellation that came before there was a number has found nothing to take out.
        if Task.isCancelled { leave(place, throwing: CancellationError()) }
        makeRoom()
      }
    } onCancel: {
      leave(place, throwing: CancellationError())
    }
    guard Task.isCancelled else { return permit }
    release(permit)
    throw CancellationError()
  }

  private func join(_ waiter: Waiter, _ place: LinePlace) {
    let permit = change { state -> ConnectionPermit? in
      if let permit = state.take() { return permit }
      place.take(state.wait(waiter))
      return nil
    }
    if let permit { waiter.continuation.resume(returning: permit) }
  }

  private func leave(_ place: LinePlace, throwing error: any Error) {
    guard let number = place.number else { return }
    change { $0.leave(number) }?.continuation.resume(throwing: error)
  }

  /// Fails who waits when the line stands still.
  private func watch(
    _ place: LinePlace, for url: RequestURL, timeout: TimeAmount, on loop: any EventLoop, moves: Int
  ) {
    loop.scheduleTask(in: timeout) { [weak self] in
      guard let self, place.isTaken else { return }
      let (now, limit) = state.withLock { ($0.moves, $0.limit) }
      guard now == moves else {
        return watch(place, for: url, timeout: timeout, on: loop, moves: now)
      }
      let error = TransportError.noConnectionFree(url, limit: limit, bodies: openBodies)
      leave(place, throwing: error)
    }
  }

  /// A permit's connection is closed, or came to nothing.
  func release(_ permit: ConnectionPermit) { passOn { $0.release(permit) } }

  /// There is no descriptor for a permit's socket: the permit is of no use, and fewer are given out
  /// for a while.
  func refuse(_ permit: ConnectionPermit) { passOn { $0.refuse(permit) } }

  private func passOn(
    _ step: (inout State) -> (waiter: Waiter, permit: ConnectionPermit)?
  ) {
    guard let next = change(step) else { return }
    next.waiter.continuation.resume(returning: next.permit)
  }

  // MARK: - Connections

  /// A permit's connection stands.
  func settle(_ permit: ConnectionPermit, _ connection: any YieldingConnection) {
    state.withLock { $0.settle(permit, connection) }
  }

  /// A connection rests.
  ///
  /// - Returns: Whether it has to close instead; whoever can't says so by ``stays(_:)``.
  func rest(_ permit: ConnectionPermit) -> Bool {
    // This is what each request costs.
    state.withLock { state in
      guard state.rest(permit) else { return false }
      crowded.store(state.isCrowded, ordering: .relaxed)
      return true
    }
  }

  /// Asks a connection that has done its work to close for somebody who waits.
  ///
  /// - Returns: Whether it has to; whoever can't says so by ``stays(_:)``.
  func claim(_ permit: ConnectionPermit) -> Bool { change { $0.claim(permit) } }

  /// A connection that was asked to close has a request again: another one is asked.
  func stays(_ permit: ConnectionPermit) {
    change { $0.stays(permit) }
    makeRoom()
  }

  /// Has connections that rest close for those who wait.
  private func makeRoom() {
    while let (connection, permit) = change({ $0.nextToLeave() }) {
      if !connection.giveWay() { change { $0.stays(permit) } }
    }
  }

  /// Has the connection close that has rested longest: something else needs its descriptor.
  func closeOneThatRests() {
    while let connection = state.withLock({ $0.takeOldest() }) {
      if connection.giveWay() { return }
    }
  }

  // MARK: - Bodies

  /// A response's body is handed to its reader while it arrives.
  func bodyBegins() { bodies.wrappingAdd(1, ordering: .relaxed) }

  /// That body is over.
  func bodyEnds() { bodies.wrappingSubtract(1, ordering: .relaxed) }

  /// How many connections carry a body that isn't read to its end.
  var openBodies: Int { max(0, bodies.load(ordering: .relaxed)) }

  private func change<Result>(_ step: (inout State) -> Result) -> Result {
    state.withLock { state in
      defer { crowded.store(state.isCrowded, ordering: .relaxed) }
      return step(&state)
    }
  }
}

/// Where somebody stands in a line, as soon as that is known.
final class LinePlace: Sendable {
  private let place = Mutex<Int?>(nil)

  var number: Int? { place.withLock { $0 } }
  var isTaken: Bool { number != nil }

  func take(_ number: Int) { place.withLock { $0 = number } }
  func leave() { place.withLock { $0 = nil } }
}

/// A permit that goes back to its budget, at the latest when the last reference is gone.
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

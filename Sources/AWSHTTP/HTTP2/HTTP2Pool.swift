// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// The HTTP/2 connections to one origin: one, unless the server allows fewer streams on it than
/// there are calls.
final class HTTP2Pool: Sendable {
  private struct State {
    var connections = HTTP2PoolState<HTTP2Connection>()
    /// The calls that wait for the connection that is being made; `nil` while none is.
    var waiters: [Int: Waiter]?
    /// Why there is no connection, for calls that joined the waiters but don't wait yet.
    var failures: [Int: any Error] = [:]
    private var waiterCount = 0

    /// Joins the waiters.
    ///
    /// - Returns: The ticket to wait with.
    mutating func join() -> Int {
      waiterCount += 1
      waiters = waiters ?? [:]
      waiters?[waiterCount] = .joined
      return waiterCount
    }

    /// Whether the pool was found empty and has ended.
    var isRetired = false

    var isEmpty: Bool { connections.counts.connections == 0 && waiters == nil }
  }

  private enum Step {
    case use(HTTP2Connection)
    case wait(Int)
    /// The caller starts making the connection.
    case make(Int)
  }

  /// A call that waits for a connection.
  private enum Waiter {
    case joined
    case waiting(CheckedContinuation<Void, any Error>)
  }

  let budget: ConnectionBudget
  private let state = Mutex(State())
  private let whenEmpty: @Sendable (HTTP2Pool) -> Void

  /// - Parameter whenEmpty: Called when no connection is left.
  init(
    budget: ConnectionBudget = .process,
    whenEmpty: @escaping @Sendable (HTTP2Pool) -> Void = { _ in }
  ) {
    self.budget = budget
    self.whenEmpty = whenEmpty
  }

  /// A connection with a stream for the caller.
  ///
  /// - Parameter connect: Makes a connection.
  /// - Throws: Why there is no connection; `httpClientError` if the pool is shut down meanwhile;
  ///   ``RetiredPool``; `CancellationError`.
  func acquire(
    connect: @escaping @Sendable () async throws -> HTTP2Connection
  ) async throws -> HTTP2Connection {
    while true {
      switch try nextStep() {
      case .use(let connection):
        if connection.isOpen { return connection }
        retire(connection)
        release(connection)
      case .wait(let number): try await wait(number)
      case .make(let number):
        try await wait(number) {
          // Not the caller's own task: others may wait for the connection when the caller has given
          // up.
          Task(executorPreference: EventLoopExecutor.ofProgram) {
            do {
              self.arrive(.success(try await connect()))
            } catch {
              self.arrive(.failure(error))
            }
          }
        }
      }
    }
  }

  /// Connecting starts outside the lock: it may load certificates, and may finish at once.
  private func nextStep() throws -> Step {
    try state.withLock { state in
      guard !state.isRetired else { throw RetiredPool() }
      guard !state.connections.isShutDown else { throw TransportError.shutDown }
      if let connection = state.connections.acquire() { return .use(connection) }
      return state.waiters == nil ? .make(state.join()) : .wait(state.join())
    }
  }

  private func arrive(_ result: Result<HTTP2Connection, any Error>) {
    let (isKept, waiters) = state.withLock { state in
      let waiters = state.waiters.take() ?? [:]
      if case .failure(let error) = result {
        for case (let number, .joined) in waiters { state.failures[number] = error }
      }
      return (Self.add(result, to: &state), waiters)
    }
    if case .success(let connection) = result {
      if isKept { connection.waitForStreams() } else { connection.close() }
    }
    for case .waiting(let waiter) in waiters.values { waiter.resume(with: result.map { _ in }) }
    notifyWhenEmpty()
  }

  /// - Returns: Whether the connection is kept.
  private static func add(
    _ result: Result<HTTP2Connection, any Error>, to state: inout State
  ) -> Bool {
    guard case .success(let connection) = result else { return false }
    let isKept = state.connections.add(connection)
    if let limit = connection.streamLimit.withLock({ $0 }) {
      state.connections.setLimit(limit, of: connection)
    }
    return isKept
  }

  private func notifyWhenEmpty() {
    if state.withLock({ $0.isEmpty }) { whenEmpty(self) }
  }

  /// Ends the pool if it is empty.
  func retire() -> Bool {
    state.withLock { state in
      state.isRetired = state.isEmpty
      return state.isRetired
    }
  }

  /// Waits for the connection that is being made.
  ///
  /// - Parameter begin: Called when the wait has begun.
  private func wait(_ number: Int, begin: () -> Void = {}) async throws {
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        // A call that was cancelled meanwhile is no longer among the waiters; others may have been
        // informed before this one waited.
        let (waits, failure) = state.withLock { state in
          guard state.waiters?[number] != nil else {
            return (false, state.failures.removeValue(forKey: number))
          }
          state.waiters?[number] = .waiting(continuation)
          return (true, nil)
        }
        begin()
        guard !waits else { return }
        if Task.isCancelled {
          continuation.resume(throwing: CancellationError())
        } else {
          continuation.resume(with: failure.map { .failure($0) } ?? .success(()))
        }
      }
    } onCancel: {
      let waiter = state.withLock { $0.waiters?.removeValue(forKey: number) }
      if case .waiting(let continuation) = waiter {
        continuation.resume(throwing: CancellationError())
      }
    }
  }

  /// The server says how many streams it allows.
  func setLimit(_ limit: Int, of connection: HTTP2Connection) {
    state.withLock { $0.connections.setLimit(limit, of: connection) }
  }

  /// A stream of a connection has ended.
  func release(_ connection: HTTP2Connection) {
    switch state.withLock({ $0.connections.release(connection) }) {
    case .busy: return
    case .idle: connection.waitForStreams()
    case .close:
      connection.close()
      notifyWhenEmpty()
    }
  }

  /// No more streams begin on a connection.
  func retire(_ connection: HTTP2Connection) {
    guard state.withLock({ $0.connections.retire(connection) }) else { return }
    connection.close()
    notifyWhenEmpty()
  }

  /// Removes a connection that was idle for long.
  ///
  /// - Returns: Whether it is idle.
  func removeIdle(_ connection: HTTP2Connection) -> Bool {
    let wasIdle = state.withLock { $0.connections.removeIdle(connection) }
    if wasIdle { notifyWhenEmpty() }
    return wasIdle
  }

  /// The numbers of connections and streams.
  var counts: (connections: Int, streams: Int) { state.withLock { $0.connections.counts } }

  /// Closes idle connections, and each of the others after its last stream.
  func shutDown() {
    for connection in state.withLock({ $0.connections.shutDown() }) { connection.close() }
  }
}

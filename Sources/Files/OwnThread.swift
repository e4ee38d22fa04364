// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Dispatch
import NIOCore
import Synchronization
import SystemLibrary

/// A thread for calls that may block forever: it starts with the first call, and ends with its last
/// reference. (SwiftNIO's pools end through Dispatch's threads, which end the process when no
/// descriptor is left for them; a semaphore needs neither.)
package final class OwnThread: Sendable {
  private typealias Call = @Sendable () -> Void

  /// What the thread and its owner share.
  private final class Calls: Sendable {
    struct State {
      var waiting = CircularBuffer<Call>()
      var isStarted = false
      var isEnding = false
    }

    let state = Mutex(State())
    /// Signals waiting calls and the end.
    let signal = DispatchSemaphore(value: 0)

    /// The next call; without one the thread has to be started again.
    func next() -> Call? {
      state.withLock { state in
        let call = state.waiting.popFirst()
        state.isStarted = call != nil
        return call
      }
    }

    /// Runs the calls until the end.
    func makeAll() {
      while true {
        signal.wait()
        let (call, isEnding) = state.withLock { ($0.waiting.popFirst(), $0.isEnding) }
        if let call { call() } else if isEnding { return }
      }
    }
  }

  private let calls = Calls()

  /// A thread that hasn't been started.
  package init() {}

  deinit {
    calls.state.withLock { $0.isEnding = true }
    calls.signal.signal()
  }

  /// Runs a call after those before it, without waiting.
  package func run(_ call: @escaping @Sendable () -> Void) {
    let starts = calls.state.withLock { state in
      state.waiting.append(call)
      defer { state.isStarted = true }
      return !state.isStarted
    }
    calls.signal.signal()
    guard starts, !Self.start(calls) else { return }
    // The system has no thread left: the call runs on this thread, which it may block, and so do
    // those that come meanwhile.
    while let call = calls.next() {
      calls.signal.wait()
      call()
    }
  }

  /// Runs a call and waits for its result.
  ///
  /// - Throws: What the call throws.
  package func value<Success: Sendable>(
    of call: @escaping @Sendable () throws -> Success
  ) async throws -> Success {
    try await withCheckedThrowingContinuation { continuation in
      run { continuation.resume(with: Result { try call() }) }
    }
  }

  /// Runs a call and waits for its result. When the task is cancelled the wait ends; the call
  /// continues, and its result is dropped.
  ///
  /// - Throws: What the call throws; `CancellationError`.
  package func valueUnlessCancelled<Success: Sendable>(
    of call: @escaping @Sendable () throws -> Success
  ) async throws -> Success {
    let caller = Caller<Success>()
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        guard caller.waits(continuation) else { return }
        run { caller.end(Result { try call() }) }
      }
    } onCancel: {
      caller.end(.failure(CancellationError()))
    }
  }

  /// Starts the thread.
  ///
  /// - Returns: Whether the system had a thread.
  private static func start(_ calls: Calls) -> Bool {
    let context = Unmanaged.passRetained(calls)
    #if canImport(Darwin)
      var thread: pthread_t?
      let code = pthread_create(
        &thread, nil,
        { context in
          Unmanaged<Calls>.fromOpaque(context).takeRetainedValue().makeAll()
          return nil
        }, context.toOpaque())
      if code == 0, let thread { pthread_detach(thread) }
    #else
      var thread = pthread_t()
      let code = pthread_create(
        &thread, nil,
        { context in
          if let context { Unmanaged<Calls>.fromOpaque(context).takeRetainedValue().makeAll() }
          return nil
        }, context.toOpaque())
      if code == 0 { pthread_detach(thread) }
    #endif
    if code != 0 { context.release() }
    return code == 0
  }
}

/// The caller of a call, waiting until there is a result or it no longer wants one.
private final class Caller<Success: Sendable>: Sendable {
  private enum State {
    case new, ended
    case waiting(CheckedContinuation<Success, any Error>)
  }

  private let state = Mutex(State.new)

  /// - Returns: Whether a result is still wanted.
  func waits(_ continuation: CheckedContinuation<Success, any Error>) -> Bool {
    let isWanted = state.withLock { state in
      guard case .new = state else { return false }
      state = .waiting(continuation)
      return true
    }
    if !isWanted { continuation.resume(throwing: CancellationError()) }
    return isWanted
  }

  func end(_ result: Result<Success, any Error>) {
    let before = state.withLock { state in
      let before = state
      state = .ended
      return before
    }
    if case .waiting(let continuation) = before { continuation.resume(with: result) }
  }
}

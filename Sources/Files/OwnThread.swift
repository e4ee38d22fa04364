// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Dispatch
import NIOCore
import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A thread for calls that block, perhaps for ever: started with the first call, ended when nobody
/// refers to it. (SwiftNIO's pools end by Dispatch's threads, which end the process when no descriptor is
/// left for them; a semaphore needs neither.)
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
    /// Counts what waits, and the end.
    let signal = DispatchSemaphore(value: 0)

    /// Makes the calls until the end.
    func makeAll() {
      while true {
        signal.wait()
        let (call, isEnding) = state.withLock { ($0.waiting.popFirst(), $0.isEnding) }
        if let call { call() } else if isEnding { return }
      }
    }
  }

  private let calls = Calls()

  /// A thread that isn't started yet.
  package init() {}

  deinit {
    calls.state.withLock { $0.isEnding = true }
    calls.signal.signal()
  }

  /// Makes a call behind those before it, and waits for nothing.
  package func run(_ call: @escaping @Sendable () -> Void) {
    let starts = calls.state.withLock { state in
      state.waiting.append(call)
      defer { state.isStarted = true }
      return !state.isStarted
    }
    calls.signal.signal()
    guard starts, !Self.start(calls) else { return }
    // The system has no thread left: better late than never.
    calls.state.withLock { $0.isStarted = false }
    calls.signal.wait()
    calls.state.withLock { $0.waiting.popFirst() }?()
  }

  /// Makes a call, and waits for what it returns.
  ///
  /// - Throws: What the call throws.
  package func value<Success: Sendable>(
    of call: @escaping @Sendable () throws -> Success
  ) async throws -> Success {
    try await withCheckedThrowingContinuation { continuation in
      run { continuation.resume(with: Result { try call() }) }
    }
  }

  /// Makes a call, and waits for what it returns; no longer when the task is cancelled: the call goes on
  /// then, and nobody gets what it returns.
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
  /// - Returns: Whether the system had one.
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

/// Who waits for a call, until there is a result or none is wanted.
private final class Caller<Success: Sendable>: Sendable {
  private enum State {
    case new, ended
    case waiting(CheckedContinuation<Success, any Error>)
  }

  private let state = Mutex(State.new)

  /// - Returns: Whether a result is wanted still.
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

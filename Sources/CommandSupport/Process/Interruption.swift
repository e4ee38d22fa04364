// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Files
import BotoCore
import CProcess
import Synchronization
import SystemLibrary

/// A signal that asked a command to end, by its number: Ctrl-C, Ctrl-\, `kill`, or a closed
/// terminal.
package struct Interruption: Error {
  package let number: Int32

  /// The message; the AWS CLI's words for Ctrl-C.
  package var words: String {
    number == SIGINT ? "cancelled: ctrl-c received" : "cancelled: signal \(number) received"
  }

  /// The exit status.
  package var status: Int32 { 128 + number }

  private static let last = Mutex<Int32?>(nil)

  /// Whether a signal other than Ctrl-C's interrupts the process's command.
  package static var isTermination: Bool { last.withLock { $0 != nil && $0 != SIGINT } }

  /// How long an interrupted command waits for the reader of its output.
  package static let patience = Duration.seconds(1)

  /// Runs work that a signal cancels, so that it can clean up. A second signal ends the process at
  /// once. Signals that the process was told to ignore stay ignored: Ctrl-C in a script's
  /// background job, a closed terminal under `nohup`.
  ///
  /// - Parameters:
  ///   - executor: Where the work runs; on all processors by default.
  ///   - limit: How long the work may take to clean up, for work that can block: then the process
  ///     ends.
  /// - Throws: ``Interruption`` if a signal came and ended the work; the work's errors.
  package static func cancelling<Result: Sendable>(
    on executor: (any TaskExecutor)? = nil, within limit: Duration? = nil,
    _ work: @escaping @Sendable () async throws -> Result
  ) async throws -> Result {
    let received = Mutex<Int32?>(nil)
    let cancellation = Mutex<(@Sendable () -> Void)?>(nil)
    let watch = SignalWatch([SIGINT, SIGTERM, SIGHUP, SIGQUIT]) { number in
      let isRepeated = received.withLock { received in
        defer { received = received ?? number }
        return received != nil
      }
      if isRepeated { endProcess(128 + number) }
      last.withLock { $0 = number }
      if let limit {
        OwnThread().run {
          let parts = limit.components
          var time = timespec(
            tv_sec: time_t(parts.seconds), tv_nsec: Int(parts.attoseconds / 1_000_000_000))
          nanosleep(&time, nil)
          endProcess(128 + number)
        }
      }
      cancellation.withLock { $0 }?()
    }
    defer { watch.end() }
    let task = Task(executorPreference: executor) { try await work() }
    cancellation.withLock { $0 = { task.cancel() } }
    // A signal may have come before there was anything to cancel.
    if received.withLock({ $0 }) != nil { task.cancel() }
    do {
      return try await withTaskCancellationHandler {
        try await task.value
      } onCancel: {
        task.cancel()
      }
    } catch {
      if let number = received.withLock({ $0 }) { throw Interruption(number: number) }
      throw error
    }
  }
}

/// Reports signals instead of letting them end the process. One at a time.
package final class SignalWatch: Sendable {
  private let numbers: [Int32]

  /// The receiver.
  private static let handler = Mutex<(@Sendable (Int32) -> Void)?>(nil)
  /// Waits for signals, from the first watch on: a signal handler may do next to nothing.
  private static let thread: OwnThread = {
    let thread = OwnThread()
    thread.run {
      while true {
        let number = cprocess_next_signal()
        handler.withLock { $0 }?(number)
      }
    }
    return thread
  }()

  /// Watches signals until ``end()``.
  ///
  /// - Parameters:
  ///   - numbers: The signals; ignored ones stay ignored.
  ///   - body: Receives a signal's number, on a thread of its own.
  package init(_ numbers: [Int32], _ body: @escaping @Sendable (Int32) -> Void) {
    Self.handler.withLock { $0 = body }
    self.numbers = numbers.filter { cprocess_keep_signal($0) != 0 }
    if !self.numbers.isEmpty { _ = Self.thread }
  }

  /// Restores the signals' default actions.
  package func end() {
    for number in numbers { cprocess_release_signal(number) }
    Self.handler.withLock { $0 = nil }
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A signal that asked a command to end, by its number: Ctrl-C, Ctrl-\, `kill`, or a terminal that was
/// closed.
struct Interruption: Error {
  let number: Int32

  /// What is said of it; the AWS CLI's words for Ctrl-C.
  var words: String {
    number == SIGINT ? "cancelled: ctrl-c received" : "cancelled: signal \(number) received"
  }

  /// What the shell is told.
  var status: Int32 { 128 + number }

  /// How long a command that was interrupted waits for who reads its output.
  static let patience = Duration.seconds(1)

  /// Runs work that a signal cancels, so that it can clean up. A second signal ends the process at
  /// once. Signals that the process was told to ignore go on being ignored: Ctrl-C in what a script
  /// runs in the background, a closed terminal under `nohup`.
  ///
  /// - Throws: ``Interruption`` when a signal came and the work ended by it; what the work throws.
  static func cancelling<Result: Sendable>(
    _ work: @escaping @Sendable () async throws -> Result
  ) async throws -> Result {
    let received = Mutex<Int32?>(nil)
    let cancellation = Mutex<(@Sendable () -> Void)?>(nil)
    let watch = SignalWatch([SIGINT, SIGTERM, SIGHUP, SIGQUIT]) { number in
      let isSecond = received.withLock { received in
        defer { received = received ?? number }
        return received != nil
      }
      if isSecond { SystemCalls.exit(128 + number) }
      cancellation.withLock { $0 }?()
    }
    defer { watch.end() }
    let task = Task { try await work() }
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

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import NIOPosix

/// Where calls on files run. They may wait for a disk or for a network behind it. On an event loop,
/// or in the pool that all tasks share, such a wait delays everything else.
package enum FileCalls: Sendable, Hashable {
  /// On SwiftNIO's threads for blocking calls.
  case onThreads
  /// On the task's thread: for programs that use these threads for nothing else.
  case inPlace

  /// Makes a call, also when the task is cancelled: files are to be closed and removed then.
  ///
  /// - Throws: What the call throws.
  package func run<Success: Sendable>(
    _ call: @escaping @Sendable () throws -> Success
  ) async throws -> Success {
    switch self {
    case .inPlace: try call()
    case .onThreads:
      try await withCheckedThrowingContinuation { continuation in
        NIOThreadPool.singleton.submit { state in
          continuation.resume(
            with: Result {
              // The pool outlives all tasks.
              guard case .active = state else { throw CancellationError() }
              return try call()
            })
        }
      }
    }
  }

  /// Opens a file on a thread. When the process has no descriptor left, idle connections are closed,
  /// and opening is retried for ten seconds.
  ///
  /// - Throws: What opening throws; `CancellationError`.
  package static func opening<Opened: Sendable>(
    _ open: @escaping @Sendable () throws -> Opened
  ) async throws -> Opened {
    var attempts = 200
    while true {
      do {
        return try await onThreads.run(open)
      } catch let error as FileError where error.errno?.isDescriptorShortage == true {
        attempts -= 1
        guard attempts > 0 else { throw error }
        DescriptorRelief.closeOne()
        try await sleepOnEventLoop(for: .milliseconds(50))
      }
    }
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Files

/// Work with a time limit.
enum Deadline {
  /// Runs work, and cancels it when its time is up.
  ///
  /// - Parameters:
  ///   - limit: The maximum duration.
  ///   - sleep: Waits for a while.
  ///   - work: The work.
  ///   - otherwise: The error when its time is up.
  /// - Throws: The work's errors; the error when its time is up; `CancellationError`.
  static func run<Result: Sendable>(
    within limit: Duration,
    sleep: @escaping @Sendable (Duration) async throws -> Void = {
      try await sleepOnEventLoop(for: $0)
    },
    _ work: @escaping @Sendable () async throws -> Result,
    otherwise: () -> any Error
  ) async throws -> Result {
    try await withThrowingTaskGroup(of: Result?.self) { group in
      group.addTask { try await work() }
      group.addTask {
        try await sleep(limit)
        return nil
      }
      defer { group.cancelAll() }
      guard let first = try await group.next(), let result = first else { throw otherwise() }
      return result
    }
  }
}

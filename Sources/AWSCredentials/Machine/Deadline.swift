// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Files

/// Work that may take so long and no longer.
enum Deadline {
  /// Does work, and cancels it when its time is up.
  ///
  /// - Parameters:
  ///   - limit: How long it may take.
  ///   - sleep: Waits for a while.
  ///   - work: What is done.
  ///   - otherwise: The error of work whose time is up.
  /// - Throws: What the work throws; the error of work whose time is up; `CancellationError`.
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

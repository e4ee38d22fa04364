// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// Lets tasks continue in the order of their numbers, from 1 on, whatever the order in which they
/// arrive.
final class OrderedTurns: Sendable {
  private let current = Monitor(1)

  /// Runs a closure when all tasks with lower numbers have had their turn.
  ///
  /// - Throws: `CancellationError` if the task is cancelled first; the errors of `body`, after
  ///   which no turn comes.
  func whenItIsTurn(of number: Int, _ body: () async throws -> Void) async throws {
    try await current.waitUnlessCancelled { $0 == number ? () : nil }
    try await body()
    current.change { $0 = number + 1 }
  }
}

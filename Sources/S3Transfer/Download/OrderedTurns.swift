// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// Lets tasks go on one after the other in the order of their numbers, from 1 on, whatever the order
/// they come in.
final class OrderedTurns: Sendable {
  private let current = Monitor(1)

  /// Runs something when all tasks of lower numbers have had their turn.
  ///
  /// - Throws: `CancellationError` when the task is cancelled before; what `body` throws, behind
  ///   which no turn comes any more.
  func whenItIsTurn(of number: Int, _ body: () async throws -> Void) async throws {
    try await current.waitUnlessCancelled { $0 == number ? () : nil }
    try await body()
    current.change { $0 = number + 1 }
  }
}

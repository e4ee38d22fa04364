// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import BotoCore

/// Where the workers of a transfer run.
package enum WorkerPlace: Sendable, Hashable {
  /// Where the task runs that asked for the transfer.
  case callersExecutor
  /// On the threads on which connections are handled, all of them in turn: bytes then go from the
  /// socket to the file without a change of threads. For programs of whose code transfers call
  /// nothing that computes for long.
  case eventLoops

  func run(_ work: () async throws -> Void) async throws {
    switch self {
    case .callersExecutor: try await work()
    case .eventLoops: try await withNextEventLoopExecutor(work)
    }
  }
}

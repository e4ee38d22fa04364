// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOPosix

/// Runs a blocking call on a thread that neither tests nor their servers need.
package func blocking<Result: Sendable>(
  _ call: @escaping @Sendable () throws -> Result
) async throws -> Result {
  try await BlockingThreads.pool.runIfActive(call)
}

private enum BlockingThreads {
  static let pool: NIOThreadPool = {
    let pool = NIOThreadPool(numberOfThreads: 64)
    pool.start()
    return pool
  }()
}

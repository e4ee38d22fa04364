// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import BotoCore

/// The retries of keys that `DeleteObjects` refuses one by one for a reason that passes: the client's
/// own, and a transfer's patience behind them.
struct KeyRetries: Sendable {
  private let calls: S3Calls
  private var retries = PartialRetries(operationName: S3Operation.deleteObjects.rawValue)
  private var patience = CallPatience()
  /// Whether some keys are asked for again.
  private(set) var isUnderWay = false

  init(_ calls: S3Calls) { self.calls = calls }

  /// Whether an error may be over soon.
  static func passes(_ error: ClientError) -> Bool {
    PartialRetries.passes(error.code) || CallPatience.isSlowDown(error)
  }

  /// Waits as long as errors that pass want it.
  ///
  /// - Returns: Whether to ask once more.
  /// - Throws: `CancellationError`.
  mutating func wait(after errors: [ClientError]) async throws -> Bool {
    guard let error = errors.first(where: CallPatience.isSlowDown) ?? errors.first else {
      retries.succeed(calls.client, calls.clock)
      return false
    }
    guard
      let pause = retries.pause(after: error.code, of: calls.client, calls.clock)
        ?? patience.pause(after: error, random: calls.clock.random())
    else { return false }
    isUnderWay = true
    try await calls.clock.sleep(pause)
    return true
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSHTTP
import AWSProtocols
import BotoCore

/// The retries of keys that `DeleteObjects` refuses individually for a transient reason: the
/// client's own retries, and slow-down retries after them.
struct KeyRetries: Sendable {
  private let calls: S3Calls
  private var retries = PartialRetries(operationName: S3Operation.deleteObjects.rawValue)
  private var patience = CallPatience()
  /// Whether some keys are being retried.
  private(set) var isUnderWay = false

  init(_ calls: S3Calls) { self.calls = calls }

  /// Whether an error is transient.
  static func passes(_ error: ClientError) -> Bool {
    PartialRetries.passes(error.code) || CallPatience.isSlowDown(error)
  }

  /// Waits for the back-off of transient errors.
  ///
  /// - Returns: Whether to make another attempt.
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

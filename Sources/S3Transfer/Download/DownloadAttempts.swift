// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import BotoCore

/// How often the bytes of a range are asked for when they stop coming.
struct DownloadAttempts: Sendable {
  /// What s3transfer tries again on, and damage that a checksum shows.
  private static let retriedKinds: [BotoCoreError.Kind] = [
    .connectionError, .connectionClosedError, .readTimeoutError, .incompleteReadError,
    .responseStreamingError, .flexibleChecksumError,
  ]
  private var left: Int

  /// - Parameter count: The number of all attempts.
  init(_ count: Int) { left = count }

  /// Notes that an attempt failed.
  ///
  /// - Throws: The error when it isn't about bytes that stopped coming; `retriesExceededError` when
  ///   no attempt is left.
  mutating func failed(_ error: any Error) throws {
    guard let known = error as? BotoCoreError,
      Self.retriedKinds.contains(where: { known.isKind(of: $0) })
    else { throw error }
    left -= 1
    guard left > 0 else {
      throw BotoCoreError(
        .retriesExceededError, "Max Retries Exceeded: \(known.message)", underlyingError: known)
    }
  }
}

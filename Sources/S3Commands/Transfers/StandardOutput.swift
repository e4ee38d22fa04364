// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import S3Transfer

/// Standard output as the target of a download, which knows when nobody reads any more.
final class StandardOutput: ObjectWriter {
  /// Writes bytes; waits while much isn't read yet.
  ///
  /// - Throws: ``BrokenPipe``; ``CommandFailure`` when nothing can be written for another reason;
  ///   `CancellationError` as soon as the task is cancelled, though nobody reads.
  func write(_ bytes: [UInt8]) async throws {
    try await Console.promptOutput.pass(bytes)
    try Task.checkCancellation()
  }

  /// Waits until all is written.
  func finish() async throws { try await Console.promptOutput.flush() }
}

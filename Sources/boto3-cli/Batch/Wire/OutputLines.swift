// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import WireFormats

/// Standard output, one whole line at a time.
final class OutputLines: Sendable {
  private let output = Console.promptOutput

  /// - Throws: ``CommandFailure`` if standard output is closed.
  init() throws { try StandardStreams.process.requireOutput() }

  /// Writes a line, and waits until it is written.
  ///
  /// - Throws: ``BrokenPipe`` if the reader is gone; ``CommandFailure`` if nothing can be written
  ///   for another reason.
  func write(_ line: [UInt8]) async throws {
    var line = output.isTerminal ? TerminalText.escapedJSON(line) : line
    line.append(UInt8(ascii: "\n"))
    try output.put(line)
    try await output.flush()
  }
}

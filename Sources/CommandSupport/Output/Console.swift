// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Synchronization
import SystemLibrary

/// The destination of a command's output.
package final class Console: Sendable {
  /// Standard output.
  package let output: TextOutput
  /// Standard error.
  package let errors: TextOutput
  /// The number of columns if standard output is a terminal, queried each time.
  package let terminalWidth: @Sendable () -> Int?
  /// The number of lines if standard output is a terminal, queried each time.
  package let terminalHeight: @Sendable () -> Int?
  /// The failure of standard output that was already reported.
  private let reportedFailure = Mutex<CommandFailure?>(nil)

  package init(
    output: TextOutput, errors: TextOutput,
    terminalWidth: @escaping @Sendable () -> Int? = { nil },
    terminalHeight: @escaping @Sendable () -> Int? = { nil }
  ) {
    self.output = output
    self.errors = errors
    self.terminalWidth = terminalWidth
    self.terminalHeight = terminalHeight
  }

  /// Records that an error was reported, in case it is standard output's: it isn't reported again.
  package func recordReported(_ error: any Error) {
    if let failure = error as? CommandFailure { reportedFailure.withLock { $0 = failure } }
  }

  /// Flushes standard output, and waits until everything is written.
  ///
  /// - Parameter patience: How long to wait for the reader; forever if `nil`.
  /// - Throws: Why nothing can be written, unless that was reported.
  package func finish(within patience: Duration? = nil) async throws {
    do {
      try await output.flush(within: patience)
    } catch let failure as CommandFailure {
      guard reportedFailure.withLock({ $0 }) == failure else { throw failure }
    }
  }

  /// The process's own console.
  package static let process: Console = {
    let isTerminal = isatty(STDOUT_FILENO) != 0
    return Console(
      output: TextOutput(
        descriptor: STDOUT_FILENO, gathersLines: !isTerminal, isTerminal: isTerminal,
        writer: writer),
      errors: TextOutput(
        descriptor: STDERR_FILENO, gathersLines: false, isTerminal: isatty(STDERR_FILENO) != 0,
        writer: writer),
      terminalWidth: { isTerminal ? terminalSize(\.ws_col) ?? 80 : nil },
      terminalHeight: { isTerminal ? terminalSize(\.ws_row) ?? 24 : nil })
  }()

  /// The number of columns or lines of standard output's terminal, if it knows.
  private static func terminalSize(_ part: (winsize) -> UInt16) -> Int? {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, part(size) > 0 else { return nil }
    return Int(part(size))
  }

  /// Standard output, flushed after each line, for readers that wait for each.
  package static let promptOutput = TextOutput(
    descriptor: STDOUT_FILENO, gathersLines: false, isTerminal: isatty(STDOUT_FILENO) != 0,
    writer: writer)

  /// One writer for both, so that lines stay in order if they go to the same destination.
  private static let writer = OutputWriter()
}

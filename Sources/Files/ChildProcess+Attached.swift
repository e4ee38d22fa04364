// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Synchronization
import SystemLibrary
import WireFormats

extension ChildProcess {
  /// Runs a program in this process's place: it has the standard streams, the terminal and what the
  /// user types, Ctrl-C included, until it ends.
  ///
  /// - Parameters:
  ///   - words: The program, searched for in `PATH`, and its arguments.
  ///   - environment: Its environment variables, each `NAME=value`.
  ///   - input: What it reads as standard input; this process's own if `nil`.
  /// - Returns: How it ended.
  /// - Throws: ``Failure``.
  package static func runAttached(
    _ words: [String], environment: [String], input: [UInt8]? = nil
  ) async throws -> Ending {
    try await OwnThread().value { try attached(words, environment, input) }
  }

  /// The signals that a user sends with the keyboard. They are the program's while it runs.
  private static let keyboardSignals = [SIGINT, SIGQUIT, SIGTSTP]

  private static func attached(
    _ words: [String], _ environment: [String], _ input: [UInt8]?
  ) throws -> Ending {
    let pipe = try starting.withLock { _ in try input.map { _ in try Pipe() } }
    let before = keyboardSignals.map { ($0, signal($0, SIG_IGN)) }
    defer { for (number, handler) in before { signal(number, handler) } }
    let child = try spawn(
      words, environment,
      streams: pipe.map { [(own: $0.reading.number, program: STDIN_FILENO)] } ?? [],
      resetting: keyboardSignals)
    if let input { pipe?.send(input) }
    var status: CInt = 0
    while waitpid(child, &status, 0) < 0 {
      // If this process ignores SIGCHLD, the kernel keeps no exit status.
      guard errno == EINTR else { return .exited(0) }
    }
    return Ending(status)
  }
}

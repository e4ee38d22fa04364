// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Standard input, output and error: which of them the program was begun without (`<&-`, `>&-`).
package struct StandardStreams: Sendable {
  package let inputIsClosed: Bool
  package let outputIsClosed: Bool

  /// The process's own.
  package static let process = StandardStreams()

  /// Puts `/dev/null` in place of those that are closed: otherwise the first file or socket that is
  /// opened would have their number, and be written to as standard output. For the beginning of the
  /// program, before anything is opened.
  private init() {
    var closed: [Bool] = []
    for descriptor in STDIN_FILENO...STDERR_FILENO {
      let isClosed = fcntl(descriptor, F_GETFD) < 0 && errno == EBADF
      closed.append(isClosed)
      if isClosed { Self.fill(descriptor) }
    }
    inputIsClosed = closed[0]
    outputIsClosed = closed[1]
  }

  /// - Throws: ``CommandFailure`` when there is no standard input: what is read from it would be empty,
  ///   and would replace what is there.
  package func requireInput() throws {
    guard inputIsClosed else { return }
    throw CommandFailure("Standard input is closed: there is nothing to read from.")
  }

  /// - Throws: ``CommandFailure`` when there is no standard output, before a command works for nothing.
  package func requireOutput() throws {
    guard outputIsClosed else { return }
    throw CommandFailure(
      "Standard output is closed: there is nothing to write to. Redirect it, to /dev/null if need be."
    )
  }

  /// Opens something harmless under a descriptor's number, which is the lowest that is free.
  private static func fill(_ descriptor: Int32) {
    guard open("/dev/null", O_RDWR) < 0 else { return }
    // Without /dev: a pipe that nobody else has an end of.
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return }
    close(ends[0] == descriptor ? ends[1] : ends[0])
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import BotoCore
import Files
import SystemLibrary

/// Standard input, output and error: which of them were closed when the program started (`<&-`,
/// `>&-`).
package struct StandardStreams: Sendable {
  package let inputIsClosed: Bool
  package let outputIsClosed: Bool

  /// The process's own streams.
  package static let process = StandardStreams()

  /// Replaces closed streams by `/dev/null`: otherwise the first file or socket would get their
  /// number, and be written to as standard output. For the start of the program, before anything is
  /// opened.
  private init() {
    var closed: [Bool] = []
    for descriptor in STDIN_FILENO...STDERR_FILENO {
      let isClosed = !Descriptor(descriptor).isOpen
      closed.append(isClosed)
      if isClosed { Self.fill(descriptor) }
    }
    inputIsClosed = closed[0]
    outputIsClosed = closed[1]
  }

  /// - Throws: ``CommandFailure`` if there is no standard input: it would read as empty, and the
  ///   empty object would replace an existing one.
  package func requireInput() throws {
    guard inputIsClosed else { return }
    throw CommandFailure("Standard input is closed: there is nothing to read from.")
  }

  /// - Throws: ``CommandFailure`` if there is no standard output, before a command works in vain.
  package func requireOutput() throws {
    guard outputIsClosed else { return }
    throw CommandFailure(
      "Standard output is closed: there is nothing to write to. Redirect it, to /dev/null if need be."
    )
  }

  /// Opens something harmless under a descriptor's number, which is the lowest free one.
  private static func fill(_ descriptor: Int32) {
    if (try? Descriptor.open("/dev/null", .updating)) != nil { return }
    // Without /dev: a pipe with both ends in this process.
    guard let ends = try? Descriptor.pipe() else { return }
    try? (ends.reading.number == descriptor ? ends.writing : ends.reading).close()
  }
}

/// How many files and connections the program may have open at a time (`ulimit -n`).
package enum DescriptorLimit {
  /// The program's own descriptors: three streams, an event loop's three, some for listings, names
  /// and configuration.
  private static let own = 10
  /// A transfer has a file and a connection open, and briefly a third descriptor.
  private static let perTransfer = 3

  /// Raises the limit to what the system allows. For the start of the program.
  ///
  /// - Throws: ``CommandFailure`` if not even one call is possible.
  package static func raise() throws {
    OpenFileLimit.prepareProgram()
    let limit = OpenFileLimit.current
    guard limit < own else { return }
    throw CommandFailure(
      "The limit of open files is \(limit), which is too low: raise it to \(own + 2 * perTransfer) "
        + "or more (ulimit -n).")
  }

  /// The number of transfers that may run at a time.
  package static var transfers: Int { max(1, (OpenFileLimit.current - own) / perTransfer) }
}

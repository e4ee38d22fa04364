// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Files
import BotoCore

/// How many files and connections the program may have open at a time (`ulimit -n`).
enum DescriptorLimit {
  /// The program's own descriptors: three streams, an event loop's three, some for listings, names
  /// and configuration.
  private static let own = 10
  /// A transfer has a file and a connection open, and briefly a third descriptor.
  private static let perTransfer = 3

  /// Raises the limit to what the system allows. For the start of the program.
  ///
  /// - Throws: ``CommandFailure`` if not even one call is possible.
  static func raise() throws {
    OpenFileLimit.prepareProgram()
    let limit = OpenFileLimit.current
    guard limit < own else { return }
    throw CommandFailure(
      "The limit of open files is \(limit), which is too low: raise it to \(own + 2 * perTransfer) "
        + "or more (ulimit -n).")
  }

  /// The number of transfers that may run at a time.
  static var transfers: Int { max(1, (OpenFileLimit.current - own) / perTransfer) }
}

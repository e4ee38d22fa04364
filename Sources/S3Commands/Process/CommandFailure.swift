// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// Why a command ends before its work has begun, or in its midst.
package struct CommandFailure: Error, Equatable, CustomStringConvertible {
  /// What went wrong and what to do, in the AWS CLI's words where it has some.
  package let description: String
  /// What the shell is told.
  package let status: ExitStatus

  package init(_ description: String, status: ExitStatus = .failed) {
    self.description = description
    self.status = status
  }

  /// Standard input or output where no stream can be.
  static let noStream = CommandFailure(
    "Streaming currently is only compatible with non-recursive cp commands")
}

/// What a command tells the shell (docs/decisions/exit-statuses.md); 128 and the signal's number when
/// a signal ended it (``Interruption``).
public enum ExitStatus: Int32, Sendable {
  /// All was done.
  case success = 0
  /// Something of a transfer failed, or what `ls` looked for isn't there.
  case failures = 1
  /// All was done but what warnings tell.
  case warnings = 2
  /// What read the output went away, as a shell tells of a process that the signal ended.
  case brokenPipe = 141
  /// The command line can't be understood.
  case usage = 252
  /// Configuration or credentials are missing or wrong.
  case configuration = 253
  /// Any other error that ends a command.
  case failed = 255
}

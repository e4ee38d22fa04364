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
}

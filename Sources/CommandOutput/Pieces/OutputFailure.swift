// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// A failure of a formatter, in the words of the AWS CLI.
package struct OutputFailure: Error, CustomStringConvertible {
  /// What is wrong.
  package let message: String

  init(_ message: String) { self.message = message }

  /// The message.
  package var description: String { message }
}

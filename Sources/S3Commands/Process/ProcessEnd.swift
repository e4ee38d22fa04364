// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Files
import SystemLibrary

extension CommandFailure {
  /// What a system call failed with.
  ///
  /// - Parameter what: What couldn't be done: `Standard input can't be read`.
  init(_ what: String, _ error: SystemError) {
    self.init("\(what): [Errno \(error.code)] \(error.text)")
  }
}

/// Ends the process at once: nothing is waited for, nothing is torn down.
func endProcess(_ status: Int32) -> Never { _exit(status) }

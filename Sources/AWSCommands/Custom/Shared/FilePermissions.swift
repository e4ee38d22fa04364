// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import Files

/// Who may read a file with secrets.
enum FilePermissions {
  /// Warns on standard error if others than its user may read a file. Version 1 doesn't.
  static func warn(about path: String, _ run: CustomRun) throws {
    guard run.context.flavour == .v2, let status = try? EntryStatus(reading: path),
      status.file.kind == .regular, status.permissions & 0o077 != 0
    else { return }
    try run.writeError(
      "\naws: [WARNING]: The file '\(path)' is accessible by other users. Consider running 'chmod "
        + "600 \(path)' to restrict access to only your user.\n")
  }
}

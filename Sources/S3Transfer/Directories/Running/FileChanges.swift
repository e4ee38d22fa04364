// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import BotoCore
import WireFormats
import SystemLibrary
import Files

/// Changes files by their paths.
enum FileChanges {
  /// Removes a file.
  ///
  /// - Throws: `FileError`.
  static func remove(_ path: String) throws(FileError) {
    do { try FileSystem.remove(path) } catch { throw error.of(path) }
  }
}

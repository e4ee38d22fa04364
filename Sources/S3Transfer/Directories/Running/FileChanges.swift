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

  /// Sets the modification time of a file, to the second as the AWS CLI does.
  ///
  /// - Throws: `FileError`.
  static func setTime(of path: String, to time: Timestamp) throws(FileError) {
    do {
      try FileSystem.setTime(of: path, to: Timestamp(seconds: time.seconds))
    } catch {
      guard error.code == EPERM else { throw error.of(path) }
      throw FileError(
        path: path,
        reason: "The file was downloaded, but attempting to modify the utime of the file failed. "
          + "Is the file owned by another user?", errno: error.code)
    }
  }
}

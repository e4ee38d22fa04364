// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import BotoCore
import WireFormats

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Changes files by their paths.
enum FileChanges {
  /// Removes a file.
  ///
  /// - Throws: `FileError`.
  static func remove(_ path: String) throws(FileError) {
    guard PathText.withCString(path, { unlink($0) }) == 0 else { throw LocalFile.lastError(path) }
  }

  /// Sets the modification time of a file, to the second as the AWS CLI does.
  ///
  /// - Throws: `FileError`.
  static func setTime(of path: String, to time: Timestamp) throws(FileError) {
    let time = timespec(tv_sec: time_t(time.seconds), tv_nsec: 0)
    guard PathText.withCString(path, { utimensat(AT_FDCWD, $0, [time, time], 0) }) != 0 else {
      return
    }
    if errno == EPERM {
      throw FileError(
        path: path,
        reason: "The file was downloaded, but attempting to modify the utime of the file failed. "
          + "Is the file owned by another user?", errno: EPERM)
    }
    throw LocalFile.lastError(path)
  }
}

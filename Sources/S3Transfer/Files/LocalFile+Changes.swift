// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import BotoCore

extension LocalFile {
  /// The number of bytes that were appended to the file since, as to a log.
  ///
  /// - Throws: `FileError` if it is shorter, or was changed in another way: the bytes that were
  ///   read may be of two states.
  func growth(since before: FileStatus) throws -> Int64 {
    let now = try status()
    if now.size > before.size { return now.size &- before.size }
    guard now == before else { throw changed() }
    return 0
  }

  /// The error for a file that has changed.
  func changed() -> FileError {
    FileError(
      path: path,
      reason: "The file changed while it was uploaded, so that the object would be a mixture of "
        + "both. Upload it again when no program writes to it any more")
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import WireFormats
import BotoCore

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What a walk wants to know of a file.
struct EntryStatus: Sendable {
  /// A file, whatever name it has.
  struct Identity: Sendable, Hashable {
    private let device: dev_t
    private let node: ino_t

    fileprivate init(_ status: stat) {
      device = status.st_dev
      node = status.st_ino
    }
  }

  /// What the file is like; for a link that isn't followed, a special one.
  let file: FileStatus
  /// Whether it is a symbolic link that wasn't followed.
  let isLink: Bool
  let identity: Identity
  private let mode: mode_t

  /// The status of a path; `nil` if there is nothing, or it may not be reached.
  ///
  /// - Throws: `FileError` when the system fails to tell.
  init?(of path: String, followsLinks: Bool = true) throws(FileError) {
    var status = stat()
    guard
      PathText.withCString(
        path,
        {
          followsLinks ? stat($0, &status) : lstat($0, &status)
        }) == 0
    else {
      guard DirectoryNames.Absence(errno) != nil else { throw LocalFile.lastError(path) }
      return nil
    }
    file = FileStatus(status)
    isLink = status.st_mode & S_IFMT == S_IFLNK
    identity = Identity(status)
    mode = status.st_mode
  }

  /// Whether the file can be read, as far as can be told without opening it.
  func isReadable(_ path: String) -> Bool {
    let everybody = mode_t(S_IRUSR | S_IRGRP | S_IROTH)
    if mode & everybody == everybody { return true }
    return PathText.withCString(path) { faccessat(AT_FDCWD, $0, R_OK, AT_EACCESS) } == 0
  }
}

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

/// What a walk needs to know of a file.
struct EntryStatus: Sendable {
  /// A file's identity, under any name.
  struct Identity: Sendable, Hashable {
    private let device: dev_t
    private let node: ino_t

    fileprivate init(_ status: stat) {
      device = status.st_dev
      node = status.st_ino
    }
  }

  /// The file's status; for a link that isn't followed, a special file's.
  let file: FileStatus
  /// Whether it is a symbolic link that wasn't followed.
  let isLink: Bool
  let identity: Identity
  private let mode: mode_t

  /// The status of a path; `nil` if nothing is there, or it isn't accessible.
  ///
  /// - Throws: `FileError` if the system call fails.
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

  /// Whether the file can be read, as far as this is known without opening it.
  func isReadable(_ path: String) -> Bool {
    let everybody = mode_t(S_IRUSR | S_IRGRP | S_IROTH)
    if mode & everybody == everybody { return true }
    return PathText.withCString(path) { faccessat(AT_FDCWD, $0, R_OK, AT_EACCESS) } == 0
  }
}

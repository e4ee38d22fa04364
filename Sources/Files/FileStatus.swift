// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import AWSErrors
package import SystemLibrary
package import WireFormats

/// The status of a file, which shows whether the file changed.
package struct FileStatus: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case regular, directory
    /// A symbolic link that wasn't followed.
    case link
    case fifo
    /// A character device, such as a terminal or `/dev/null`.
    case characterDevice
    /// A socket or a block device.
    case other

    /// Whether it is neither a file nor a directory nor a link: its bytes can be read or written
    /// only once.
    package var isSpecial: Bool {
      switch self {
      case .regular, .directory, .link: false
      case .fifo, .characterDevice, .other: true
      }
    }
  }

  /// The identity of a file, independent of its names.
  package struct Identity: Sendable, Hashable {
    let device: dev_t
    package let node: UInt64
  }

  package let kind: Kind
  package let size: Int64
  package let modified: Timestamp

  init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .regular
    case S_IFDIR: kind = .directory
    case S_IFLNK: kind = .link
    case S_IFIFO: kind = .fifo
    case S_IFCHR: kind = .characterDevice
    default: kind = .other
    }
    size = Int64(status.st_size)
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    modified = Timestamp(
      seconds: Int64(time.tv_sec), nanoseconds: Int32(truncatingIfNeeded: time.tv_nsec))
  }

  /// The status of the file at a path; `nil` if it doesn't exist or isn't accessible.
  ///
  /// - Parameter followsLinks: Whether symbolic links are followed.
  package init?(of path: String, followsLinks: Bool = true) {
    guard let entry = try? EntryStatus(reading: path, followsLinks: followsLinks) else {
      return nil
    }
    self = entry.file
  }
}

/// A file's properties beside its content.
package struct EntryStatus: Sendable {
  package let file: FileStatus
  package let identity: FileStatus.Identity
  package let permissions: mode_t
  let owner: uid_t
  let group: gid_t

  /// The status of a path.
  ///
  /// - Parameter followsLinks: Whether symbolic links are followed.
  package init(reading path: String, followsLinks: Bool = true) throws(SystemError) {
    BlockingCalls.note("stat")
    var status = stat()
    let outcome = try PathText.pass(path) {
      followsLinks ? stat($0, &status) : lstat($0, &status)
    }
    guard outcome == 0 else { throw .last }
    self.init(status)
  }

  /// The status of a path; `nil` if nothing is accessible there.
  ///
  /// - Throws: `FileError` if the system can't determine it.
  package init?(of path: String, followsLinks: Bool = true) throws(FileError) {
    do {
      try self.init(reading: path, followsLinks: followsLinks)
    } catch {
      guard error.absence != nil else { throw error.of(path) }
      return nil
    }
  }

  init(_ status: stat) {
    file = FileStatus(status)
    identity = FileStatus.Identity(device: status.st_dev, node: UInt64(status.st_ino))
    permissions = status.st_mode & 0o7777
    owner = status.st_uid
    group = status.st_gid
  }

  /// Whether the file can be read, as far as is known without opening it.
  package func isReadable(_ path: String) -> Bool {
    let allUsers = mode_t(S_IRUSR | S_IRGRP | S_IROTH)
    if permissions & allUsers == allUsers { return true }
    BlockingCalls.note("faccessat")
    return (try? PathText.pass(path) { faccessat(AT_FDCWD, $0, R_OK, AT_EACCESS) }) == 0
  }
}

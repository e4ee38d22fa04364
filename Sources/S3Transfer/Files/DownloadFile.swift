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

/// The file of an incomplete download, beside its destination under a temporary name.
struct DownloadFile: Sendable {
  /// The longest name that file systems accept, in bytes.
  private static let maxNameLength = 255

  /// The file that is written.
  let file: LocalFile
  private let place: String

  /// Creates a new file for a destination. A file that replaces another has its permissions and, as
  /// far as this process is allowed to, its owner from the first byte on, so that a secret can't be
  /// read meanwhile.
  ///
  /// - Throws: `FileError`, also if a directory is there.
  init(for place: String) throws {
    let path = Self.temporaryPath(for: place, id: .random(in: .min ... .max))
    var old = stat()
    let isThere = PathText.withCString(place) { stat($0, &old) } == 0
    self.place = place
    switch old.st_mode & S_IFMT {
    case S_IFDIR where isThere:
      throw FileError(
        path: place, reason: "A directory is where the file is to go. Remove or rename it")
    case S_IFREG where isThere:
      // The set-user-ID bit isn't for other bytes.
      let mode = old.st_mode & 0o777
      file = try LocalFile(creating: path, mode: mode)
      file.takeOver(mode, owner: old.st_uid, group: old.st_gid)
    default: file = try LocalFile(creating: path)
    }
  }

  /// Continues with the file of an earlier download.
  ///
  /// - Throws: `FileError` if it no longer exists.
  init(continuing path: String, for place: String) throws {
    file = try LocalFile(continuing: path)
    self.place = place
  }

  /// Closes the file and renames it to its destination, replacing an existing file. Blocks.
  ///
  /// - Throws: `FileError`.
  func moveIntoPlace() throws {
    try file.finishWriting()
    guard
      PathText.withCString(
        file.path,
        { from in
          PathText.withCString(place) { rename(from, $0) }
        }) == 0
    else { throw LocalFile.lastError(place) }
  }

  /// Removes the file, if it exists.
  ///
  /// - Throws: `FileError`.
  func discard() throws(FileError) {
    guard PathText.withCString(file.path, { unlink($0) }) == 0 || errno == ENOENT else {
      throw LocalFile.lastError(file.path)
    }
  }

  /// Whether a path may be one of ``temporaryPath(for:id:)``: a state file must not cause another
  /// file to be removed or written to.
  static func isTemporary(_ path: String) -> Bool {
    let suffix = path.utf8.suffix(9)
    return path.utf8.count > 9 && suffix.first == UInt8(ascii: ".")
      && suffix.dropFirst().allSatisfy { Hex.digit($0) != nil }
  }

  /// s3transfer's name for it: a dot and eight hexadecimal digits after the name, which is
  /// truncated if it would become too long.
  static func temporaryPath(for place: String, id: UInt32) -> String {
    let hex = String(id, radix: 16)
    let suffix = "." + String(repeating: "0", count: 8 - hex.utf8.count) + hex
    let bytes = place.utf8
    let begin = bytes.lastIndex(of: UInt8(ascii: "/")).map { bytes.index(after: $0) }
    let name = bytes[(begin ?? bytes.startIndex)...]
    var kept = name.prefix(maxNameLength - suffix.utf8.count)
    if kept.count < name.count {
      // Not in the middle of a scalar.
      while let next = name.dropFirst(kept.count).first, next & 0xC0 == 0x80 { kept.removeLast() }
    }
    let directory = bytes[..<(begin ?? bytes.startIndex)]
    return String(decoding: directory, as: UTF8.self) + String(decoding: kept, as: UTF8.self)
      + suffix
  }
}

extension LocalFile {
  /// Gives a new file the permissions and the owner of another one. What this process isn't allowed
  /// to give stays unchanged: never more than the other file allows.
  fileprivate func takeOver(_ mode: mode_t, owner: uid_t, group: gid_t) {
    var new = stat()
    guard fstat(descriptor, &new) == 0 else { return }
    if new.st_uid != owner || new.st_gid != group, fchown(descriptor, owner, group) != 0 {
      // At least the group, which its members may give.
      _ = fchown(descriptor, uid_t.max, group)
    }
    if new.st_mode & 0o777 != mode { _ = fchmod(descriptor, mode) }
  }
}

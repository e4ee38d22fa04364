// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import AWSErrors
package import SystemLibrary
package import WireFormats

/// A file that is written beside its destination and renamed when it is complete. Its calls block.
package struct TemporaryFile: Sendable {
  /// The longest name that file systems take, in bytes.
  private static let maxNameLength = 255

  /// The file that is written.
  package let file: OpenFile
  private let destination: String

  /// Creates a new file for a destination. A file that replaces another gets its permissions and, as far
  /// as this process may set it, its owner: before the first byte, so that no secret can be read
  /// meanwhile.
  ///
  /// - Parameter permissions: Permissions before the process's mask, instead of those of the replaced
  ///   file.
  /// - Throws: `FileError`, also if a directory is at the path.
  package init(for destination: String, permissions: mode_t? = nil) throws(FileError) {
    try self.init(
      for: destination, replacing: try? EntryStatus(reading: destination), permissions: permissions)
  }

  /// The same for a caller that has read the status of what is at the destination.
  package init(
    for destination: String, replacing old: EntryStatus?, permissions: mode_t? = nil
  ) throws(FileError) {
    let path = Self.temporaryPath(for: destination, id: .random(in: .min ... .max))
    self.destination = destination
    switch old?.file.kind {
    case .directory:
      throw FileError(
        path: destination, reason: "There is a directory at the file's path. Remove or rename it")
    case .regular where permissions == nil:
      // The set-user-ID bit must not apply to other content.
      let mode = (old?.permissions ?? 0) & 0o777
      file = try OpenFile(path, .creating, permissions: mode)
      if let old { file.descriptor.takeOver(old, mode) }
    default: file = try OpenFile(path, .creating, permissions: permissions ?? 0o666)
    }
  }

  /// Continues a file of an earlier download.
  ///
  /// - Throws: `FileError` when it is gone.
  package init(continuing path: String, for destination: String) throws(FileError) {
    file = try OpenFile(path, .updating)
    self.destination = destination
  }

  /// Closes the file and renames it to its destination.
  ///
  /// - Parameter modified: The modification time that it gets; `nil` for that of the last write.
  /// - Returns: Why it doesn't have that time, in which case it is in place nevertheless.
  @discardableResult
  package func moveIntoPlace(modified: Timestamp? = nil) throws(FileError) -> SystemError? {
    var failure: SystemError?
    if let modified {
      do { try file.setTime(modified) } catch { failure = error }
    }
    try file.finishWriting()
    do { try FileSystem.rename(file.path, to: destination) } catch { throw error.of(destination) }
    return failure
  }

  /// Removes the file, if it exists.
  package func discard() throws(FileError) {
    try? file.finishWriting()
    do {
      try FileSystem.remove(file.path)
    } catch {
      guard error.code == ENOENT else { throw error.of(file.path) }
    }
  }

  /// Replaces a file as a whole.
  ///
  /// - Parameter permissions: Permissions before the process's mask, instead of those of the replaced
  ///   file.
  package static func replace(
    _ path: String, with bytes: [UInt8], permissions: mode_t? = nil
  ) throws(FileError) {
    let new = try TemporaryFile(for: path, permissions: permissions)
    do {
      try new.file.append(bytes)
      try new.moveIntoPlace()
    } catch {
      try? new.discard()
      throw error
    }
  }

  /// Whether a path may be one of ``temporaryPath(for:id:)``: no other file may be removed or written to
  /// because a state file names it.
  package static func isTemporary(_ path: String) -> Bool {
    let suffix = path.utf8.suffix(9)
    return path.utf8.count > 9 && suffix.first == UInt8(ascii: ".")
      && suffix.dropFirst().allSatisfy { Hex.digit($0) != nil }
  }

  /// s3transfer's name for it: the name, a dot and eight hexadecimal digits. The name is truncated
  /// if it would become too long.
  package static func temporaryPath(for destination: String, id: UInt32) -> String {
    let suffix = "." + withUnsafeBytes(of: id.bigEndian) { Hex.encode($0) }
    let bytes = destination.utf8
    let begin = bytes.lastIndex(of: UInt8(ascii: "/")).map { bytes.index(after: $0) }
    let name = bytes[(begin ?? bytes.startIndex)...]
    var kept = name.prefix(maxNameLength - suffix.utf8.count)
    if kept.count < name.count {
      // Not in the middle of a scalar.
      while let next = name.dropFirst(kept.count).first, next & 0xC0 == 0x80 { kept.removeLast() }
    }
    return String(decoding: bytes[..<kept.endIndex], as: UTF8.self) + suffix
  }
}

extension Descriptor {
  /// Gives a new file the permissions and the owner of another one. What this process may not set
  /// is unchanged: never more than the other file allows.
  fileprivate func takeOver(_ old: EntryStatus, _ mode: mode_t) {
    var new = stat()
    guard fstat(number, &new) == 0 else { return }
    if new.st_uid != old.owner || new.st_gid != old.group,
      fchown(number, old.owner, old.group) != 0
    {
      // At least the group, which its members may set.
      _ = fchown(number, uid_t.max, old.group)
    }
    if new.st_mode & 0o777 != mode { _ = fchmod(number, mode) }
  }
}

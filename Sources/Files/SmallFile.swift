// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import AWSErrors
import WireFormats

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Files that contain a token or a document of credentials.
package enum SmallFile {
  /// The maximum number of bytes that are read: a device or a pipe in a file's place may have no
  /// end.
  static let limit = 1 << 20
  /// How long a pipe in a file's place may be silent, in milliseconds.
  private static let patience: CInt = 5_000

  /// The content of a file, read on a thread that may block.
  ///
  /// - Parameter hiddenIsAbsent: Whether a file without permission counts as missing: for files
  ///   that the user didn't name, as in the home directory of another user.
  /// - Returns: `nil` when there is no file at the path.
  /// - Throws: ``FileError`` with the system's reason when it can't be read, or is too long.
  package static func read(_ path: String, hiddenIsAbsent: Bool = false) async throws -> [UInt8]? {
    try await OpenFile.offLoop { try readBlocking(path, hiddenIsAbsent: hiddenIsAbsent) }
  }

  /// The same, on the caller's thread.
  package static func readBlocking(_ path: String, hiddenIsAbsent: Bool) throws -> [UInt8]? {
    do {
      return try contentBlocking(path)
    } catch {
      switch error.errno {
      case ENOENT, ENOTDIR, EISDIR: return nil
      case EACCES, EPERM, ELOOP, ENAMETOOLONG:
        if hiddenIsAbsent, !error.isOpen { return nil }
      default: break
      }
      throw error.error
    }
  }

  /// Why a file wasn't read.
  package struct Failure: Error {
    package let error: FileError
    /// The system's error number, if it was a system error.
    package let errno: CInt?
    /// Whether the file could be opened.
    package let isOpen: Bool

    fileprivate init(_ path: String, isOpen: Bool) {
      errno = systemError
      error = OpenFile.lastError(path)
      self.isOpen = isOpen
    }

    fileprivate init(_ path: String, _ reason: String) {
      error = FileError(path: path, reason: reason)
      errno = nil
      isOpen = true
    }
  }

  /// The content of a required file, read on the caller's thread.
  ///
  /// - Parameter limit: The maximum number of bytes that are read.
  package static func contentBlocking(
    _ path: String, limit: Int = SmallFile.limit
  ) throws(Failure) -> [UInt8] {
    // Without O_NONBLOCK, opening a FIFO without a writer would block.
    let file = PathText.withCString(path) { open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
    guard file >= 0 else { throw Failure(path, isOpen: false) }
    defer { _ = close(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 8192)
    while true {
      let count = systemRead(file, &buffer, buffer.count)
      if count == 0 { return bytes }
      if count < 0 {
        switch errno {
        case EINTR: continue
        case EAGAIN:
          var silent = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
          guard poll(&silent, 1, patience) != 0 else {
            throw Failure(path, "nothing came out of it for \(patience / 1000) s")
          }
          continue
        default: throw Failure(path, isOpen: true)
        }
      }
      bytes += buffer.prefix(count)
      guard bytes.count <= limit else {
        throw Failure(path, "it has more than \(limit) bytes")
      }
    }
  }

  /// Creates a folder and its parents, for the user alone.
  ///
  /// - Throws: ``FileError`` with the system's reason.
  package static func makeFolder(_ path: String) async throws {
    try await OpenFile.offLoop { try makeFolderBlocking(path) }
  }

  private static func makeFolderBlocking(_ path: String) throws {
    var missing: [String] = []
    var folder = path
    while makeOne(folder) != 0 {
      switch errno {
      case EEXIST:
        guard isFolder(folder) else {
          throw FileError(path: folder, reason: "it is a file, where a folder is wanted")
        }
        if folder == path { return }
      case ENOENT:
        guard let slash = folder.utf8.lastIndex(of: UInt8(ascii: "/")), slash > folder.startIndex
        else { throw OpenFile.lastError(folder) }
        missing.append(folder)
        folder = String(folder[..<slash])
        continue
      default: throw OpenFile.lastError(folder)
      }
      break
    }
    for folder in missing.reversed() where makeOne(folder) != 0 && errno != EEXIST {
      throw OpenFile.lastError(folder)
    }
  }

  private static func makeOne(_ folder: String) -> CInt {
    PathText.withCString(folder) { mkdir($0, 0o700) }
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return PathText.withCString(path) { stat($0, &status) } == 0
      && status.st_mode & S_IFMT == S_IFDIR
  }
}

/// The error of the last system call, because a property has the same name.
private var systemError: CInt { errno }

/// The system's call under another name, because a method has the same name.
private func systemRead(_ file: CInt, _ buffer: inout [UInt8], _ count: Int) -> Int {
  read(file, &buffer, count)
}

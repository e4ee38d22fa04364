// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import AWSErrors
import SystemLibrary

/// Files that are read as a whole: tokens, credentials, certificates.
package enum SmallFile {
  /// The maximum number of bytes that are read: a device or pipe in place of a file may be endless.
  static let limit = 1 << 20
  /// How long a pipe in place of a file may be silent, in milliseconds.
  private static let patience: CInt = 5_000

  /// The content of a file, read on a thread that may block.
  ///
  /// - Parameter hiddenIsAbsent: Whether a file without read permission counts as missing: for
  ///   files that the user didn't name, such as those in another user's home directory.
  /// - Returns: `nil` when there is no file at the path.
  /// - Throws: ``FileError`` with the system's reason when it can't be read, or is too long.
  package static func read(_ path: String, hiddenIsAbsent: Bool = false) async throws -> [UInt8]? {
    try await FileCalls.onThreads.run { try readBlocking(path, hiddenIsAbsent: hiddenIsAbsent) }
  }

  /// The same, on the caller's thread.
  package static func readBlocking(_ path: String, hiddenIsAbsent: Bool) throws -> [UInt8]? {
    do {
      return try contentBlocking(path)
    } catch {
      switch error.error.errno {
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
    /// Whether the file could be opened.
    package let isOpen: Bool
  }

  /// The content of a required file, read on the caller's thread.
  ///
  /// - Parameter limit: The maximum number of bytes that are read.
  package static func contentBlocking(
    _ path: String, limit: Int = SmallFile.limit
  ) throws(Failure) -> [UInt8] {
    let file: OpenFile
    do {
      // Without waiting, because opening a FIFO without a writer would block.
      file = try OpenFile(path, .readingAtOnce)
    } catch {
      throw Failure(error: error, isOpen: false)
    }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 8192)
    while true {
      let count = try next(of: file, into: &buffer)
      if count == 0 { return bytes }
      bytes += buffer.prefix(count)
      guard bytes.count <= limit else {
        throw Failure(
          error: FileError(path: path, reason: "it has more than \(limit) bytes"), isOpen: true)
      }
    }
  }

  private static func next(of file: OpenFile, into buffer: inout [UInt8]) throws(Failure) -> Int {
    while true {
      do {
        return try file.descriptor.read(into: &buffer)
      } catch {
        guard error == .wouldBlock else { throw Failure(error: error.of(file.path), isOpen: true) }
        guard try hasBytes(file) else {
          let reason = "no bytes arrived from it for \(patience / 1000) s"
          throw Failure(error: FileError(path: file.path, reason: reason), isOpen: true)
        }
      }
    }
  }

  private static func hasBytes(_ file: OpenFile) throws(Failure) -> Bool {
    do {
      return try file.descriptor.wait(for: .input, milliseconds: patience)
    } catch {
      throw Failure(error: error.of(file.path), isOpen: true)
    }
  }

  /// Creates a folder and its parents, for the user alone.
  ///
  /// - Throws: ``FileError`` with the system's reason.
  package static func makeFolder(_ path: String) async throws {
    try await FileCalls.onThreads.run { try makeFolderBlocking(path) }
  }

  /// The same, on the caller's thread.
  package static func makeFolderBlocking(_ path: String) throws(FileError) {
    var missing: [String] = []
    var folder = path
    while true {
      do {
        try FileSystem.makeDirectory(folder, permissions: 0o700)
        break
      } catch {
        if error.code == EEXIST {
          guard FileStatus(of: folder)?.kind == .directory else {
            throw FileError(path: folder, reason: "it is a file, but a folder is needed")
          }
          break
        }
        guard error.code == ENOENT, let slash = folder.utf8.lastIndex(of: UInt8(ascii: "/")),
          slash > folder.startIndex
        else { throw error.of(folder) }
        missing.append(folder)
        folder = String(folder[..<slash])
      }
    }
    for folder in missing.reversed() {
      do {
        try FileSystem.makeDirectory(folder, permissions: 0o700)
      } catch {
        guard error.code == EEXIST else { throw error.of(folder) }
      }
    }
  }
}

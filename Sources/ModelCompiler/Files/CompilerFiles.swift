// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats
import AWSErrors
import Files

/// The little that the compiler needs of the file system, with its own errors. Paths are as
/// `PathText` has them.
enum CompilerFiles {
  /// The entries of a directory, sorted by bytes, without `.` and `..`; `nil` if there is none, or
  /// one that may not be looked at.
  static func entries(of directory: String) throws(CompileError) -> [String]? {
    do {
      let names = try DirectoryReader.names(in: directory)
      return names.sortedByBytes()
    } catch {
      if error.absence != nil { return nil }
      throw CompileError("the directory can't be read (\(error))", file: directory)
    }
  }

  /// Whether a path leads to anything that may be read.
  static func exists(_ path: String) -> Bool { FileSystem.isReadable(path) }

  /// A file as it was at one time.
  struct FileVersion: Hashable, Sendable {
    let path: String
    let inode: UInt64
    let status: FileStatus
  }

  /// What identifies the present content of a file; `nil` if there is none.
  static func version(of path: String) -> FileVersion? {
    guard let entry = try? EntryStatus(reading: path) else { return nil }
    return FileVersion(path: path, inode: entry.identity.node, status: entry.file)
  }

  /// The bytes of a file; `nil` if there is none, or one that may not be read.
  static func read(_ path: String) throws(CompileError) -> [UInt8]? {
    let file: OpenFile
    do {
      file = try OpenFile(path, .reading)
    } catch {
      if error.errno.map(SystemError.init)?.absence != nil { return nil }
      throw CompileError("the file can't be read (\(error.reason))", file: path)
    }
    do {
      return try file.readAll()
    } catch {
      throw CompileError("the file can't be read (\(error.reason))", file: path)
    }
  }

  /// Writes a file anew.
  static func write(_ bytes: [UInt8], to path: String) throws(CompileError) {
    do {
      let file = try OpenFile(path, .replacing)
      try file.append(bytes)
      try file.finishWriting()
    } catch {
      throw CompileError("the file can't be written (\(error.reason))", file: path)
    }
  }

  /// Makes a directory if there is none.
  static func makeDirectory(_ path: String) throws(CompileError) {
    do {
      try FileSystem.makeDirectory(path)
    } catch {
      guard error != .exists else { return }
      throw CompileError("the directory can't be made (\(error))", file: path)
    }
  }

  /// Removes a file.
  static func remove(_ path: String) throws(CompileError) {
    do {
      try FileSystem.remove(path)
    } catch {
      throw CompileError("the file can't be removed (\(error))", file: path)
    }
  }
}

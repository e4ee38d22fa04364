// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import Files
import SystemLibrary
import WireFormats

/// Paths as Python's `os.path` handles them.
enum LocalPath {
  /// The path from the root, without `.`, `..` and doubled slashes.
  static func absolute(_ path: String) -> String {
    path.hasBytePrefix("/") ? normal(path) : normal(FileSystem.workingDirectory + "/" + path)
  }

  /// A path with another one behind it, unless that is absolute.
  static func join(_ folder: String, _ path: String) -> String {
    if path.hasBytePrefix("/") || folder.isEmpty { return path }
    return folder.utf8.last == UInt8(ascii: "/") ? folder + path : folder + "/" + path
  }

  /// A path without `.`, `..` and doubled slashes.
  static func normal(_ path: String) -> String {
    let isAbsolute = path.hasBytePrefix("/")
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." {
        parts.removeLast()
      } else if part != ".." || !isAbsolute {
        parts.append(part)
      }
    }
    let joined = parts.joined(separator: "/")
    return isAbsolute ? "/" + joined : (joined.isEmpty ? "." : joined)
  }

  /// The folder of a path; empty if it has none.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The last part of a path.
  static func name(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }

  /// Whether there is a folder at a path.
  static func isFolder(_ path: String) -> Bool { FileStatus(of: path)?.kind == .directory }

  /// Whether there is a file at a path.
  static func isFile(_ path: String) -> Bool { FileStatus(of: path)?.kind == .regular }
}

/// Errors of the system as Python prints them.
enum PythonErrno {
  /// `[Errno 2] No such file or directory: 'x'`.
  static func text(_ error: FileError) -> String {
    guard let code = error.errno else { return error.description }
    return "[Errno \(code)] \(SystemError(code).text): '\(error.path)'"
  }
}

/// Files that a command writes for other programs, with a secret in them perhaps.
enum ReplacedFile {
  /// Writes a file as a whole: its user alone may read it if it is new, and it is there with the old
  /// content or the new one, whatever happens. What a link leads to is written, not the link.
  ///
  /// - Parameter isPrivate: Whether an old file's permissions are taken from others, too.
  static func write(
    _ bytes: [UInt8], to path: String, isPrivate: Bool = false
  ) throws(FileError) {
    let target = FileSystem.resolvingLinks(path) ?? path
    let isNew = FileStatus(of: target) == nil
    try TemporaryFile.replace(
      target, with: bytes, permissions: isNew || isPrivate ? 0o600 : nil)
  }
}

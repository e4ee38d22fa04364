// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import SystemLibrary
import WireFormats

/// The system's calls on files by their paths, in the form of ``WireFormats/PathText``. All of them
/// block.
package enum FileSystem {
  /// Makes a directory.
  package static func makeDirectory(
    _ path: String, permissions: mode_t = 0o777
  ) throws(SystemError) {
    try call("mkdir", path) { mkdir($0, permissions) }
  }

  /// Removes a file, or a symbolic link.
  package static func remove(_ path: String) throws(SystemError) {
    try call("unlink", path) { unlink($0) }
  }

  /// Removes an empty directory.
  package static func removeDirectory(_ path: String) throws(SystemError) {
    try call("rmdir", path) { rmdir($0) }
  }

  /// Renames a file, and replaces an existing one.
  package static func rename(_ path: String, to newPath: String) throws(SystemError) {
    try call("rename", path) { path throws(SystemError) in
      try PathText.pass(newPath) { SystemLibrary.rename(path, $0) }
    }
  }

  /// Whether a path leads to something that this process's user may read.
  package static func isReadable(_ path: String) -> Bool {
    BlockingCalls.note("access")
    return (try? PathText.pass(path) { access($0, R_OK) }) == 0
  }

  /// The path to which symbolic links lead; `nil` if nothing is there.
  package static func resolvingLinks(_ path: String) -> String? {
    BlockingCalls.note("realpath")
    guard let resolved = try? PathText.pass(path, to: { realpath($0, nil) }) else { return nil }
    defer { free(resolved) }
    return PathText.text(of: resolved)
  }

  /// Whether a path leads to something that this process's user may write to.
  package static func isWritable(_ path: String) -> Bool {
    BlockingCalls.note("access")
    return (try? PathText.pass(path) { access($0, W_OK) }) == 0
  }

  /// The process's working directory.
  package static var workingDirectory: String {
    guard let path = getcwd(nil, 0) else { return "/" }
    defer { free(path) }
    return PathText.text(of: path)
  }

  private static func call(
    _ name: StaticString, _ path: String,
    _ call: (UnsafePointer<CChar>) throws(SystemError) -> CInt
  ) throws(SystemError) {
    BlockingCalls.note(name)
    guard try PathText.pass(path, to: call) == 0 else { throw .last }
  }
}

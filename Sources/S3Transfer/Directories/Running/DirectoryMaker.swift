// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import BotoCore
import Synchronization
import WireFormats
import SystemLibrary
import Files

/// Creates the directories that downloads need, each once.
final class DirectoryMaker: Sendable {
  private let made = Mutex<Set<ByteName>>([])
  private let filesToDelete: FilesToDelete?
  private static let remembered = 10_000

  /// - Parameter filesToDelete: Files that may be deleted if a directory is needed in their place.
  init(_ filesToDelete: FilesToDelete? = nil) { self.filesToDelete = filesToDelete }

  /// Whether the directory of a file was made before.
  func hasMadeParent(of path: String) -> Bool {
    made.withLock { $0.contains(ByteName(LocalPath.split(path).parent)) }
  }

  /// Creates the directory of a file and its parents.
  ///
  /// - Throws: ``FileError`` if one can't be created.
  func makeParent(of path: String) throws(FileError) {
    let parent = LocalPath.split(path).parent
    if made.withLock({ $0.contains(ByteName(parent)) }) { return }
    try Self.make(parent, filesToDelete)
    made.withLock { made in
      if made.count >= Self.remembered { made.removeAll(keepingCapacity: true) }
      made.insert(ByteName(parent))
    }
  }

  /// Creates a directory and its parents, unless they exist.
  ///
  /// - Parameter filesToDelete: Files that may be deleted if a directory is needed in their place.
  static func make(_ path: String, _ filesToDelete: FilesToDelete? = nil) throws(FileError) {
    var reason: SystemError
    do { return try FileSystem.makeDirectory(path) } catch { reason = error }
    if reason.code == ENOENT || reason.code == ENOTDIR && filesToDelete != nil {
      let parent = LocalPath.split(path).parent
      if parent != path {
        try make(parent, filesToDelete)
        do { return try FileSystem.makeDirectory(path) } catch { reason = error }
      }
    }
    if reason.code == EEXIST {
      if FileStatus(of: path)?.kind == .directory { return }
      if let filesToDelete {
        filesToDelete.makeRoom(at: path)
        do { return try FileSystem.makeDirectory(path) } catch { reason = error }
        if reason.code == EEXIST, FileStatus(of: path)?.kind == .directory { return }
      }
    }
    throw FileError(
      path: path, reason: "Could not create directory: \(reason.text)", errno: reason.code)
  }
}

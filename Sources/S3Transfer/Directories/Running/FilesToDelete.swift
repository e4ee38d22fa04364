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

/// The local files that a sync is going to delete, from the time when they are found: a download
/// may need their place for a directory before their turn. Also the downloads that wait until a
/// directory in their place is empty.
final class FilesToDelete: Sendable {
  private struct State {
    var paths: Set<ByteName> = []
    /// Directories, or links to directories, where files are to be downloaded.
    var replacedDirectories: Set<ByteName> = []
    var deferred: [TransferItem] = []
    var isRunningDeferred = false
  }

  private let state = Mutex(State())

  /// Adds files that are going to be deleted, and directories that have to make room.
  func add(_ item: TransferItem) {
    switch (item.kind, item.source, item.destination) {
    case (.delete, .local(let path), _):
      state.withLock { _ = $0.paths.insert(ByteName(path)) }
    case (.download, _, .local(let path)?) where FileStatus(of: path)?.kind == .directory:
      state.withLock { _ = $0.replacedDirectories.insert(ByteName(path)) }
    default: return
    }
  }

  /// Deletes a file in its turn, unless a download that needed its place already did.
  ///
  /// - Throws: `FileError`.
  func remove(_ path: String) throws(FileError) {
    defer { state.withLock { _ = $0.paths.remove(ByteName(path)) } }
    // The link is removed, its target isn't.
    if isBehindReplacedLink(path) { return }
    do {
      try FileSystem.remove(path)
    } catch {
      if error.code == ENOENT || FileStatus(of: path)?.kind == .directory { return }
      throw error.of(path)
    }
  }

  /// Whether a file is only reachable through a link in a directory that has to make room, or
  /// through such a link itself.
  private func isBehindReplacedLink(_ path: String) -> Bool {
    let replacedDirectories = state.withLock { $0.replacedDirectories }
    guard !replacedDirectories.isEmpty else { return false }
    var isBehindLink = false
    var parent = path.utf8[...]
    while let slash = parent.lastIndex(of: UInt8(ascii: "/")), slash > parent.startIndex {
      parent = parent[..<slash]
      let directory = String(Substring(parent))
      isBehindLink = isBehindLink || FileStatus(of: directory, followsLinks: false)?.kind == .link
      if replacedDirectories.contains(ByteName(directory)) { return isBehindLink }
    }
    return false
  }

  /// Makes room for a directory in the place of a file that is going to be deleted.
  func makeRoom(at path: String) {
    guard state.withLock({ $0.paths.contains(ByteName(path)) }) else { return }
    try? FileSystem.remove(path)
  }

  /// Records a download that has to wait until everything else is done, because a directory is in
  /// its place, and returns whether it has to.
  func defers(_ item: TransferItem) -> Bool {
    guard item.kind == .download, case .local(let path)? = item.destination,
      FileStatus(of: path)?.kind == .directory
    else { return false }
    return state.withLock { state in
      if !state.isRunningDeferred { state.deferred.append(item) }
      return !state.isRunningDeferred
    }
  }

  /// The items that had to wait, once nothing else is left. The directories in their places are
  /// removed, if they contain no files.
  func takeDeferred() -> [TransferItem] {
    let items = state.withLock { state in
      state.isRunningDeferred = true
      defer { state.deferred = [] }
      return state.deferred
    }
    for item in items {
      if case .local(let path)? = item.destination { EmptyDirectories.remove(path) }
    }
    return items
  }
}

/// Directories that contain nothing but directories.
enum EmptyDirectories {
  /// Removes a directory and its subdirectories, if they contain no files. Of links to directories
  /// the link is removed, whatever its target.
  static func remove(_ path: String) {
    switch FileStatus(of: path, followsLinks: false)?.kind {
    case .link: try? FileSystem.remove(path)
    case .directory:
      for name in directories(in: path) { remove(path + "/" + name) }
      try? FileSystem.removeDirectory(path)
    default: return
    }
  }

  /// The names of the directories in a directory, and of links to directories.
  private static func directories(in path: String) -> [String] {
    let names = (try? DirectoryReader.names(in: path)) ?? []
    return names.filter { FileStatus(of: path + "/" + $0)?.kind == .directory }
  }
}

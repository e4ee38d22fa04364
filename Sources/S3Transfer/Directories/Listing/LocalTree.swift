// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import BotoCore
import WireFormats
import Files

/// Walks the files below a directory in the order in which S3 would list them as keys. Keeps the
/// names of one directory for each level.
struct LocalTree: Sendable {
  /// A directory that is being walked.
  private struct Level: Sendable {
    /// Its part of the key: empty, or ending in `/`.
    let prefix: String
    let identity: FileStatus.Identity?
    var names: DirectoryNames
  }

  private let root: String
  private let followsLinks: Bool
  private let mayBeMissing: Bool
  private let calls: DirectoryReader.Calls
  private var levels: [Level] = []
  private var hasBegun = false

  /// A walk.
  ///
  /// - Parameters:
  ///   - root: The directory, with `/` at its end.
  ///   - followsLinks: Whether symbolic links are followed. If not, they are skipped.
  ///   - mayBeMissing: Whether a missing directory counts as an empty one.
  init(
    _ root: String, followsLinks: Bool, mayBeMissing: Bool = false,
    calls: DirectoryReader.Calls = DirectoryReader.Calls()
  ) {
    self.root = root
    self.calls = calls
    self.followsLinks = followsLinks
    self.mayBeMissing = mayBeMissing
  }

  /// The next files, up to a number of them, and what was skipped because of permissions or a
  /// system error; `nil` after the last one. Blocks.
  mutating func next(_ count: Int) -> EntryBatch? {
    var batch = EntryBatch()
    if !hasBegun {
      hasBegun = true
      enter("", &batch)
    }
    while batch.entries.count < count, let level = levels.indices.last {
      guard let (name, isDirectory) = levels[level].names.popFirst() else {
        levels.removeLast()
        continue
      }
      let key = levels[level].prefix + name
      if isDirectory {
        enter(key + "/", &batch)
      } else {
        take(key, &batch)
      }
    }
    return batch.entries.isEmpty && batch.skippedEntries.isEmpty ? nil : batch
  }

  private func take(_ key: String, _ batch: inout EntryBatch) {
    let path = root + PathText.text(ofBytesOf: key)
    do {
      guard let status = try EntryStatus(of: path) else {
        return batch.warn(path, .missing, key: key)
      }
      guard status.isReadable(path) else { return batch.warn(path, .unreadable, key: key) }
      batch.entries.append(
        DirectoryEntry(key: key, size: status.file.size, lastModified: status.file.modified))
    } catch {
      batch.warn(path, .systemError(error.reason), key: key)
    }
  }

  private mutating func enter(_ prefix: String, _ batch: inout EntryBatch) {
    let path = root + PathText.text(ofBytesOf: prefix)
    let key = String(prefix.dropLast())
    let identity: FileStatus.Identity?
    do {
      guard try isEntered(path, prefix) else { return }
      // Only links can lead back up.
      identity = followsLinks ? try EntryStatus(of: path)?.identity : nil
    } catch {
      return batch.warn(path, .systemError(error.reason), key: key, isDirectory: true)
    }
    if let identity, levels.contains(where: { $0.identity == identity }) {
      return batch.warn(path, .cycle, key: key, isDirectory: true)
    }
    let names = DirectoryNames(path, followsLinks: followsLinks, calls: calls) { rejected in
      let isItself = rejected.name.isEmpty
      batch.warn(
        path + rejected.name, rejected.reason,
        key: isItself ? key : rejected.key.map { prefix + $0 }, isDirectory: isItself)
    }
    levels.append(Level(prefix: prefix, identity: identity, names: names))
  }

  /// Whether a directory is walked at all.
  private func isEntered(_ path: String, _ prefix: String) throws(FileError) -> Bool {
    guard prefix.isEmpty else { return true }
    if !followsLinks,
      try EntryStatus(of: String(root.dropLast()), followsLinks: false)?.file.kind == .link
    {
      return false
    }
    guard mayBeMissing else { return true }
    return try EntryStatus(of: path) != nil
  }
}

extension EntryBatch {
  /// Reports that something is skipped.
  mutating func warn(
    _ path: String, _ reason: DirectoryWarning.Reason, key: String?, isDirectory: Bool = false
  ) {
    skippedEntries.append(
      SkippedEntry(
        key: key, isDirectory: isDirectory, warning: DirectoryWarning(.local(path), reason)))
  }
}

/// Lists the files below a directory. System calls run on SwiftNIO's thread pool, which may block.
struct LocalListing: EntrySource {
  private var tree: LocalTree
  private static let batchSize = 1_000

  /// A listing of a directory, whose path ends in `/`.
  ///
  /// - Parameter mayBeMissing: Whether a missing directory counts as an empty one.
  init(_ root: String, followsLinks: Bool, mayBeMissing: Bool) {
    self.init(LocalTree(root, followsLinks: followsLinks, mayBeMissing: mayBeMissing))
  }

  /// A listing of a walk.
  init(_ tree: LocalTree) { self.tree = tree }

  mutating func next() async throws -> EntryBatch? {
    let tree = tree
    let (rest, batch) = try await FileCalls.onThreads.run {
      var tree = tree
      let batch = tree.next(Self.batchSize)
      return (tree, batch)
    }
    self.tree = rest
    return batch
  }
}

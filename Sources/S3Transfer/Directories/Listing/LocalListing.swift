// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOPosix

/// Lists the files below a directory. System calls run on SwiftNIO's thread pool, which may block.
struct LocalListing: EntrySource {
  private var tree: LocalTree
  private static let batchSize = 1_000

  /// A listing of a directory, whose path ends in `/`.
  ///
  /// - Parameter mayBeMissing: Whether a directory that isn't there is as good as an empty one.
  init(_ root: String, followsLinks: Bool, mayBeMissing: Bool) {
    self.init(LocalTree(root, followsLinks: followsLinks, mayBeMissing: mayBeMissing))
  }

  /// A listing of what a walk finds.
  init(_ tree: LocalTree) { self.tree = tree }

  mutating func next() async throws -> EntryBatch? {
    let tree = tree
    let (rest, batch) = try await NIOThreadPool.singleton.runIfActive {
      var tree = tree
      let batch = tree.next(Self.batchSize)
      return (tree, batch)
    }
    self.tree = rest
    return batch
  }
}

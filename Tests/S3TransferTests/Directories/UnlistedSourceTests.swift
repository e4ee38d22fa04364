// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import BotoCore
import Synchronization
import TestSupport
import Testing
import Files

@testable import S3Transfer

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A source that can't be read completely: the rest continues, and at the destination nothing is
/// deleted that may only be unlisted.
struct UnlistedSourceTests {
  /// The items of a deleting sync when the system can't list directories of some names.
  private func find(
    _ files: TestTree, at destination: [String], unlisted: Set<String>,
    _ filters: [PathFilter] = []
  ) async throws -> (copied: [String], deleted: [String], warnings: Int) {
    let store = ObjectStore()
    for key in destination { store.put("/bucket/\(key)", [1, 2, 3]) }
    let client = try TestTransfers(store).manager.client
    var options = DirectoryOptions()
    options.deletes = true
    options.filters = filters
    let operation = DirectoryOperation(
      .sync, source: .local(files.root), destination: TransferLocation("s3://bucket"),
      options: options)
    let locations = try OperationLocations(operation)
    let relay = EventRelay(nil)
    let root = files.root
    let calls = DirectoryReader.Calls(open: { path in
      guard unlisted.contains(String(String(cString: path).dropFirst(root.utf8.count))) else {
        return opendir(path)
      }
      errno = EIO
      return nil
    })
    let finder = ItemFinder(
      locations: locations, options: options, isMove: false, isSync: true,
      filters: FilterRules(filters, roots: locations.filterRoots),
      admission: Admission(locations, operation, relay)
    ) { place in
      switch place {
      case .local(let path): LocalListing(LocalTree(path, followsLinks: true, calls: calls))
      case .s3(let location):
        ObjectListing(client, location, pageSize: 2, arguments: [:])
      }
    }
    var copied: [String] = []
    var deleted: [String] = []
    try await finder.findAll { items in
      for item in items {
        if item.kind == .delete { deleted.append(item.key) } else { copied.append(item.key) }
      }
    }
    return (copied, deleted, relay.current.warnings)
  }

  private static let there = ["a", "bad", "bad-", "bad/x", "bad/y/z", "c/d", "gone", "z/1"]

  @Test func unlistedObjectsAreNotDeleted() async throws {
    let files = try TestTree(["a", "bad/x", "c/d", "new"])
    let found = try await find(files, at: Self.there, unlisted: ["bad/"])
    #expect(found.copied.contains("new") && found.copied.contains("a"))
    #expect(found.deleted == ["bad-", "gone", "z/1"] && found.warnings == 1)
  }

  @Test func unlistedRootDeletesNothing() async throws {
    let files = try TestTree(["a"])
    let found = try await find(files, at: Self.there, unlisted: [""])
    #expect(found.copied.isEmpty && found.deleted.isEmpty && found.warnings == 1)
  }

  /// Excluded entries needn't be readable.
  @Test func excludedEntriesGiveNoWarning() async throws {
    let files = try TestTree(["a", "bad/x", "c/d"])
    try files.link("lost", to: "nowhere")
    let filters: [PathFilter] = [.exclude("bad/*"), .exclude("lost")]
    let found = try await find(files, at: Self.there, unlisted: ["bad/"], filters)
    #expect(found.warnings == 0 && found.deleted == ["bad", "bad-", "gone", "z/1"])
    // Something below might be included.
    let some = try await find(
      files, at: Self.there, unlisted: ["bad/"],
      [.exclude("*"), .include("*/x"), .exclude("lost")])
    #expect(some.warnings == 1 && some.deleted.isEmpty)
  }

  /// A link whose disk isn't mounted, a file without permission: they exist.
  @Test func skippedEntriesAreNotMissing() async throws {
    let files = try TestTree(["a"])
    try files.link("bad", to: "nowhere")
    try files.link("c", to: "c")
    let found = try await find(files, at: Self.there, unlisted: [])
    #expect(found.deleted == ["bad-", "gone", "z/1"] && found.warnings == 2)
  }

  @Test func tooManyUnreadableEntriesDeleteNothing() {
    var unlisted = UnlistedKeys()
    for number in 0..<UnlistedKeys.limit { unlisted.add("d/\(number)") }
    #expect(
      !unlisted.isAll && unlisted.covers("d/7") && unlisted.covers("d/7/x") && !unlisted.covers("d")
    )
    #expect(!unlisted.covers("d/7x") && !unlisted.covers("e"))
    unlisted.add("one more")
    #expect(unlisted.isAll && unlisted.covers("e"))
  }

  /// A whole run, with paths that the system really can't read.
  @Test func otherFilesAreUploaded() async throws {
    let store = ObjectStore()
    for key in Self.there { store.put("/bucket/\(key)", [1]) }
    let files = try TestTree(["a", "c/d"])
    try files.link("bad", to: "bad")
    var options = DirectoryOptions()
    options.deletes = true
    let summary = try await TestTransfers(store).manager.run(
      DirectoryOperation(
        .sync, source: .local(files.root), destination: TransferLocation("s3://bucket"),
        options: options))
    #expect(summary.warnings == 1 && summary.failed == 0)
    let left = store.state.withLock { $0.objects.keys.sorted() }
    #expect(left == ["a", "bad", "bad/x", "bad/y/z", "c/d"].map { "/bucket/" + $0 })
  }
}

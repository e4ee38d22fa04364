// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import BotoCore
import Synchronization
import TestSupport
import Testing

@testable import S3Transfer

/// Source and destination, one of which contains the other.
struct OverlapTests {
  private static let keys = ["a/1", "a/2", "a/c/1", "a/c/c/9", "a/z/3", "x"]

  private func run(
    _ kind: DirectoryOperation.Kind, _ source: String, _ destination: String,
    _ change: (inout DirectoryOptions) -> Void = { _ in }
  ) async throws -> (keys: [String], warnings: [String], counted: Int, store: ObjectStore) {
    let store = ObjectStore()
    for key in Self.keys { store.put("/bucket/\(key)", Array(key.utf8)) }
    var options = DirectoryOptions()
    options.isRecursive = true
    // New objects are listed again on a later page, as with more than 1,000 objects.
    options.pageSize = 1
    change(&options)
    let warnings = Mutex<[String]>([])
    let summary = try await TestTransfers(
      store, config: TransferOptions { $0.maxConcurrency = 1 }
    ).manager.run(
      DirectoryOperation(
        kind, source: TransferLocation(source), destination: TransferLocation(destination),
        options: options)
    ) { event, _ in
      if case .warned(let warning) = event { warnings.withLock { $0.append("\(warning)") } }
    }
    #expect(summary.failed == 0)
    let keys = store.state.withLock { $0.objects.keys.map { String($0.dropFirst(8)) }.sorted() }
    return (keys, warnings.withLock { $0 }, summary.warnings, store)
  }

  @Test(arguments: ["s3://bucket/a", "s3://bucket/a/"])
  func filesBelowTheDestinationAreExcluded(source: String) async throws {
    let moved = try await run(.move, source, "s3://bucket/a/c/")
    #expect(moved.keys == ["a/c/1", "a/c/2", "a/c/c/9", "a/c/z/3", "x"])
    // It replaced the object of its name.
    #expect(moved.store["/bucket/a/c/1"]?.bytes == Array("a/1".utf8))
    // Some of the source stays.
    #expect(moved.warnings.count == 1 && moved.counted == 1)

    let copied = try await run(.copy, source, "s3://bucket/a/c")
    #expect(copied.keys == ["a/1", "a/2", "a/c/1", "a/c/2", "a/c/c/9", "a/c/z/3", "a/z/3", "x"])

    let whole = try await run(.copy, "s3://bucket", "s3://bucket/a/")
    #expect(whole.keys == (Self.keys + ["a/x"]).sorted())
  }

  @Test func syncsLeaveTheOverlapUnchanged() async throws {
    let synced = try await run(.sync, "s3://bucket/a", "s3://bucket/a/c")
    #expect(synced.keys == ["a/1", "a/2", "a/c/1", "a/c/2", "a/c/c/9", "a/c/z/3", "a/z/3", "x"])
    #expect(synced.warnings.count == 1 && synced.counted == 1)
  }

  /// Objects that only the destination has are the source's too.
  @Test(arguments: [
    ("s3://bucket/a", "s3://bucket/a/c"), ("s3://bucket", "s3://bucket/a/"),
    ("s3://bucket/a/", "s3://bucket/a/none/at/all"),
    ("s3://bucket/a", "s3://arn:aws:s3:us-east-1:123456789012:accesspoint/point/a/c"),
  ])
  func syncNeverDeletesItsSource(source: String, destination: String) async throws {
    for filters: [PathFilter] in [[], [.exclude("*.txt")], [.exclude("*"), .include("*")]] {
      let store = ObjectStore()
      for key in Self.keys { store.put("/bucket/\(key)", Array(key.utf8)) }
      var options = DirectoryOptions()
      options.deletes = true
      options.filters = filters
      let operation = DirectoryOperation(
        .sync, source: TransferLocation(source), destination: TransferLocation(destination),
        options: options)
      let error = await #expect(throws: BotoCoreError.self) {
        try await TestTransfers(store).manager.run(operation)
      }
      #expect(error?.kind == .valueError && store.log.isEmpty)
    }
  }

  /// Filters apply to both sides, so nothing of the destination is included either.
  @Test func syncWithExcludedOverlapDeletesNothing() async throws {
    let synced = try await run(.sync, "s3://bucket/a", "s3://bucket/a/c") {
      $0.deletes = true
      $0.filters = [.exclude("c/*")]
    }
    #expect(Set(Self.keys).isSubset(of: synced.keys) && synced.counted == 0)
  }

  /// In the other direction the source is below the destination, where a deleting sync would take it
  /// for something that the source lacks.
  @Test(arguments: [DirectoryOperation.Kind.sync, .copy, .move])
  func sourceIsKept(kind: DirectoryOperation.Kind) async throws {
    let done = try await run(kind, "s3://bucket/a/c", "s3://bucket/a") { $0.deletes = true }
    let moved = kind == .move
    #expect(done.store["/bucket/a/1"]?.bytes == Array("a/c/1".utf8))
    #expect(done.store["/bucket/a/c/c/9"] != nil && done.store["/bucket/a/c/9"] == nil)
    #expect((done.store["/bucket/a/c/1"] == nil) == moved)
    #expect((done.store["/bucket/a/2"] == nil) == (kind == .sync))
    // One object would have been written into the source.
    #expect(done.counted == 1 && done.warnings.count == 1)
  }

  @Test func excludedItemsAreNotReported() async throws {
    let done = try await run(.copy, "s3://bucket/a", "s3://bucket/a/c") {
      $0.filters = [.exclude("c/*")]
    }
    #expect(done.warnings.isEmpty)
  }

  @Test func disjointLocationsAreUnfiltered() async throws {
    let apart = try await run(.copy, "s3://bucket/a/c", "s3://bucket/a/cc")
    #expect(apart.keys.contains("a/cc/c/9") && apart.warnings.isEmpty)
    let other = try await run(.copy, "s3://bucket/a", "s3://other/a/c")
    #expect(other.store["/other/a/c/c/c/9"] != nil && other.warnings.isEmpty)
  }

  /// An access point may belong to that bucket.
  @Test func otherNamesOfABucketAreRecognised() throws {
    let arn = "arn:aws:s3:us-east-1:123456789012:accesspoint/point"
    func prefix(_ source: String, _ destination: String) throws -> String? {
      var options = DirectoryOptions()
      options.isRecursive = true
      return try OperationLocations(
        DirectoryOperation(
          .copy, source: TransferLocation(source), destination: TransferLocation(destination),
          options: options)
      ).overlap?.prefix
    }
    #expect(try prefix("s3://bucket/a", "s3://\(arn)/a/c") == "c/")
    #expect(try prefix("s3://point-abc-s3alias/a/c", "s3://bucket/a") == "c/")
    #expect(try prefix("s3://\(arn)/a", "s3://\(arn)/a/b/c") == "b/c/")
    #expect(try prefix("s3://bucket/a", "s3://bucket/a") == nil)
  }

  @Test func moveOntoItselfThrows() async throws {
    await #expect(throws: BotoCoreError.self) {
      _ = try await run(.move, "s3://bucket/a", "s3://bucket/a/")
    }
  }
}

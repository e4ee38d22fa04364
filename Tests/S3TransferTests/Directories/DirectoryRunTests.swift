// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import TestClients
import AWSProtocols
import AWSErrors
import BotoCore
import Synchronization
import TestSupport
import Testing
import WireFormats
import Files

@testable import S3Transfer

/// Whole runs, against a store in memory.
struct DirectoryRunTests {
  private static func recursive(_ change: (inout DirectoryOptions) -> Void = { _ in })
    -> DirectoryOptions
  {
    var options = DirectoryOptions()
    options.isRecursive = true
    change(&options)
    return options
  }

  private static let bucket = TransferLocation("s3://bucket")

  @Test func smallObjectNeedsOneRequest() async throws {
    let store = ObjectStore()
    for number in 0..<25 { store.put("/bucket/d/f\(number)", [1, 2, 3]) }
    let here = try TestTree()
    let summary = try await TestTransfers(store).manager.run(
      DirectoryOperation(
        .copy, source: TransferLocation("s3://bucket/d"), destination: .local(here.root),
        options: Self.recursive { $0.pageSize = 10 }))
    #expect(summary.done == 25 && summary.progress.bytesDone == 75)
    #expect(store.log.count { $0 == "ListObjectsV2" } == 3)
    #expect(store.log.count { $0 == "GetObject" } == 25)
    #expect(store.log.count == 28)
  }

  /// Directories that are equal in Unicode are different.
  @Test func directoriesAreBytes() throws {
    let here = try TestTree()
    let maker = DirectoryMaker()
    for name in ["e\u{301}", "é"] {
      try maker.makeParent(of: here.root + name + "/file")
      #expect(FileStatus(of: here.root + name)?.kind == .directory)
    }
    try here.write("file", "")
    #expect(throws: FileError.self) { try maker.makeParent(of: here.root + "file/sub/x") }
  }

  @Test func failedItemsDoNotStopOthers() async throws {
    let store = ObjectStore { operation, number in
      operation == "PutObject" && number == 2 ? .error(403, "AccessDenied") : nil
    }
    let here = try TestTree(["a", "b", "c"])
    let failed = Mutex<[String]>([])
    let summary = try await TestTransfers(store).manager.run(
      DirectoryOperation(
        .move, source: .local(here.root), destination: Self.bucket, options: Self.recursive())
    ) { event, progress in
      if case .failed(let item, let error) = event {
        failed.withLock { $0.append("\(item.label) \((error as? ClientError)?.code ?? "")") }
      }
      #expect(progress.filesDone <= progress.filesFound)
    }
    #expect(failed.withLock { $0 } == ["move AccessDenied"])
    #expect(summary.failed == 1 && summary.done == 2 && summary.failures.count == 1)
    #expect(try here.names().count == 1)
  }

  @Test func failedListingEndsTheRun() async throws {
    let store = ObjectStore { operation, number in
      if operation == "GetObject" { try await Task.sleep(for: .seconds(3_600)) }
      return operation == "ListObjectsV2" && number == 2 ? .error(500, "InternalError") : nil
    }
    for number in 0..<9 { store.put("/bucket/f\(number)", [1]) }
    let here = try TestTree()
    let error = await #expect(throws: ClientError.self) {
      try await TestTransfers(store).manager.run(
        DirectoryOperation(
          .copy, source: Self.bucket, destination: .local(here.root),
          options: Self.recursive { $0.pageSize = 5 }))
    }
    #expect(error?.code == "InternalError")
    #expect(try here.names().isEmpty)
  }

  @Test(arguments: [true, false]) func cancellingLeavesNothing(asSequence: Bool) async throws {
    let begun = AsyncStream<Void>.makeStream()
    let store = ObjectStore { operation, _ in
      guard operation == "GetObject" else { return nil }
      begun.continuation.yield()
      try await Task.sleep(for: .seconds(3_600))
      return nil
    }
    for number in 0..<50 { store.put("/bucket/f\(number)", [1]) }
    let here = try TestTree()
    let operation = DirectoryOperation(
      .copy, source: Self.bucket, destination: .local(here.root), options: Self.recursive())
    let manager = try TestTransfers(store).manager
    let run = Task {
      if asSequence {
        for try await _ in manager.events(of: operation) {}
      } else {
        try await manager.run(operation)
      }
    }
    for await _ in begun.stream { break }
    run.cancel()
    let result = await run.result
    #expect(throws: CancellationError.self) { try result.get() }
    while try !here.names().isEmpty { await Task.yield() }
  }

  /// A second iteration would delete again.
  @Test func eventsRunTheirOperationOnce() async throws {
    let store = ObjectStore()
    store.put("/bucket/a", [1])
    let events = try TestTransfers(store).manager.events(
      of: DirectoryOperation(.delete, source: Self.bucket, options: Self.recursive()))
    var done = 0
    for try await event in events {
      if case .done = event { done += 1 }
    }
    store.put("/bucket/b", [1])
    let error = await #expect(throws: BotoCoreError.self) { for try await _ in events {} }
    #expect(done == 1 && error?.kind == .valueError && store["/bucket/b"] != nil)
    let copy = events
    await #expect(throws: BotoCoreError.self) { for try await _ in copy {} }
  }

  /// An unordered list can't be compared, so nothing may be deleted.
  @Test func unorderedListingDeletesNothing() async throws {
    let listing: @Sendable (String, String) -> String = { key, next in
      "<ListBucketResult><Contents><Key>\(key)</Key><Size>1</Size></Contents>\(next)"
        + "<IsTruncated>\(!next.isEmpty)</IsTruncated></ListBucketResult>"
    }
    let store = ObjectStore { operation, number in
      guard operation == "ListObjectsV2" else { return nil }
      return number == 1
        ? .xml(listing("b", "<NextContinuationToken>t</NextContinuationToken>"))
        : .xml(listing("a", ""))
    }
    let here = try TestTree(["a"])
    let error = await #expect(throws: BotoCoreError.self) {
      try await TestTransfers(store).manager.run(
        DirectoryOperation(
          .sync, source: .local(here.root), destination: Self.bucket,
          options: Self.recursive { $0.deletes = true }))
    }
    #expect(error?.kind == .valueError)
    #expect(!store.log.contains("DeleteObjects"))
  }

  @Test func truncatedListingDeletesNothing() async throws {
    let page = WireResponse.xml(
      "<ListBucketResult><IsTruncated>true</IsTruncated></ListBucketResult>")
    let here = try TestTree(["a"])
    let error = await #expect(throws: BotoCoreError.self) {
      try await TestTransfers(ObjectStore { _, _ in page }).manager.run(
        DirectoryOperation(
          .sync, source: Self.bucket, destination: .local(here.root),
          options: Self.recursive { $0.deletes = true }))
    }
    #expect(error?.kind == .paginationError)
    #expect(try here.names() == ["a"])
  }

  @Test func namesThatDifferInCaseAreSkipped() async throws {
    let store = ObjectStore()
    for key in ["A", "a", "b/X", "b/x", "C"] { store.put("/bucket/" + key, [1]) }
    let here = try TestTree()
    let warnings = Mutex<[String]>([])
    let options = Self.recursive { $0.caseConflict = .skip }
    let manager = TransferManager(
      try TestTransfers(store).manager.client, config: TransferOptions { $0.maxConcurrency = 1 })
    // One at a time, downloads end before the next name is found; then files are compared.
    let summary = try await manager.run(
      DirectoryOperation(
        .copy, source: Self.bucket, destination: .local(here.root), options: options)
    ) { event, _ in
      if case .warned(let warning) = event { warnings.withLock { $0.append("\(warning)") } }
    }
    let all = Set(try here.names())
    #expect(all.contains("C") && all.count + warnings.withLock { $0.count } == 5)
    #expect(warnings.withLock { $0.allSatisfy { $0.contains("differs only by case") } })
    // They are only reported, as by the AWS CLI.
    #expect(summary.warnings == 0)
  }

  @Test(arguments: [DirectoryOperation.Kind.sync, .copy])
  func dryRunNeedsNoDirectory(kind: DirectoryOperation.Kind) async throws {
    let store = ObjectStore()
    store.put("/bucket/a", [1])
    let here = try TestTree()
    let options = Self.recursive {
      $0.isDryRun = true
      $0.caseConflict = .skip
    }
    let summary = try await TestTransfers(store).manager.run(
      DirectoryOperation(
        kind, source: Self.bucket, destination: .local(here.root + "absent"), options: options))
    #expect(summary.done == 1 && summary.warnings == 0)
    #expect(FileStatus(of: here.root + "absent") == nil)
  }

  @Test func keysAreDeletedInBatchesOfAThousand() async throws {
    let store = ObjectStore()
    for number in 0..<1_500 { store.put("/bucket/x/\(number)", [1]) }
    store.put("/bucket/x/locked", [1])
    store.put("/bucket/locked", [1])
    let counts = Mutex((done: 0, failed: 0))
    let summary = try await TestTransfers(store).manager.run(
      DirectoryOperation(
        .delete, source: Self.bucket,
        options: Self.recursive { $0.filters = [.exclude("x/1*"), .include("x/1?")] })
    ) { event, _ in
      if case .done = event { counts.withLock { $0.done += 1 } }
      if case .failed = event { counts.withLock { $0.failed += 1 } }
    }
    #expect(summary.failed == 1 && counts.withLock { $0.failed } == 1)
    #expect(summary.done == counts.withLock { $0.done })
    #expect(summary.done + summary.failed == 1_502 - 601)
    #expect(store.log.count { $0 == "DeleteObjects" } == 1)
  }

  @Test func otherServicesAreRefused() async throws {
    let client = try TestClient("dynamodb").service
    await #expect(throws: BotoCoreError.self) {
      try await TransferManager(client).run(
        DirectoryOperation(.delete, source: Self.bucket, options: Self.recursive()))
    }
  }
}

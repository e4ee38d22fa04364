// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import S3Transfer
import Boto3
import Synchronization
import TestSupport
import Testing

/// Directories to, from and within moto.
@Suite(.enabled(if: IntegrationServers.moto != nil, IntegrationServers.needsMoto))
struct MotoDirectoryTests {
  let s3: Client
  let bucket: String

  init() async throws {
    s3 = try IntegrationServers.motoClient("s3")
    bucket = IntegrationServers.uniqueName("bucket")
    try await s3.createBucket(Bucket: bucket)
  }

  private func keys(_ prefix: String = "") async throws -> [String] {
    let pages = try s3.paginator("list_objects_v2").pages([
      "Bucket": Value(bucket), "Prefix": Value(prefix),
    ])
    var keys: [String] = []
    for try await object in pages.items { keys.append(String(object.Key) ?? "?") }
    return keys
  }

  private func put(_ key: String, _ text: String = "text") async throws {
    try await s3.putObject(Bucket: bucket, Key: key, Body: text)
  }

  private func options(_ change: (inout DirectoryOptions) -> Void) -> DirectoryOptions {
    var options = DirectoryOptions()
    change(&options)
    return options
  }

  @Test func treeRoundTrip() async throws {
    let names = ["a.txt", "b/c.json", "b/d/e.css", "ü ö.txt", "100%.bin", "b-/x", "b/a+b&c"]
    let here = try TestTree(names)
    let up = try await s3.transfers.uploadDirectory(here.root, to: "s3://\(bucket)/up")
    #expect(up.done == names.count && up.progress.foundAll && up.warnings == 0)
    #expect(up.progress.bytesDone == up.progress.bytesFound)
    let head = try await s3.headObject(Bucket: bucket, Key: "up/b/c.json")
    #expect(head.ContentType == "application/json")
    let there = try TestTree()
    let down = try await s3.transfers.downloadDirectory(
      "s3://\(bucket)/up/", to: there.root + "new/")
    #expect(down.done == names.count)
    for name in names { #expect(there.text("new/" + name) == name) }
    #expect(try there.time("new/b/c.json") == Timestamp(head.LastModified)?.epochSeconds)
    let copied = try await s3.transfers.copyDirectory(
      "s3://\(bucket)/up", to: "s3://\(bucket)/copy")
    #expect(copied.done == names.count)
    let all = try await keys()
    #expect(all.count == 2 * names.count)
    let deleted = try await s3.transfers.deleteDirectory("s3://\(bucket)/up")
    #expect(deleted.done == names.count)
    #expect(try await keys("up").isEmpty)
  }

  @Test func syncCopiesDifferences() async throws {
    let here = try TestTree(["same", "larger", "older", "new", "sub/x"])
    for name in ["same", "larger", "older"] { try await put(name, name) }
    try await put("extra")
    try await put("larger", "larger!")
    for name in ["same", "larger"] { try here.touch(name, at: 1_000_000_000) }
    try here.touch("older", at: 4_000_000_000)
    let seen = Names()
    let summary = try await s3.transfers.sync(
      here.root, to: "s3://\(bucket)", options: options { $0.deletes = true }
    ) { event, _ in
      if case .done(let item) = event { seen.add("\(item.kind.rawValue) \(item.source)") }
    }
    let root = here.root
    #expect(
      seen.sorted == [
        "delete s3://\(bucket)/extra", "upload \(root)larger", "upload \(root)new",
        "upload \(root)older", "upload \(root)sub/x",
      ])
    #expect(summary.done == 5)
    for name in try here.names() { try here.touch(name, at: 1_000_000_000) }
    #expect(try await s3.transfers.sync(here.root, to: "s3://\(bucket)").progress.filesFound == 0)
  }

  @Test func syncBackDeletesAndComparesTimes() async throws {
    try await put("a", "12345")
    try await put("dir/", "")
    try await put("dir/b", "b")
    let here = try TestTree(["a", "x", "keep/y.log"])
    try here.touch("a", at: 1_000_000_000)
    try here.write("a", "54321")
    try here.touch("a", at: 1_000_000_000)
    let url = "s3://\(bucket)"
    let first = try await s3.transfers.sync(
      url, to: here.root,
      options: options {
        $0.deletes = true
        $0.filters = [.exclude("*.log")]
      })
    #expect(try here.names() == ["a", "dir/b", "keep/y.log"] && first.done == 2)
    #expect(here.text("a") == "54321")
    try await s3.transfers.sync(
      url, to: here.root, options: options { $0.exactTimestamps = true })
    #expect(here.text("a") == "12345")
  }

  @Test func moveLeavesNothing() async throws {
    let here = try TestTree(["a", "b/c"])
    let url = TransferLocation("s3://\(bucket)/m/")
    let recursive = options { $0.isRecursive = true }
    try await s3.transfers.run(
      DirectoryOperation(.move, source: .local(here.root), destination: url, options: recursive))
    #expect(try here.names().isEmpty)
    try await s3.transfers.run(
      DirectoryOperation(
        .move, source: url, destination: TransferLocation("s3://\(bucket)/n"), options: recursive))
    #expect(try await keys() == ["n/a", "n/b/c"])
    try await s3.transfers.run(
      DirectoryOperation(
        .move, source: TransferLocation("s3://\(bucket)/n/a"), destination: .local(here.root)))
    #expect(here.text("a") == "a")
    #expect(try await keys() == ["n/b/c"])
  }

  @Test func keysOutsideTheDirectoryAreRejected() async throws {
    for key in ["ok", "../evil", "a/../../evil", "//abs", "a//b", "./dot"] { try await put(key) }
    let here = try TestTree()
    let warnings = Names()
    let summary = try await s3.transfers.downloadDirectory("s3://\(bucket)", to: here.root) {
      event, _ in
      if case .warned(let warning) = event { warnings.add("\(warning)") }
    }
    #expect(try here.names() == ["ok"])
    #expect(summary.warnings == 5 && warnings.sorted.count == 5)
    #expect(
      warnings.sorted.contains(
        "warning: Skipping file ../evil. File references a parent directory."))
  }

  @Test func archivedObjectsAreReported() async throws {
    try await s3.putObject(Bucket: bucket, Key: "cold", Body: "x", StorageClass: "GLACIER")
    try await put("warm")
    let here = try TestTree()
    let url = "s3://\(bucket)"
    let told = try await s3.transfers.downloadDirectory(url, to: here.root)
    #expect(told.warnings == 1 && told.done == 1)
    let silent = try await s3.transfers.downloadDirectory(
      url, to: here.root, options: options { $0.ignoresGlacierWarnings = true })
    #expect(silent.warnings == 0 && silent.done == 1)
    await #expect(throws: DirectoryError.self) {
      try await s3.transfers.downloadDirectory(
        url, to: here.root, options: options { $0.forcesGlacierTransfer = true })
    }
  }

  @Test func singleFilesAndObjects() async throws {
    let here = try TestTree(["a.txt"])
    let url = TransferLocation("s3://\(bucket)/p/")
    try await s3.transfers.run(
      DirectoryOperation(.copy, source: .local(here.root + "a.txt"), destination: url))
    #expect(try await keys() == ["p/a.txt"])
    try await s3.transfers.run(
      DirectoryOperation(
        .copy, source: TransferLocation("s3://\(bucket)/p/a.txt"),
        destination: .local(here.root + "new/b.txt")))
    #expect(here.text("new/b.txt") == "a.txt")
    let missing = DirectoryOperation(
      .copy, source: TransferLocation("s3://\(bucket)/nope"), destination: .local(here.root))
    let error = await #expect(throws: ClientError.self) { try await s3.transfers.run(missing) }
    #expect(
      error.map { "\($0)" }
        == "An error occurred (404) when calling the HeadObject operation: Key \"nope\" does not exist"
    )
    try await s3.transfers.run(
      DirectoryOperation(.delete, source: TransferLocation("s3://\(bucket)/p/a.txt")))
    #expect(try await keys().isEmpty)
  }

  @Test func existingFilesAreKept() async throws {
    let here = try TestTree(["a", "b"])
    try await put("a", "old")
    let summary = try await s3.transfers.uploadDirectory(
      here.root, to: "s3://\(bucket)", options: options { $0.overwrites = false })
    #expect(summary.done == 1 && summary.progress.filesSkipped == 1 && summary.failed == 0)
    #expect(try await String(reading: s3.getObject(Bucket: bucket, Key: "a").Body) == "old")
    try here.write("a", "mine")
    try await s3.transfers.downloadDirectory(
      "s3://\(bucket)", to: here.root, options: options { $0.overwrites = false })
    #expect(here.text("a") == "mine")
  }

  @Test(arguments: [CopyProperties.default, .metadataDirective, .nothing])
  func copiesInPartsKeepProperties(properties: CopyProperties) async throws {
    try await s3.putObject(
      Bucket: bucket, Key: "big", Body: Value.blob([UInt8](repeating: 7, count: 6 << 20)),
      ContentType: "a/b", Metadata: ["k": "v"], Tagging: "t=u%20w")
    let transfers = try s3.transfers {
      $0.multipartThreshold = 5 << 20
      $0.partSize = 5 << 20
    }
    try await transfers.run(
      DirectoryOperation(
        .copy, source: TransferLocation("s3://\(bucket)/big"),
        destination: TransferLocation("s3://\(bucket)/copy.txt"),
        options: options { $0.copyProperties = properties }))
    let copy = try await s3.headObject(Bucket: bucket, Key: "copy.txt")
    let tags = try await s3.getObjectTagging(Bucket: bucket, Key: "copy.txt").TagSet
    #expect(Int(copy.ContentLength) == 6 << 20)
    #expect((copy.Metadata.k == "v") == (properties != .nothing))
    #expect((copy.ContentType == "a/b") == (properties != .nothing))
    #expect((tags[0].Value == "u w") == (properties == .default))
  }

  @Test func copyWithAnotherTypeKeepsOtherProperties() async throws {
    try await s3.putObject(
      Bucket: bucket, Key: "a", Body: "x", CacheControl: "no-store", ContentType: "a/b",
      Metadata: ["k": "v"])
    try await s3.transfers.run(
      DirectoryOperation(
        .copy, source: TransferLocation("s3://\(bucket)/a"),
        destination: TransferLocation("s3://\(bucket)/b"),
        options: options { $0.arguments = ["ContentType": "c/d"] }))
    let copy = try await s3.headObject(Bucket: bucket, Key: "b")
    #expect(copy.ContentType == "c/d" && copy.Metadata.k == "v" && copy.CacheControl == "no-store")
  }

  @Test func dryRunsDoNothing() async throws {
    let here = try TestTree(["a", "b"])
    let summary = try await s3.transfers.sync(
      here.root, to: "s3://\(bucket)", options: options { $0.isDryRun = true })
    #expect(summary.done == 2)
    #expect(try await keys().isEmpty)
  }

  @Test func manyObjectsAreDeletedInBatches() async throws {
    let here = try TestTree((0..<1_205).map { "f\($0)" })
    try await s3.transfers.uploadDirectory(here.root, to: "s3://\(bucket)/x")
    let summary = try await s3.transfers.deleteDirectory(
      "s3://\(bucket)/x", options: options { $0.filters = [.exclude("f7*")] })
    #expect(summary.done == 1_205 - (try await keys().count))
    #expect(try await keys().allSatisfy { $0.hasPrefix("x/f7") })
  }

  @Test func eventsAreASequence() async throws {
    let here = try TestTree(["a", "b"])
    let operation = DirectoryOperation(
      .copy, source: .local(here.root), destination: TransferLocation("s3://\(bucket)"),
      options: options { $0.isRecursive = true })
    var events: [String] = []
    for try await event in try s3.transfers.events(of: operation) {
      switch event {
      case .found(let item): events.append("found \(item.source)")
      case .foundAll: events.append("foundAll")
      case .done(let item): events.append("done \(item.source)")
      default: break
      }
    }
    let root = here.root
    #expect(
      events.sorted() == [
        "done \(root)a", "done \(root)b", "found \(root)a", "found \(root)b", "foundAll",
      ])
    let missing = DirectoryOperation(
      .delete, source: TransferLocation("s3://no-such-bucket-here"),
      options: options { $0.isRecursive = true })
    await #expect(throws: ClientError.self) {
      for try await _ in try s3.transfers.events(of: missing) {}
    }
  }
}

private final class Names: Sendable {
  private let names = Mutex<[String]>([])

  var sorted: [String] { names.withLock { $0.sorted() } }
  func add(_ name: String) { names.withLock { $0.append(name) } }
}

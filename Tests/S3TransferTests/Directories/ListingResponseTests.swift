// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import TestClients
import AWSErrors
import AWSProtocols
import BotoCore
import Synchronization
import TestSupport
import Testing
import WireFormats

@testable import S3Transfer

/// Deletions because of a listing need a valid listing.
struct ListingResponseTests {
  private static let item = "<Contents><Key>k</Key><Size>1</Size></Contents>"
  private static let end = "<IsTruncated>false</IsTruncated>"

  /// Responses that aren't a page of the list of `p/`.
  private static let invalidPages: [String] = [
    "", " ", "<html><head><title>Login</title></head><body/></html>",
    "<!DOCTYPE html><html><body>Login</body></html>", "{}", #"{"Contents":[]}"#, "OK",
    "<ListBucketResult></ListBucketResult>", "<ListBucketResult/>",
    "<ListBucketResult><IsTruncated></ListBucketResult>",
    "<ListBucketResult>\(end)", "<ListBucketResult>\(end)</ListBucket",
    "<ListAllMyBucketsResult>\(end)</ListAllMyBucketsResult>",
    "<ListVersionsResult>\(end)</ListVersionsResult>", "<Result>\(end)</Result>",
    "<Error><Code>InternalError</Code></Error>",
    "<ListBucketResult><IsTruncated>true</IsTruncated></ListBucketResult>",
    "<ListBucketResult><IsTruncated/></ListBucketResult>",
    "<ListBucketResult><IsTruncated></IsTruncated></ListBucketResult>",
    "<ListBucketResult><IsTruncated>True</IsTruncated></ListBucketResult>",
    "<ListBucketResult>\(end)\(item)</ListBucketResult>",
    "<ListBucketResult>\(end)<Contents><Key>etc/passwd</Key></Contents></ListBucketResult>",
    "<ListBucketResult>\(end)<Contents><Key>p</Key></Contents></ListBucketResult>",
    "<ListBucketResult>\(end)<Contents><Size>1</Size></Contents></ListBucketResult>",
    // Contradictions.
    "<ListBucketResult>\(end)<IsTruncated>true</IsTruncated></ListBucketResult>",
    "<ListBucketResult>\(end)\(end)</ListBucketResult>",
    "<ListBucketResult>\(end)<KeyCount>1</KeyCount></ListBucketResult>",
    encoded("url", "p/%FE"), encoded("url", "p/%c3"), encoded("url", "p/a%C3%28"),
    encoded("url", "p/%zz"), encoded("url", "p/%"), encoded("url", "p/%4"),
    encoded("base64", "p/a"), encoded("URL", "p/a"),
  ]

  private static func encoded(_ encoding: String, _ key: String) -> String {
    "<ListBucketResult><EncodingType>\(encoding)</EncodingType>\(end)"
      + "<Contents><Key>\(key)</Key><Size>1</Size></Contents></ListBucketResult>"
  }

  private static func options(_ change: (inout DirectoryOptions) -> Void = { _ in })
    -> DirectoryOptions
  {
    var options = DirectoryOptions()
    options.isRecursive = true
    change(&options)
    return options
  }

  private static func store(_ response: String) -> ObjectStore {
    let store = ObjectStore { operation, _ in
      guard operation == "ListObjectsV2" else { return nil }
      return WireResponse(
        status: 200, body: response.isEmpty ? .empty : .bytes(Array(response.utf8)))
    }
    for key in ["p/a", "p/etc", "p/swd", "passwd", "swd"] { store.put("/bucket/\(key)", [1]) }
    return store
  }

  @Test(arguments: invalidPages) func syncsDeleteNothing(response: String) async throws {
    let store = Self.store(response)
    let here = try TestTree(["a", "b/c"])
    let place = TransferLocation("s3://bucket/p/")
    for (source, destination) in [(place, .local(here.root)), (.local(here.root), place)] {
      await #expect(throws: (any Error).self) {
        try await TestTransfers(store).manager.run(
          DirectoryOperation(
            .sync, source: source, destination: destination,
            options: Self.options { $0.deletes = true }))
      }
    }
    #expect(try here.names() == ["a", "b/c"])
    #expect(!store.log.contains { $0.hasPrefix("Delete") })
  }

  @Test(arguments: invalidPages, [DirectoryOperation.Kind.delete, .move])
  func otherOperationsDeleteNothing(
    response: String, kind: DirectoryOperation.Kind
  ) async throws {
    let store = Self.store(response)
    let here = try TestTree()
    await #expect(throws: (any Error).self) {
      try await TestTransfers(store).manager.run(
        DirectoryOperation(
          kind, source: TransferLocation("s3://bucket/p"),
          destination: kind == .move ? .local(here.root) : nil, options: Self.options()))
    }
    #expect(!store.log.contains { $0.hasPrefix("Delete") } && store["/bucket/swd"] != nil)
  }

  @Test(arguments: [202, 203, 206]) func aListHasTheStatus200(status: Int) async throws {
    let store = ObjectStore { operation, _ in
      guard operation == "ListObjectsV2" else { return nil }
      let text = "<ListBucketResult>\(Self.end)</ListBucketResult>"
      return WireResponse(status: status, body: .bytes(Array(text.utf8)))
    }
    let here = try TestTree(["a"])
    await #expect(throws: BotoCoreError.self) {
      try await TestTransfers(store).manager.run(
        DirectoryOperation(
          .sync, source: TransferLocation("s3://bucket/p/"), destination: .local(here.root),
          options: Self.options { $0.deletes = true }))
    }
    #expect(try here.names() == ["a"])
  }

  /// If nothing is deleted, a `%` that a store didn't encode stands for itself; a key that isn't UTF-8
  /// is never taken for another object.
  @Test(arguments: [("p/%zz", true), ("p/%fe", false)])
  func copiesNeedKeys(key: String, works: Bool) async throws {
    let store = ObjectStore { operation, _ in
      operation == "ListObjectsV2" ? .xml(Self.encoded("url", key)) : nil
    }
    store.put("/bucket/\(key)", [1])
    let here = try TestTree()
    let operation = DirectoryOperation(
      .copy, source: TransferLocation("s3://bucket/p/"), destination: .local(here.root),
      options: Self.options())
    let manager = try TestTransfers(store).manager
    guard works else {
      await #expect(throws: BotoCoreError.self) { try await manager.run(operation) }
      return
    }
    #expect(try await manager.run(operation).done == 1 && here.names() == ["%zz"])
  }

  /// The tokens are new each time.
  @Test(arguments: [
    [""], ["a"], ["a", "b"], ["a", "b", "c", "d", "e", "f", "g"], ["a", "b", "", "b"],
  ])
  func endlessListThrows(pages: [String]) async throws {
    for kind in [DirectoryOperation.Kind.delete, .copy, .move, .sync] {
      let store = ObjectStore { operation, number in
        guard operation == "ListObjectsV2" else { return nil }
        let key = pages[(number - 1) % pages.count]
        let entry = key.isEmpty ? "" : "<Contents><Key>\(key)</Key><Size>1</Size></Contents>"
        return .xml(
          "<ListBucketResult><IsTruncated>true</IsTruncated>\(entry)"
            + "<NextContinuationToken>\(number)</NextContinuationToken></ListBucketResult>")
      }
      let here = try TestTree()
      await #expect(throws: BotoCoreError.self) {
        try await TestTransfers(store).manager.run(
          DirectoryOperation(
            kind, source: TransferLocation("s3://bucket"),
            destination: kind == .delete ? nil : .local(here.root),
            options: Self.options { $0.isDryRun = true }))
      }
      let lists = store.log.count { $0 == "ListObjectsV2" }
      #expect(lists <= (pages == [""] ? PageProgress.emptyPageLimit + 2 : 60))
    }
  }

  @Test func emptyPagesAreSkipped() async throws {
    let store = ObjectStore { operation, number in
      guard operation == "ListObjectsV2", number <= 200 else { return nil }
      return .xml(
        "<ListBucketResult><IsTruncated>true</IsTruncated>"
          + "<NextContinuationToken>/bucket/\(number)</NextContinuationToken></ListBucketResult>")
    }
    store.put("/bucket/p", [1])
    let summary = try await TestTransfers(store).manager.run(
      DirectoryOperation(.delete, source: TransferLocation("s3://bucket"), options: Self.options()))
    #expect(summary.done == 1)
  }

  /// Also if two tokens lead to each other.
  @Test(arguments: [1, 2, 3, 7]) func aListThatGoesInCirclesEnds(length: Int) async throws {
    let store = ObjectStore { operation, number in
      guard operation == "ListObjectsV2" else { return nil }
      return .xml(
        "<ListBucketResult><IsTruncated>true</IsTruncated>"
          + "<NextContinuationToken>\(number % length)</NextContinuationToken></ListBucketResult>")
    }
    let error = await #expect(throws: BotoCoreError.self) {
      try await TestTransfers(store).manager.run(
        DirectoryOperation(
          .delete, source: TransferLocation("s3://bucket"), options: Self.options()))
    }
    #expect(error?.kind == .paginationError && store.log.count < 40)
  }

  @Test(arguments: [
    "<html/>", "{}", "<DeleteResult>", "<ListBucketResult/>", "<Error/>", "<DeleteObjectsOutput/>",
  ])
  func deletionsNeedADeleteResult(response: String) async throws {
    let store = ObjectStore { operation, _ in
      guard operation == "DeleteObjects" else { return nil }
      return WireResponse(
        status: 200, body: response.isEmpty ? .empty : .bytes(Array(response.utf8)))
    }
    let counts = try await TestTransfers(store).manager.delete(
      [DeletedObject(key: "a"), DeletedObject(key: "b")], in: "bucket")
    #expect(counts.deleted == 0 && counts.failed == 2)
  }

  /// For each paged operation: the required elements of its page, and an invalid one.
  @Test(arguments: [
    ("ListObjects", "<ListBucketResult>", "Contents"),
    ("ListObjectsV2", "<ListBucketResult>", "Contents"),
    ("ListObjectVersions", "<ListVersionsResult>", "Version"),
    ("ListObjectVersions", "<ListVersionsResult>", "DeleteMarker"),
    ("ListMultipartUploads", "<ListMultipartUploadsResult>", "Upload"),
    ("ListParts", "<ListPartsResult>", "Part"),
  ])
  func allListsAreChecked(operation: String, root: String, element: String) async throws {
    let close = "</" + root.dropFirst()
    let parameters: Structure =
      operation == "ListParts"
      ? ["Bucket": "b", "Key": "k", "UploadId": "u"] : ["Bucket": "b", "Prefix": "p/"]
    func check(_ body: String) async throws {
      let client = try TestClient(
        "s3", options: { $0.endpoint = "http://127.0.0.1:9" },
        transport: ScriptedTransport { _, _ in .xml(body) }
      ).service
      let page = try await client.call(
        try client.operation(operation), parameters,
        options: S3ResponseCheck.required(of: operation))
      try S3ResponseCheck.check(page, of: operation, parameters)
    }
    let name = operation == "ListParts" ? "<PartNumber>1</PartNumber>" : "<Key>p/x</Key>"
    try await check("\(root)\(Self.end)<\(element)>\(name)</\(element)>\(close)")
    let mayBeSilent = ["ListParts", "ListMultipartUploads"].contains(operation)
    if mayBeSilent { try await check("\(root)\(close)") }
    let wrong =
      (mayBeSilent ? [] : ["\(root)\(close)"]) + [
        "<Other>\(Self.end)</Other>", "<html></html>",
        "\(root)<IsTruncated>true</IsTruncated>\(close)",
      ]
    for body in wrong {
      await #expect(throws: (any Error).self, "\(body)") { try await check(body) }
    }
    guard operation != "ListParts" else { return }
    for key in ["<Key>q/x</Key>", "<Key>p</Key>", "<Key></Key>", ""] {
      await #expect(throws: (any Error).self, "\(key)") {
        try await check("\(root)\(Self.end)<\(element)>\(key)</\(element)>\(close)")
      }
    }
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSHTTP
import AWSErrors
import AWSProtocols
import BotoCore
import S3Transfer
import TestSupport
import Testing
import WireFormats

struct CopyTests {
  private let source = CopySource(bucket: "other", key: "a b")

  @Test func smallObjectsAreCopiedInOneRequest() async throws {
    let transfers = try TestTransfers()
    transfers.store.put("/other/a b", [1, 2, 3])
    let moves = Moves()
    try await transfers.manager.copy(source, to: .test("k"), progress: moves.add)
    #expect(transfers.store["/bucket/k"]?.bytes == [1, 2, 3])
    #expect(transfers.store.log == ["HeadObject", "CopyObject"] && moves.all == [3])
    try await transfers.manager.copy(
      CopySource(bucket: "other", key: "a b", versionID: "7"), to: .test("k"),
      facts: ObjectFacts(size: 3))
    #expect(transfers.store.log.last == "CopyObject")
  }

  @Test func largeObjectsAreCopiedInParts() async throws {
    let transfers = try TestTransfers()
    let bytes = testBytes(18 << 20)
    transfers.store.put("/other/a b", bytes)
    let moves = Moves()
    let result = try await transfers.manager.copy(
      source, to: .test("k"), arguments: ["MetadataDirective": "COPY", "StorageClass": "GLACIER"],
      progress: moves.add)
    #expect(transfers.store["/bucket/k"]?.bytes == bytes && result.size == Int64(bytes.count))
    #expect(moves.sum == Int64(bytes.count))
    let parts = transfers.store.requests("UploadPartCopy")
    #expect(
      parts.allSatisfy {
        $0.headers["x-amz-copy-source-if-match"] == transfers.store["/other/a b"]?.eTag
      })
    #expect(
      parts.compactMap { $0.headers["x-amz-copy-source-range"] }.sorted() == [
        "bytes=0-8388607", "bytes=16777216-18874367", "bytes=8388608-16777215",
      ])
    let created = try #require(transfers.store.requests("CreateMultipartUpload").first)
    #expect(created.headers["x-amz-storage-class"] == "GLACIER")
    #expect(created.headers["x-amz-metadata-directive"] == nil)
  }

  @Test func aReplacedSourceIsAnError() async throws {
    let transfers = try TestTransfers()
    transfers.store.put("/other/a b", testBytes(9 << 20))
    let error = await #expect(throws: BotoCoreError.self) {
      try await transfers.manager.copy(
        source, to: .test("k"), facts: ObjectFacts(size: 9 << 20, eTag: "\"old\""))
    }
    #expect(error?.kind == .s3CopyFailedError && transfers.store.openUploads == 0)
  }

  @Test func sourceUsesItsOwnClient() async throws {
    let transfers = try TestTransfers()
    let other = try TestTransfers()
    transfers.store.put("/other/a b", [1])
    other.store.put("/other/a b", [1])
    let eTag = try #require(other.store["/other/a b"]).eTag
    try await transfers.manager.copy(
      source, to: .test("k"), arguments: ["CopySourceIfMatch": .string(eTag)],
      sourceClient: other.manager.client)
    #expect(transfers.store.log == ["CopyObject"] && other.store.log == ["HeadObject"])
    #expect(other.store.requests("HeadObject")[0].headers["If-Match"] != nil)
  }
}

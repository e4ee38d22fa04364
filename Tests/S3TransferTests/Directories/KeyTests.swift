// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import AWSProtocols
import BotoCore
import Testing

@testable import S3Transfer

struct KeyTests {
  @Test(
    arguments: [
      ("a", nil), ("a/b.c/d", nil), ("...", nil), ("..a/b..", nil), (".a", nil), ("a b/é", nil),
      ("../a", .parentReference), ("a/../b", .parentReference), ("a/..", .parentReference),
      ("..", .parentReference), ("./../x", .parentReference), ("a//../b", .parentReference),
      ("/etc/passwd", .absolute), ("/", .absolute), ("a\0b", .nul), ("a//b", .ambiguous),
      ("a/", .ambiguous), ("", .ambiguous), ("./a", .ambiguous), ("a/./b", .ambiguous),
    ] as [(String, UnsafeKey?)])
  func unsafeKeysAreRefused(key: String, wanted: UnsafeKey?) {
    #expect(UnsafeKey(key) == wanted)
  }

  @Test func argumentsAreSentWithTheirRequests() throws {
    let all: Structure = [
      "StorageClass": "GLACIER", "SSECustomerAlgorithm": "AES256", "SSECustomerKey": "new",
      "CopySourceSSECustomerAlgorithm": "AES256", "CopySourceSSECustomerKey": "old",
      "RequestPayer": "requester", "ChecksumMode": "ENABLED", "ChecksumAlgorithm": "CRC32C",
      "Metadata": ["a": "b"],
    ]
    let copy = try RequestArguments(all, kind: .copy)
    let access = ["RequestPayer"]
    #expect(
      copy.upload.map(\.name) == [
        "StorageClass", "SSECustomerAlgorithm", "SSECustomerKey", "RequestPayer",
        "ChecksumAlgorithm", "Metadata",
      ])
    #expect(
      copy.download.map(\.name)
        == ["SSECustomerAlgorithm", "SSECustomerKey", "RequestPayer", "ChecksumMode"])
    #expect(copy.copy["CopySourceSSECustomerKey"] == "old")
    #expect(copy.copy["ChecksumMode"] == nil)
    #expect(copy.delete.map(\.name) == access && copy.listing.map(\.name) == access)
    #expect(copy.sourceHead["SSECustomerKey"] == "old")
    #expect(try RequestArguments(all, kind: .download).sourceHead["SSECustomerKey"] == "new")
    #expect(throws: BotoCoreError.self) { try RequestArguments(["Nope": 1], kind: .copy) }
  }

  @Test func archivesMustBeRestored() {
    #expect(StorageClass.isArchive("GLACIER") && StorageClass.isArchive("DEEP_ARCHIVE"))
    #expect(!StorageClass.isArchive("GLACIER_IR") && !StorageClass.isArchive(nil))
    #expect(StorageClass.isRestored(#"ongoing-request="false", expiry-date="x""#))
    #expect(!StorageClass.isRestored(#"ongoing-request="true""#) && !StorageClass.isRestored(nil))
  }
}

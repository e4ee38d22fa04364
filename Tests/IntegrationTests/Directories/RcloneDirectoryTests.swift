// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Boto3
import S3Transfer
import TestSupport
import Testing

/// Directories to and from rclone's S3 server, a second implementation next to moto.
@Suite(.enabled(if: IntegrationServers.rclone != nil, IntegrationServers.needsRclone))
struct RcloneDirectoryTests {
  @Test func treeIsSyncedBothWays() async throws {
    let s3 = try IntegrationServers.rcloneClient()
    let bucket = IntegrationServers.uniqueName("bucket")
    try await s3.createBucket(Bucket: bucket)
    let names = ["a.txt", "a/b.json", "a-b/c", "d/e/f g.txt", "ü/ö.txt"]
    let here = try TestTree(names)
    for name in names { try here.touch(name, at: 1_000_000_000) }
    var options = DirectoryOptions()
    options.deletes = true
    let url = "s3://\(bucket)/tree"
    #expect(try await s3.transfers.sync(here.root, to: url, options: options).done == names.count)
    #expect(
      try await s3.transfers.sync(here.root, to: url, options: options).progress.filesFound == 0)
    let there = try TestTree(["extra"])
    #expect(
      try await s3.transfers.sync(url, to: there.root, options: options).done == names.count + 1)
    #expect(try there.names() == (try here.names()))
    for name in names { #expect(there.text(name) == name) }
    try here.remove("a/b.json")
    #expect(try await s3.transfers.sync(here.root, to: url, options: options).done == 1)
    #expect(try await s3.transfers.deleteDirectory(url).done == names.count - 1)
  }
}

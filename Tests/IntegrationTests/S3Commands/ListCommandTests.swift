// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Boto3
import Testing

/// `boto3 s3` against moto, as in a shell.
@Suite(.enabled(if: IntegrationServers.moto != nil, IntegrationServers.needsMoto))
struct ListCommandTests {
  @Test func bucketsAndObjects() async throws {
    let bucket = IntegrationServers.uniqueName("ls")
    let s3 = try IntegrationServers.motoClient("s3")
    let made = try await CommandLineProgram.run("s3", "mb", "s3://\(bucket)")
    #expect(made.output == "make_bucket: \(bucket)\n")
    for key in ["foo.txt", "foo", "sub/foo.txt", "sub/deeper/x"] {
      try await s3.putObject(Bucket: Value.string(bucket), Key: .string(key), Body: "contents")
    }

    let buckets = try await CommandLineProgram.run("s3", "ls")
    #expect(buckets.output.contains(" \(bucket)\n"))

    let top = try await CommandLineProgram.run("s3", "ls", "s3://\(bucket)", "--summarize")
    let lines = top.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0] == "                           PRE sub/")
    #expect(lines[1].hasSuffix("          8 foo"))
    #expect(lines[1].count == 34)
    #expect(top.output.hasSuffix("foo.txt\n\nTotal Objects: 2\n   Total Size: 16\n"))

    let all = try await CommandLineProgram.run(
      "s3", "ls", bucket, "--recursive", "--human-readable", "--page-size", "1")
    let sized = all.output.split(separator: "\n").map { String($0.dropFirst(20)) }
    let expected = ["foo", "foo.txt", "sub/deeper/x", "sub/foo.txt"].map { "   8 Bytes \($0)" }
    #expect(sized == expected)

    let absent = try await CommandLineProgram.run("s3", "ls", "s3://\(bucket)/nope")
    #expect(absent == .init(status: 1, output: "", errors: ""))
    let full = try await CommandLineProgram.run("s3", "rb", "s3://\(bucket)")
    #expect(full.status == 1)
    #expect(full.errors.hasPrefix("remove_bucket failed: s3://\(bucket) An error occurred "))
    #expect(full.errors.contains("(BucketNotEmpty) when calling the DeleteBucket operation: "))
  }

  @Test func missingBucket() async throws {
    let result = try await CommandLineProgram.run("s3", "ls", "s3://not-there-at-all")
    let words = "the ListObjectsV2 operation: The specified bucket does not exist"
    #expect(
      result.errors == "\naws: [ERROR]: An error occurred (NoSuchBucket) when calling \(words)\n")
    #expect(result.status == 254)
    #expect(result.output.isEmpty)
  }

  @Test func incompleteUploads() async throws {
    let bucket = IntegrationServers.uniqueName("left")
    let s3 = try IntegrationServers.motoClient("s3")
    let name = Value.string(bucket)
    try await s3.createBucket(Bucket: name)
    let upload = try await s3.createMultipartUpload(Bucket: name, Key: "a b")
    try await s3.uploadPart(
      Bucket: name, Key: "a b", PartNumber: 1, UploadId: upload.UploadId, Body: "12345")

    let listed = try await CommandLineProgram.run(
      "s3", "ls", "s3://\(bucket)", "--incomplete-uploads", "--summarize")
    #expect(listed.status == 0)
    let id = try #require(String(upload.UploadId))
    #expect(listed.output.contains(" s3://\(bucket)/a b \(id)\n"))
    #expect(listed.output.hasSuffix("\n\nTotal Uploads: 1\n   Total Size: 5\n"))

    let aborted = try await CommandLineProgram.run(
      "s3", "ls", "s3://\(bucket)", "--abort-incomplete")
    #expect(aborted == .init(status: 0, output: "abort: s3://\(bucket)/a b \(id)\n", errors: ""))
    let none = try await CommandLineProgram.run(
      "s3", "ls", "s3://\(bucket)", "--incomplete-uploads")
    #expect(none == .init(status: 0, output: "", errors: ""))
  }
}

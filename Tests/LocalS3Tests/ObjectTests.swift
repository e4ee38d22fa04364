// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import Testing
import WireFormats

@Suite struct ObjectTests {
  private let s3: TestS3

  init() async throws { s3 = try await TestS3() }

  @Test func anObjectReadsBackWithAWSDefaults() async throws {
    let written = try await s3.put("a/b c", "hello", ["Metadata": ["Colour": "red"]])
    #expect(written.ETag == "\"5d41402abc4b2a76b9719d911017c592\"")
    #expect(written.ChecksumType == "FULL_OBJECT")
    let read = try await s3.call("GetObject", ["Key": "a/b c"])
    #expect(read.Body == .blob(Array("hello".utf8)))
    #expect(read.ContentType == "binary/octet-stream")
    #expect(read.ServerSideEncryption == "AES256")
    #expect(read.Metadata.colour == "red")
  }

  @Test(arguments: [
    ("bytes=1-2", "el", "bytes 1-2/5"), ("bytes=-2", "lo", "bytes 3-4/5"),
    ("bytes=3-99", "lo", "bytes 3-4/5"),
  ])
  func rangesAreParts(_ range: String, _ text: String, _ shown: String) async throws {
    try await s3.put("k")
    let part = try await s3.call("GetObject", ["Key": "k", "Range": .string(range)])
    #expect(part.Body == .blob(Array(text.utf8)))
    #expect(part.ContentRange == .string(shown))
  }

  @Test(arguments: ["bytes=0-1,3-4", "bytes=3-1", "lines=1-2", "bytes=a-b"])
  func whatIsNoRangeIsTheWholeObject(_ range: String) async throws {
    try await s3.put("k")
    let whole = try await s3.call("GetObject", ["Key": "k", "Range": .string(range)])
    #expect(whole.Body == .blob(Array("hello".utf8)))
  }

  @Test(arguments: ["bytes=5-", "bytes=-0"])
  func rangesBeyondTheEndAreErrors(_ range: String) async throws {
    try await s3.put("k")
    #expect(await s3.code("GetObject", ["Key": "k", "Range": .string(range)]) == "InvalidRange")
  }

  @Test func conditionsOfWrites() async throws {
    #expect(await s3.code("PutObject", ["Key": "k", "IfMatch": "\"0\""]) == "NoSuchKey")
    let first = try await s3.put("k")
    #expect(await s3.code("PutObject", ["Key": "k", "IfNoneMatch": "*"]) == "PreconditionFailed")
    #expect(await s3.code("PutObject", ["Key": "k", "IfNoneMatch": "x"]) == "NotImplemented")
    try await s3.put("k", "other", ["IfMatch": first.ETag])
    #expect(
      await s3.code("PutObject", ["Key": "k", "IfMatch": first.ETag]) == "PreconditionFailed")
  }

  @Test func conditionsOfReadsInTheirOrder() async throws {
    let etag = try await s3.put("k").ETag
    let past = Value.timestamp(Timestamp(seconds: 1_000_000_000))
    try await s3.call("GetObject", ["Key": "k", "IfMatch": etag, "IfUnmodifiedSince": past])
    #expect(
      await s3.code("GetObject", ["Key": "k", "IfUnmodifiedSince": past]) == "PreconditionFailed")
    #expect(
      await s3.code("GetObject", ["Key": "k", "IfNoneMatch": etag, "IfModifiedSince": past])
        == "NotModified")
    try await s3.call("GetObject", ["Key": "k", "IfModifiedSince": past])
  }

  @Test(arguments: [
    ("ChecksumCRC32", "AAAAAA==", "BadDigest"), ("ChecksumCRC32", "AAAA", "InvalidRequest"),
    ("ChecksumSHA256", "AAAAAA==", "InvalidRequest"), ("ContentMD5", "AAAA", "InvalidDigest"),
    ("ContentMD5", "AAAAAAAAAAAAAAAAAAAAAA==", "BadDigest"),
  ])
  func wrongChecksumsAreErrors(_ name: String, _ value: String, _ code: String) async throws {
    #expect(
      await s3.code("PutObject", ["Key": "k", "Body": .blob([1]), name: .string(value)]) == code)
    #expect(await s3.code("HeadObject", ["Key": "k"]) == "NoSuchKey")
  }

  @Test func copiesTakeOrReplaceWhatBelongsToTheObject() async throws {
    try await s3.put(
      "k", "hello", ["Metadata": ["a": "1"], "Tagging": "x=y", "ContentType": "t/p"])
    try await s3.call("CopyObject", ["Key": "copy", "CopySource": "photos/k"])
    let copy = try await s3.call("HeadObject", ["Key": "copy"])
    #expect(copy.Metadata.a == "1" && copy.ContentType == "t/p" && copy.TagCount == 1)
    try await s3.call(
      "CopyObject",
      [
        "Key": "new", "CopySource": "/photos/k", "MetadataDirective": "REPLACE",
        "ContentType": "n/w",
      ])
    let new = try await s3.call("HeadObject", ["Key": "new"])
    #expect(new.Metadata == nil && new.ContentType == "n/w")
    #expect(
      await s3.code("CopyObject", ["Key": "k", "CopySource": "photos/k"]) == "InvalidRequest")
    #expect(await s3.code("CopyObject", ["Key": "k", "CopySource": "photos/no"]) == "NoSuchKey")
  }

  @Test func customersKeysAreNeededAgain() async throws {
    let key = [UInt8](repeating: 7, count: 32)
    let secret: Structure = [
      "SSECustomerAlgorithm": "AES256", "SSECustomerKey": .string(Base64.encode(key)),
      "SSECustomerKeyMD5": "PgKjR14uHnCtFUtGGPzNdA==",
    ]
    var input = secret
    input["Key"] = "k"
    #expect(await s3.code("PutObject", input) == "InvalidArgument")
    #expect(
      await s3.code("PutObject", ["Key": "k", "SSECustomerAlgorithm": "AES256"])
        == "InvalidArgument")
  }

  @Test func deletingManyReportsEach() async throws {
    try await s3.put(keys: ["a", "b"])
    let done = try await s3.call(
      "DeleteObjects", ["Delete": ["Objects": [["Key": "a"], ["Key": "no"], ["Key": "b"]]]])
    #expect(done.Deleted.texts("Key") == ["a", "no", "b"])
    #expect(await s3.code("DeleteObjects", ["Delete": ["Objects": []]]) == "MalformedXML")
  }

  @Test func whatOthersOwnIsForbidden() async throws {
    try await s3.put("k")
    #expect(await s3.code("GetObject", ["Key": "k"], as: "999999999999") == "AccessDenied")
    #expect(await s3.code("ListObjectsV2", as: "999999999999") == "AccessDenied")
    #expect(await s3.code("CreateBucket", as: "999999999999") == "BucketAlreadyExists")
    #expect(
      await s3.code("PutObject", ["Key": "k", "ACL": "public-read"])
        == "AccessControlListNotSupported")
  }
}

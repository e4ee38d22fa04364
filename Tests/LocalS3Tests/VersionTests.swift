// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import Testing
import WireFormats

@Suite struct VersionTests {
  private let s3: TestS3

  init() async throws {
    s3 = try await TestS3()
    try await version("Enabled")
  }

  private func version(_ status: Value) async throws {
    try await s3.call("PutBucketVersioning", ["VersioningConfiguration": ["Status": status]])
  }

  @Test func versionsComeNewestFirstAndReadBack() async throws {
    let first = try await s3.put("k", "1").VersionId
    let second = try await s3.put("k", "2").VersionId
    try await s3.put("a")
    let list = try await s3.call("ListObjectVersions")
    #expect(list.Versions.texts("Key") == ["a", "k", "k"])
    #expect(list.Versions[1].VersionId == second && list.Versions[1].IsLatest == true)
    let old = try await s3.call("GetObject", ["Key": "k", "VersionId": first])
    #expect(old.Body == .blob(Array("1".utf8)))
    #expect(await s3.code("GetObject", ["Key": "k", "VersionId": "x"]) == "InvalidArgument")
  }

  @Test func pagesOfVersionsContinueWithinAKey() async throws {
    for text in ["1", "2", "3"] { try await s3.put("k", text) }
    let first = try await s3.call("ListObjectVersions", ["MaxKeys": 2])
    #expect(first.IsTruncated == true && first.NextKeyMarker == "k")
    let rest = try await s3.call(
      "ListObjectVersions",
      ["KeyMarker": "k", "VersionIdMarker": first.NextVersionIdMarker])
    #expect(rest.Versions.texts("Key") == ["k"] && rest.IsTruncated == false)
    #expect(await s3.code("ListObjectVersions", ["VersionIdMarker": "v"]) == "InvalidArgument")
  }

  @Test func aDeleteMarkerHidesAndItsDeletionShows() async throws {
    try await s3.put("k")
    let marker = try await s3.call("DeleteObject", ["Key": "k"])
    #expect(marker.DeleteMarker == true)
    #expect(await s3.code("GetObject", ["Key": "k"]) == "NoSuchKey")
    #expect(
      await s3.code("GetObject", ["Key": "k", "VersionId": marker.VersionId]) == "MethodNotAllowed")
    #expect(try await s3.call("ListObjectsV2").KeyCount == 0)
    try await s3.call("DeleteObject", ["Key": "k", "VersionId": marker.VersionId])
    #expect(try await s3.call("ListObjectsV2").KeyCount == 1)
    #expect(await s3.code("DeleteBucket") == "BucketNotEmpty")
  }

  @Test func theNullVersionIsOne() async throws {
    let kept = try await s3.put("k", "kept").VersionId
    try await version("Suspended")
    try await s3.put("k", "null 1")
    try await s3.put("k", "null 2")
    let list = try await s3.call("ListObjectVersions")
    #expect(list.Versions.texts("VersionId") == ["null", String(kept) ?? ""])
    #expect(
      try await s3.call("GetObject", ["Key": "k", "VersionId": "null"]).Body
        == .blob(Array("null 2".utf8)))
  }

  @Test func locksProtectVersions() async throws {
    let s3 = try await TestS3(bucket: "photos", ["ObjectLockEnabledForBucket": true])
    let until = Value.timestamp(Timestamp(seconds: 1_767_225_600 + 3_600))
    let id = try await s3.put(
      "k", "1", ["ObjectLockMode": "GOVERNANCE", "ObjectLockRetainUntilDate": until]
    ).VersionId
    #expect(await s3.code("DeleteObject", ["Key": "k", "VersionId": id]) == "AccessDenied")
    try await s3.call("DeleteObject", ["Key": "k"])
    s3.engine.advance(by: .seconds(3_601))
    try await s3.call("DeleteObject", ["Key": "k", "VersionId": id])
    let held = try await s3.put("h", "1", ["ObjectLockLegalHoldStatus": "ON"]).VersionId
    #expect(
      await s3.code(
        "DeleteObject", ["Key": "h", "VersionId": held, "BypassGovernanceRetention": true])
        == "AccessDenied")
    #expect(
      await s3.code("PutBucketVersioning", ["VersioningConfiguration": ["Status": "Suspended"]])
        == "InvalidBucketState")
  }
}

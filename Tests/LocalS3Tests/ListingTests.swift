// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import Testing
import WireFormats

@Suite struct ListingTests {
  private let s3: TestS3

  init() async throws { s3 = try await TestS3() }

  @Test func keysAreInTheOrderOfTheirBytes() async throws {
    try await s3.put(keys: ["b", "é", "a\u{301}", "B", "a", "\u{10000}", "\u{FFFD}"])
    let page = try await s3.call("ListObjectsV2")
    #expect(
      page.Contents.texts("Key") == ["B", "a", "a\u{301}", "b", "é", "\u{FFFD}", "\u{10000}"])
    #expect(page.KeyCount == 7 && page.IsTruncated == false)
  }

  @Test func aPageMayEndOnAPrefixWhichDoesNotComeAgain() async throws {
    try await s3.put(keys: ["a", "d/1", "d/2", "e/1", "f"])
    var seen: [String] = []
    var token = Value.null
    repeat {
      var input: Structure = ["Delimiter": "/", "MaxKeys": 1]
      if token != nil { input["ContinuationToken"] = token }
      let page = try await s3.call("ListObjectsV2", input)
      seen += page.Contents.texts("Key") + page.CommonPrefixes.texts("Prefix")
      token = page.NextContinuationToken
    } while token != nil
    #expect(seen == ["a", "d/", "e/", "f"])
  }

  @Test func theFirstVersionOfTheListHasMarkers() async throws {
    try await s3.put(keys: ["a", "d/1", "d/2", "e"])
    let first = try await s3.call("ListObjects", ["Delimiter": "/", "MaxKeys": 2])
    #expect(first.NextMarker == "d/" && first.IsTruncated == true)
    let second = try await s3.call("ListObjects", ["Delimiter": "/", "Marker": first.NextMarker])
    #expect(second.Contents.texts("Key") == ["e"] && second.CommonPrefixes == nil)
    let plain = try await s3.call("ListObjects", ["MaxKeys": 1])
    #expect(plain.NextMarker == nil && plain.IsTruncated == true)
  }

  @Test func parametersOfLists() async throws {
    try await s3.put(keys: ["x+y/ä", "x y"])
    let encoded = try await s3.call("ListObjectsV2", ["EncodingType": "url", "Prefix": "x"])
    #expect(encoded.Contents.texts("Key") == ["x%20y", "x%2By/%C3%A4"])
    let after = try await s3.call("ListObjectsV2", ["StartAfter": "x y", "FetchOwner": true])
    #expect(after.Contents.texts("Key") == ["x+y/ä"] && after.Contents[0].Owner.ID != .null)
    #expect(try await s3.call("ListObjectsV2", ["MaxKeys": 0]).KeyCount == 0)
    #expect(await s3.code("ListObjectsV2", ["ContinuationToken": "?"]) == "InvalidArgument")
    #expect(await s3.code("ListObjectsV2", ["EncodingType": "base"]) == "InvalidArgument")
    #expect(await s3.code("ListObjectsV2", ["MaxKeys": -1]) == "InvalidArgument")
  }

  @Test func bucketsAreListedInPages() async throws {
    for name in ["zebra-1", "alpha-1", "alpha-2"] {
      try await s3.call("CreateBucket", ["Bucket": .string(name)])
    }
    let page = try await s3.call("ListBuckets", ["MaxBuckets": 1, "Prefix": "alpha"])
    #expect(page.Buckets.texts("Name") == ["alpha-1"])
    let rest = try await s3.call(
      "ListBuckets", ["Prefix": "alpha", "ContinuationToken": page.ContinuationToken])
    #expect(rest.Buckets.texts("Name") == ["alpha-2"] && rest.ContinuationToken == nil)
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Expectations
import TestClients
import AWSHTTP
import AWSErrors
import AWSProtocols
import BotoCore
import TestSupport
import Testing
import WireFormats

/// Where the URL contains the bucket.
@Suite struct S3AddressingTests {
  private func url(
    _ bucket: String, region: String = "eu-west-1", custom: String? = nil, _ s3: Structure = [:]
  ) async throws -> String {
    let client = try TestClient(
      "s3", region: region,
      options: {
        $0.endpoint = custom.map { .url($0) }
        $0.s3 = ClientOptions.S3(s3)
      })
    return try await client.url("GetObject", ["Bucket": .string(bucket), "Key": "k"])
  }

  @Test func inTheHost() async throws {
    #expect(try await url("bbb") == "https://bbb.s3.eu-west-1.amazonaws.com/k")
    #expect(try await url("bbb", region: "us-east-1") == "https://bbb.s3.amazonaws.com/k")
    #expect(
      try await url("bbb", region: "us-east-1", ["us_east_1_regional_endpoint": "regional"])
        == "https://bbb.s3.us-east-1.amazonaws.com/k")
  }

  @Test func inThePath() async throws {
    #expect(
      try await url("bbb", ["addressing_style": "path"])
        == "https://s3.eu-west-1.amazonaws.com/bbb/k")
    // Not a host label, or not covered by the host's certificate.
    #expect(try await url("B_b") == "https://s3.eu-west-1.amazonaws.com/B_b/k")
    #expect(try await url("b.b.b") == "https://s3.eu-west-1.amazonaws.com/b.b.b/k")
  }

  @Test func customEndpoints() async throws {
    #expect(try await url("bbb", custom: "http://localhost:9000") == "http://localhost:9000/bbb/k")
    #expect(
      try await url("bbb", custom: "http://storage.example", ["addressing_style": "virtual"])
        == "http://bbb.storage.example/k")
  }

  @Test func accelerated() async throws {
    #expect(
      try await url("bbb", ["use_accelerate_endpoint": true])
        == "https://bbb.s3-accelerate.amazonaws.com/k")
  }

  @Test func anAccessPoint() async throws {
    let arn = "arn:aws:s3:us-west-2:123456789012:accesspoint/mine"
    let client = try TestClient("s3", region: "eu-west-1")
    let request = try await client.request("GetObject", ["Bucket": .string(arn), "Key": "k"])
    #expect(
      request.url.description
        == "https://mine-123456789012.s3-accesspoint.us-west-2.amazonaws.com/k")
    #expect(request.headers["Authorization"]?.contains("/us-west-2/s3/") == true)
    await expectError(.unsupportedS3AccesspointConfigurationError) {
      try await url(arn, ["use_arn_region": false])
    }
  }

  @Test func getBucketLocationUsesThePath() async throws {
    let client = try TestClient("s3", region: "eu-west-1")
    #expect(
      try await client.url("GetBucketLocation", ["Bucket": "bbb"])
        == "https://s3.eu-west-1.amazonaws.com/bbb")
  }

  @Test(arguments: ["", "b/c", "b c", "bü", "arn:aws:s3:::b", String(repeating: "b", count: 256)])
  func invalidBucketNames(bucket: String) async throws {
    await #expect(throws: BotoCoreError.self) { try await url(bucket) }
  }

  @Test func keysAreNotNormalized() async throws {
    let client = try TestClient("s3", region: "eu-west-1")
    for (key, path) in [
      ("a b+c%d", "/a%20b%2Bc%25d"), ("./a/../b//c", "/./a/../b//c"), ("/x", "//x"),
      ("e\u{301}", "/e%CC%81"), ("\u{e9}", "/%C3%A9"), ("~-_.", "/~-_."),
    ] {
      let request = try await client.request("GetObject", ["Bucket": "bbb", "Key": .string(key)])
      #expect(request.url.path == path)
    }
  }
}

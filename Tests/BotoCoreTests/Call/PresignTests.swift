// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Expectations
import TestClients
import AWSCredentials
import AWSErrors
import AWSProtocols
import BotoCore
import TestSupport
import Testing
import WireFormats

/// URLs and forms that work without credentials. The signatures are botocore 1.43.11's for the same
/// time.
@Suite struct PresignTests {
  @Test func aGet() async throws {
    let client = try TestClient("s3")
    let url = try await client.presigned(
      "get_object", ["Bucket": "my-bucket", "Key": "a b/ü+%.txt"], expiresIn: 60)
    #expect(url.hasPrefix("https://my-bucket.s3.amazonaws.com/a%20b/%C3%BC%2B%25.txt?"))
    #expect(url.contains("X-Amz-Expires=60"))
    #expect(url.contains("X-Amz-Date=20260102T030405Z"))
    #expect(url.contains("X-Amz-SignedHeaders=host"))
    #expect(
      url.hasSuffix(
        "X-Amz-Signature=ffde1f2f9c3a01d5013e2e953d35d6d2"
          + "5421fe7475ad4b8d4907d39e52d2d392"))
  }

  @Test func requiredHeadersOfAPresignedURL() async throws {
    let client = try TestClient(
      "s3", region: "eu-central-1", options: { $0.signatureVersion = .s3v4 })
    let url = try await client.presigned(
      "put_object", ["Bucket": "my-bucket", "Key": "k", "ContentType": "text/plain"])
    #expect(url.hasPrefix("https://my-bucket.s3.amazonaws.com/k?"))
    #expect(url.contains("X-Amz-SignedHeaders=content-type%3Bhost"))
    #expect(
      url.hasSuffix(
        "X-Amz-Signature=a727b9cdb46f12ef5e1b3b8f2a90687e"
          + "6feabfa542ecce4ad5dfe79115d9de79"))
  }

  @Test func regionalHost() async throws {
    let client = try TestClient("s3", region: "eu-central-1")
    let url = try await client.presigned("get_object", ["Bucket": "my-bucket", "Key": "k"])
    #expect(url.hasPrefix("https://my-bucket.s3.eu-central-1.amazonaws.com/k?"))
    #expect(url.contains("%2Feu-central-1%2Fs3%2F"))
  }

  @Test func queryParametersAreInTheURL() async throws {
    let client = try TestClient("sts")
    let url = try await client.presigned("get_caller_identity")
    #expect(
      url.hasPrefix(
        "https://sts.us-east-1.amazonaws.com/?Action=GetCallerIdentity&Version=2011-06-15&"))
    #expect(
      url.hasSuffix(
        "X-Amz-Signature=6f5223d57a3cafee7ca3b49130743b7c"
          + "22f84e5f4f4fa1a0c328abe5dbf0b214"))
  }

  @Test func sessionTokenIsIncluded() async throws {
    let client = try TestClient(
      "s3",
      options: {
        $0.credentials = Credentials(
          accessKeyID: "AKID", secretAccessKey: "s", sessionToken: "to/ken")
      })
    let url = try await client.presigned("get_object", ["Bucket": "bbb", "Key": "k"])
    #expect(url.contains("X-Amz-Security-Token=to%2Fken"))
  }

  @Test func presigningNeedsCredentials() async throws {
    let client = try TestClient("s3", signed: false)
    await expectError(.noCredentialsError) {
      try await client.presigned("get_object", ["Bucket": "bbb", "Key": "k"])
    }
  }
}

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

/// ARNs of Outposts in place of S3 Control's names.
@Suite struct S3ControlTests {
  private let bucket = "arn:aws:s3-outposts:us-west-2:123456789012:outpost/op-1/bucket/mine"

  @Test func theARNsAccount() async throws {
    let client = try TestClient("s3control", region: "us-west-2")
    let request = try await client.request("GetBucket", ["Bucket": .string(bucket)])
    #expect(request.headers["x-amz-account-id"] == "123456789012")
    #expect(request.headers["x-amz-outpost-id"] == "op-1")
    #expect(request.url.host == "s3-outposts.us-west-2.amazonaws.com")
    #expect(request.headers["Authorization"]?.contains("/us-west-2/s3-outposts/") == true)
  }

  @Test func refusedArguments() async throws {
    let client = try TestClient("s3control", region: "us-west-2")
    await expectError(.unsupportedS3ControlArnError) {
      try await client.request(
        "GetBucket", ["Bucket": .string(bucket), "AccountId": "999999999999"])
    }
    await expectError(.unsupportedS3ControlArnError) {
      try await client.request(
        "GetBucket", ["Bucket": "arn:aws:s3:us-west-2:123456789012:bucket:b"])
    }
  }
}

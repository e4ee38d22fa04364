// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import TestClients
import AWSHTTP
import AWSProtocols
import BotoCore
import TestSupport
import Testing
import WireFormats

/// Where SigV4a is used: where the endpoint rules offer nothing else, and where it is requested.
@Suite struct SigV4aCallTests {
  private let accessPoint: Structure = [
    "Bucket": "arn:aws:s3::123456789012:accesspoint/mfzwi23gnjvgw.mrap", "Key": "a//b c",
  ]
  private let algorithm = "AWS4-ECDSA-P256-SHA256 Credential=AKIDEXAMPLE/20260102/"

  private func events(_ config: (inout ClientOptions) -> Void = { _ in }) async throws
    -> SentRequest
  {
    try await TestClient("events", options: config).request(
      "PutEvents", ["EndpointId": "abc.xyz", "Entries": [["Detail": "{}"]]])
  }

  @Test func aMultiRegionAccessPoint() async throws {
    let request = try await TestClient("s3").request("GetObject", accessPoint)
    #expect(
      request.url.description
        == "https://mfzwi23gnjvgw.mrap.accesspoint.s3-global.amazonaws.com/a//b%20c")
    #expect(
      request.headers["Authorization"]?.hasPrefix(algorithm + "s3/aws4_request, ") == true)
    #expect(request.headers["X-Amz-Region-Set"] == "*")
    #expect(request.headers.contains("X-Amz-Content-SHA256"))
  }

  @Test func uploadsWithATrailer() async throws {
    var parameters = accessPoint
    parameters["Body"] = "hello"
    let request = try await TestClient("s3").request("PutObject", parameters)
    #expect(request.headers["X-Amz-Region-Set"] == "*")
    #expect(request.headers["X-Amz-Content-SHA256"] == "STREAMING-UNSIGNED-PAYLOAD-TRAILER")
    #expect(request.headers["X-Amz-Trailer"] == "x-amz-checksum-crc32")
    #expect(request.text.hasPrefix("5\r\nhello\r\n0\r\nx-amz-checksum-crc32:"))
  }

  @Test func aPresignedURLOfAnAccessPoint() async throws {
    let url = try await TestClient("s3").presigned("get_object", accessPoint, expiresIn: 60)
    #expect(url.contains("X-Amz-Algorithm=AWS4-ECDSA-P256-SHA256&"))
    #expect(url.contains("X-Amz-Credential=AKIDEXAMPLE%2F20260102%2Fs3%2Faws4_request&"))
    #expect(url.contains("X-Amz-Region-Set=%2A&"))
  }

  @Test func aGlobalEndpointOfEventBridge() async throws {
    let request = try await events()
    #expect(request.url.host == "abc.xyz.endpoint.events.amazonaws.com")
    #expect(request.headers["X-Amz-Region-Set"] == "*")
    #expect(
      request.headers["Authorization"]?.hasPrefix(algorithm + "events/aws4_request, ") == true)
  }

  @Test func configuredRegions() async throws {
    let inCode = try await events { $0.sigv4aSigningRegionSet = "us-east-1,eu-west-1" }
    #expect(inCode.headers["X-Amz-Region-Set"] == "us-east-1,eu-west-1")
    let fromEnvironment = try await TestClient(
      "s3", environment: ["AWS_SIGV4A_SIGNING_REGION_SET": "us-west-2"]
    ).request("GetObject", accessPoint)
    #expect(fromEnvironment.headers["X-Amz-Region-Set"] == "us-west-2")
  }

  @Test func onlyIfRequestedWhereSigV4IsPossible() async throws {
    let plain = try await TestClient("sts").request("GetCallerIdentity")
    #expect(plain.headers["Authorization"]?.hasPrefix("AWS4-HMAC-SHA256 ") == true)
    #expect(!plain.headers.contains("X-Amz-Region-Set"))
    let preferred = try await TestClient(
      "sts", options: { $0.authSchemePreference = "sigv4a,sigv4" }
    ).request("GetCallerIdentity")
    #expect(preferred.headers["X-Amz-Region-Set"] == "*")
    let named = try await TestClient("sqs", options: { $0.signatureVersion = .v4a }).request(
      "ListQueues")
    #expect(
      named.headers["Authorization"]?.hasPrefix(algorithm + "sqs/aws4_request, ") == true)
    let both = try await TestClient("s3").request(
      "GetObject",
      [
        "Bucket": "arn:aws:s3-outposts:us-west-2:123456789012:outpost:op-1:accesspoint:ap",
        "Key": "k",
      ])
    #expect(
      both.headers["Authorization"]?.contains("/us-west-2/s3-outposts/aws4_request") == true)
  }
}

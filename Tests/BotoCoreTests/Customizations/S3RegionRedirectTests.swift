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

/// Buckets in other regions than the client's.
@Suite struct S3RegionRedirectTests {
  private let parameters: Structure = ["Bucket": "bbb", "Key": "k"]

  private func client(_ responses: [WireResponse]) throws -> TestClient {
    try TestClient(
      "s3", options: { $0.retries = ClientOptions.Retries(maxAttempts: 2) }, responses: responses)
  }

  private static func error(_ code: String, _ rest: String = "") -> String {
    "<Error><Code>\(code)</Code><Message>m</Message>\(rest)</Error>"
  }

  private static let named: WireHeaders = ["x-amz-bucket-region": "eu-west-1"]

  @Test(arguments: [
    WireResponse(301, error("PermanentRedirect"), headers: named),
    WireResponse(302, error("Odd"), headers: named),
    WireResponse(307, error("TemporaryRedirect"), headers: named),
    WireResponse(400, error("AuthorizationHeaderMalformed", "<Region>eu-west-1</Region>")),
    WireResponse(400, error("IllegalLocationConstraintException"), headers: named),
  ])
  func redirectsToTheBucketsRegion(_ response: WireResponse) async throws {
    let client = try client([response, WireResponse(200, "hello")])
    let output = try await client.call("GetObject", parameters)
    #expect(output.ResponseMetadata.RetryAttempts == 1)
    #expect(client.clock.sleeps == [.zero])
    let requests = client.transport.requests
    #expect(
      requests.map(\.url.description) == [
        "https://bbb.s3.amazonaws.com/k", "https://bbb.s3.eu-west-1.amazonaws.com/k",
      ])
    #expect(requests[1].scope == "20260102/eu-west-1/s3/aws4_request")
    // The client remembers the region.
    _ = try await client.call("GetObject", parameters)
    #expect(client.transport.requests[2].url == requests[1].url)
    #expect(client.transport.requests[2].scope == requests[1].scope)
    // The user agent contains the feature.
    let features = client.transport.requests.map {
      $0.headers["User-Agent"]?.split(separator: " ").first { $0.hasPrefix("m/") } ?? ""
    }
    #expect(features.map { $0.hasSuffix(",Ah") } == [false, true, true])
  }

  @Test func headResponsesHaveNoBody() async throws {
    let object = try client([WireResponse(400), WireResponse(200, headers: Self.named)])
    _ = try await object.call("HeadObject", parameters)
    #expect(object.transport.requests.map(\.method) == ["HEAD", "HEAD", "HEAD"])
    #expect(object.transport.requests[1].url.path == "/")
    #expect(object.transport.requests[2].url.host == "bbb.s3.eu-west-1.amazonaws.com")
    let bucket = try client([WireResponse(400, headers: Self.named), WireResponse(200)])
    _ = try await bucket.call("HeadBucket", ["Bucket": "bbb"])
    #expect(bucket.transport.requests[1].url.host == "bbb.s3.eu-west-1.amazonaws.com")
  }

  @Test func unknownRegionIsLookedUp() async throws {
    let client = try client([
      WireResponse(301, Self.error("PermanentRedirect")), WireResponse(403, headers: Self.named),
      WireResponse(200, "hello"),
    ])
    _ = try await client.call("GetObject", parameters)
    #expect(client.transport.requests.map(\.method) == ["GET", "HEAD", "GET"])
  }

  @Test func onlyOnce() async throws {
    let response = WireResponse(301, Self.error("PermanentRedirect"), headers: Self.named)
    let client = try client([response])
    let error = await #expect(throws: ClientError.self) {
      try await client.call("GetObject", parameters)
    }
    #expect(error?.code == "PermanentRedirect")
    #expect(client.transport.requests.count == 2)
  }

  @Test(arguments: [
    ("GetObject", WireResponse(400, error("AuthorizationHeaderMalformed"), headers: named)),
    ("GetObject", WireResponse(403, error("AccessDenied"), headers: named)),
    ("HeadBucket", WireResponse(400)), ("HeadBucket", WireResponse(301)),
    (
      "CreateBucket",
      WireResponse(400, error("IllegalLocationConstraintException"), headers: named)
    ),
  ])
  func notRedirected(_ operation: String, _ response: WireResponse) async throws {
    let client = try client([response])
    let parameters: Structure = operation == "GetObject" ? parameters : ["Bucket": "bbb"]
    await #expect(throws: ClientError.self) { try await client.call(operation, parameters) }
    #expect(client.transport.requests.count == 1)
  }

  @Test func accessPointsAreNotRedirected() async throws {
    let client = try client([WireResponse(301, headers: Self.named)])
    let point = "arn:aws:s3:us-east-1:123456789012:accesspoint/mine"
    await #expect(throws: ClientError.self) {
      try await client.call("GetObject", ["Bucket": .string(point), "Key": "k"])
    }
    #expect(client.transport.requests.count == 1)
  }

  @Test func regionIsValidatedBeforeUseInAHost() async throws {
    let client = try client([
      WireResponse(301, headers: ["x-amz-bucket-region": "evil.example/?"])
    ])
    await expectError(.invalidRegionError) { try await client.call("GetObject", parameters) }
    #expect(client.transport.requests.count == 1)
  }
}

extension SentRequest {
  /// The credential scope without the key ID.
  fileprivate var scope: String? {
    headers["Authorization"]?.split(separator: ",").first?.split(separator: "/").dropFirst()
      .joined(separator: "/")
  }
}

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

/// Sessions of directory buckets.
@Suite struct S3ExpressTests {
  private func session(_ token: String, until expiration: String) -> WireResponse {
    WireResponse(
      200,
      """
      <CreateSessionResult><Credentials><AccessKeyId>SESSION</AccessKeyId>\
      <SecretAccessKey>s</SecretAccessKey><SessionToken>\(token)</SessionToken>\
      <Expiration>\(expiration)</Expiration></Credentials></CreateSessionResult>
      """)
  }

  @Test func oneSessionForManyCalls() async throws {
    let client = try TestClient(
      "s3", region: "us-west-2",
      responses: [session("token-1", until: "2026-01-02T03:09:05Z"), WireResponse(200)])
    let key: Structure = ["Bucket": "bbb--usw2-az1--x-s3", "Key": "k"]
    for _ in 0..<2 { try await client.call("HeadObject", key) }
    let sent = client.transport.requests
    #expect(sent.map(\.method) == ["GET", "HEAD", "HEAD"])
    #expect(sent[0].url.query == "session")
    #expect(sent[0].headers["Authorization"]?.contains("Credential=AKIDEXAMPLE/") == true)
    for request in sent.dropFirst() {
      #expect(
        request.url.host == "bbb--usw2-az1--x-s3.s3express-usw2-az1.us-west-2.amazonaws.com")
      #expect(request.headers["x-amz-s3session-token"] == "token-1")
      #expect(request.headers["Authorization"]?.contains("Credential=SESSION/") == true)
      #expect(request.headers["Authorization"]?.contains("/us-west-2/s3express/") == true)
    }
  }

  @Test func expiredSessionIsReplaced() async throws {
    let client = try TestClient(
      "s3", region: "us-west-2",
      responses: [
        session("old", until: "2026-01-02T03:09:05Z"), WireResponse(200),
        session("new", until: "2026-01-02T03:14:05Z"), WireResponse(200),
      ])
    let key: Structure = ["Bucket": "bbb--usw2-az1--x-s3", "Key": "k"]
    try await client.call("HeadObject", key)
    try await client.clock.callClock.sleep(.seconds(295))
    try await client.call("HeadObject", key)
    let sent = client.transport.requests
    #expect(sent.map(\.method) == ["GET", "HEAD", "GET", "HEAD"])
    #expect(sent.last?.headers["x-amz-s3session-token"] == "new")
  }

  @Test func refusedSessionFailsTheCall() async throws {
    let refused = WireResponse(403, "<Error><Code>AccessDenied</Code></Error>")
    let client = try TestClient("s3", region: "us-west-2", responses: [refused])
    let error = await #expect(throws: ClientError.self) {
      try await client.call("HeadObject", ["Bucket": "bbb--usw2-az1--x-s3", "Key": "k"])
    }
    #expect(error?.operationName == "CreateSession" && error?.code == "AccessDenied")
  }
}

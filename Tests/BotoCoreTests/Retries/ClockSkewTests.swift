// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import TestClients
import AWSHTTP
import AWSProtocols
import TestSupport
import Testing
import WireFormats

@testable import BotoCore

/// A machine whose clock is wrong. The test's clock says 2026-01-02T03:04:05Z.
@Suite struct ClockSkewTests {
  private let late: WireHeaders = ["Date": "Fri, 02 Jan 2026 04:04:05 GMT"]

  private func refusal(_ code: String, _ headers: WireHeaders) -> WireResponse {
    WireResponse(403, #"{"__type":"\#(code)","message":"m"}"#, headers: headers)
  }

  @Test(arguments: [
    "RequestTimeTooSkewed", "RequestExpired", "InvalidSignatureException", "SignatureDoesNotMatch",
  ])
  func serviceTimeIsUsed(_ code: String) async throws {
    let client = try TestClient(
      "dynamodb", responses: [refusal(code, late), WireResponse(200, "{}")])
    #expect(try await client.call("ListTables").ResponseMetadata.RetryAttempts == 1)
    try await client.call("ListTables")
    #expect(
      client.transport.requests.map { $0.headers["X-Amz-Date"] } == [
        "20260102T030405Z", "20260102T040405Z", "20260102T040405Z",
      ])
    #expect(client.clock.sleeps == [.zero])
  }

  @Test func headResponsesHaveNoBody() async throws {
    let client = try TestClient(
      "s3", responses: [WireResponse(403, headers: late), WireResponse(200)])
    try await client.call("HeadObject", ["Bucket": "bbb", "Key": "k"])
    #expect(client.transport.requests.count == 2)
  }

  @Test func otherwiseTheErrorIsThrown() async throws {
    let near: WireHeaders = ["Date": "Fri, 02 Jan 2026 03:08:00 GMT"]
    for response in [
      refusal("SignatureDoesNotMatch", near), refusal("SignatureDoesNotMatch", [:]),
      refusal("SignatureDoesNotMatch", ["Date": "yesterday"]), refusal("AccessDenied", late),
    ] {
      let client = try TestClient("dynamodb", responses: [response])
      await #expect(throws: ClientError.self) { try await client.call("ListTables") }
      #expect(client.transport.requests.count == 1)
    }
  }

  @Test func clockIsCorrectedOnce() async throws {
    let client = try TestClient("dynamodb", responses: [refusal("RequestTimeTooSkewed", late)])
    await #expect(throws: ClientError.self) { try await client.call("ListTables") }
    #expect(client.transport.requests.count == 2)
  }

  @Test func nextCallIsCorrectedWithoutRetries() async throws {
    let client = try TestClient(
      "dynamodb", options: { $0.retries = ClientOptions.Retries(maxAttempts: 1) },
      responses: [refusal("RequestTimeTooSkewed", late), WireResponse(200, "{}")])
    await #expect(throws: ClientError.self) { try await client.call("ListTables") }
    try await client.call("ListTables")
    #expect(client.transport.requests[1].headers["X-Amz-Date"] == "20260102T040405Z")
  }

  @Test func extremeTimes() {
    func correction(_ server: Int64, _ local: Int64, known: Int64 = 0) -> Int64? {
      ClockSkew.correction(
        server: Timestamp(seconds: server), local: Timestamp(seconds: local), known: known)
    }
    #expect(correction(1000, 760) == nil && correction(1000, 759) == 241)
    #expect(correction(759, 1000) == -241)
    #expect(correction(4600, 1000, known: 3600) == nil)
    // A clock that was corrected in the meantime.
    #expect(correction(1000, 1000, known: 3600) == 0)
    #expect(correction(.max, .min) == nil && correction(.min, 0, known: 1) == nil)
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Expectations
import TestClients
import AWSHTTP
import AWSErrors
import NIOCore
import AWSProtocols
import BotoCore
import TestSupport
import Testing
import WireFormats

/// Responses are checked against the checksum that they carry.
@Suite struct ResponseChecksumTests {
  private let key: Structure = ["Bucket": "my-bucket", "Key": "k"]

  private func response(
    _ text: String, _ headers: WireHeaders = ["x-amz-checksum-crc32": "NhCmhg=="]
  ) -> WireResponse {
    var headers = headers
    headers["Content-Length"] = String(text.utf8.count)
    return WireResponse(
      status: 200, headers: headers, body: .stream(BytesStream(Array(text.utf8))))
  }

  @Test func unchangedBytes() async throws {
    let client = try TestClient("s3", responses: [response("hello")])
    let output = try await client.call("GetObject", key)
    #expect(client.transport.requests.first?.headers["x-amz-checksum-mode"] == "ENABLED")
    #expect(output.ResponseMetadata.ChecksumAlgorithm == "crc32")
    #expect(try await String(reading: output.Body) == "hello")
  }

  @Test func alteredBytesFailAtTheEndOfTheStream() async throws {
    let client = try TestClient("s3", responses: [response("hellO")])
    let output = try await client.call("GetObject", key)
    await expectError(.flexibleChecksumError) { try await [UInt8](reading: output.Body) }
    let chunks = try #require(try await ByteStream(client.call("GetObject", key).Body))
    var seen: [UInt8] = []
    do {
      for try await chunk in chunks { seen += [UInt8](buffer: chunk) }
      Issue.record("no error")
    } catch let error as BotoCoreError {
      #expect(error.kind == .flexibleChecksumError)
    }
    #expect(seen == Array("hellO".utf8))
  }

  @Test func anEmptyBodyIsCheckedToo() async throws {
    let client = try TestClient(
      "s3", responses: [WireResponse(200, headers: ["x-amz-checksum-crc32": "NhCmhg=="])])
    await expectError(.flexibleChecksumError) {
      try await [UInt8](reading: client.call("GetObject", key).Body)
    }
  }

  @Test func uncheckedResponses() async throws {
    let ofParts: WireHeaders = ["x-amz-checksum-crc32": "NhCmhg==-2"]
    let client = try TestClient("s3", responses: [response("altered", ofParts)])
    let output = try await client.call("GetObject", key)
    #expect(try await String(reading: output.Body) == "altered")
    #expect(output.ResponseMetadata.ChecksumAlgorithm == nil)
    let relaxed = try TestClient(
      "s3", options: { $0.responseChecksumValidation = .whenRequired },
      responses: [response("altered")])
    #expect(try await String(reading: relaxed.call("GetObject", key).Body) == "altered")
    #expect(relaxed.transport.requests.first?.headers.contains("x-amz-checksum-mode") == false)
  }
}

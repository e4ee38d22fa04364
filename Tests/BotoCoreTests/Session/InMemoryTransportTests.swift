// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import TestClients
import AWSHTTP
import AWSErrors
import AWSProtocols
import BotoCore
import HTTPTypes
import TestSupport
import Testing
import WireFormats

/// The transport for programs' tests, and programs' transports.
@Suite struct InMemoryTransportTests {
  private func client(_ service: String, _ transport: any HTTPTransport) throws -> TestClient {
    try TestClient(service, options: { $0.transport = transport })
  }

  @Test func responsesRequestsAndTheEnd() async throws {
    let transport = InMemoryTransport(responses: [
      ServerResponse(status: .serviceUnavailable, text: "{}"),
      ServerResponse(text: #"{"QueueUrls":["u"]}"#),
    ])
    let client = try client("sqs", transport)
    #expect(try await client.call("ListQueues", ["MaxResults": 5]).QueueUrls[0] == "u")
    #expect(transport.requests.map(\.text) == [#"{"MaxResults":5}"#, #"{"MaxResults":5}"#])
    let target = try #require(HTTPField.Name("X-Amz-Target"))
    #expect(transport.requests[0].head.headerFields[target] == "AmazonSQS.ListQueues")
    #expect("\(transport.requests[0])" == "POST https://sqs.us-east-1.amazonaws.com/")
    let error = try await #require(throws: BotoCoreError.self) {
      try await client.call("ListQueues")
    }
    #expect(error.kind == .httpClientError && error.message.contains("was given 2"))
  }

  @Test func responsesOfAFunction() async throws {
    let transport = InMemoryTransport { request, number in
      #expect(request.head.method == .post)
      return ServerResponse(text: #"{"QueueUrls":["\#(number)"]}"#)
    }
    let client = try client("sqs", transport)
    for number in 0..<3 {
      #expect(try await String(client.call("ListQueues").QueueUrls[0]) == "\(number)")
    }
  }

  /// A program's transport sees the same requests as the library's own, and its response is the
  /// call's.
  @Test func transportsMayBeWrapped() async throws {
    struct Tagging: HTTPTransport {
      let base: any HTTPTransport
      func send(
        _ request: HTTPRequest, body: ByteStream?, options: TransportOptions
      ) async throws -> (HTTPResponse, ByteStream) {
        var request = request
        request.headerFields[.userAgent] = "mine"
        return try await base.send(request, body: body, options: options)
      }
      func shutdown() async {}
    }
    let inner = InMemoryTransport(responses: [ServerResponse(text: "<x/>")])
    let client = try client("s3", Tagging(base: inner))
    _ = try await client.call("PutObject", ["Bucket": "bucket", "Key": "a b/ü?", "Body": "text"])
    let sent = inner.requests[0]
    #expect(sent.head.path == "/a%20b/%C3%BC%3F" && sent.head.method == .put)
    // In a chunk, followed by its checksum.
    #expect(sent.text.hasPrefix("4\r\ntext\r\n0\r\n"))
    #expect(sent.head.authority == "bucket.s3.amazonaws.com")
    #expect(sent.head.headerFields[.userAgent] == "mine")
    #expect(sent.head.headerFields[.authorization]?.hasPrefix("AWS4-HMAC-SHA256") == true)
  }
}

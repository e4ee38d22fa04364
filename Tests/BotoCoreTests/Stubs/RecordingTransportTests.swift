// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import AWSHTTP
import BotoCore
import HTTPTypes
import TestSupport
import Testing
import WireFormats

/// The transport that records and replays.
@Suite struct RecordingTransportTests {
  private let tree: TestTree
  private var path: String { tree.root + "recording.json" }

  init() throws { tree = try TestTree() }

  private func request(
    _ method: HTTPRequest.Method = .post, _ path: String = "/", _ fields: HTTPFields = [:]
  ) -> HTTPRequest {
    HTTPRequest(
      method: method, scheme: "https", authority: "x.test", path: path, headerFields: fields)
  }

  private static func field(_ name: String) throws -> HTTPField.Name {
    try #require(HTTPField.Name(name))
  }

  /// Records a request, and returns the file.
  @discardableResult
  private func record(
    _ requests: [(head: HTTPRequest, body: String)], masking names: [String] = [],
    _ answer: @escaping @Sendable (InMemoryTransport.Request, Int) -> ServerResponse = {
      _, number in
      ServerResponse(text: "answer \(number)")
    }
  ) async throws -> String {
    let transport = RecordingTransport(
      recordingTo: path, through: InMemoryTransport { answer($0, $1) }, masking: names)
    for request in requests {
      _ = try await transport.send(
        request.head, body: request.body.isEmpty ? nil : ByteStream(request.body),
        options: TransportOptions())
    }
    try await transport.save()
    return try #require(tree.text("recording.json"))
  }

  private func send(
    _ head: HTTPRequest, _ body: String, _ transport: RecordingTransport
  ) async throws -> String {
    let (_, stream) = try await transport.send(
      head, body: body.isEmpty ? nil : ByteStream(Array(body.utf8)), options: TransportOptions())
    return try await stream.text()
  }

  private func message(_ body: () async throws -> Void) async throws -> String {
    let error = try await #require(throws: BotoCoreError.self) { try await body() }
    #expect(error.kind == .unStubbedResponseError)
    return error.message
  }

  @Test func replaysInOrderOfEqualRequests() async throws {
    try await record([(request(), "a"), (request(), "b"), (request(), "a")])
    let transport = try RecordingTransport(replaying: path)
    #expect(transport.unreplayedRequests.count == 3)
    #expect(try await send(request(), "b", transport) == "answer 1")
    #expect(try await send(request(), "a", transport) == "answer 0")
    #expect(try await send(request(), "a", transport) == "answer 2")
    #expect(transport.unreplayedRequests.isEmpty)
    let message = try await message { _ = try await send(request(), "a", transport) }
    #expect(message.contains("it was recorded 2 times, and is made once more"))
  }

  @Test func whatWasNotRecordedNamesTheNearest() async throws {
    let target = try Self.field("X-Amz-Target")
    try await record([(request(.get, "/a?x=1"), ""), (request(.post, "/", [target: "A.B"]), "{}")])
    let transport = try RecordingTransport(replaying: path)
    let other = try await message { _ = try await send(request(.get, "/a?x=2"), "", transport) }
    #expect(other.contains("is GET https://x.test/a?x=1, which differs in: query"))
    let call = try await message {
      _ = try await send(request(.post, "/", [target: "A.C"]), "{}", transport)
    }
    #expect(call.hasSuffix("which differs in: header x-amz-target"))
    #expect(transport.unreplayedRequests.count == 2)
  }

  @Test func orderOfMembersAndSignaturesDoNotMatter() async throws {
    try await record([
      (request(.post, "/?b=1&a=2&X-Amz-Date=1&X-Amz-Signature=one"), #"{"a": 1, "b": [2]}"#)
    ])
    let transport = try RecordingTransport(replaying: path)
    let answer = try await send(
      request(.post, "/?a=2&b=1&X-Amz-Date=2&X-Amz-Signature=two"), #"{"b":[2],"a":1}"#, transport)
    #expect(answer == "answer 0")
  }

  @Test func idempotencyTokensDoNotMatter() async throws {
    let tokens = [
      "6f1c2a8e-52d1-4d0b-9a6f-0f7d3c1b2a10", "0a9b8c7d-1111-4222-8333-444455556666",
    ]
    try await record(tokens.map { (request(), #"{"ClientToken":"\#($0)"}"#) })
    let transport = try RecordingTransport(replaying: path)
    // The same token first.
    #expect(try await send(request(), #"{"ClientToken":"\#(tokens[1])"}"#, transport) == "answer 1")
    let new = #"{"ClientToken":"11111111-2222-4333-8444-555566667777"}"#
    #expect(try await send(request(), new, transport) == "answer 0")
  }

  @Test func secretsAreNotRecorded() async throws {
    let secret = "wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY"
    let responses = [
      #"{"Credentials":{"SecretAccessKey":"\#(secret)","Expiration":1}}"#,
      "<R><SecretAccessKey>\(secret)</SecretAccessKey><Name>n</Name></R>",
      #"{"Location":"https://b.test/k?X-Amz-Security-Token=\#(secret)&versionId=3"}"#,
      "x",
    ]
    let text = try await record(
      [
        (
          request(
            .post, "/?X-Amz-Signature=\(secret)",
            [.authorization: secret, try Self.field("X-Amz-Security-Token"): secret]),
          #"{"Password":"\#(secret)"}"#
        ),
        (
          request(.post, "/", [.contentType: "application/x-www-form-urlencoded"]),
          "Action=X&User.1.Password=\(secret)"
        ),
        (request(.get, "/k"), ""),
        (
          request(.get, "/own?Own=\(secret)", [try Self.field("X-Own"): secret]),
          #"{"own":"\#(secret)"}"#
        ),
      ], masking: ["own", "x-own"]
    ) { _, number in
      var response = ServerResponse(text: responses[number])
      response.head.headerFields[.setCookie] = secret
      response.head.headerFields[.contentLength] = "\(responses[number].utf8.count)"
      return response
    }
    #expect(!text.contains(secret))
    #expect(text.contains("REDACTED"))
    #expect(text.contains("versionId=3"))
    #expect(text.contains("<Name>n</Name>"))

    // A test has other secrets.
    let transport = try RecordingTransport(replaying: path)
    let masked = try await send(
      request(.post, "/?X-Amz-Signature=other"), #"{"Password":"other"}"#, transport)
    #expect(masked == #"{"Credentials":{"SecretAccessKey":"REDACTED","Expiration":1}}"#)
    _ = try await send(
      request(.get, "/own?Own=other", [try Self.field("X-Own"): "other"]), #"{"own":"other"}"#,
      transport)
  }

  @Test func bodiesKeepTheirBytes() async throws {
    let bodies: [[UInt8]] = [
      [0xFF, 0, 0xFE], Array(#"{"a": 1.0,  "b": "ü"}"#.utf8), Array(#"{"a":1}"#.utf8), [],
    ]
    try await record(bodies.indices.map { (request(.get, "/\($0)"), "") }) { _, number in
      ServerResponse(body: ByteStream(bodies[number]))
    }
    let transport = try RecordingTransport(replaying: path)
    for (number, body) in bodies.enumerated() {
      let (_, stream) = try await transport.send(
        request(.get, "/\(number)"), body: nil, options: TransportOptions())
      #expect(try await stream.read() == body)
    }
  }

  @Test func longRequestsAreRecordedByTheirHash() async throws {
    let long = String(repeating: "x", count: 100_000)
    let text = try await record([(request(.put, "/k"), long)])
    #expect(text.contains("sha256"))
    #expect(text.utf8.count < 1_000)
    let transport = try RecordingTransport(replaying: path)
    #expect(
      try await message { _ = try await send(request(.put, "/k"), long + "y", transport) }
        .hasSuffix("which differs in: body"))
    #expect(try await send(request(.put, "/k"), long, transport) == "answer 0")
  }

  @Test(
    "a file that isn't a recording says why",
    arguments: [
      ("{", "isn't a recording"), ("{}", "it has no \"exchanges\""),
      (#"{"exchanges": [{}]}"#, "a request has no \"method\""),
      (#"{"exchanges": [{"request": {"method": "GET", "url": "x"}}]}"#, "no \"status\""),
    ])
  func badFiles(text: String, reason: String) throws {
    try tree.write("recording.json", text)
    let error = try #require(throws: BotoCoreError.self) {
      try RecordingTransport(replaying: path)
    }
    #expect(error.message.contains(reason))
    #expect(error.message.contains(path))
  }

  @Test func missingFile() {
    #expect(throws: FileError.self) { try RecordingTransport(replaying: tree.root + "none.json") }
  }

  @Test func duplexIsRefused() async throws {
    let transport = RecordingTransport(recordingTo: path, through: InMemoryTransport(responses: []))
    await #expect(throws: BotoCoreError.self) {
      _ = try await transport.send(
        request(), body: nil, options: TransportOptions(isDuplex: true))
    }
    #expect(!"\(transport)".isEmpty)
  }
}

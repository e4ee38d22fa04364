// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import Boto3
import HTTPTypes
import TestSupport
import Testing
import WireFormats

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Parameters, bodies and responses that contradict their declaration.
struct ParameterFaultTests {
  private func s3(
    _ transport: some HTTPTransport = InMemoryTransport { _, _ in ServerResponse() },
    url: String? = nil
  ) throws -> Client {
    let session = try Session {
      $0.region = "us-east-1"
      $0.credentials = Credentials(accessKeyID: "AKID", secretAccessKey: "s")
      $0.environment = Environment([:])
    }
    return try session.client("s3") {
      $0.transport = transport
      $0.endpoint = url.map { .url($0) }
    }
  }

  private func stream(_ length: Int64) -> ByteStream {
    ByteStream(
      AsyncStream<[UInt8]> { sink in
        sink.yield([1, 2, 3])
        sink.finish()
      }, length: length)
  }

  @Test(arguments: [9, 2, .max] as [Int64]) func streamOfAnotherLengthIsNotUploaded(
    length: Int64
  ) async throws {
    let transport = InMemoryTransport { _, _ in ServerResponse() }
    let client = try s3(transport)
    await expect(.incompleteReadError) {
      try await client.transfers.upload(stream(length), to: S3Location(bucket: "bucket", key: "k"))
    }
    #expect(transport.requests.isEmpty)
  }

  @Test func aNegativeLengthIsRefused() async throws {
    let client = try s3()
    await expect(.valueError) {
      try await client.transfers.upload(stream(-1), to: S3Location(bucket: "bucket", key: "k"))
    }
  }

  @Test func parametersAreGivenOnce() async throws {
    let client = try s3()
    await expect(.paramValidationError) {
      try await client.getObject(Bucket: "aaa", Bucket: "bbb", Key: "k")
    }
    let bucket = "aaa"
    await expect(.paramValidationError) {
      try await client.getObject(Bucket: bucket, Bucket: bucket, Key: bucket)
    }
    #expect(throws: BotoCoreError.self) {
      try client.paginator("list_objects_v2").paginate(Bucket: "aaa", Bucket: "bbb")
    }
  }

  @Test(arguments: ["/no/such", "", "/tmp", "/dev/null\0"]) func anUnreadableFileSaysWhy(
    path: String
  ) async throws {
    for url in ["http://localhost:9", "https://localhost:9"] {
      let client = try s3(url: url)
      let error = await #expect(throws: FileError.self) {
        try await client.putObject(Bucket: "bucket", Key: "k", Body: .file(path))
      }
      #expect(error?.errno == (path == "/tmp" ? 21 : path.utf8.last == 0 ? 22 : 2))
    }
  }

  @Test func impossibleReplayKeepsTheCause() async throws {
    let transport = InMemoryTransport { _, _ in throw BotoCoreError(.readTimeoutError, "Silence") }
    let client = try s3(transport)
    let error = await #expect(throws: BotoCoreError.self) {
      try await client.putObject(Bucket: "bucket", Key: "k", Body: stream(3))
    }
    #expect(error?.kind == .unseekableStreamError)
    #expect((error?.underlyingError as? BotoCoreError)?.kind == .readTimeoutError)
    #expect(error?.message.hasSuffix(": Silence") == true)
  }

  @Test func shortResponseIsAnErrorOfAnyTransport() async throws {
    let client = try s3(
      InMemoryTransport { request, _ in
        let body = ByteStream(request.head.method == .head ? "" : "ab")
        return ServerResponse(headerFields: [.contentLength: "9"], body: body)
      })
    let response = try await client.getObject(Bucket: "bucket", Key: "k")
    let body = try #require(ByteStream(response.Body))
    await expect(.incompleteReadError) { try await body.read() }
    await expect(.incompleteReadError) { try await client.listBuckets() }
    try await client.headObject(Bucket: "bucket", Key: "k")
  }

  @Test func streamsOfTextAndData() async throws {
    let text = "abc"
    for stream in [ByteStream("abc"), ByteStream(text), ByteStream(Data([97, 98, 99]))] {
      #expect(stream.isReplayable && stream.length == 3)
      #expect(try await stream.text() == "abc")
    }
  }

  @Test func eventsAreLiterals() async throws {
    let writer = EventStreamWriter()
    let (number, bytes) = (3, [UInt8(1)])
    try await writer.send(["a": .integer(3)])
    try await writer.send(["a": ["b": number.asValue, "c": "d"]])
    try await writer.send(["a": ["b": bytes]])
    try await writer.send(["a": ["b": "c"]])
  }

  @Test func destinationOutsideS3IsNamed() async throws {
    let client = try s3()
    let error = await #expect(throws: BotoCoreError.self) {
      try await client.transfers.uploadDirectory("/tmp", to: "bucket/a")
    }
    #expect(
      error?.message
        == "Neither /tmp nor bucket/a is in S3: a location in S3 begins with s3://")
  }

  @Test func wrongResourcesHaveAReason() throws {
    let s3 = try TestResource("s3", ScriptedTransport([])).resource
    #expect("\(s3.Bucket("a", "b"))".hasPrefix("s3.Bucket(invalid: s3.Bucket takes"))
    #expect("\(s3.Bucket("a", name: "b"))".contains("name is given twice"))
  }
}

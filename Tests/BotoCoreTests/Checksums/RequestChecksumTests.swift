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
import Crypto
import NIOCore
import TestSupport
import Testing
import WireFormats

/// Which checksum a request gets, and where it is sent. The checksums are those of `zlib.crc32` and
/// `hashlib`.
@Suite struct RequestChecksumTests {
  private func put(_ extra: Structure = [:], _ body: Value = "hello") -> Structure {
    var parameters: Structure = ["Bucket": "my-bucket", "Key": "k", "Body": body]
    for member in extra { parameters[member.name] = member.value }
    return parameters
  }

  @Test func trailerOverTLS() async throws {
    let request = try await TestClient("s3").request("PutObject", put())
    #expect(
      request.text == "5\r\nhello\r\n0\r\nx-amz-checksum-crc32:NhCmhg==\r\n\r\n")
    #expect(request.headers["X-Amz-Trailer"] == "x-amz-checksum-crc32")
    #expect(request.headers["X-Amz-Decoded-Content-Length"] == "5")
    #expect(request.headers["Content-Encoding"] == "aws-chunked")
    #expect(request.headers["Transfer-Encoding"] == "chunked")
    #expect(!request.headers.contains("Content-Length"))
    #expect(request.headers["X-Amz-Content-SHA256"] == "STREAMING-UNSIGNED-PAYLOAD-TRAILER")
    #expect(request.headers["x-amz-sdk-checksum-algorithm"] == "CRC32")
  }

  @Test func inAHeaderWithoutTLS() async throws {
    let client = try TestClient("s3", options: { $0.useTLS = false })
    let request = try await client.request("PutObject", put())
    #expect(request.text == "hello")
    #expect(request.headers["x-amz-checksum-crc32"] == "NhCmhg==")
    #expect(request.headers["Content-Length"] == "5")
    #expect(
      request.headers["X-Amz-Content-SHA256"]
        == "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824")
  }

  /// For stores that accept none of S3's checksums: no frames around the body, no algorithm in the
  /// headers.
  @Test(arguments: [true, false]) func noUnrequestedChecksum(overTLS: Bool) async throws {
    var options = CallOptions()
    options.requestChecksum = .onlyNamed
    let client = try TestClient("s3", options: { $0.useTLS = overTLS }).service
    let plain = try await client.preparedRequest(
      try client.operation("PutObject"), put(), options: options)
    #expect(plain.body.bytesInMemory == ByteBuffer(string: "hello"))
    #expect(plain.headers["Content-Length"] == "5" && plain.headers["Content-Encoding"] == nil)
    #expect(!plain.headers.fields.contains { Self.isAboutChecksums($0.name) })
    // A checksum that the caller names is sent.
    let named = try await client.preparedRequest(
      try client.operation("PutObject"), put(["ChecksumAlgorithm": "SHA1"]), options: options)
    #expect(named.headers["x-amz-sdk-checksum-algorithm"] == "SHA1")
  }

  @Test func contentMD5InsteadOfOthers() async throws {
    var options = CallOptions()
    options.requestChecksum = .contentMD5
    let client = try TestClient("s3").service
    let request = try await client.preparedRequest(
      try client.operation("DeleteObjects"),
      ["Bucket": "my-bucket", "Delete": ["Objects": [["Key": "k"]], "Quiet": true]],
      options: options)
    let bytes = try #require(request.body.bytes)
    #expect(
      request.headers["Content-MD5"] == Base64.encode(Array(Insecure.MD5.hash(data: bytes))))
    #expect(!request.headers.fields.contains { Self.isAboutChecksums($0.name) })
  }

  private static func isAboutChecksums(_ name: String) -> Bool {
    let name = name.lowercased()
    return name.contains("checksum") || name == "x-amz-trailer"
  }

  @Test func chunksHaveOneMebibyte() async throws {
    let body = [UInt8](repeating: 7, count: (1 << 20) + 1)
    let request = try await TestClient("s3").request("PutObject", put([:], .blob(body)))
    let end = "\r\n1\r\n\u{7}\r\n0\r\nx-amz-checksum-crc32:"
    #expect(request.text.hasPrefix("100000\r\n"))
    #expect(request.text.contains(end))
    #expect(request.headers["X-Amz-Decoded-Content-Length"] == "1048577")
  }

  @Test func aStreamOfUnknownLength() async throws {
    let body = AsyncStream<[UInt8]> { continuation in
      continuation.yield(Array("hel".utf8))
      continuation.yield(Array("lo".utf8))
      continuation.finish()
    }
    let request = try await TestClient("s3").request("PutObject", put([:], .stream(body)))
    #expect(request.text == "5\r\nhello\r\n0\r\nx-amz-checksum-crc32:NhCmhg==\r\n\r\n")
    #expect(request.headers["X-Amz-Decoded-Content-Length"] == nil)
    let once = AsyncStream<[UInt8]> { $0.finish() }
    let client = try TestClient("s3", options: { $0.useTLS = false })
    await expectError(.unseekableStreamError) {
      try await client.request("PutObject", put([:], .stream(once)))
    }
  }

  @Test(arguments: [
    ("SHA256", "LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ="),
    ("SHA1", "qvTGHdzF6KLavt4PO0gs2a6pQ00="), ("CRC32C", "mnG7TA=="),
    ("CRC64NVME", "M3eFcAZSQlc="),
  ]) func theCallersAlgorithm(name: String, checksum: String) async throws {
    let client = try TestClient("s3", options: { $0.useTLS = false })
    let request = try await client.request(
      "PutObject", put(["ChecksumAlgorithm": .string(name)]))
    #expect(request.headers["x-amz-checksum-\(name.lowercased())"] == checksum)
    #expect(request.headers["x-amz-sdk-checksum-algorithm"] == name)
    #expect(!request.headers.contains("x-amz-checksum-crc32"))
  }

  @Test func callersChecksumIsKept() async throws {
    let request = try await TestClient("s3").request(
      "PutObject", put(["ChecksumSHA256": "mine"]))
    #expect(request.text == "hello")
    #expect(request.headers["x-amz-checksum-sha256"] == "mine")
    #expect(!request.headers.contains("X-Amz-Trailer"))
    #expect(!request.headers.contains("x-amz-checksum-crc32"))
  }

  @Test func onlyIfRequired() async throws {
    let client = try TestClient("s3", options: { $0.requestChecksumCalculation = .whenRequired })
    let put = try await client.request("PutObject", put())
    #expect(put.text == "hello" && !put.headers.contains("X-Amz-Trailer"))
    let delete = try await client.request(
      "DeleteObjects", ["Bucket": "my-bucket", "Delete": ["Objects": [["Key": "a"]]]])
    #expect(delete.headers.contains("x-amz-checksum-crc32"))
  }

  @Test func anUnknownAlgorithm() async throws {
    await expectError(.flexibleChecksumError) {
      try await TestClient("s3").request("PutObject", put(["ChecksumAlgorithm": "CRC7"]))
    }
  }
}

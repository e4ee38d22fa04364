// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSSigning
import Testing
import WireFormats

@Suite struct S3SigningTests {
  @Test func postPolicy() throws {
    let credentials = SigningCredentials(
      accessKeyID: "AKIDEXAMPLE", secretAccessKey: "secret", sessionToken: "TOKEN/+=")
    let signer = SigV4Signer(
      credentials: credentials, signingName: "s3", region: "eu-west-1", rules: .s3)
    let policy = signer.signPostPolicy(
      at: try Timestamp(parsing: "2026-01-01T00:00:00Z"), expiresIn: 3600,
      conditions: [["bucket": "b"], ["starts-with", "$key", "é"]], fields: [("key", "é")])
    #expect(
      policy.fields.map(\.name) == [
        "key", "x-amz-algorithm", "x-amz-credential", "x-amz-date", "x-amz-security-token",
        "policy", "x-amz-signature",
      ])
    let fields = JSONObject(policy.fields.map { ($0.name, .string($0.value)) })
    let document = String(
      decoding: try Base64.decode(fields["policy"]?.string ?? ""), as: UTF8.self)
    #expect(
      document
        == #"{"expiration": "2026-01-01T01:00:00Z", "conditions": [{"bucket": "b"}, "#
        + #"["starts-with", "$key", "\u00e9"], {"x-amz-algorithm": "AWS4-HMAC-SHA256"}, "#
        + #"{"x-amz-credential": "AKIDEXAMPLE/20260101/eu-west-1/s3/aws4_request"}, "#
        + #"{"x-amz-date": "20260101T000000Z"}, {"x-amz-security-token": "TOKEN/+="}]}"#)
    #expect(
      fields["x-amz-signature"]?.string
        == "89bb5095255229f60065b916ca837b1db4e483b29a277c7666911b913c8cd867")
  }

  @Test func chunkedFrames() {
    let chunks = [[UInt8](repeating: 65, count: 26), Array("x".utf8), []]
    var body = chunks.flatMap { AWSChunkedEncoder.chunk($0) }
    body += AWSChunkedEncoder.end(trailers: [("x-amz-checksum-crc32", "AAAAAA==")])
    let expected =
      "1a\r\n" + String(repeating: "A", count: 26)
      + "\r\n1\r\nx\r\n0\r\nx-amz-checksum-crc32:AAAAAA==\r\n\r\n"
    #expect(String(decoding: body, as: UTF8.self) == expected)
    let length = AWSChunkedEncoder.encodedLength(
      of: 27, chunkSize: 26, trailers: [("x-amz-checksum-crc32", 8)])
    #expect(length == Int64(body.count))
    #expect(AWSChunkedEncoder.end() == Array("0\r\n\r\n".utf8))
  }

  @Test(arguments: [(0, 5), (1, 11), (9, 19), (10, 20), (20, 35), (21, 41)] as [(Int64, Int64)])
  func encodedLengths(count: Int64, expected: Int64) {
    #expect(AWSChunkedEncoder.encodedLength(of: count, chunkSize: 10) == expected)
  }

  @Test func impossibleLengths() {
    #expect(AWSChunkedEncoder.encodedLength(of: -1) == nil)
    #expect(AWSChunkedEncoder.encodedLength(of: .max) == nil)
    #expect(AWSChunkedEncoder.encodedLength(of: 1, trailers: [("a", .max)]) == nil)
  }
}

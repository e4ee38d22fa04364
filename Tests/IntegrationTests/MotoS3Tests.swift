// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import S3Transfer
import Boto3
import Testing

/// S3 (rest-xml) against moto.
@Suite(.enabled(if: IntegrationServers.moto != nil, IntegrationServers.needsMoto))
struct MotoS3Tests {
  private func bucket(_ s3: Client) async throws -> String {
    let name = IntegrationServers.uniqueName("bucket")
    try await s3.createBucket(Bucket: name)
    return name
  }

  @Test func oddKeys() async throws {
    let s3 = try IntegrationServers.motoClient("s3")
    let bucket = try await bucket(s3)
    let odd = OddKeys.all + OddKeys.withDots
    for key in odd {
      let body = "body of \(key)"
      try await s3.putObject(Bucket: bucket, Key: key, Body: body)
      let object = try await s3.getObject(Bucket: bucket, Key: key)
      #expect(try await String(reading: object.Body) == body, "\(key)")
    }
    let listed = try await s3.listObjectsV2(Bucket: bucket)
    let keys = listed.Contents[...].compactMap { String($0.Key) }
    #expect(keys.map { Array($0.utf8) } == odd.map { Array($0.utf8) }.sorted(by: <))
    let objects = odd.map { ["Key": $0] }
    let delete: Value = ["Objects": Value(objects)]
    let deleted = try await s3.deleteObjects(Bucket: bucket, Delete: delete)
    #expect([Value](deleted.Deleted)?.count == odd.count)
    #expect(try await s3.listObjectsV2(Bucket: bucket).KeyCount == 0)
    try await s3.deleteBucket(Bucket: bucket)
  }

  @Test func aDownloadThatStreams() async throws {
    let s3 = try IntegrationServers.motoClient("s3")
    let bucket = try await bucket(s3)
    let bytes = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try await s3.putObject(Bucket: bucket, Key: "big", Body: Value.blob(bytes))
    let body = try #require(
      try await ByteStream(s3.getObject(Bucket: bucket, Key: "big").Body))
    var received: [UInt8] = []
    for try await chunk in body { received += [UInt8](buffer: chunk) }
    #expect(received == bytes)
    let range = try await s3.getObject(Bucket: bucket, Key: "big", Range: "bytes=10-19")
    #expect(try await [UInt8](reading: range.Body) == Array(bytes[10..<20]))
    #expect(range.ResponseMetadata.HTTPStatusCode == 206)
  }

  @Test func metadataAndCopies() async throws {
    let s3 = try IntegrationServers.motoClient("s3")
    let bucket = try await bucket(s3)
    try await s3.putObject(
      Bucket: bucket, Key: "a b+c", Body: "x", Metadata: ["one": "1", "two": "2 2"],
      ContentType: "text/x")
    try await s3.copyObject(
      Bucket: bucket, Key: "copy", CopySource: ["Bucket": bucket, "Key": "a b+c"])
    let head = try await s3.headObject(Bucket: bucket, Key: "copy")
    #expect(head.Metadata == ["one": "1", "two": "2 2"])
    #expect(head.ContentType == "text/x" && head.ContentLength == 1)
  }

  @Test func multipartUpload() async throws {
    let s3 = try IntegrationServers.motoClient("s3")
    let bucket = try await bucket(s3)
    let part = [UInt8](repeating: 1, count: 5 << 20)
    let upload = try await s3.createMultipartUpload(Bucket: bucket, Key: "k")
    var parts: [Value] = []
    for number in 1...2 {
      let done = try await s3.uploadPart(
        Bucket: bucket, Key: "k", UploadId: upload.UploadId, PartNumber: number,
        Body: Value.blob(part))
      parts.append(["PartNumber": .integer(Int64(number)), "ETag": done.ETag])
    }
    try await s3.completeMultipartUpload(
      Bucket: bucket, Key: "k", UploadId: upload.UploadId,
      MultipartUpload: ["Parts": .list(parts)] as Value)
    #expect(try await s3.headObject(Bucket: bucket, Key: "k").ContentLength == 10_485_760)
  }

  @Test func errors() async throws {
    let s3 = try IntegrationServers.motoClient("s3")
    let bucket = try await bucket(s3)
    do {
      try await s3.getObject(Bucket: bucket, Key: "nope")
      Issue.record("no error")
    } catch s3.exceptions.NoSuchKey {}
    let head = await #expect(throws: ClientError.self) {
      try await s3.headObject(Bucket: bucket, Key: "nope")
    }
    #expect(head?.code == "404")
  }
}

extension [UInt8] {
  fileprivate static func < (left: [UInt8], right: [UInt8]) -> Bool {
    left.lexicographicallyPrecedes(right)
  }
}

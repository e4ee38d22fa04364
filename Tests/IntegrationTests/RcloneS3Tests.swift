// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSHTTP
import WireFormats
import BotoCore
import Boto3
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// S3 against rclone, which refuses requests with other signatures than it computes.
@Suite(.enabled(if: IntegrationServers.rclone != nil, IntegrationServers.needsRclone))
struct RcloneS3Tests {
  private func bucket(_ s3: Client) async throws -> String {
    let name = IntegrationServers.uniqueName("bucket")
    try await s3.createBucket(Bucket: name)
    return name
  }

  @Test func bytes() async throws {
    let s3 = try IntegrationServers.rcloneClient()
    let bucket = try await bucket(s3)
    try await s3.putObject(Bucket: bucket, Key: "k", Body: "one\ntwo\n")
    let object = try await s3.getObject(Bucket: bucket, Key: "k")
    #expect(try await String(reading: object.Body) == "one\ntwo\n")
    // rclone returns the whole object's checksum with a part of it.
    let unchecked = try IntegrationServers.rcloneClient(
      ClientOptions { $0.responseChecksumValidation = .whenRequired })
    let range = try await unchecked.getObject(Bucket: bucket, Key: "k", Range: "bytes=4-6")
    #expect(try await String(reading: range.Body) == "two")
    try await s3.deleteObject(Bucket: bucket, Key: "k")
    let error = await #expect(throws: ClientError.self) {
      try await s3.getObject(Bucket: bucket, Key: "k")
    }
    #expect(error?.code == "NoSuchKey")
  }

  @Test func aFile() async throws {
    let path =
      FileManager.default.temporaryDirectory.path + "/"
      + IntegrationServers.uniqueName("boto3-upload")
    let bytes = (0..<2_500_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    try #require(FileManager.default.createFile(atPath: path, contents: Data(bytes)))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let s3 = try IntegrationServers.rcloneClient()
    let bucket = try await bucket(s3)
    try await s3.putObject(Bucket: bucket, Key: "file", Body: .file(path))
    let object = try await s3.getObject(Bucket: bucket, Key: "file")
    #expect(try await [UInt8](reading: object.Body) == bytes)
  }

  /// Over plain HTTP a body is signed by its hash, so a body that can be read only once needs an
  /// unsigned payload, and a length, which rclone requires.
  @Test func aStream() async throws {
    let config = ClientOptions {
      $0.s3 = ClientOptions.S3(["payload_signing_enabled": false])
      $0.requestChecksumCalculation = .whenRequired
    }
    let s3 = try IntegrationServers.rcloneClient(config)
    let bucket = try await bucket(s3)
    let runs = AsyncStream<[UInt8]> { continuation in
      for number in 0..<100 { continuation.yield([UInt8](repeating: UInt8(number), count: 1_000)) }
      continuation.finish()
    }
    try await s3.putObject(Bucket: bucket, Key: "stream", Body: .stream(runs, length: 100_000))
    let object = try await s3.getObject(Bucket: bucket, Key: "stream")
    let bytes = try await [UInt8](reading: object.Body)
    #expect(bytes.count == 100_000 && bytes.last == 99)
  }

  /// One line makes a client for such a store: without a region and further options.
  @Test func aCompatibleEndpoint() async throws {
    let url = try #require(IntegrationServers.rclone)
    let keys = try await IntegrationServers.session().credentials()
    let session = try Session {
      $0.credentials = keys
      $0.environment = Environment([:])
    }
    let s3 = try session.client("s3") { $0.endpoint = .compatible(url) }
    let bucket = try await bucket(s3)
    let bytes = [UInt8](repeating: 7, count: 6 << 20)
    try await s3.putObject(Bucket: bucket, Key: "k", Body: Value.blob(bytes))
    let range = try await s3.getObject(Bucket: bucket, Key: "k", Range: "bytes=4-6")
    #expect(try await [UInt8](reading: range.Body) == [7, 7, 7])
    let multipart = try await s3.createMultipartUpload(Bucket: bucket, Key: "m")
    let part = try await s3.uploadPart(
      Bucket: bucket, Key: "m", UploadId: multipart.UploadId, PartNumber: 1, Body: Value.blob(bytes)
    )
    try await s3.completeMultipartUpload(
      Bucket: bucket, Key: "m", UploadId: multipart.UploadId,
      MultipartUpload: ["Parts": [["ETag": part.ETag, "PartNumber": 1]]])
    let deleted = try await s3.deleteObjects(
      Bucket: bucket, Delete: ["Objects": [["Key": "k"], ["Key": "m"]]])
    // rclone doesn't list deleted keys.
    #expect(deleted.Errors == nil)
  }

  @Test func oddKeys() async throws {
    let s3 = try IntegrationServers.rcloneClient()
    let bucket = try await bucket(s3)
    // Keys are files here, so neither `a//b` nor `trailing/` can exist.
    let keys = OddKeys.all.filter { !$0.contains("//") && !$0.hasSuffix("/") }
    for key in keys { try await s3.putObject(Bucket: bucket, Key: key, Body: key) }
    let listed = try await s3.listObjectsV2(Bucket: bucket)
    #expect(
      Set(listed.Contents[...].compactMap { String($0.Key).map { Array($0.utf8) } })
        == Set(keys.map { Array($0.utf8) }))
    for key in keys {
      #expect(try await String(reading: s3.getObject(Bucket: bucket, Key: key).Body) == key)
      try await s3.deleteObject(Bucket: bucket, Key: key)
    }
  }

  @Test func aPresignedURLNeedsNoCredentials() async throws {
    let s3 = try IntegrationServers.rcloneClient()
    let bucket = try await bucket(s3)
    try await s3.putObject(Bucket: bucket, Key: "a b+c", Body: "presigned")
    let url = try await s3.generatePresignedURL(
      "get_object", parameters: ["Bucket": .string(bucket), "Key": "a b+c"], expiresIn: .seconds(60)
    )
    let transport = NIOTransport()
    func get(_ url: RequestURL) async throws -> WireResponse {
      try await transport.send(WireRequest(method: "GET", url: url), options: TransportOptions())
    }
    let response = try await get(RequestURL(url))
    #expect(response.status == 200)
    #expect(try await response.body.collect() == Array("presigned".utf8))
    var forged = try RequestURL(url)
    forged.query = forged.query.map { String($0.dropLast(4)) + "0000" }
    let refused = try await get(forged)
    #expect(refused.status == 403)
    _ = try await refused.body.collect()
    await transport.shutdown()
  }

  @Test func aWrongSecret() async throws {
    let s3 = try IntegrationServers.rcloneClient(secret: "wrong")
    let error = await #expect(throws: ClientError.self) { try await s3.listBuckets() }
    #expect(error?.statusCode == 403)
    #expect(error?.code == "SignatureDoesNotMatch")
  }
}

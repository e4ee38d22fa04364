// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import S3Transfer
import WireFormats
@testable import Boto3
import TestSupport
import Testing

/// boto3's transfers on clients, buckets and objects.
struct TransferFaceTests {
  private let folder: TestFolder
  private let path: String

  init() throws {
    folder = try TestFolder()
    path = try folder.write("f", Array("Hello".utf8))
  }

  /// A transport that has one object under every key.
  private let oneObject = ScriptedTransport { request, _ in
    if request.headers.contains("x-amz-copy-source") {
      return WireResponse(200, "<CopyObjectResult><ETag>e</ETag></CopyObjectResult>")
    }
    switch request.method {
    case "PUT": return WireResponse(200)
    case "HEAD": return WireResponse(200, headers: ["Content-Length": "5"])
    default: return WireResponse(200, "Hello", headers: ["Content-Length": "5"])
    }
  }

  private func client(
    _ service: String = "s3", over transport: ScriptedTransport
  ) throws -> Client {
    var options = ClientOptions()
    options.transport = transport
    return try TestResource.session().client(service, options)
  }

  @Test func clientTransfersFiles() async throws {
    let transport = oneObject
    let s3 = try client(over: transport)
    let file = S3Location(bucket: "my-bucket", key: "data/f.csv")
    let transfers = try s3.transfers
    try await transfers.upload(file: path, to: file, arguments: ["ContentType": "text/csv"])
    try await transfers.download(file, toFile: folder.path("g"))
    #expect(folder.bytes("g") == Array("Hello".utf8))
    try await transfers.copy(
      S3Location(bucket: "other", key: "k"), to: S3Location(bucket: "my-bucket", key: "copy"))
    #expect(transport.requests.map(\.method) == ["PUT", "HEAD", "GET", "HEAD", "PUT"])
    #expect(transport.requests[0].headers["Content-Type"] == "text/csv")
    #expect(transport.requests[0].url.path == "/data/f.csv")
  }

  @Test func aClientsTransfersShareTheirLimits() throws {
    let s3 = try client(over: oneObject)
    #expect(try s3.transfers.manager === s3.transfers.manager)
    let own = try s3.transfers { $0.maxConcurrency = 3 }
    #expect(try own.manager !== s3.transfers.manager && own.options.maxConcurrency == 3)
  }

  @Test func manyObjectsAreDeleted() async throws {
    let refusal =
      "<DeleteResult><Error><Key>b</Key><Code>AccessDenied</Code></Error></DeleteResult>"
    let transport = ScriptedTransport([WireResponse(200, refusal)])
    let objects = ["a", "b"].map { DeletedObject(key: $0) }
    let s3 = try client(over: transport)
    let counts = try await s3.transfers.delete(objects, in: "my-bucket")
    #expect(counts.deleted == 1 && counts.failed == 1)
    let resources = try TestResource("s3", transport)
    let bucket = resources.resource.Bucket("my-bucket")
    #expect(try await bucket.transfers.delete(keys: ["a", "b"]).failed == 1)
    let object = resources.resource.Object("my-bucket", "b")
    let versions = try await object.transfers.delete(versions: ["1", "2"])
    #expect(versions.failed == 2)
    #expect(resources.requests.last?.text.contains("<VersionId>2</VersionId>") == true)
    await expect(.attributeError) { try await resources.resource.transfers.delete(objects) }
    await expect(.valueError) { try await object.transfers.delete(objects) }
  }

  @Test func existingFilesAreKept() async throws {
    let refusal = WireResponse(
      412, "<Error><Code>PreconditionFailed</Code><Message>No</Message></Error>")
    let s3 = try client(over: ScriptedTransport([refusal]))
    let error = await #expect(throws: ClientError.self) {
      try await s3.transfers.upload(
        file: path, to: S3Location(bucket: "my-bucket", key: "k"), onlyIfAbsent: true)
    }
    #expect(error?.code == "PreconditionFailed")
  }

  @Test func failedUploadNamesTheFile() async throws {
    let refusal = WireResponse(
      403, "<Error><Code>AccessDenied</Code><Message>No</Message></Error>")
    let s3 = try client(over: ScriptedTransport([refusal]))
    await #expect(
      throws: BotoCoreError(
        .s3UploadFailedError,
        "Failed to upload \(path) to my-bucket/k: An error occurred (AccessDenied) when calling the "
          + "PutObject operation: No")
    ) {
      try await s3.transfers.upload(file: path, to: S3Location(bucket: "my-bucket", key: "k"))
    }
    let error = await #expect(throws: ClientError.self) {
      try await s3.transfers.upload(.file(path), to: S3Location(bucket: "my-bucket", key: "k"))
    }
    #expect(error?.code == "AccessDenied")
  }

  @Test func otherServicesHaveNoTransfers() async throws {
    let sqs = try client("sqs", over: oneObject)
    await expect(.unknownClientMethodError) { _ = try sqs.transfers }
    await expect(.unknownClientMethodError) { _ = try sqs.transfers { $0.maxConcurrency = 2 } }
  }

  @Test func bucketsAndObjectsTransferFiles() async throws {
    let s3 = try TestResource("s3", oneObject)
    let bucket = s3.resource.Bucket("my-bucket")
    let object = s3.resource.Object("my-bucket", "a/b")
    try await bucket.transfers.upload(file: path, key: "x/y")
    try await object.transfers.upload(file: path)
    try await object.transfers.download(toFile: folder.path("g"))
    let buffer = ObjectBuffer()
    try await bucket.transfers.download(key: "x/y", to: .buffer(buffer))
    try await bucket.transfers.copy(S3Location(bucket: "other", key: "k"), key: "c")
    try await object.copy(CopySource: ["Bucket": "other", "Key": "k"])
    try await bucket.copy(CopySource: ["Bucket": "other", "Key": "k"], Key: "z")
    #expect(
      s3.requests.filter { $0.method != "HEAD" }.map(\.url.path) == [
        "/x/y", "/a/b", "/a/b", "/x/y", "/c", "/a/b", "/z",
      ])
    #expect(buffer.bytes == Array("Hello".utf8))
    await expect(.valueError) { try await bucket.transfers.upload(file: path) }
    await expect(.valueError) { try await object.copy(Source: "x") }
    await expect(.valueError) { try await object.copy(CopySource: "x") }
    await expect(.valueError) { try await object.transfers.upload(file: path, key: "k") }
    await expect(.attributeError) { try await s3.resource.transfers.upload(file: path, key: "k") }
  }
}

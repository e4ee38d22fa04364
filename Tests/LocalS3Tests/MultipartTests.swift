// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import Testing
import WireFormats

@Suite struct MultipartTests {
  private let s3: TestS3
  private let large = String(repeating: "x", count: 5 << 20)

  init() async throws { s3 = try await TestS3() }

  private func upload(_ parts: [String], _ more: Structure = [:]) async throws -> (Value, [Value]) {
    var input = more
    input["Key"] = "k"
    let id = try await s3.call("CreateMultipartUpload", input).UploadId
    var done: [Value] = []
    for (index, text) in parts.enumerated() {
      let part = try await s3.call(
        "UploadPart",
        [
          "Key": "k", "UploadId": id, "PartNumber": .integer(Int64(index + 1)),
          "Body": .blob(Array(text.utf8)),
        ])
      var entry = part
      entry.PartNumber = .integer(Int64(index + 1))
      done.append(entry)
    }
    return (id, done)
  }

  private func complete(_ id: Value, _ parts: [Value]) -> Structure {
    ["Key": "k", "UploadId": id, "MultipartUpload": ["Parts": .list(parts)]]
  }

  @Test func partsBecomeAnObject() async throws {
    let (id, parts) = try await upload([large, "end"])
    let list = try await s3.call("ListParts", ["Key": "k", "UploadId": id])
    #expect(list.Parts[1].Size == 3)
    #expect(try await s3.call("ListMultipartUploads").Uploads.texts("Key") == ["k"])
    let done = try await s3.call("CompleteMultipartUpload", complete(id, parts))
    #expect(String(done.ETag)?.hasSuffix("-2\"") == true)
    #expect(try await s3.call("CompleteMultipartUpload", complete(id, parts)).ETag == done.ETag)
    let part = try await s3.call("GetObject", ["Key": "k", "PartNumber": 2])
    #expect(part.Body == .blob(Array("end".utf8)) && part.PartsCount == 2)
    #expect(await s3.code("GetObject", ["Key": "k", "PartNumber": 3]) == "InvalidPartNumber")
    #expect(await s3.code("AbortMultipartUpload", ["Key": "k", "UploadId": id]) == "NoSuchUpload")
  }

  @Test func wrongListsOfPartsAreErrors() async throws {
    let (id, parts) = try await upload(["small", "end"])
    #expect(await s3.code("CompleteMultipartUpload", complete(id, parts)) == "EntityTooSmall")
    #expect(
      await s3.code("CompleteMultipartUpload", complete(id, parts.reversed())) == "InvalidPartOrder"
    )
    var wrong = parts[0]
    wrong.ETag = "\"0\""
    #expect(await s3.code("CompleteMultipartUpload", complete(id, [wrong])) == "InvalidPart")
    #expect(await s3.code("CompleteMultipartUpload", complete(id, [])) == "MalformedXML")
    #expect(
      await s3.code(
        "UploadPart", ["Key": "k", "UploadId": id, "PartNumber": 10_001]) == "InvalidArgument")
  }

  @Test func compositeChecksumsNameTheirParts() async throws {
    let (id, parts) = try await upload([large, "end"], ["ChecksumAlgorithm": "SHA256"])
    let done = try await s3.call("CompleteMultipartUpload", complete(id, parts))
    #expect(done.ChecksumType == "COMPOSITE")
    #expect(String(done.ChecksumSHA256)?.hasSuffix("-2") == true)
    let described = try await s3.call(
      "GetObjectAttributes", ["Key": "k", "ObjectAttributes": ["ObjectParts", "Checksum"]])
    #expect(described.ObjectParts.TotalPartsCount == 2)
    #expect(described.ObjectParts.Parts[0].ChecksumSHA256 == parts[0].ChecksumSHA256)
  }

  @Test func wholeObjectsHaveTheSameCRCInPartsAndAtOnce() async throws {
    let (id, parts) = try await upload(
      [large, "end"], ["ChecksumAlgorithm": "CRC32C", "ChecksumType": "FULL_OBJECT"])
    let done = try await s3.call("CompleteMultipartUpload", complete(id, parts))
    try await s3.put("whole", large + "end")
    let whole = try await s3.call(
      "CopyObject", ["Key": "copy", "CopySource": "photos/whole", "ChecksumAlgorithm": "CRC32C"])
    #expect(done.ChecksumCRC32C == whole.CopyObjectResult.ChecksumCRC32C)
  }
}

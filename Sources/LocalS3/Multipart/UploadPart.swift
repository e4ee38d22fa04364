// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore

/// UploadPart and UploadPartCopy.
enum UploadPart {
  static let operations = [
    S3Operation.bucket("UploadPart", .bucket("WRITE"), hasDocument: false) { bucket, call in
      let number = try number(call)
      let key = try bucket.uploadKey(call)
      let body = ObjectBody(call.body)
      let sum = MD5Sum.of(body.pieces)
      let sent = try ChecksumChecks.sent(call)
      try ChecksumChecks.compareMD5(call.string("ContentMD5"), sum)
      if let sent { try ChecksumChecks.compare(sent, body) }
      let part = try add(body, sum, sent, number, key, &bucket, call)
      var output: Structure = ["ETag": .string("\"\(part.etag)\"")]
      if let checksum = part.checksum {
        output[checksum.algorithm.member] = .string(checksum.value)
      }
      bucket.uploads[key]?.attributes.encryption.describe(in: &output)
      return LocalAnswer(output)
    },
    S3Operation.state("UploadPartCopy") { state, call in
      let number = try number(call)
      let bucket = try state.bucket(call.bucketName)
      try bucket.check(.bucket("WRITE"), call)
      let key = try bucket.uploadKey(call)
      let source = try CopySource(call, state)
      let range = try ByteRange.copySource(
        call.string("CopySourceRange"), size: source.content.body.count)
      return try state.change(bucket.name) { bucket in
        let body = ObjectBody(source.content.body.bytes(range))
        let part = try add(body, MD5Sum.of(body.pieces), nil, number, key, &bucket, call)
        var result: Structure = [
          "ETag": .string("\"\(part.etag)\""), "LastModified": .timestamp(call.now.timestamp),
        ]
        if let checksum = part.checksum {
          result[checksum.algorithm.member] = .string(checksum.value)
        }
        var output: Structure = ["CopyPartResult": .structure(result)]
        if source.isVersioned { output["CopySourceVersionId"] = .string(source.version.id) }
        bucket.uploads[key]?.attributes.encryption.describe(in: &output)
        return LocalAnswer(output)
      }
    },
  ]

  private static func number(_ call: S3Call) throws -> Int {
    let message = "Part number must be an integer between 1 and 10000, inclusive"
    func fault() -> ServiceFault {
      S3Fault.argument(
        message, "partNumber",
        call.query("partNumber") ?? call.integer("PartNumber").map { String($0) })
    }
    guard let number = try call.number("PartNumber", query: "partNumber", fault()),
      1...10_000 ~= number
    else { throw fault() }
    return number
  }

  private static func add(
    _ body: ObjectBody, _ sum: [UInt8], _ sent: ObjectChecksum?, _ number: Int, _ key: UploadKey,
    _ bucket: inout Bucket, _ call: S3Call
  ) throws -> Upload.Part {
    let part = try bucket.uploads.update(key) { upload in
      try checkKey(upload.attributes.encryption, call)
      if let algorithm = upload.algorithm, let sent, sent.algorithm != algorithm {
        throw S3Fault.request(
          "Checksum Type mismatch occurred, expected checksum Type: \(algorithm.lowercased), actual checksum Type: \(sent.algorithm.lowercased)"
        )
      }
      let part = Upload.Part(
        body: body, etag: upload.attributes.encryption.etag(sum, salt: "\(key.id) \(number)"),
        modified: call.now,
        checksum: sent ?? upload.algorithm.map { ChecksumChecks.of(body, $0) })
      upload.parts[number] = part
      return part
    }
    guard let part else { throw S3Fault.noSuchUpload(key.id) }
    return part
  }

  /// Checks that a request for a part brings the key that the upload was created with.
  static func checkKey(_ encryption: ObjectEncryption, _ call: S3Call) throws {
    let given = try ObjectEncryption.customer(call, "")
    switch (encryption, given) {
    case (.customer, nil):
      throw S3Fault.request(
        "The multipart upload initiate requested encryption. Subsequent part requests must include the appropriate encryption parameters."
      )
    case (.customer, let given?) where given != encryption:
      throw S3Fault.request(
        "The provided encryption parameters did not match the ones used originally.")
    case (.s3, .some), (.kms, .some):
      throw S3Fault.request(
        "The multipart upload initiate requested encryption. Subsequent part requests must include the appropriate encryption parameters."
      )
    default: return
    }
  }
}

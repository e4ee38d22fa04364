// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore

/// PutObject.
enum PutObject {
  static let operation = S3Operation.bucket(
    "PutObject", .bucket("WRITE"), hasDocument: false
  ) { bucket, call in
    let key = call.key
    try KeyChecks.check(key)
    try Conditions.checkForm(call)
    let sent = try ChecksumChecks.sent(call)
    let draft = try ObjectDraft(call, bucket)
    let body = ObjectBody(call.body)
    let sum = MD5Sum.of(body.pieces)
    try ChecksumChecks.compareMD5(call.string("ContentMD5"), sum)
    if let sent { try ChecksumChecks.compare(sent, body) }
    try Conditions.checkWrite(call, bucket, key)
    let checksum = sent ?? ChecksumChecks.of(body, .crc64nvme)
    let (version, etag) = bucket.write(
      draft, body, sum: sum, checksum, at: key, event: "ObjectCreated:Put", call)
    var output: Structure = ["ETag": .string("\"\(etag)\"")]
    checksum.describe(in: &output)
    if bucket.versioning == .enabled { output["VersionId"] = .string(version.id) }
    output.set("Expiration", bucket.expiration(of: version, key))
    draft.attributes.encryption.describe(in: &output)
    return LocalAnswer(output)
  }
}

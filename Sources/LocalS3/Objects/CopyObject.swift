// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore

/// CopyObject.
enum CopyObject {
  static let operation = S3Operation.state("CopyObject") { state, call in
    let key = call.key
    try Conditions.checkForm(call)
    try KeyChecks.check(key)
    try state.bucket(call.bucketName).check(.bucket("WRITE"), call)
    let source = try CopySource(call, state)
    return try state.change(call.bucketName) { bucket in
      try copy(source, to: key, in: &bucket, call)
    }
  }

  private static func copy(
    _ source: CopySource, to key: String, in bucket: inout Bucket, _ call: S3Call
  ) throws -> LocalAnswer {
    let old = source.content.attributes
    let directive = call.string("MetadataDirective")
    guard [nil, "COPY", "REPLACE"].contains(directive) else {
      throw S3Fault.argument(
        "Unknown metadata directive.", "x-amz-metadata-directive", directive)
    }
    let tagging = call.string("TaggingDirective")
    guard [nil, "COPY", "REPLACE"].contains(tagging) else {
      throw S3Fault.argument("Unknown tagging directive.", "x-amz-tagging-directive", tagging)
    }
    let isInPlace = source.bucket == bucket.name && source.key == key && source.id == nil
    let changes =
      directive == "REPLACE" || bucket.settings[.encryption] != nil
      || source.version.restoredUntil != nil
      || [
        "StorageClass", "ServerSideEncryption", "SSECustomerAlgorithm", "WebsiteRedirectLocation",
      ]
      .contains { call[$0] != nil }
    guard !isInPlace || changes else {
      throw S3Fault.request(
        "This copy request is illegal because it is trying to copy an object to itself without changing the object's metadata, storage class, website redirect location or encryption attributes."
      )
    }
    var draft = try ObjectDraft(call, bucket)
    if directive != "REPLACE" {
      draft.attributes.contentType = old.contentType
      draft.attributes.cacheControl = old.cacheControl
      draft.attributes.contentDisposition = old.contentDisposition
      draft.attributes.contentEncoding = old.contentEncoding
      draft.attributes.contentLanguage = old.contentLanguage
      draft.attributes.expires = old.expires
      draft.attributes.metadata = old.metadata
    }
    if tagging != "REPLACE" { draft.tags = source.version.tags }
    try Conditions.checkWrite(call, bucket, key)

    let body = source.content.body
    let algorithm = try ChecksumChecks.named(call)
    let kept = source.content.checksum.flatMap { checksum in
      !checksum.isComposite && (algorithm ?? checksum.algorithm) == checksum.algorithm
        ? checksum : nil
    }
    let checksum =
      kept
      ?? ChecksumChecks.of(body, algorithm ?? source.content.checksum?.algorithm ?? .crc64nvme)
    let (version, etag) = bucket.write(
      draft, body, sum: MD5Sum.of(body.pieces), checksum, at: key, event: "ObjectCreated:Copy",
      call)

    var result: Structure = [
      "ETag": .string("\"\(etag)\""),
      "LastModified": .timestamp(version.modified.timestamp),
    ]
    checksum.describe(in: &result)
    var output: Structure = ["CopyObjectResult": .structure(result)]
    if source.isVersioned { output["CopySourceVersionId"] = .string(source.version.id) }
    if bucket.versioning == .enabled { output["VersionId"] = .string(version.id) }
    output.set("Expiration", bucket.expiration(of: version, key))
    draft.attributes.encryption.describe(in: &output)
    return LocalAnswer(output)
  }
}

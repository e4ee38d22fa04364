// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// GetObjectAttributes.
enum GetObjectAttributes {
  private static let names: Set = ["ETag", "Checksum", "ObjectParts", "StorageClass", "ObjectSize"]

  static let operation = S3Operation.bucket(
    "GetObjectAttributes", .object("READ"), hasDocument: false
  ) { bucket, call in
    let version = try bucket.version(call.string("VersionId"), of: call.key, method: "GET")
    guard let content = version.content else { throw S3Fault.noSuchKey(call.key) }
    try content.attributes.encryption.checkKey(call)
    let wanted = (call.input.strings("ObjectAttributes") ?? [])
      .flatMap { $0.split(separator: ",").map(\.trimmingSpaces) }
    guard !wanted.isEmpty, wanted.allSatisfy(names.contains) else {
      throw S3Fault.argument(
        "Invalid attribute name specified.", "x-amz-object-attributes")
    }
    var output: Structure = ["LastModified": .timestamp(version.modified.wholeSecond)]
    if bucket.versioning != nil { output["VersionId"] = .string(version.id) }
    if wanted.contains("ETag") { output["ETag"] = .string(content.etag) }
    if wanted.contains("Checksum"), let checksum = content.checksum {
      var members = Structure()
      checksum.describe(in: &members)
      output["Checksum"] = .structure(members)
    }
    if wanted.contains("ObjectParts"), !content.parts.isEmpty {
      output["ObjectParts"] = .structure(try parts(content, call))
    }
    if wanted.contains("StorageClass") {
      output["StorageClass"] = .string(content.attributes.storageClass)
    }
    if wanted.contains("ObjectSize") { output["ObjectSize"] = .integer(Int64(content.body.count)) }
    return LocalAnswer(output)
  }

  /// The parts; each by itself only if it has a checksum of its own.
  private static func parts(_ content: ObjectContent, _ call: S3Call) throws -> Structure {
    var output: Structure = ["TotalPartsCount": .integer(Int64(content.parts.count))]
    guard content.checksum?.isComposite == true else { return output }
    let marker = try call.number(
      "PartNumberMarker", query: "part-number-marker",
      S3Fault.argument("Provided part-number-marker not an integer", "part-number-marker"))
    let most = min(call.integer("MaxParts").map(Int.init) ?? 1_000, 1_000)
    let rest = content.parts.filter { $0.number > marker ?? 0 }
    let page = rest.prefix(most)
    output["PartNumberMarker"] = .integer(Int64(marker ?? 0))
    output["NextPartNumberMarker"] = .integer(Int64(page.last?.number ?? 0))
    output["MaxParts"] = .integer(Int64(most))
    output["IsTruncated"] = .bool(page.count < rest.count)
    output["Parts"] = .list(
      page.map { part in
        var members: Structure = [
          "PartNumber": .integer(Int64(part.number)), "Size": .integer(Int64(part.size)),
        ]
        if let checksum = part.checksum {
          members[checksum.algorithm.member] = .string(checksum.value)
        }
        return .structure(members)
      })
    return output
  }
}

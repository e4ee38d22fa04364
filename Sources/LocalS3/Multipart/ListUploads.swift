// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// ListParts and ListMultipartUploads.
enum ListUploads {
  static let operations = [
    S3Operation.bucket("ListParts", .bucket("READ"), hasDocument: false) { bucket, call in
      let key = try bucket.uploadKey(call)
      guard let upload = bucket.uploads[key] else { throw S3Fault.noSuchUpload(key.id) }
      let most = try most(call, "MaxParts", "max-parts")
      let marker =
        try call.number(
          "PartNumberMarker", query: "part-number-marker",
          S3Fault.argument(
            "Provided part-number-marker not an integer or within integer range",
            "part-number-marker", call.query("part-number-marker"))) ?? 0
      var parts: [Value] = []
      var last = 0
      var isTruncated = false
      for (number, part) in upload.parts.entries(from: marker, excluding: true) {
        guard parts.count < most else {
          isTruncated = true
          break
        }
        var output: Structure = [
          "PartNumber": .integer(Int64(number)),
          "LastModified": .timestamp(part.modified.wholeSecond),
          "ETag": .string("\"\(part.etag)\""), "Size": .integer(Int64(part.body.count)),
        ]
        if let checksum = part.checksum, upload.algorithm != nil {
          output[checksum.algorithm.member] = .string(checksum.value)
        }
        parts.append(.structure(output))
        last = number
      }
      var output: Structure = [
        "Bucket": .string(bucket.name), "Key": .string(call.key), "UploadId": .string(key.id),
        "PartNumberMarker": .integer(Int64(marker)), "NextPartNumberMarker": .integer(Int64(last)),
        "MaxParts": .integer(Int64(most)), "IsTruncated": .bool(isTruncated),
      ]
      describe(upload, in: &output)
      if !parts.isEmpty { output["Parts"] = .list(parts) }
      return LocalAnswer(output)
    },
    S3Operation.bucket("ListMultipartUploads", .bucket("READ"), hasDocument: false) {
      bucket, call in
      let parameters = try ListParameters(call, most: "MaxUploads", "max-uploads")
      let keyMarker = call.string("KeyMarker") ?? ""
      let idMarker = call.string("UploadIdMarker") ?? ""
      let start = try start(keyMarker, idMarker, bucket)
      var page = Page()
      for (key, upload) in bucket.uploads.entries(from: start, excluding: true) {
        guard page.add(key, upload, keyMarker, parameters) else { break }
      }
      var output: Structure = [
        "Bucket": .string(bucket.name), "KeyMarker": parameters.text(keyMarker),
        "UploadIdMarker": .string(keyMarker.isEmpty ? "" : idMarker),
        "IsTruncated": .bool(page.isTruncated), "MaxUploads": .integer(Int64(parameters.most)),
        "NextKeyMarker": parameters.text(page.last?.key ?? ""),
        "NextUploadIdMarker": .string(page.last?.id ?? ""),
      ]
      if !parameters.prefix.isEmpty { output["Prefix"] = parameters.text(parameters.prefix) }
      if !parameters.delimiter.isEmpty {
        output["Delimiter"] = parameters.text(parameters.delimiter)
      }
      if parameters.isEncoded { output["EncodingType"] = "url" }
      if !page.uploads.isEmpty { output["Uploads"] = .list(page.uploads) }
      if !page.groups.isEmpty { output["CommonPrefixes"] = parameters.groups(page.groups) }
      return LocalAnswer(output)
    },
  ]

  private static func most(_ call: S3Call, _ member: String, _ query: String) throws -> Int {
    func fault() -> ServiceFault {
      S3Fault.argument(
        "Provided \(query) not an integer or within integer range", query, call.query(query))
    }
    let number = try call.number(member, query: query, fault()) ?? 1_000
    guard number >= 0 else { throw fault() }
    return min(number, 1_000)
  }

  /// The place behind which a list of uploads begins.
  private static func start(
    _ keyMarker: String, _ idMarker: String, _ bucket: Bucket
  ) throws -> UploadKey? {
    guard !keyMarker.isEmpty else { return nil }
    let key = ObjectKey(keyMarker)
    guard !idMarker.isEmpty else {
      return UploadKey(key: key, initiated: LocalInstant(microseconds: .max), id: "")
    }
    let first = UploadKey(key: key, initiated: LocalInstant(microseconds: .min), id: "")
    for (found, _) in bucket.uploads.entries(from: first) {
      guard found.key == key else { break }
      if found.id == idMarker { return found }
    }
    throw S3Fault.argument("Invalid uploadId marker", "upload-id-marker", idMarker)
  }

  /// Adds who owns and began an upload, and its checksum.
  static func describe(_ upload: Upload, in output: inout Structure) {
    output["Initiator"] = [
      "ID": .string(Identifiers.canonical(upload.initiator)),
      "DisplayName": .string(upload.initiator),
    ]
    output["Owner"] = ["ID": .string(Identifiers.canonical(upload.owner))]
    output["StorageClass"] = .string(upload.attributes.storageClass)
    if let algorithm = upload.algorithm {
      output["ChecksumAlgorithm"] = .string(algorithm.rawValue)
      output["ChecksumType"] = .string(upload.isComposite ? "COMPOSITE" : "FULL_OBJECT")
    }
  }

  private struct Page {
    var uploads: [Value] = []
    var groups: [String] = []
    /// The last upload.
    var last: (key: String, id: String)?
    var isTruncated = false

    /// Adds an upload.
    ///
    /// - Returns: Whether the list goes on.
    mutating func add(
      _ key: UploadKey, _ upload: Upload, _ marker: String, _ parameters: ListParameters
    ) -> Bool {
      let text = key.key.text
      guard text.hasBytePrefix(parameters.prefix) else {
        return text.precedesInBytes(parameters.prefix)
      }
      let group = KeyWalk.group(of: text, parameters.prefix, parameters.delimiter)
      if let group, groups.last == group || marker.hasBytePrefix(group) { return true }
      guard uploads.count + groups.count < parameters.most else {
        isTruncated = true
        return false
      }
      if let group {
        groups.append(group)
        return true
      }
      var output: Structure = [
        "UploadId": .string(key.id), "Key": parameters.text(text),
        "Initiated": .timestamp(key.initiated.wholeSecond),
      ]
      ListUploads.describe(upload, in: &output)
      uploads.append(.structure(output))
      last = (text, key.id)
      return true
    }
  }
}

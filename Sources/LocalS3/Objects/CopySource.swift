// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// What a copy reads.
struct CopySource {
  let bucket: String
  let key: String
  let id: String?
  let version: ObjectVersion
  let content: ObjectContent
  /// Whether the source's bucket has versions.
  let isVersioned: Bool

  /// Reads and checks the source of a request.
  init(_ call: S3Call, _ state: S3State) throws {
    let text = call.string("CopySource") ?? ""
    let mark = text.range(ofLast: "?versionId=")
    let path = PercentEncoding.decode(
      mark.map { String(text[..<$0.lowerBound]) } ?? text, plusIsSpace: true)
    let solidus = UInt8(ascii: "/")
    let trimmed = path.utf8.first == solidus ? path.utf8.dropFirst() : path.utf8[...]
    guard let slash = trimmed.firstIndex(of: solidus) else {
      throw S3Fault.argument(
        "Invalid copy source object key", "x-amz-copy-source", "x-amz-copy-source")
    }
    bucket = String(Substring(trimmed[..<slash]))
    key = String(Substring(trimmed[slash...].dropFirst()))
    id = mark.map { PercentEncoding.decode(text[$0.upperBound...]) }
    guard !key.isEmpty else {
      throw S3Fault.argument("Invalid copy source object key", "x-amz-copy-source", text)
    }
    let from = try state.bucket(bucket)
    try from.checkOwner(call.string("ExpectedSourceBucketOwner"))
    guard from.allows(.object("READ"), "GetObject", key: key, version: id, call) else {
      throw S3Fault.accessDenied()
    }
    do {
      version = try from.version(id, of: key, method: "GET")
    } catch let fault as ServiceFault where fault.code == "MethodNotAllowed" {
      throw S3Fault.request(
        "The source of a copy request may not specifically refer to a delete marker by version id.")
    }
    guard let content = version.content else { throw S3Fault.noSuchKey(key) }
    self.content = content
    isVersioned = from.versioning != nil
    if content.attributes.isArchived, version.restoredUntil.map({ $0 > call.now }) != true {
      throw S3Fault.of(
        403, "InvalidObjectState", "Operation is not valid for the source object's storage class",
        ["StorageClass": .string(content.attributes.storageClass)])
    }
    try Conditions.checkSource(call, version, etag: content.etag)
    try content.attributes.encryption.checkKey(call, "CopySource")
  }
}

extension String {
  /// The last place of a text.
  fileprivate func range(ofLast text: String) -> Range<Index>? {
    let bytes = Array(utf8)
    let wanted = Array(text.utf8)
    guard bytes.count >= wanted.count else { return nil }
    for start in stride(from: bytes.count - wanted.count, through: 0, by: -1)
    where bytes[start..<start + wanted.count].elementsEqual(wanted) {
      let from = utf8.index(utf8.startIndex, offsetBy: start)
      return from..<utf8.index(from, offsetBy: wanted.count)
    }
    return nil
  }
}

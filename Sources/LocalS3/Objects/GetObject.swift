// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// GetObject and HeadObject.
enum GetObject {
  static let operations = [
    S3Operation.bucket("GetObject", .object("READ"), hasDocument: false) { bucket, call in
      try read(bucket, call, method: "GET")
    },
    S3Operation.bucket("HeadObject", .object("READ"), hasDocument: false) { bucket, call in
      try read(bucket, call, method: "HEAD")
    },
  ]

  private static func read(
    _ bucket: Bucket, _ call: S3Call, method: String
  ) throws -> LocalAnswer {
    let key = call.key
    let id = call.string("VersionId")
    if let encryption = call.header("x-amz-server-side-encryption") {
      throw S3Fault.argument(
        "x-amz-server-side-encryption header is not supported for this operation.",
        "x-amz-server-side-encryption", encryption)
    }
    let version = try bucket.version(id, of: key, method: method)
    guard let content = version.content else { throw S3Fault.noSuchKey(key) }
    let attributes = content.attributes
    if method == "GET" { try checkArchive(version, attributes, call.now) }
    try attributes.encryption.checkKey(call)
    try Conditions.checkRead(call, version, etag: content.etag)
    let size = content.body.count
    let number = call.integer("PartNumber").map(Int.init)
    if number != nil, call.string("Range") != nil {
      throw S3Fault.request("Cannot specify both Range header and partNumber query parameter")
    }
    let range =
      try number.map { try partRange($0, content) }
      ?? ByteRange.read(call.string("Range"), size: size)

    var output: Structure = [
      "AcceptRanges": "bytes", "LastModified": .timestamp(version.modified.wholeSecond),
      "ContentLength": .integer(Int64(range?.count ?? size)),
      "ETag": .string("\"\(content.etag)\""),
    ]
    if bucket.versioning != nil { output["VersionId"] = .string(version.id) }
    var headers = attributes.describe(in: &output)
    if call.string("ChecksumMode")?.uppercased() == "ENABLED" {
      checksum(content, number, range)?.describe(in: &output)
    }
    if let range, !range.isEmpty || number == nil {
      output["ContentRange"] = .string("bytes \(range.lowerBound)-\(range.upperBound - 1)/\(size)")
    }
    if number != nil, !content.parts.isEmpty {
      output["PartsCount"] = .integer(Int64(content.parts.count))
    }
    if !version.tags.isEmpty { output["TagCount"] = .integer(Int64(version.tags.count)) }
    if let retention = version.retention {
      output["ObjectLockMode"] = .string(retention.mode)
      output["ObjectLockRetainUntilDate"] = .timestamp(retention.until.timestamp)
    }
    if let hold = version.legalHold {
      output["ObjectLockLegalHoldStatus"] = hold ? "ON" : "OFF"
    }
    if id == nil { output.set("Expiration", bucket.expiration(of: version, key)) }
    output.set("Restore", version.restoreText(call.now))
    try overrideHeaders(&output, &headers, call)
    if method == "GET" {
      output["Body"] = .blob(range.map { content.body.bytes($0) } ?? content.body.bytes)
    }
    return LocalAnswer(output, status: range == nil ? nil : 206, headers: headers)
  }

  private static func checkArchive(
    _ version: ObjectVersion, _ attributes: ObjectAttributes, _ now: LocalInstant
  ) throws {
    guard attributes.isArchived, version.restoredUntil.map({ $0 > now }) != true else { return }
    throw S3Fault.of(
      403, "InvalidObjectState", "The operation is not valid for the object's storage class",
      ["StorageClass": .string(attributes.storageClass)])
  }

  private static func partRange(_ number: Int, _ content: ObjectContent) throws -> Range<Int> {
    guard !content.parts.isEmpty else {
      guard number == 1 else { throw unsatisfiable(number, 1) }
      return 0..<content.body.count
    }
    var start = 0
    for (index, part) in content.parts.enumerated() {
      if index + 1 == number { return start..<start + part.size }
      start += part.size
    }
    throw unsatisfiable(number, content.parts.count)
  }

  private static func unsatisfiable(_ number: Int, _ count: Int) -> ServiceFault {
    S3Fault.of(
      416, "InvalidPartNumber", "The requested partnumber is not satisfiable",
      [
        "PartNumberRequested": .string(String(number)), "ActualPartCount": .string(String(count)),
      ])
  }

  /// The checksum of what is sent; a range has none.
  private static func checksum(
    _ content: ObjectContent, _ number: Int?, _ range: Range<Int>?
  ) -> ObjectChecksum? {
    guard let checksum = content.checksum else { return nil }
    if let number, !content.parts.isEmpty, checksum.isComposite {
      var part = content.parts[number - 1].checksum
      part?.isComposite = true
      return part
    }
    return (range?.count ?? content.body.count) == content.body.count ? checksum : nil
  }

  private static let overrides = [
    ("ResponseCacheControl", "CacheControl", "response-cache-control"),
    ("ResponseContentDisposition", "ContentDisposition", "response-content-disposition"),
    ("ResponseContentEncoding", "ContentEncoding", "response-content-encoding"),
    ("ResponseContentLanguage", "ContentLanguage", "response-content-language"),
    ("ResponseContentType", "ContentType", "response-content-type"),
  ]

  private static func overrideHeaders(
    _ output: inout Structure, _ headers: inout [(String, String)], _ call: S3Call
  ) throws {
    for (input, member, name) in overrides {
      guard let value = call.string(input) else { continue }
      guard value.unicodeScalars.allSatisfy({ $0.value < 256 }) else {
        throw S3Fault.argument(
          "Header value cannot be represented using ISO-8859-1.", name, value)
      }
      output[member] = .string(value)
    }
    let expires: String? =
      switch call["ResponseExpires"] {
      case .timestamp(let time)?: time.httpDate
      case .string(let text)?: text
      default: nil
      }
    if let expires {
      headers.removeAll { $0.0 == "Expires" }
      headers.append(("Expires", expires))
    }
  }
}

extension ObjectAttributes {
  /// Adds the members of answers.
  ///
  /// - Returns: Header fields of which the model knows another form.
  func describe(in output: inout Structure) -> [(String, String)] {
    output["ContentType"] = .string(contentType)
    output.set("CacheControl", cacheControl)
    output.set("ContentDisposition", contentDisposition)
    output.set("ContentEncoding", contentEncoding)
    output.set("ContentLanguage", contentLanguage)
    output.set("WebsiteRedirectLocation", websiteRedirect)
    if storageClass != "STANDARD" { output["StorageClass"] = .string(storageClass) }
    if !metadata.isEmpty {
      output["Metadata"] = .structure(
        Structure(metadata.map { ($0.name, Value.string($0.value)) }))
    }
    encryption.describe(in: &output)
    return expires.map { [("Expires", $0)] } ?? []
  }
}

extension ObjectVersion {
  /// What answers say about the restoration of an archived object.
  func restoreText(_ now: LocalInstant) -> String? {
    guard let restoredUntil, restoredUntil > now else { return nil }
    return "ongoing-request=\"false\", expiry-date=\"\(restoredUntil.wholeSecond.httpDate)\""
  }
}

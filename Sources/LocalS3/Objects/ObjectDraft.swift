// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// What a request says about the object that it writes, except the bytes.
struct ObjectDraft {
  var attributes: ObjectAttributes
  var tags: [Tag]
  var retention: Retention?
  var legalHold: Bool?
  var acl: AccessControl
  /// The account that will own it.
  var owner: String

  /// Reads and checks a request.
  init(_ call: S3Call, _ bucket: Bucket) throws {
    let caller = call.caller ?? bucket.account
    let named = call.string("ACL")
    let isOwners =
      bucket.hasACLsDisabled
      || bucket.ownership == "BucketOwnerPreferred" && named == "bucket-owner-full-control"
    owner = isOwners ? bucket.account : caller
    attributes = try ObjectAttributes(call, bucket)
    tags = try [Tag].header(call.string("Tagging"))
    retention = try LockChecks.retention(call, bucket)
    legalHold = try LockChecks.legalHold(call)
    let id = Identifiers.canonical(owner)
    let requested = try AccessControl.requested(by: call, owner: id, bucketOwner: bucket.owner)
    if let requested {
      if bucket.hasACLsDisabled, requested != .privately(bucket.owner) || named == "private" {
        throw S3Fault.of(
          400, "AccessControlListNotSupported", "The bucket does not allow ACLs")
      }
      if requested.isPublic, bucket.blocks("BlockPublicAcls") { throw S3Fault.accessDenied() }
    }
    acl = requested ?? .privately(id)
  }

  /// The version of the draft that is written now.
  fileprivate func version(
    of content: ObjectContent, in bucket: Bucket, _ call: S3Call
  ) -> ObjectVersion {
    ObjectVersion(
      id: bucket.newVersionID(call.turn), modified: call.now, owner: owner, content: content,
      tags: tags, retention: retention, legalHold: legalHold, acl: acl)
  }
}

extension ObjectAttributes {
  /// Reads and checks what a request says.
  init(_ call: S3Call, _ bucket: Bucket) throws {
    self.init()
    if let type = call.string("ContentType"), !type.isEmpty { contentType = type }
    cacheControl = call.string("CacheControl")
    contentDisposition = call.string("ContentDisposition")
    contentLanguage = call.string("ContentLanguage")
    let encodings = (call.string("ContentEncoding") ?? "").split(separator: ",")
      .filter { $0.trimmingSpaces != "aws-chunked" }.joined(separator: ",").trimmingSpaces
    contentEncoding = encodings.isEmpty ? nil : encodings
    switch call["Expires"] {
    case .string(let text)?: expires = text
    case .timestamp(let time)?: expires = time.httpDate
    default: break
    }
    if let redirect = call.string("WebsiteRedirectLocation") {
      guard ["/", "http://", "https://"].contains(where: redirect.hasPrefix) else {
        throw S3Fault.of(
          400, "InvalidRedirectLocation",
          "The website redirect location must have a prefix of 'http://' or 'https://' or '/'.")
      }
      websiteRedirect = redirect
    }
    if let name = call.string("StorageClass") {
      guard Self.storageClasses.contains(name) else {
        throw S3Fault.of(
          400, "InvalidStorageClass", "The storage class you specified is not valid",
          ["StorageClassRequested": .string(name)])
      }
      storageClass = name
    }
    metadata = call.texts("Metadata").map { (name: $0.0.lowercased(), value: $0.1) }
    let size = metadata.reduce(0) { $0 + $1.name.utf8.count + $1.value.utf8.count }
    guard size <= 2_048 else {
      throw S3Fault.of(
        400, "MetadataTooLarge",
        "Your metadata headers exceed the maximum allowed metadata size",
        ["Size": .string(String(size)), "MaxSizeAllowed": "2048"])
    }
    encryption = try .requested(by: call, bucket)
  }

  private static let storageClasses: Set = [
    "STANDARD", "REDUCED_REDUNDANCY", "STANDARD_IA", "ONEZONE_IA", "INTELLIGENT_TIERING",
    "GLACIER", "DEEP_ARCHIVE", "GLACIER_IR",
  ]

  /// Whether the bytes can't be read before they are restored.
  var isArchived: Bool { storageClass == "GLACIER" || storageClass == "DEEP_ARCHIVE" }
}

extension Bucket {
  /// Writes an object at once.
  ///
  /// - Parameter event: The event that this is.
  mutating func write(
    _ draft: ObjectDraft, _ body: ObjectBody, sum: [UInt8], _ checksum: ObjectChecksum,
    at key: String, event: String, _ call: S3Call
  ) -> (version: ObjectVersion, etag: String) {
    let etag = draft.attributes.encryption.etag(sum, salt: call.requestID)
    let content = ObjectContent(
      body: body, etag: etag, checksum: checksum, attributes: draft.attributes)
    let version = draft.version(of: content, in: self, call)
    add(version, at: key)
    Notifications.send(event, self, key, version, call)
    return (version, etag)
  }
}

extension ObjectEncryption {
  /// The ETag of bytes with an MD5 sum; what is encrypted with a key has another one.
  ///
  /// - Parameter salt: Tells apart what has the same bytes.
  func etag(_ sum: [UInt8], salt: String) -> String {
    Hex.encode(hasPlainETag ? sum : MD5Sum.of([sum, Array(salt.utf8)]))
  }
}

enum KeyChecks {
  /// Checks a key's length.
  static func check(_ key: String) throws {
    let size = key.utf8.count
    guard size <= 1_024 else {
      throw S3Fault.of(
        400, "KeyTooLongError", "Your key is too long",
        ["Size": .string(String(size)), "MaxSizeAllowed": "1024"])
    }
  }
}

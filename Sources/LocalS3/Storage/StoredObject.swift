// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import LocalCore
import WireFormats

/// A tag of a bucket or an object. Two are the same if their bytes are.
struct Tag: Sendable, Equatable {
  var key: String
  var value: String

  static func == (left: Tag, right: Tag) -> Bool {
    left.key.hasSameBytes(as: right.key) && left.value.hasSameBytes(as: right.value)
  }
}

/// A checksum of an object or a part.
struct ObjectChecksum: Sendable, Hashable {
  var algorithm: ChecksumAlgorithm
  /// In Base64; a composite one ends with the number of parts.
  var value: String
  /// Whether it is a checksum of the parts' checksums.
  var isComposite = false
  /// The name of its kind.
  var typeName: String { isComposite ? "COMPOSITE" : "FULL_OBJECT" }
}

/// How an object is encrypted, as far as requests show it.
enum ObjectEncryption: Sendable, Hashable {
  case s3
  case kms(algorithm: String, key: String, bucketKey: Bool)
  case customer(keyMD5: String)
}

/// What a request says about an object beside its bytes.
struct ObjectAttributes: Sendable {
  var contentType = "binary/octet-stream"
  var cacheControl: String?
  var contentDisposition: String?
  var contentEncoding: String?
  var contentLanguage: String?
  var expires: String?
  var websiteRedirect: String?
  var storageClass = "STANDARD"
  var metadata: [(name: String, value: String)] = []
  var encryption = ObjectEncryption.s3
}

/// A part of an object that was uploaded in parts.
struct ObjectPart: Sendable {
  var number: Int
  var size: Int
  var checksum: ObjectChecksum?
}

/// What a version of an object keeps and never changes.
final class ObjectContent: Sendable {
  let body: ObjectBody
  /// Without quotes.
  let etag: String
  let checksum: ObjectChecksum?
  /// Empty for objects that weren't uploaded in parts.
  let parts: [ObjectPart]
  let attributes: ObjectAttributes

  init(
    body: ObjectBody, etag: String, checksum: ObjectChecksum?, parts: [ObjectPart] = [],
    attributes: ObjectAttributes
  ) {
    (self.body, self.etag, self.checksum) = (body, etag, checksum)
    (self.parts, self.attributes) = (parts, attributes)
  }
}

/// Until when a version can't be deleted.
struct Retention: Sendable, Hashable {
  var mode: String
  var until: LocalInstant
}

/// A version of an object, or a delete marker.
struct ObjectVersion: Sendable {
  /// `null` for what was written without versioning.
  var id: String
  var modified: LocalInstant
  /// The account that wrote it.
  var owner: String
  /// `nil` for a delete marker.
  var content: ObjectContent?
  var tags: [Tag] = []
  var retention: Retention?
  var legalHold: Bool?
  var acl: AccessControl
  /// Until when an archived object is readable.
  var restoredUntil: LocalInstant?

  /// Whether it is a delete marker.
  var isMarker: Bool { content == nil }
}

/// The versions of an object, the newest first; there is one at least.
struct ObjectVersions: Sendable {
  var list: [ObjectVersion]

  /// The newest version.
  var current: ObjectVersion { list[0] }
}

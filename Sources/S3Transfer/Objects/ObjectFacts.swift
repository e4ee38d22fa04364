// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
package import WireFormats

/// What is known of an object before it is transferred, for instance from a listing. It saves a
/// query.
package struct ObjectFacts: Sendable, Hashable {
  /// The object's size in bytes; 0 if it isn't known.
  package var size: Int64
  /// Whether the size is known.
  var isSizeKnown = true
  /// The object's ETag, with its quotes.
  package let eTag: String?
  /// The part of the ETag that distinguishes objects; `nil` if there is none.
  let tag: String?
  /// When the object was written.
  package var lastModified: Timestamp?
  /// The object's version, if a response had it.
  var versionID: String?
  /// Whether the object may have been replaced since then, as after a listing, and is accepted as
  /// it is now; not for a fresh `HeadObject`, nor for the source of a move.
  var mayBeOutdated = true

  /// Facts from their parts.
  package init(size: Int64, eTag: String? = nil, lastModified: Timestamp? = nil) {
    self.size = size
    self.eTag = eTag
    tag = eTag.flatMap(EntityTag.value)
    self.lastModified = lastModified
  }

  /// The facts in a `HeadObject` or `GetObject` response.
  init(_ response: Value) {
    let size = Int(response["ContentLength"])
    self.init(
      size: Int64(size ?? 0), eTag: String(response["ETag"]),
      lastModified: Timestamp(response["LastModified"]))
    versionID = String(response["VersionId"])
    isSizeKnown = size != nil
    mayBeOutdated = false
  }
}

/// ETags as stores write them: with quotes, without quotes, as weak ones.
enum EntityTag {
  /// The part of an ETag that distinguishes objects; `nil` for an empty one.
  static func value(_ tag: String) -> String? {
    tag.withBytes { bytes in
      var text = bytes[...]
      if tag.hasBytePrefix("W/") { text = text.dropFirst(2) }
      if text.count >= 2, text.first == UInt8(ascii: "\""), text.last == UInt8(ascii: "\"") {
        text = text.dropFirst().dropLast()
      }
      return text.isEmpty
        ? nil : String(decoding: UnsafeRawBufferPointer(rebasing: text), as: UTF8.self)
    }
  }
}

/// The object to copy, optionally at a version.
package struct CopySource: Sendable, Hashable {
  /// The object's location.
  package var location: S3Location
  /// The version; `nil` for the latest.
  package var versionID: String?

  /// The object at a location.
  package init(_ location: S3Location, versionID: String? = nil) {
    self.location = location
    self.versionID = versionID
  }

  /// The object with a bucket and a key.
  package init(bucket: String, key: String, versionID: String? = nil) {
    self.init(S3Location(bucket: bucket, key: key), versionID: versionID)
  }

  /// The form that requests take.
  var parameters: Structure {
    var parameters = location.parameters
    if let versionID { parameters["VersionId"] = .string(versionID) }
    return parameters
  }
}

extension S3Location {
  /// The form that requests take.
  var parameters: Structure { ["Bucket": .string(bucket), "Key": .string(key)] }
}

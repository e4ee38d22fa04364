// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
package import WireFormats

/// What is known of an object before it is moved, from a listing for instance. It saves asking for
/// it.
package struct ObjectFacts: Sendable, Hashable {
  /// The object's size in bytes; 0 where that isn't known.
  package var size: Int64
  /// Whether the size was told.
  var isSizeKnown = true
  /// The object's entity tag, with its quotes.
  package var eTag: String?
  /// When the object was written.
  package var lastModified: Timestamp?
  /// The object's version, where a response told it.
  var versionID: String?
  /// Whether the object may have been replaced since then, as after a listing, and is taken as it is
  /// now; not what `HeadObject` has just told, nor the source of a move.
  var mayBeOutdated = true

  /// Facts of their parts.
  package init(size: Int64, eTag: String? = nil, lastModified: Timestamp? = nil) {
    self.size = size
    self.eTag = eTag
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

  /// What the entity tag tells objects apart by; `nil` where there is none.
  var tag: String? { eTag.flatMap(EntityTag.value) }
}

/// Entity tags as stores write them: with quotes, without, as weak ones.
enum EntityTag {
  /// What a tag tells objects apart by; `nil` for one that is empty, which tells nothing.
  static func value(_ tag: String) -> String? {
    var text = tag.utf8[...]
    if text.starts(with: "W/".utf8) { text = text.dropFirst(2) }
    if text.count >= 2, text.first == UInt8(ascii: "\""), text.last == UInt8(ascii: "\"") {
      text = text.dropFirst().dropLast()
    }
    return text.isEmpty ? nil : String(Substring(text))
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import LocalCore
import WireFormats

/// The conditions of requests.
enum Conditions {
  /// Checks the conditions of a request that reads (RFC 9110, section 13.2.2).
  static func checkRead(_ call: S3Call, _ version: ObjectVersion, etag: String) throws {
    try checkMatch(call, version, etag: etag)
    let modified = version.modified.seconds
    let isUnchanged: Bool
    if let match = call.string("IfNoneMatch") {
      isUnchanged = matches(match, etag)
    } else if let since = call.instant("IfModifiedSince"), since <= call.now {
      isUnchanged = modified <= since.seconds
    } else {
      isUnchanged = false
    }
    guard !isUnchanged else {
      throw S3Fault.of(
        304, "NotModified", "Not Modified",
        headers: [
          ("ETag", "\"\(etag)\""), ("Last-Modified", version.modified.wholeSecond.httpDate),
        ])
    }
  }

  /// Checks the conditions about a copy's source.
  static func checkSource(_ call: S3Call, _ version: ObjectVersion, etag: String) throws {
    try checkMatch(call, version, etag: etag, "CopySource", "x-amz-copy-source-")
    if let match = call.string("CopySourceIfNoneMatch") {
      if matches(match, etag) { throw S3Fault.precondition("x-amz-copy-source-If-None-Match") }
    } else if let since = call.instant("CopySourceIfModifiedSince"), since <= call.now,
      version.modified.seconds <= since.seconds
    {
      throw S3Fault.precondition("x-amz-copy-source-If-Modified-Since")
    }
  }

  /// Checks the conditions that an object is the expected one.
  private static func checkMatch(
    _ call: S3Call, _ version: ObjectVersion, etag: String, _ member: String = "",
    _ header: String = ""
  ) throws {
    if let match = call.string(member + "IfMatch") {
      guard matches(match, etag) else { throw S3Fault.precondition(header + "If-Match") }
    } else if let since = call.instant(member + "IfUnmodifiedSince"),
      version.modified.seconds > since.seconds
    {
      throw S3Fault.precondition(header + "If-Unmodified-Since")
    }
  }

  private static func matches(_ condition: String, _ etag: String) -> Bool {
    condition.split(separator: ",").contains { item in
      let text = item.trimmingSpaces
      return text == "*" || text.filter { $0 != "\"" } == etag
    }
  }

  /// Checks that the conditions of a request that writes are those that S3 knows.
  static func checkForm(_ call: S3Call) throws {
    let match = call.string("IfMatch")
    let noneMatch = call.string("IfNoneMatch")
    if match != nil, noneMatch != nil {
      throw S3Fault.notImplemented(
        header: "If-Match,If-None-Match",
        "Multiple conditional request headers present in the request")
    }
    let refused =
      noneMatch.map { $0 != "*" } == true ? "If-None-Match" : match == "*" ? "If-Match" : nil
    if let refused {
      throw S3Fault.notImplemented(
        header: refused, "We don't accept the provided value of \(refused) header for this API")
    }
  }

  /// Checks the conditions of a request that writes.
  static func checkWrite(_ call: S3Call, _ bucket: Bucket, _ key: String) throws {
    if call.string("IfNoneMatch") != nil, bucket.current(key) != nil {
      throw S3Fault.precondition("If-None-Match")
    }
    if let match = call.string("IfMatch") {
      guard let current = bucket.current(key) else { throw S3Fault.noSuchKey(key) }
      guard matches(match, current.content?.etag ?? "") else {
        throw S3Fault.precondition("If-Match")
      }
    }
  }

  /// Checks the conditions of a deletion.
  static func checkDelete(
    _ current: ObjectVersion?, key: String, match: String?, modified: LocalInstant?, size: Int64?
  ) throws {
    guard match != nil || modified != nil || size != nil else { return }
    guard let current, let content = current.content else {
      if match == "*" || match == nil { throw S3Fault.precondition("If-Match") }
      throw S3Fault.noSuchKey(key)
    }
    if let match, !matches(match, content.etag) { throw S3Fault.precondition("If-Match") }
    if let modified, modified.seconds != current.modified.seconds {
      throw S3Fault.precondition("x-amz-if-match-last-modified-time")
    }
    if let size, size != Int64(content.body.count) {
      throw S3Fault.precondition("x-amz-if-match-size")
    }
  }
}

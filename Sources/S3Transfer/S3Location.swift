// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// A bucket and a key, or a prefix of keys.
public struct S3Location: Sendable, Hashable {
  /// The bucket's name, or the ARN of an access point.
  public var bucket: String
  /// The object's key, or a prefix of keys; empty for the whole bucket.
  public var key: String

  /// A location of a bucket and a key.
  public init(bucket: String, key: String) {
    self.bucket = bucket
    self.key = key
  }

  /// The location that a URL names: `s3://bucket/key`, `s3://arn:aws:s3:…:accesspoint/name/key`.
  ///
  /// - Returns: `nil` if the text doesn't begin with `s3://`.
  public init?(url: String) {
    let bytes = url.utf8
    guard bytes.starts(with: "s3://".utf8) else { return nil }
    let path = bytes.dropFirst(5)
    // The resource of an ARN has a separator of its own before the access point's name.
    let separators = path.starts(with: "arn:".utf8) ? 1 : 0
    var end = path.startIndex
    for _ in 0...separators {
      if end != path.startIndex { end = path.index(after: end) }
      end = path[end...].firstIndex(of: UInt8(ascii: "/")) ?? path.endIndex
      if end == path.endIndex { break }
    }
    bucket = String(decoding: path[..<end], as: UTF8.self)
    key = String(decoding: path[end...].dropFirst(), as: UTF8.self)
  }

  /// The location as a URL.
  public var url: String { "s3://\(bucket)/\(key)" }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

public import AWSProtocols
import WireFormats

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// What came of an upload.
public struct UploadResult: Sendable {
  /// The number of bytes.
  public let size: Int64
  /// The last response, of `PutObject` or `CompleteMultipartUpload`.
  public let response: Value
  /// How many bytes were appended to the file while it was uploaded, as to a log. The object doesn't
  /// have them.
  public internal(set) var unsentBytes: Int64 = 0
  /// The state of the file that the object has.
  var source: FileStatus?

  /// The new object's entity tag.
  public var eTag: String? { String(response["ETag"]) }
  /// The new object's version, in buckets that keep them.
  public var versionID: String? { String(response["VersionId"]) }
}

/// What came of a download.
public struct DownloadResult: Sendable {
  /// The number of bytes.
  public let size: Int64
  /// The object's entity tag.
  public let eTag: String?
  /// When the object was written.
  public let lastModified: Date?
}

/// What came of a copy.
public struct CopyResult: Sendable {
  /// The number of bytes.
  public let size: Int64
  /// The last response, of `CopyObject` or `CompleteMultipartUpload`.
  public let response: Value

  /// The new object's entity tag.
  public var eTag: String? {
    String(response["ETag"]) ?? String(response["CopyObjectResult"]["ETag"])
  }
  /// The new object's version, in buckets that keep them.
  public var versionID: String? { String(response["VersionId"]) }
}

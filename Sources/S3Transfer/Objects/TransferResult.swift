// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

public import AWSProtocols
import WireFormats
import Files

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// The outcome of an upload, a download or a copy.
public struct TransferResult: Sendable {
  /// The number of bytes.
  public let size: Int64
  /// The object's ETag.
  public let eTag: String?
  /// The object's version, in buckets with versioning.
  public let versionID: String?
  /// When the object was written; `nil` for an upload and a copy.
  public let lastModified: Date?
  /// The last response of an upload or a copy: of `PutObject`, `CopyObject` or
  /// `CompleteMultipartUpload`.
  public let response: Value
  /// The number of bytes that were appended to the file while it was uploaded, as to a log. The
  /// object doesn't have them.
  public internal(set) var unsentBytes: Int64 = 0
  /// The status of the file that was uploaded.
  var source: FileStatus?
  /// Why a downloaded file doesn't have the modification time that was wanted.
  var timeFailure: SystemError?

  /// The outcome of an upload or a copy.
  init(size: Int64, response: Value) {
    self.size = size
    self.response = response
    eTag = String(response["ETag"]) ?? String(response["CopyObjectResult"]["ETag"])
    versionID = String(response["VersionId"])
    lastModified = nil
  }

  /// The outcome of a download.
  init(_ facts: ObjectFacts, timeFailure: SystemError? = nil) {
    self.timeFailure = timeFailure
    size = facts.size
    eTag = facts.eTag
    versionID = facts.versionID
    lastModified = facts.lastModified?.date
    response = .null
  }
}

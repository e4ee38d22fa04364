// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// A file or an object of a ``DirectoryOperation``, and its destination.
public struct TransferItem: Sendable {
  /// What is done with it.
  @nonexhaustive
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// From a file to S3.
    case upload
    /// From S3 to a file.
    case download
    /// Within S3.
    case copy
    /// A file or an object is deleted.
    case delete
  }

  /// What is done with it.
  public let kind: Kind
  /// Whether the source is deleted afterwards.
  public let isMove: Bool
  /// The file or the object; paths are absolute.
  public let source: TransferLocation
  /// The destination; `nil` if it is deleted.
  public let destination: TransferLocation?
  /// The number of bytes, if it is known beforehand.
  public let size: Int64?
  /// When the source was last changed, to the nanosecond.
  let modified: Timestamp?
  /// An object's ETag, if it is known.
  let eTag: String?
  /// The name after the directory or the prefix.
  let key: String

  /// When the source was last changed, if that is known.
  public var lastModified: Date? { modified?.date }

  /// The number of bytes to transfer.
  var byteCount: Int64 { kind == .delete ? 0 : size ?? 0 }

  /// The AWS CLI's word for it: `upload`, …, or `move`.
  public var label: String { isMove ? "move" : kind.rawValue }
}

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

/// A source or a destination: a path on this machine, or S3.
@nonexhaustive
public enum TransferLocation: Sendable, Hashable, CustomStringConvertible {
  /// A file or a directory on this machine.
  case local(String)
  /// An object, or all objects with a common key prefix.
  case s3(S3Location)

  /// Parses a location: `s3://bucket/key`, or else a path.
  public init(_ text: String) {
    self = S3Location(url: text).map { .s3($0) } ?? .local(text)
  }

  /// The path, or the URL.
  public var description: String {
    switch self {
    case .local(let path): path
    case .s3(let location): location.url
    }
  }

  /// The path, or bucket and key without a scheme, as the AWS CLI writes some messages.
  var bare: String { s3.map { "\($0.bucket)/\($0.key)" } ?? description }

  /// The location in S3, if it is one.
  var s3: S3Location? { if case .s3(let location) = self { location } else { nil } }
}

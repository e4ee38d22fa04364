// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

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

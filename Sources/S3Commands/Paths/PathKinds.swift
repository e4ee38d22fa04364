// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

/// The kinds of locations that a command transfers between.
enum PathKinds: Sendable {
  case localToS3, s3ToS3, s3ToLocal

  /// - Throws: ``CommandFailure`` for two local paths.
  init(_ command: String, _ source: String, _ destination: String) throws {
    switch (Self.isS3(source), Self.isS3(destination)) {
    case (false, true): self = .localToS3
    case (true, true): self = .s3ToS3
    case (true, false): self = .s3ToLocal
    case (false, false):
      throw CommandFailure(
        "usage: boto3 s3 \(command) <LocalPath> <S3Uri> or <S3Uri> <LocalPath> or <S3Uri> <S3Uri>"
          + "\nError: Invalid argument type: neither \(source) nor \(destination) begins with s3://"
      )
    }
  }

  /// The usage of such a command line.
  var usage: String {
    switch self {
    case .localToS3: "<LocalPath> <S3Uri>"
    case .s3ToS3: "<S3Uri> <S3Uri>"
    case .s3ToLocal: "<S3Uri> <LocalPath>"
    }
  }

  static func isS3(_ path: String) -> Bool { path.hasBytePrefix("s3://") }
}

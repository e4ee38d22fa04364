// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// The format of compiled models.
package enum ModelFormat {
  /// The version of the format; a reader accepts only its own.
  package static let version: UInt32 = 2
}

/// Why a compiled model can't be read.
public enum ModelError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The bytes are truncated, altered, or something else.
  case damaged(String)
  /// The bytes have a format of another version.
  case unsupportedVersion(Int)

  /// What is wrong, and what to do.
  public var description: String {
    switch self {
    case .damaged(let what):
      "The compiled service models are damaged (\(what)); compile or install them anew"
    case .unsupportedVersion(let version):
      """
      The compiled service models have format version \(version), this library reads \
      \(ModelFormat.version); compile them anew
      """
    }
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

/// The rules for buckets' names.
enum BucketName {
  /// Whether a new bucket may have a name.
  static func isValid(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    guard 3...63 ~= bytes.count, let first = bytes.first, let last = bytes.last else {
      return false
    }
    guard isWordByte(first), isWordByte(last),
      bytes.allSatisfy({ isWordByte($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") })
    else { return false }
    let labels = name.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.allSatisfy({ isLabel(Array($0.utf8)) }) else { return false }
    let isAddress =
      labels.count == 4 && labels.allSatisfy { $0.utf8.allSatisfy(\.isASCIIDigit) }
    return !isAddress && !prefixes.contains(where: name.hasPrefix)
      && !suffixes.contains(where: name.hasSuffix)
  }

  private static let prefixes = ["xn--", "sthree-", "amzn-s3-demo-"]
  private static let suffixes = ["-s3alias", "--ol-s3", ".mrap", "--x-s3", "--table-s3"]

  private static func isLabel(_ label: [UInt8]) -> Bool {
    guard let first = label.first, let last = label.last else { return false }
    return isWordByte(first) && isWordByte(last)
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte.isASCIIDigit || byte.isASCIISmallLetter
  }
}

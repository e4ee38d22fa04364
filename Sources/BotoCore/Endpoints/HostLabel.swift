// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// The parts of host names between dots (RFC 1123).
enum HostLabel {
  /// Whether bytes are a label: 1 to 63 letters, digits and dashes, no dash at an end.
  static func isValid(_ bytes: some BidirectionalCollection<UInt8>) -> Bool {
    let dash = UInt8(ascii: "-")
    return (1...63).contains(bytes.count) && bytes.first != dash && bytes.last != dash
      && bytes.allSatisfy { isLetterOrDigit($0) || $0 == dash }
  }

  /// Whether a byte is a letter or a digit of ASCII.
  static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    byte &- 48 < 10 || (byte | 0x20) &- 97 < 26
  }
}

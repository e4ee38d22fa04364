// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// Checks on parts of host names.
enum HostLabel {
  /// Whether bytes are a host label (RFC 1123): 1 to 63 letters, digits and hyphens, no hyphen at an
  /// end; or, when subdomains are allowed, such labels with dots between them.
  static func isValid(_ bytes: UnsafeRawBufferPointer, allowsSubdomains: Bool) -> Bool {
    var length = 0
    var last = UInt8(ascii: "-")
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "."):
        guard allowsSubdomains, length > 0, last != UInt8(ascii: "-") else { return false }
        length = 0
      case UInt8(ascii: "-"):
        guard length > 0 else { return false }
        length += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"):
        length += 1
      default: return false
      }
      guard length <= 63 else { return false }
      last = byte
    }
    return length > 0 && last != UInt8(ascii: "-")
  }

  /// Whether bytes can be a bucket's name in front of the host: a valid label of at least 3
  /// characters without capitals that doesn't look like an IPv4 address.
  static func isVirtualHostableBucket(
    _ bytes: UnsafeRawBufferPointer, allowsSubdomains: Bool
  ) -> Bool {
    guard bytes.count >= 3, !bytes.contains(where: { $0 &- UInt8(ascii: "A") < 26 }),
      isValid(bytes, allowsSubdomains: allowsSubdomains)
    else { return false }
    return !IPAddress.isIPv4(bytes)
  }
}

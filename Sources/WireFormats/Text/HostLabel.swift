// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// The parts of host names between dots (RFC 1123).
package enum HostLabel {
  /// Whether bytes are a label: 1 to 63 letters, digits and hyphens, no hyphen at an end.
  ///
  /// - Parameter allowsSubdomains: Whether they may also be several labels with dots between them.
  package static func isValid(
    _ bytes: some Sequence<UInt8>, allowsSubdomains: Bool = false
  ) -> Bool {
    let hyphen = UInt8(ascii: "-")
    var length = 0
    var last = hyphen
    for byte in bytes {
      if byte == UInt8(ascii: ".") {
        guard allowsSubdomains, length > 0, last != hyphen else { return false }
        length = 0
      } else {
        guard byte.isASCIILetterOrDigit || byte == hyphen && length > 0 else { return false }
        length += 1
      }
      guard length <= 63 else { return false }
      last = byte
    }
    return length > 0 && last != hyphen
  }
}

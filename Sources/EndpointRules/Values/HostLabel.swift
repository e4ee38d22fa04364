// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

extension HostLabel {
  /// Whether bytes can be a bucket's name at the front of a host: a valid label of at least 3
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

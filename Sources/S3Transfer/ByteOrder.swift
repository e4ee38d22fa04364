// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats
import SystemLibrary

/// The order of two strings by their UTF-8 bytes, the order of S3's listings. (`String`'s own order
/// treats canonically equivalent strings as equal.)
enum ByteOrder: Sendable {
  case ascending
  case same
  case descending

  /// The order of two strings.
  init(_ left: String, _ right: String) {
    self = left.withBytes { left in right.withBytes { ByteOrder(left, $0) } }
  }

  /// The order of two runs of bytes.
  init(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) {
    var difference = 0
    if let leftBase = left.baseAddress, let rightBase = right.baseAddress {
      difference = Int(memcmp(leftBase, rightBase, min(left.count, right.count)))
    }
    if difference == 0 { difference = left.count - right.count }
    self = difference < 0 ? .ascending : difference == 0 ? .same : .descending
  }
}

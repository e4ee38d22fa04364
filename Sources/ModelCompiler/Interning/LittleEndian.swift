// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

extension [UInt8] {
  /// Appends 4 bytes, the lowest first.
  mutating func append(u32 value: UInt32) {
    for shift in stride(from: UInt32(0), to: 32, by: 8) {
      append(UInt8(truncatingIfNeeded: value >> shift))
    }
  }

  /// Appends 8 bytes, the lowest first.
  mutating func append(u64 value: UInt64) {
    append(u32: UInt32(truncatingIfNeeded: value))
    append(u32: UInt32(truncatingIfNeeded: value >> 32))
  }

  /// Appends zeros up to a multiple of a size.
  mutating func pad(to alignment: Int) {
    while count % alignment != 0 { append(0) }
  }
}

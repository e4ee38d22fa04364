// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// A number of bytes for people: `1 Byte`, `10 Bytes`, `1.0 KiB`, as the AWS CLI prints it.
struct ByteCount: CustomStringConvertible {
  let bytes: Int64

  init(_ bytes: Int64) { self.bytes = bytes }

  private static let units = ["KiB", "MiB", "GiB", "TiB", "PiB", "EiB"]

  var description: String {
    if bytes == 1 { return "1 Byte" }
    let magnitude = bytes.magnitude
    if magnitude < 1024 { return "\(bytes) Bytes" }
    var unit: UInt64 = 1024
    for name in Self.units {
      // A number that rounds up to 1024 belongs to the next unit.
      if Self.rounded(magnitude, by: unit) < 1024 || name == Self.units.last {
        let tenths = Self.rounded(tenthsOf: magnitude, by: unit)
        return "\(bytes < 0 ? "-" : "")\(tenths / 10).\(tenths % 10) \(name)"
      }
      unit <<= 10
    }
    return "\(bytes) Bytes"
  }

  private static func rounded(_ count: UInt64, by unit: UInt64) -> UInt64 {
    halfToEven(count / unit, remainder: count % unit, of: unit)
  }

  private static func rounded(tenthsOf count: UInt64, by unit: UInt64) -> UInt64 {
    let rest = (count % unit) * 10
    return halfToEven((count / unit) * 10 + rest / unit, remainder: rest % unit, of: unit)
  }

  private static func halfToEven(
    _ quotient: UInt64, remainder: UInt64, of divisor: UInt64
  ) -> UInt64 {
    let half = divisor / 2
    return remainder > half || (remainder == half && quotient % 2 == 1) ? quotient + 1 : quotient
  }
}

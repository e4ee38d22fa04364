// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import SystemLibrary
import WireFormats

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

extension Timestamp {
  /// The instant in the machine's time zone, in 19 characters: `2026-01-31 09:05:00`.
  var localText: String {
    var seconds = time_t(clamping: seconds)
    var parts = tm()
    guard localtime_r(&seconds, &parts) != nil else { return iso8601Seconds }
    var text = ""
    text.reserveCapacity(19)
    func append(_ number: Int, digits: Int) {
      let number = String(number)
      for _ in 0..<max(0, digits - number.utf8.count) { text.append("0") }
      text.append(number)
    }
    append(Int(parts.tm_year) + 1900, digits: 4)
    for (separator, part) in [
      ("-", parts.tm_mon + 1), ("-", parts.tm_mday), (" ", parts.tm_hour), (":", parts.tm_min),
      (":", parts.tm_sec),
    ] {
      text.append(separator)
      append(Int(part), digits: 2)
    }
    return text
  }
}

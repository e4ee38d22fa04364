// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

/// A number of bytes as in configuration files: `8388608`, `8MB`, `8MiB`.
enum HumanSize {
  private static let units: [(name: String, bytes: Int64)] = [
    ("kib", 1 << 10), ("mib", 1 << 20), ("gib", 1 << 30), ("tib", 1 << 40), ("kb", 1 << 10),
    ("mb", 1 << 20), ("gb", 1 << 30), ("tb", 1 << 40),
  ]

  /// - Returns: `nil` for an invalid string.
  static func bytes(_ text: String) -> Int64? {
    let text = text.lowercased()
    guard let unit = units.first(where: { text.utf8.ends(with: $0.name.utf8) }) else {
      return number(text)
    }
    let count = number(String(text.dropLast(unit.name.utf8.count)))
    guard let (bytes, overflows) = count?.multipliedReportingOverflow(by: unit.bytes), !overflows
    else { return nil }
    return bytes
  }

  /// The bytes per second of a rate: `1048576`, `10MB/s`, `100Mb/s` (bits).
  ///
  /// - Returns: `nil` for an invalid string.
  static func bytesPerSecond(_ text: String) -> Int64? {
    for (ending, divisor) in [("B/s", Int64(1)), ("b/s", 8)]
    where text.utf8.ends(with: ending.utf8) {
      return (number(String(text.dropLast(3))) ?? bytes(String(text.dropLast(2))))
        .map { $0 / divisor }
    }
    return number(text)
  }

  private static func number(_ text: String) -> Int64? {
    let blanks = text.utf8.prefix { $0 == UInt8(ascii: " ") }.count
    var digits = text.utf8.dropFirst(blanks)
    while digits.last == UInt8(ascii: " ") { digits.removeLast() }
    return Int64(String(decoding: digits, as: UTF8.self))
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

extension Timestamp {
  /// The instant as ISO 8601 in UTC: `2026-01-01T00:00:00Z`, with `.123456` after the seconds if
  /// the microseconds are not zero.
  public var iso8601: String {
    let micros = Int64(nanoseconds) / 1_000
    return iso8601(fraction: micros, digits: micros == 0 ? 0 : 6)
  }

  /// The instant as ISO 8601 in UTC, always without a fraction: `2026-01-01T00:00:00Z`.
  public var iso8601Seconds: String { iso8601(fraction: 0, digits: 0) }

  /// The instant as ISO 8601 in UTC, always with milliseconds: `2026-01-01T00:00:00.123Z`.
  package var iso8601Milliseconds: String {
    iso8601(fraction: Int64(nanoseconds) / 1_000_000, digits: 3)
  }

  /// The instant as Signature Version 4 writes it: `20260101T000000Z`.
  public var signingTime: String {
    let date = CivilDate(epochSeconds: seconds)
    return text(capacity: 32) { output in
      output.append(date.year, digits: 4)
      output.append(date.month, digits: 2)
      output.append(date.day, digits: 2)
      output.append("T")
      output.append(date.hour, digits: 2)
      output.append(date.minute, digits: 2)
      output.append(date.second, digits: 2)
      output.append("Z")
    }
  }

  /// The day as Signature Version 4 writes it: `20260101`.
  public var signingDay: String {
    let date = CivilDate(epochSeconds: seconds)
    // A string of up to 15 bytes needs no memory of its own.
    return text(capacity: 15) { output in
      output.append(date.year, digits: 4)
      output.append(date.month, digits: 2)
      output.append(date.day, digits: 2)
    }
  }

  /// The instant as HTTP writes it (IMF-fixdate of RFC 9110): `Thu, 01 Jan 2026 00:00:00 GMT`.
  public var httpDate: String { internetDate(zone: "GMT") }

  /// The instant as mail writes it (RFC 5322): `Thu, 01 Jan 2026 00:00:00 -0000`.
  public var mailDate: String { internetDate(zone: "-0000") }

  private func iso8601(fraction: Int64, digits: Int) -> String {
    let date = CivilDate(epochSeconds: seconds)
    return text(capacity: 48) { output in
      output.append(date.year, digits: 4)
      output.append("-")
      output.append(date.month, digits: 2)
      output.append("-")
      output.append(date.day, digits: 2)
      output.append("T")
      output.appendTime(of: date)
      if digits > 0 {
        output.append(".")
        output.append(fraction, digits: digits)
      }
      output.append("Z")
    }
  }

  private func internetDate(zone: StaticString) -> String {
    let date = CivilDate(epochSeconds: seconds)
    return text(capacity: 48) { output in
      output.appendAbbreviation(CivilDate.weekdayNames[date.weekday])
      output.append(", ")
      output.append(date.day, digits: 2)
      output.append(" ")
      output.appendAbbreviation(CivilDate.monthNames[Int(date.month) - 1])
      output.append(" ")
      output.append(date.year, digits: 4)
      output.append(" ")
      output.appendTime(of: date)
      output.append(" ")
      output.append(zone)
    }
  }

  private func text(capacity: Int, _ write: (inout DateText) -> Void) -> String {
    String(unsafeUninitializedCapacity: capacity) { buffer in
      var output = DateText(buffer: buffer)
      write(&output)
      return output.count
    }
  }
}

/// A date that is being written into a buffer; characters that don't fit are dropped.
private struct DateText {
  let buffer: UnsafeMutableBufferPointer<UInt8>
  var count = 0

  mutating func append(_ byte: UInt8) {
    guard count < buffer.count else { return }
    buffer[count] = byte
    count += 1
  }

  mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { for byte in $0 { append(byte) } }
  }

  /// Writes a number with leading zeros.
  mutating func append(_ value: Int64, digits: Int) {
    // Nearly all numbers in a date, without divisions by a variable.
    if digits == 2, 0..<100 ~= value {
      append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value / 10))
      return append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value % 10))
    }
    if value < 0 { append("-") }
    var divisor: UInt64 = 1
    for _ in 1..<max(digits, 1) { divisor *= 10 }
    while value.magnitude / 10 >= divisor { divisor *= 10 }
    while divisor > 0 {
      append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value.magnitude / divisor % 10))
      divisor /= 10
    }
  }

  mutating func appendTime(of date: CivilDate) {
    append(date.hour, digits: 2)
    append(":")
    append(date.minute, digits: 2)
    append(":")
    append(date.second, digits: 2)
  }

  /// Writes the first three letters of a name, the first one as a capital.
  mutating func appendAbbreviation(_ name: String) {
    for (index, byte) in name.utf8.prefix(3).enumerated() {
      append(index == 0 ? byte & ~0x20 : byte)
    }
  }
}

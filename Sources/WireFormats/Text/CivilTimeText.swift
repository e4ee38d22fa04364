// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import SystemLibrary

/// Times as Python's `datetime.isoformat()` writes them: `2024-02-29T12:34:56.120000+00:00`.
package enum CivilTimeText {
  /// The time of a text in the formats of ``Timestamp/init(parsing:)``, but not of a number. The
  /// zone is the one that the text names; without one the result has none.
  ///
  /// - Throws: ``InvalidTimestamp``.
  package static func of(_ text: String) throws(InvalidTimestamp) -> String {
    var copy = text
    if let timestamp = copy.withUTF8({ Timestamp(wellFormed: $0) }) {
      return timestamp.iso8601.dropLast() + "+00:00"
    }
    var parser = FreeDateParser(Array(text.utf8).trimmingWhiteSpace())
    do throws(DateReason) {
      let (date, nanoseconds, offset) = try parser.components()
      // A local date has the form of the instant with the same numbers in UTC.
      let instant = Timestamp(seconds: date, nanoseconds: nanoseconds)
      return instant.iso8601.dropLast() + (offset.map(zone) ?? "")
    } catch {
      throw InvalidTimestamp(text: text, reason: "Unknown string format: \(text)")
    }
  }

  /// An instant in the machine's time zone; `nil` if it is beyond the years 1 to 9999 there.
  package static func local(_ timestamp: Timestamp) -> String? {
    guard var seconds = time_t(exactly: timestamp.seconds) else { return nil }
    var parts = tm()
    guard localtime_r(&seconds, &parts) != nil else { return nil }
    let offset = Int64(parts.tm_gmtoff)
    let shifted = timestamp.seconds.addingClamped(offset)
    guard -62_135_596_800..<253_402_300_800 ~= shifted else { return nil }
    let text = Timestamp(seconds: shifted, nanoseconds: timestamp.nanoseconds).iso8601
    return text.dropLast() + zone(offset)
  }

  private static func zone(_ offset: Int64) -> String {
    let digits = { (number: Int64) in number < 10 ? "0\(number)" : "\(number)" }
    let magnitude = abs(offset)
    let seconds = magnitude % 60
    return (offset < 0 ? "-" : "+") + digits(magnitude / 3_600) + ":"
      + digits(magnitude / 60 % 60) + (seconds == 0 ? "" : ":" + digits(seconds))
  }
}

extension Timestamp {
  /// The year in UTC.
  package var year: Int64 { CivilDate(epochSeconds: seconds).year }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ServiceModel
import WireFormats

extension Timestamp {
  /// The seconds of the years 1 to 9999; services' numbers beyond aren't times.
  static var wholeSeconds: Range<Int64> { -62_135_596_800..<253_402_300_800 }

  /// The text in a format: to the microsecond if there is a fraction, whole seconds in RFC 822.
  func text(_ format: TimestampFormat) -> String {
    switch format {
    case .rfc822: httpDate
    case .iso8601: iso8601
    case .unixTimestamp: fractionalEpoch.map(FloatText.text(of:)) ?? String(seconds)
    }
  }

  /// Unix time to the microsecond; `nil` when the seconds are whole, which are written without a
  /// point.
  var fractionalEpoch: Double? {
    let micros = Int64(nanoseconds) / 1_000
    guard micros != 0 else { return nil }
    // As integers before dividing, so that it is rounded once: 1.003691, not 1.0036909999999999.
    let (whole, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000)
    let (sum, carry) = whole.addingReportingOverflow(micros)
    return overflow || carry ? epochSeconds : Double(sum) / 1_000_000
  }
}

/// Floating-point numbers as strings.
enum FloatText {
  /// The shortest text that reads back as the number; `NaN`, `Infinity`, `-Infinity`.
  static func text(of value: Double) -> String {
    if value.isNaN { return "NaN" }
    if value.isInfinite { return value < 0 ? "-Infinity" : "Infinity" }
    return value.description
  }

  /// The number that a string represents; `nil` if it doesn't.
  static func number(_ text: String) -> Double? {
    switch text {
    case "NaN": .nan
    case "Infinity": .infinity
    case "-Infinity": -.infinity
    default: Double(text)
    }
  }
}

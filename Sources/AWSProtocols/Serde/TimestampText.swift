import ServiceModel
import WireFormats

/// How exactly timestamps are written (botocore's `timestamp_precision`).
public enum TimestampPrecision: Sendable, Hashable {
  /// Whole seconds; microseconds in ISO 8601 where there are some.
  case `default`
  /// Milliseconds in ISO 8601 and Unix time, whole seconds in RFC 822.
  case millisecond
}

extension Timestamp {
  /// The seconds of the years 1 to 9999, beyond which services' numbers are no times.
  static var wholeSeconds: Range<Int64> { -62_135_596_800..<253_402_300_800 }

  /// The text in a form.
  func text(_ format: TimestampFormat, precision: TimestampPrecision) -> String {
    switch (format, precision) {
    case (.rfc822, _): httpDate
    case (.iso8601, .default): iso8601
    case (.iso8601, .millisecond): iso8601Milliseconds
    case (.unixTimestamp, .default): String(seconds)
    case (.unixTimestamp, .millisecond): FloatText.text(of: millisecondEpoch)
    }
  }

  /// Unix time cut to milliseconds.
  var millisecondEpoch: Double { Double(seconds) + Double(nanoseconds / 1_000_000) / 1_000 }
}

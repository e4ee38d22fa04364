// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import SystemLibrary

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// An instant in UTC, to the nanosecond, as AWS services send and accept it.
public struct Timestamp: Sendable, Hashable, Comparable {
  /// Whole seconds since 1970-01-01T00:00:00Z, leap seconds not counted.
  public var seconds: Int64
  /// Nanoseconds within the second, 0 to 999,999,999.
  public var nanoseconds: Int32

  /// An instant from its parts; `nanoseconds` outside 0…999,999,999 are clamped.
  public init(seconds: Int64, nanoseconds: Int32 = 0) {
    self.seconds = seconds
    self.nanoseconds = min(max(nanoseconds, 0), 999_999_999)
  }

  /// An instant from seconds with a fraction, rounded to the microsecond (a `Double` holds no more
  /// for today's dates). `nil` when it is not finite or beyond the years 0001 to 9999.
  public init?(epochSeconds: Double) {
    guard epochSeconds.isFinite, epochSeconds >= -62_135_596_800, epochSeconds < 253_402_300_800
    else { return nil }
    let whole = epochSeconds.rounded(.down)
    let micros = ((epochSeconds - whole) * 1_000_000).rounded()
    seconds = Int64(whole) + (micros >= 1_000_000 ? 1 : 0)
    nanoseconds = micros >= 1_000_000 ? 0 : Int32(micros) * 1_000
  }

  /// The instant of a `Date`, to the microsecond in the years 0001 to 9999 and to the second
  /// beyond them. Dates that no instant holds become the latest or the earliest one; a `Date` that
  /// isn't a number becomes the earliest.
  public init(_ date: Date) {
    let seconds = date.timeIntervalSince1970
    if let timestamp = Timestamp(epochSeconds: seconds) {
      self = timestamp
    } else {
      self.init(seconds: Int64(exactly: seconds.rounded(.down)) ?? (seconds > 0 ? .max : .min))
    }
  }

  /// The instant as a `Date`.
  public var date: Date { Date(timeIntervalSince1970: epochSeconds) }

  /// Seconds with their fraction.
  public var epochSeconds: Double { Double(seconds) + Double(nanoseconds) / 1_000_000_000 }

  /// Orders by time.
  public static func < (left: Timestamp, right: Timestamp) -> Bool {
    (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
  }
}

extension Timestamp {
  /// The current instant by the machine's clock.
  public static var now: Timestamp {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Timestamp(
      seconds: Int64(time.tv_sec), nanoseconds: Int32(truncatingIfNeeded: time.tv_nsec))
  }
}

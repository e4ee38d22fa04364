// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import WireFormats

/// An instant of the local AWS's clock, in microseconds since 1970-01-01T00:00:00Z.
package struct LocalInstant: Sendable, Hashable, Comparable {
  /// Microseconds since 1970.
  package var microseconds: Int64

  /// An instant from microseconds since 1970.
  package init(microseconds: Int64) { self.microseconds = microseconds }

  /// An instant of the models' values, to the microsecond; clamped to what an instant holds.
  package init(_ time: Timestamp) {
    let (scaled, overflows) = time.seconds.multipliedReportingOverflow(by: 1_000_000)
    self.init(
      microseconds: overflows
        ? (time.seconds < 0 ? .min / 2 : .max / 2) : scaled &+ Int64(time.nanoseconds / 1_000))
  }

  /// Whole seconds since 1970, rounded down.
  package var seconds: Int64 { Int64((Double(microseconds) / 1_000_000).rounded(.down)) }

  /// Milliseconds since 1970, rounded down.
  package var milliseconds: Int64 { Int64((Double(microseconds) / 1_000).rounded(.down)) }

  /// The instant as the models' values have it.
  package var timestamp: Timestamp {
    let seconds = self.seconds
    return Timestamp(
      seconds: seconds, nanoseconds: Int32((microseconds - seconds * 1_000_000) * 1_000))
  }

  /// A later instant, or an earlier one for a negative duration; clamped to what an instant holds.
  package static func + (instant: LocalInstant, duration: Duration) -> LocalInstant {
    let (seconds, attoseconds) = duration.components
    let (scaled, overflows) = seconds.multipliedReportingOverflow(by: 1_000_000)
    let (sum, overflowsToo) = instant.microseconds.addingReportingOverflow(scaled)
    guard !overflows, !overflowsToo else {
      return LocalInstant(microseconds: seconds < 0 ? .min / 2 : .max / 2)
    }
    return LocalInstant(microseconds: sum &+ attoseconds / 1_000_000_000_000)
  }

  /// Orders by time.
  package static func < (left: LocalInstant, right: LocalInstant) -> Bool {
    left.microseconds < right.microseconds
  }
}

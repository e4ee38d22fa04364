// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

/// How long ago something was, in its largest unit: `3 days`.
struct Age: CustomStringConvertible {
  let seconds: Int64

  init(seconds: Int64) { self.seconds = seconds }

  init(from start: Timestamp, to now: Timestamp) {
    let (seconds, overflows) = now.seconds.subtractingReportingOverflow(start.seconds)
    self.init(seconds: overflows ? 0 : max(0, seconds))
  }

  private static let units: [(seconds: Int64, name: String)] = [
    (86_400, "day"), (3_600, "hour"), (60, "minute"), (1, "second"),
  ]

  var description: String {
    for unit in Self.units where seconds >= unit.seconds {
      let count = seconds / unit.seconds
      return "\(count) \(unit.name)\(count == 1 ? "" : "s")"
    }
    return "0 seconds"
  }
}

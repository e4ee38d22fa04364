// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats
import SystemLibrary

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
